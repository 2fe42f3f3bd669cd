/**
 * Cells of a list that are changed where they stand. Double click, F2, Enter or simply typing on a cell asks the service for its
 * input (CellForm); Enter stores it by the ordinary interface with the version that was read, Tab stores it and goes on to the next
 * cell, Esc gives up, and leaving the cell stores what was changed. What the service refuses is said in the cell, and what was
 * typed stays. When somebody was faster: what they changed elsewhere in the record stays theirs, and what they changed in this
 * very cell is shown first. Arrow keys go along the cells that can be changed.
 */

import { part, text, words } from './dom.js';
import { put } from './form-fields.js';
import { ifMatch, pageAfter, reasons, send } from './http.js';
import { partsOf } from './page-parts.js';
import { show } from './saved.js';

const CELL = 'td[data-edit]';
/** How long an input that was fetched ahead of its use is fresh enough, in milliseconds. */
const FRESH = 3000;

export function attach(element) {
  const say = words(element);
  const grid = element.closest('.list').querySelector('.grid');
  let editor = null;
  let ahead = null;
  /** What is typed on a cell whose input is still on its way: {cell, typed, stored}. */
  let waiting = null;

  async function load(cell) {
    const query = new URLSearchParams({ radek: cell.closest('tr').dataset.line, pole: cell.dataset.edit });
    const page = await read(`${element.dataset.cells}&${query}`);
    return { status: page.status, form: page.document?.querySelector('form.cell-form') };
  }

  const fetched = (cell) => {
    const known = ahead?.cell === cell && Date.now() - ahead.at < FRESH ? ahead.answer : load(cell);
    ahead = null;
    return known;
  };

  /** typed: what begins the new value, as in a spreadsheet; undefined: the value as it stands is changed. */
  async function edit(cell, typed) {
    if (editor?.cell === cell) return;
    if (waiting?.cell === cell) {
      if (typed === undefined) waiting.stored = true;
      else waiting.typed = (waiting.typed ?? '') + typed;
      return;
    }
    const mine = { cell, typed, stored: false };
    waiting = mine;
    if (editor && !(await store())) {
      waiting = null;
      return;
    }
    cell.setAttribute('aria-busy', 'true');
    const { form, status } = await fetched(cell);
    cell.removeAttribute('aria-busy');
    if (waiting !== mine) return;
    waiting = null;
    if (!form) {
      cell.querySelector('.field-error')?.remove();
      cell.append(part('p', { class: 'field-error', role: 'alert' }, text(trouble(status))));
      cell.focus();
      return;
    }
    const stood = [...cell.childNodes];
    const control = form.querySelector('[data-typed]');
    const stale =
      cell.closest('tr').dataset.version !== form.dataset.version &&
      isPlain(cell, control) &&
      squeezed(cell.textContent) !== squeezed(form.dataset.shown);
    editor = { cell, form, control, stood, came: control.value, settled: true };
    cell.classList.add('editing');
    cell.replaceChildren(form);
    control.focus();
    if (mine.typed === undefined) control.select?.();
    else begin(control, mine.typed);
    if (mine.stored && mine.typed !== undefined && !stale) store();
    if (stale) tell(say('newer', form.dataset.shown || say('nothing')));
  }

  function close(focus = true) {
    const { cell, stood } = editor;
    editor = null;
    cell.classList.remove('editing');
    cell.replaceChildren(...stood);
    if (focus) cell.focus();
  }

  function tell(sentence) {
    const place = editor.form.querySelector('.field-error');
    place.textContent = sentence;
    place.hidden = false;
  }

  /** Says why it is not stored; the typed value stays until the person decides. */
  function refuse(sentence) {
    editor.settled = false;
    editor.control.setAttribute('aria-invalid', 'true');
    tell(sentence);
    editor.control.focus();
    return false;
  }

  const trouble = (status) => say({ 0: 'offline', 403: 'forbidden', 404: 'gone' }[status] ?? 'error');

  /** True once nothing is open any more. */
  async function store() {
    const mine = editor;
    const { cell, form, control } = mine;
    if (mine.busy) return false;
    const wrong = mistake(form, control, say);
    if (wrong) return refuse(wrong);
    if (control.value === mine.came && mine.settled) {
      close();
      return true;
    }
    mine.busy = true;
    form.setAttribute('aria-busy', 'true');
    /** @type {{ ok: boolean, status?: number, data?: any, told?: string }} */
    let answer = await sendValue(form, control);
    if (answer.status === 412) {
      const fresh = await load(cell);
      if (fresh.form) {
        const theirs = fresh.form.dataset.value !== form.dataset.value;
        Object.assign(form.dataset, fresh.form.dataset);
        if (!theirs) answer = await sendValue(form, control);
        else answer = { ok: false, told: say('overtaken', form.dataset.shown || say('nothing')) };
      }
    }
    mine.busy = false;
    form.removeAttribute('aria-busy');
    if (editor !== mine) return false;
    if (answer.ok) return stored(answer.data, form);
    return refuse(answer.told ?? (reasons(answer) || answer.data?.detail || trouble(answer.status)));
  }

  async function stored(answer, form) {
    const { cell, control } = editor;
    const row = cell.closest('tr');
    const at = { id: row.dataset.row, line: row.dataset.line, field: cell.dataset.edit };
    const written = control.matches('select') ? control.selectedOptions[0].textContent : control.value;
    close(false);
    show({ undo: undo(form, answer), warnings: answer.warnings ?? [] });
    if (!(await refresh(grid, at.id, answer.position))) {
      // The row is no longer among those that are listed; it stays until the list is asked for anew.
      cell.textContent = written;
      row.dataset.version = answer.version;
    }
    find(at)?.focus();
    return true;
  }

  const find = ({ line, field }) =>
    [...grid.querySelectorAll(CELL)].find(
      (cell) => cell.dataset.edit === field && cell.closest('tr').dataset.line === line,
    );

  grid.addEventListener('dblclick', (event) => {
    const cell = event.target.closest(CELL);
    if (!cell || event.target.closest('form, a, button')) return;
    event.preventDefault();
    getSelection().removeAllRanges();
    edit(cell);
  });

  grid.addEventListener('focusin', (event) => {
    if (event.target.matches(CELL) && ahead?.cell !== event.target)
      ahead = { cell: event.target, at: Date.now(), answer: load(event.target) };
  });

  grid.addEventListener('focusout', (event) => {
    if (!editor?.form.contains(event.target) || editor.form.contains(event.relatedTarget) || !document.hasFocus())
      return;
    if (!editor.settled || editor.busy) return;
    if (editor.control.value === editor.came) close(false);
    else store();
  });

  grid.addEventListener('keydown', async (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (editor?.form.contains(event.target)) {
      const line = event.key === 'Enter' && !(event.shiftKey && event.target.matches('textarea'));
      if (line) {
        event.preventDefault();
        store();
      } else if (event.key === 'Escape') {
        event.preventDefault();
        const { cell } = editor;
        const overtaken = editor.form.dataset.version !== cell.closest('tr').dataset.version;
        close();
        if (overtaken) again(cell);
      } else if (event.key === 'Tab') {
        event.preventDefault();
        const { cell } = editor;
        const at = { line: cell.closest('tr').dataset.line, field: cell.dataset.edit };
        if (await store()) beside(find(at) ?? cell, event.shiftKey ? -1 : 1)?.focus();
      }
      return;
    }
    step(event, edit);
  });

  /** What somebody else has stored meanwhile. */
  async function again(cell) {
    const at = { line: cell.closest('tr').dataset.line, field: cell.dataset.edit };
    await refresh(grid, cell.closest('tr').dataset.row, -1);
    find(at)?.focus();
  }
}

