/** Says that a change is stored, and offers to take it back: on the next page, or at once. Attached to the frame's message place. */

import { part, text, words } from './dom.js';
import { ifMatch, pageAfter, send } from './http.js';

const KEY = 'propoj.saved';
/** The last own change that can be taken back, for Ctrl+Z, also when its message is gone. */
const LAST = 'propoj.last-change';
const FRESH = 60_000;

/**
 * @param {{
 *   word?: string,
 *   undo?: { method: string, action: string, body?: object, version?: number | string },
 *   warnings?: { code: string, actor: string }[],
 * }} what
 */
export function remember(what) {
  sessionStorage.setItem(KEY, JSON.stringify({ ...what, at: Date.now() }));
  if (what.undo) sessionStorage.setItem(LAST, JSON.stringify({ word: what.word, undo: what.undo }));
  else sessionStorage.removeItem(LAST);
}

document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  if (
    event.target.closest(
      'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], form[data-module=form]',
    )
  )
    return;
  const last = sessionStorage.getItem(LAST);
  if (!last) return;
  event.preventDefault();
  show(JSON.parse(last));
  document.querySelector('.saved [data-take-back]')?.click();
});

/** Says it on the page that is there, where a change did not lead to another one. */
export function show(what) {
  remember(what);
  tell(document.querySelector('[data-module=saved]'));
}

export function attach(place) {
  // Whoever has saved reads on in the record, not at the top of the page.
  if (tell(place) && document.activeElement === document.body)
    document.querySelector('.record .name')?.focus({ preventScroll: true });
}

/** True when there was something to say. */
function tell(place) {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (!kept) return false;
  const { word, undo, warnings, at } = JSON.parse(kept);
  if (Date.now() - at > FRESH) return false;
  const say = words(place);
  const box = place.querySelector('[data-message]');
  const line = part('p', {}, text(say(word ?? 'saved')));
  const close = part(
    'button',
    { type: 'button', class: 'btn btn-bare', 'aria-label': place.dataset.close },
    say.icon('close'),
  );
  close.addEventListener('click', () => box.replaceChildren());
  const parts = [
    say.icon('done'),
    part(
      'div',
      {},
      line,
      ...(warnings ?? []).map((one) =>
        part(
          'p',
          {},
          text(`${say(`warning.${one.code}`)} `),
          part('a', { href: `${place.dataset.root}/akteri/${one.actor}` }, text(place.dataset.open)),
        ),
      ),
    ),
  ];
  if (undo) {
    const back = part('button', { type: 'button', class: 'btn btn-quiet', 'data-take-back': true }, text(say('undo')));
    back.addEventListener('click', async () => {
      back.disabled = true;
      const answer = await send(undo.method, undo.action, undo.body ?? undefined, ifMatch(undo.version));
      if (!answer.ok) {
        line.textContent = answer.status === 412 ? say('undo.failed') : (answer.data?.detail ?? say('error'));
        back.remove();
        return;
      }
      remember({ word: 'undone' });
      location.replace(pageAfter(answer.data?.position ?? 0));
    });
    parts.push(back);
  }
  box.replaceChildren(part('div', { class: 'message message-good saved' }, ...parts, close));
  return true;
}
