/**
 * Marked rows of the list of actors, changed together. Every record is read, changed and stored on its own by the ordinary
 * interface with the version that was read, so nobody's work is overwritten; what fails is listed with its reason, and the
 * whole change can be taken back.
 */

import { part, text, words } from './dom.js';
import { ifMatch, pageAfter, reasons, send } from './http.js';
import { sumUp } from './ranges.js';

const PAGE = 500;
/** Marked ids with their names; kept while the list is filtered, sorted and paged. */
const marked = new Map();
let bar = null;

const boxes = () => [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('.grid [data-pick]'))];
const nameOf = (box) => box.closest('th').querySelector('a').textContent.trim();

export function attach(element) {
  const say = words(element);
  const one = (name) => element.querySelector(`[data-${name}]`);
  const { api, query, total, root } = element.dataset;
  const what = one('what');
  bar = { refresh, attributes: groupsOf(element.dataset.attributes) };

  boxes().forEach((box) => {
    box.checked = marked.has(box.dataset.pick);
  });
  refresh();

  function refresh() {
    element.hidden = marked.size === 0 && one('work').hidden;
    one('count').textContent = say('marked', marked.size);
    const whole = one('whole');
    whole.hidden = marked.size === 0 || marked.size >= Number(total);
    whole.textContent = say('whole', total);
    const all = /** @type {HTMLInputElement} */ (document.querySelector('[data-pick-all]'));
    if (all) sumUp(all, boxes());
  }

  what.addEventListener('change', () => {
    element.querySelectorAll('[data-for]').forEach((place) => {
      place.hidden = place.dataset.for !== what.value;
    });
    one('go').disabled = !what.value;
  });
  one('none').addEventListener('click', () => {
    marked.clear();
    boxes().forEach((box) => {
      box.checked = false;
    });
    refresh();
  });
  one('whole').addEventListener('click', async () => {
    for (let page = 0; ; page++) {
      const answer = await send('GET', `${api}/actors?${query ? `${query}&` : ''}size=${PAGE}&page=${page}`);
      if (!answer.ok) {
        one('count').textContent = say('offline');
        return;
      }
      answer.data.items.forEach((item) => marked.set(item.id, item.name));
      if ((page + 1) * PAGE >= answer.data.total) break;
    }
    boxes().forEach((box) => {
      box.checked = marked.has(box.dataset.pick);
    });
    refresh();
  });
  one('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const place = element.querySelector(`[data-for="${what.value}"]`);
    const value = place?.querySelector('[data-value]')?.value.trim() ?? '';
    if (['addGroup', 'removeGroup'].includes(what.value) && !value) {
      one('count').textContent = say('value');
      return;
    }
    const wish = { action: what.value, value, several: place?.dataset.several === 'true' };
    run(
      [...marked.keys()].map((id) => () => change(api, id, wish)),
      false,
    );
  });

  let stopped = false;
  one('stop').addEventListener('click', () => {
    stopped = true;
  });

  async function run(steps, isUndo) {
    stopped = false;
    one('form').hidden = true;
    one('work').hidden = false;
    one('undo').hidden = true;
    one('done').hidden = true;
    one('stop').hidden = false;
    one('failed').replaceChildren();
    const ids = [...marked.keys()];
    const progress = one('progress');
    progress.max = Math.max(1, steps.length);
    const undos = [];
    let position = 0;
    let failed = 0;
    let same = 0;
    for (let at = 0; at < steps.length && !stopped; at++) {
      progress.value = at;
      one('told').textContent = say(isUndo ? 'undoing' : 'running', at + 1, steps.length);
      const result = await steps[at]();
      position = Math.max(position, result.position ?? 0);
      if (result.undo) undos.push(result.undo);
      if (result.same) same++;
      if (result.problem) {
        failed++;
        const id = result.id ?? ids[at];
        one('failed').append(
          part(
            'li',
            {},
            part('a', { href: `${root}/akteri/${id}` }, text(marked.get(id) ?? id)),
            text(
              `: ${result.problem === 'changed' || result.problem === 'offline' ? say(result.problem) : result.problem}`,
            ),
          ),
        );
      }
    }
    progress.value = progress.max;
    one('told').textContent = isUndo
      ? say('undone', steps.length - failed)
      : [say('finished', undos.length), same ? say('same', same) : '', failed ? say('failed', failed) : '']
          .filter(Boolean)
          .join(' ');
    one('stop').hidden = true;
    const undo = one('undo');
    undo.hidden = isUndo || undos.length === 0;
    undo.onclick = () => run(undos.reverse(), true);
    const done = one('done');
    done.hidden = false;
    done.onclick = () => {
      marked.clear();
      location.assign(position ? pageAfter(position) : location.href);
    };
    done.focus();
  }
}