/** Whoever begins to type writes over the value; in a choice the first that begins so is taken. */
function begin(control, typed) {
  if (control.matches('select')) {
    const found = [...control.options].find((option) =>
      option.textContent.trim().toLocaleLowerCase().startsWith(typed.toLocaleLowerCase()),
    );
    if (found && typed) control.value = found.value;
    else if (!typed) control.value = '';
  } else if (control.type !== 'date') {
    control.value = typed;
    control.setSelectionRange?.(typed.length, typed.length);
  } else if (!typed) control.value = '';
}

/** Keys on a cell that is not being changed, and on the name that the row begins with. */
function step(event, edit) {
  const { target, key } = event;
  const onName = target.matches('a.row-link');
  if (onName && ['ArrowRight', 'F2'].includes(key)) {
    const first = target.closest('tr').querySelector(CELL);
    if (!first) return;
    event.preventDefault();
    first.focus();
  } else if (target.matches(CELL)) {
    const next = {
      ArrowRight: () => beside(target, 1),
      ArrowLeft: () => beside(target, -1),
      ArrowDown: () => below(target, 1),
      ArrowUp: () => below(target, -1),
    }[key];
    if (next) {
      event.preventDefault();
      next()?.focus();
    } else if (key === 'F2' || key === 'Enter') {
      event.preventDefault();
      edit(target);
    } else if (key === 'Delete' || key === 'Backspace' || (key.length === 1 && key !== ' ' && key !== '/')) {
      event.preventDefault();
      edit(target, key.length === 1 ? key : '');
    }
  }
}

