/** The pages of the annual revision: opening one, going through the records one by one or together, closing it. */

import { words } from './dom.js';
import { freshKey, ifMatch, pageAfter, reasons, send } from './http.js';
import { sumUp } from './ranges.js';

/** Where the last mark is kept while the page comes anew. */
const LAST = 'propoj.review';

export function attach(root) {
  const say = words(root);
  const { api } = root.dataset;
  let { version } = root.dataset;
  const errors = root.querySelector('[data-errors]');

  const complain = (answer, place = errors) => {
    place.querySelector('[data-text]').textContent =
      answer.status === 0 ? say('offline') : reasons(answer) || answer.data?.detail || say('failed');
    place.hidden = false;
    place.focus();
    place.scrollIntoView({ block: 'nearest' });
  };

  /** With this record beside the list; empty: with none; not given: as it is. */
  const again = (answer, path = location.pathname, record = undefined) => {
    const target = new URL(path, location.href);
    if (path === location.pathname) target.search = location.search;
    if (record) target.searchParams.set('zaznam', record);
    else if (record === '') target.searchParams.delete('zaznam');
    location.assign(pageAfter(answer.data.position, target.href));
  };

  /** Marks do not stand in each other's way: who was overtaken marks what is there now. */
  const mark = async (records, state, record) => {
    errors.hidden = true;
    const wish = () => send('PUT', `${api}/records`, { records, state }, ifMatch(version));
    let answer = await wish();
    if (answer.status === 412) {
      version = answer.data.version;
      answer = await wish();
    }
    if (answer.ok) {
      if (state !== 'TO_REVIEW')
        sessionStorage.setItem(LAST, JSON.stringify({ api, records, state, position: answer.data.position }));
      again(answer, location.pathname, record);
    } else complain(answer);
    return answer.ok;
  };

  undoing(root, api, say, mark);
  walking(root, mark);
  opening(root, api, complain, again);
  placing(root, api, () => version, complain, again);
  records(root, say, mark);
  closing(root, api, () => version, say, complain, again);
}

/** What was marked last can be taken back until something else is done or the page is left. */
function undoing(root, api, say, mark) {
  const last = JSON.parse(sessionStorage.getItem(LAST) ?? 'null');
  const place = root.querySelector('[data-undo]');
  sessionStorage.removeItem(LAST);
  if (!place || last?.api !== api || String(last.position) !== new URL(location.href).searchParams.get('after')) return;
  const { records, state } = last;
  const word = records.length > 1 && state === 'CONFIRMED' ? 'together.CONFIRMED' : `done.${state}`;
  place.querySelector('[data-text]').textContent = say(word, records.length);
  place.hidden = false;
  const button = place.querySelector('[data-take-back]');
  button.addEventListener('click', async () => {
    button.disabled = true;
    if (!(await mark(records, 'TO_REVIEW', records.length === 1 ? records[0] : undefined))) button.disabled = false;
  });
}

/** Enter confirms the record beside the list and opens the next one; one that is done is only left. */
function walking(root, mark) {
  const walk = root.querySelector('[data-walk]');
  const button = walk?.querySelector('[data-unchanged]');
  (button ?? walk?.querySelector('.btn-primary'))?.focus({ preventScroll: true });
  if (!button) return;
  button.addEventListener('click', async () => {
    button.disabled = true;
    if (!(await mark([walk.dataset.record], 'CONFIRMED', walk.dataset.next))) button.disabled = false;
  });
}

function opening(root, api, complain, again) {
  const form = root.querySelector('[data-open]');
  const key = freshKey();
  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const year = Number(form.elements.year.value);
    const answer = await send(
      'POST',
      api,
      { year, platform: form.elements.platform.value || null },
      { 'Idempotency-Key': key },
    );
    if (answer.ok) again(answer, `${location.pathname.replace(/\/$/, '')}/${year}`);
    else complain(answer);
  });
}

function placing(root, api, version, complain, again) {
  const form = root.querySelector('[data-place]');
  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = await send('PUT', api, { platform: form.elements.platform.value || null }, ifMatch(version()));
    if (answer.ok) again(answer);
    else complain(answer);
  });
}

function records(root, say, mark) {
  const table = root.querySelector('[data-records]');
  const all = table?.querySelector('[data-all]');
  if (!all) return;
  const boxes = [...table.querySelectorAll('[data-one]')];
  const open = boxes.filter((box) => !box.disabled);
  const buttons = [...root.querySelectorAll('[data-state]')];
  const status = root.querySelector('[data-selected]');

  const tell = () => {
    const picked = open.filter((box) => box.checked).length;
    boxes.forEach((box) => box.closest('tr').classList.toggle('picked', box.checked));
    buttons.forEach((button) => {
      button.disabled = picked === 0;
    });
    status.textContent = picked ? say('selected', picked) : say('selected.none');
    sumUp(all, open);
  };

  all.addEventListener('change', () => {
    open.forEach((box) => {
      box.checked = all.checked;
    });
    tell();
  });
  // Ranges are ticked by ranges.js.
  table.addEventListener('change', tell);
  table.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = open.indexOf(event.target.closest('tr')?.querySelector('[data-one]'));
    if (!step || here < 0) return;
    const next = open[here + step];
    if (next) {
      event.preventDefault();
      next.focus();
      if (event.shiftKey) {
        next.checked = open[here].checked = true;
        tell();
      }
    }
  });
  const together = async (pressed, ids, state) => {
    pressed.disabled = true;
    if (!(await mark(ids, state))) pressed.disabled = false;
  };
  buttons.forEach((button) =>
    button.addEventListener('click', () => {
      together(
        button,
        open.filter((box) => box.checked).map((box) => box.value),
        button.dataset.state,
      );
    }),
  );
  table.querySelectorAll('[data-confirm]').forEach((button) => {
    button.addEventListener('click', () => together(button, [button.value], 'CONFIRMED'));
  });
  tell();
}

function closing(root, api, version, say, complain, again) {
  const dialog = root.querySelector('[data-closing]');
  if (!dialog) return;
  const form = dialog.querySelector('form');
  const refused = dialog.querySelector('[data-refused]');
  const key = freshKey();
  root.querySelector('[data-close-dialog]').addEventListener('click', () => dialog.showModal());
  dialog.querySelector('[data-cancel]').addEventListener('click', () => dialog.close());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    refused.hidden = true;
    const button = form.querySelector('[type=submit]');
    const error = form.querySelector('#closing-error');
    if (error) error.hidden = true;
    button.disabled = true;
    const answer = await send(
      'POST',
      `${api}/closing`,
      { reason: form.elements.reason?.value || null },
      { ...ifMatch(version()), 'Idempotency-Key': key },
    );
    button.disabled = false;
    if (answer.ok) return again(answer, location.pathname);
    const wrong = answer.data?.errors?.find((one) => one.pointer === '/reason');
    if (wrong && error) {
      error.textContent = wrong.message;
      error.hidden = false;
      form.elements.reason.setAttribute('aria-invalid', 'true');
      return form.elements.reason.focus();
    }
    return complain(answer, refused);
  });
  root.querySelector('[data-abandon]').addEventListener('click', async () => {
    if (!confirm(say('abandon.sure'))) return;
    const answer = await send('POST', `${api}/abandonment`, {}, ifMatch(version()));
    if (answer.ok) again(answer, location.pathname.replace(/\/\d+$/, ''));
    else complain(answer);
  });
}