/** The attributes of each group, from `group:key,key group:key`. */
const groupsOf = (written) =>
  Object.fromEntries(
    written
      .split(' ')
      .map((group) => group.split(':'))
      .map(([name, keys]) => [name, keys.split(',')]),
  );

/**
 * What the change sends for a record as it stands, and what takes it back; null: nothing would change.
 *
 * @returns {{ method: string, path: string, body?: object }[] | null}
 */
function request(wish, actor) {
  // A group is sent whole, so that the same request takes the change back.
  const whole = (group, changed) => ({
    method: 'PUT',
    path: group,
    body: { ...Object.fromEntries(bar.attributes[group].map((key) => [key, actor[key] ?? null])), ...changed },
  });
  const both = (group, changed) => [whole(group, changed), whole(group, {})];
  const groups = actor.groups ?? [];
  if (wish.action === 'addGroup')
    return groups.includes(wish.value) ? null : both('clientele', { groups: [...groups, wish.value] });
  if (wish.action === 'removeGroup')
    return groups.includes(wish.value)
      ? both('clientele', { groups: groups.filter((group) => group !== wish.value) })
      : null;
  if (wish.action === 'sector')
    return (actor.sector ?? '') === wish.value ? null : both('classification', { sector: wish.value || null });
  if (wish.action === 'area') {
    const otherNeedAreas = (actor.otherNeedAreas ?? []).filter((area) => area !== wish.value);
    return (actor.primaryNeedArea ?? '') === wish.value
      ? null
      : both('orientation', { primaryNeedArea: wish.value || null, otherNeedAreas });
  }
  if (wish.action === 'retire') {
    return actor.lifeCycle === 'ACTIVE'
      ? [
          { method: 'POST', path: 'retirement', body: { reason: wish.value || null } },
          { method: 'POST', path: 'reinstatement', body: {} },
        ]
      : null;
  }
  const key = wish.action.slice('own:'.length);
  const found = actor.characteristics?.[key];
  const before = (Array.isArray(found) ? found : found === undefined || found === null ? [] : [found]).map(String);
  const wanted = wish.several
    ? wish.value
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)
    : wish.value
      ? [wish.value]
      : [];
  const set = (values) =>
    values.length
      ? { method: 'PUT', path: `characteristics/${encodeURIComponent(key)}`, body: { values } }
      : { method: 'DELETE', path: `characteristics/${encodeURIComponent(key)}` };
  return JSON.stringify(before) === JSON.stringify(wanted) ? null : [set(wanted), set(before)];
}

async function change(api, id, wish) {
  const read = await send('GET', `${api}/actors/${id}`);
  if (!read.ok) return { id, problem: reason(read) };
  const both = request(wish, read.data);
  if (!both) return { id, same: true };
  const answer = await sendTo(api, id, both[0], read.data.version);
  if (!answer.ok) return { id, problem: reason(answer) };
  return { id, position: answer.data.position, undo: () => undo(api, id, both[1], answer.data.version) };
}

async function undo(api, id, back, version) {
  const answer = await sendTo(api, id, back, version);
  return answer.ok ? { id, position: answer.data.position } : { id, problem: reason(answer) };
}

/** @type {(api: string, id: string, wish: { method: string, path: string, body?: object }, version: number) => any} */
const sendTo = (api, id, { method, path, body }, version) =>
  send(method, `${api}/actors/${id}/${path}`, body, ifMatch(version));

function reason(answer) {
  const { status, data } = answer;
  if (status === 0) return 'offline';
  if (status === 412) return 'changed';
  return reasons(answer) || data?.detail || data?.title || String(status);
}

document.addEventListener('change', (event) => {
  const { target } = event;
  if (target.matches('[data-pick-all]')) {
    boxes().forEach((box) => mark(box, target.checked));
    bar?.refresh();
  } else if (target.matches('[data-pick]')) {
    mark(target, target.checked);
    bar?.refresh();
  }
});

function mark(box, on) {
  box.checked = on;
  if (on) marked.set(box.dataset.pick, nameOf(box));
  else marked.delete(box.dataset.pick);
}

// Space on a row marks it, with Shift all from the one marked before (ranges.js); Enter still opens it.
document.addEventListener('keydown', (event) => {
  const row = event.key === ' ' ? event.target.closest?.('.grid a.row-link')?.closest('tr') : null;
  const box = row?.querySelector('[data-pick]');
  if (!box) return;
  event.preventDefault();
  box.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: event.shiftKey }));
});