function beside(cell, by) {
  const row = cell.closest('tr');
  const stops = [row.querySelector('a.row-link'), ...row.querySelectorAll(CELL)].filter(Boolean);
  return stops[stops.indexOf(cell) + by];
}

function below(cell, by) {
  const column = [...cell.closest('tbody').querySelectorAll(CELL)].filter(
    (other) => other.dataset.edit === cell.dataset.edit,
  );
  return column[column.indexOf(cell) + by];
}

/** Whether the cell draws its value as the words that the service sends with the input. */
const isPlain = (cell, control) => control.type !== 'date' && !cell.querySelector('.level, .areas, .tag, .field-error');
const squeezed = (text) => text.replace(/\s+/g, '');

function mistake({ dataset }, control, say) {
  if (control.validity.badInput) return say('date');
  if (dataset.as === 'number' && control.value.trim() && !/^\s*-?\d+\s*$/.test(control.value)) return say('number');
  return null;
}

function typed({ dataset }, control) {
  const value = control.value.trim();
  if (value === '') return null;
  return { number: () => Number(value), yesno: () => value === 'true' }[dataset.as]?.() ?? value;
}

const sendTo = (method, action, body, version) => send(method, action, body, ifMatch(version));

function sendValue(form, control) {
  const { action, version, pointer, before, along, listed } = form.dataset;
  const value = typed(form, control);
  if (listed && value === null) return sendTo('DELETE', action, undefined, version);
  const body = { ...JSON.parse(before), ...JSON.parse(along) };
  put(body, pointer, listed ? [value] : value);
  return sendTo('PUT', action, body, version);
}

function undo({ dataset }, { version }) {
  const { action, before, listed, value } = dataset;
  return listed && value === ''
    ? { method: 'DELETE', action, version }
    : { method: 'PUT', action, body: JSON.parse(before), version };
}

/** A page of the service: {status, document}; status 0: it was not reached. */
async function read(address) {
  try {
    const answer = await fetch(address, { credentials: 'same-origin', headers: { Accept: 'text/html' } });
    if (answer.redirected && answer.url.includes('/prihlaseni')) location.reload();
    return {
      status: answer.status,
      document: answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null,
    };
  } catch {
    return { status: 0, document: null };
  }
}

/** Draws the rows of a record anew, and the record if it is open; false when no row of it is listed any more. */
async function refresh(grid, id, position) {
  const now = await partsOf(pageAfter(position), `#list .grid tbody, .record[data-record="${CSS.escape(id)}"]`);
  const rows = (root) => [...root.querySelectorAll('tr[data-row]')].filter((row) => row.dataset.row === id);
  const fresh = rows(now);
  const old = rows(grid);
  if (fresh.length === 0) return false;
  if (fresh.length === old.length && fresh.every((row, at) => row.dataset.line === old[at].dataset.line)) {
    old.forEach((row, at) => exchange(row, fresh[at]));
  } else {
    exchange(grid.tBodies[0], now.querySelector('tbody'));
  }
  const record = [...document.querySelectorAll('.record[data-record]')].find((one) => one.dataset.record === id);
  const read = now.querySelector('.record');
  if (record && read) record.replaceWith(read);
  return true;
}

/** Rows that were marked stay marked. */
function exchange(old, fresh) {
  const marked = [...old.querySelectorAll('[data-pick]:checked')].map((box) => box.dataset.pick);
  old.replaceWith(fresh);
  fresh.querySelectorAll('[data-pick]').forEach((box) => {
    box.checked = marked.includes(box.dataset.pick);
  });
}
