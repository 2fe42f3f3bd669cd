/** How the service runs: numbers that stay fresh, and buttons for what administrators may do. */

import { words } from './dom.js';
import { send } from './http.js';

const EVERY = 2000;

export function attach(root) {
  const say = words(root);
  const done = root.querySelector('[data-done]');
  const error = root.querySelector('[data-error]');

  const tell = (message) => {
    error.hidden = true;
    done.querySelector('p').textContent = message;
    done.hidden = false;
  };
  const fail = (answer) => {
    done.hidden = true;
    error.querySelector('p').textContent =
      answer.status === 0 ? root.dataset.offline : (answer.data?.detail ?? root.dataset.failed);
    error.hidden = false;
    error.scrollIntoView({ block: 'nearest' });
  };

  function stateOf(item) {
    if (item.failure) return `${say('stopped')} ${item.failure}`;
    if (item.rebuild && !item.rebuild.complete) {
      return say('rebuilding', item.rebuild.percent);
    }
    return item.lag === 0 ? say('upToDate') : say('behind');
  }

  async function refresh() {
    if (!root.isConnected) return;
    if (!document.hidden) {
      const answer = await send('GET', '/api/operations/projections');
      if (answer.ok) show(answer.data);
    }
    setTimeout(refresh, EVERY);
  }

  function show({ head, maps, items }) {
    root.querySelector('[data-head]').textContent = head;
    root.querySelector('[data-maps]').textContent = maps;
    items.forEach((item) => {
      const row = root.querySelector(`[data-projection="${item.name}"]`);
      if (!row) return;
      row.querySelector('[data-position]').textContent = item.position;
      row.querySelector('[data-lag]').textContent = item.lag;
      row.querySelector('[data-state]').textContent = stateOf(item);
      row.querySelector('[data-letters]').textContent = item.deadLetters;
      row.querySelector('[data-retry]').hidden = item.deadLetters === 0;
    });
  }

  async function act(button, url, message) {
    button.disabled = true;
    const answer = await send('POST', url);
    button.disabled = false;
    if (answer.ok) tell(message(answer.data));
    else fail(answer);
  }

  function compared(name, { records, repaired, left }) {
    if (left > 0) return say('compare.left', name, left);
    return repaired > 0 ? say('compare.done', name, records, repaired) : say('compare.same', name, records);
  }

  root.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    const { rebuild, retry, compare } = button.dataset;
    if (rebuild && window.confirm(button.dataset.sure)) {
      act(button, `/api/operations/projections/${rebuild}/rebuild`, () => say('rebuild.started', rebuild));
    } else if (retry) {
      act(button, `/api/operations/projections/${retry}/dead-letters/retry`, (data) => say('retry.done', data.through));
    } else if (compare) {
      tell(say('compare.running', compare));
      act(button, `/api/operations/projections/${compare}/comparison`, (data) => compared(compare, data));
    }
  });
  setTimeout(refresh, EVERY);
}
