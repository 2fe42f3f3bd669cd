/**
 * The command palette: Ctrl+K opens it on any page of a network. What is typed is found by the service; the arrow keys choose,
 * Enter leads to the page or stores the change, which can be taken back like any other. `?` shows the keys.
 */
import { text, words } from './dom.js';
import { ifMatch, pageAfter, reasons, send } from './http.js';
import { partsOf } from './page-parts.js';
import { remember } from './saved.js';

/** How long the service is not asked while somebody is typing, in milliseconds. */
const PAUSE = 120;

export function attach(dialog) {
  const say = words(dialog);
  const entry = dialog.querySelector('input');
  const place = dialog.querySelector('[data-found]');
  const message = dialog.querySelector('[data-message]');
  let asked = 0;
  let waiting;
  let at = -1;

  const lines = () => [...place.querySelectorAll('[role=option]')];

  function choose(next) {
    const all = lines();
    at = all.length ? (next + all.length) % all.length : -1;
    all.forEach((line, index) => line.setAttribute('aria-selected', String(index === at)));
    if (at < 0) entry.removeAttribute('aria-activedescendant');
    else {
      entry.setAttribute('aria-activedescendant', all[at].id);
      all[at].scrollIntoView({ block: 'nearest' });
    }
  }

  async function find() {
    const mine = ++asked;
    const page = new URL(dialog.dataset.href, location.href);
    page.searchParams.set('q', entry.value.trim());
    const answer = await partsOf(page, '.palette-offers');
    // Somebody has typed on meanwhile, and the answer to that is what counts.
    if (mine !== asked) return;
    const found = answer.querySelector('.palette-offers');
    place.replaceChildren(...(found ? found.children : []));
    tell(found ? (place.children.length ? '' : say('none')) : say('error'));
    choose(0);
  }

  function tell(sentence) {
    message.replaceChildren(text(sentence));
    message.hidden = !sentence;
  }

  async function carryOut(line) {
    if (!line || dialog.dataset.busy) return;
    const change = line.dataset;
    if (change.href) {
      location.assign(change.href);
      return;
    }
    dialog.dataset.busy = 'true';
    const answer = await send('PUT', change.action, JSON.parse(change.body), ifMatch(change.version));
    delete dialog.dataset.busy;
    if (!answer.ok) {
      const why = answer.status === 412 ? say('failed') : reasons(answer) || answer.data?.detail || say('error');
      await find();
      tell(why);
      return;
    }
    const { version, position, warnings } = answer.data;
    const undo = { method: 'PUT', action: change.action, body: JSON.parse(change.undo), version };
    remember({ undo, warnings: warnings ?? [] });
    location.assign(pageAfter(position));
  }

  function open() {
    if (dialog.open) return;
    entry.value = '';
    dialog.showModal();
    entry.focus();
    find();
  }

  entry.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = undefined;
      find();
    }, PAUSE);
  });
  entry.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(at + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter();
    }
  });

  /** Whoever types fast presses Enter before the service has answered. */
  async function enter() {
    const typed = entry.value;
    if (waiting) {
      clearTimeout(waiting);
      waiting = undefined;
      await find();
    }
    if (entry.value === typed) await carryOut(lines()[at]);
  }

  place.addEventListener('click', (event) => {
    const line = event.target.closest('[role=option]');
    if (line) carryOut(line);
  });
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());

  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      if (dialog.open) dialog.close();
      else open();
    }
  });
}
