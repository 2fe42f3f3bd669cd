/** Takes wordings of the general template over: every button is one change by the ordinary interface, which can be taken back. */

import { words } from './dom.js';
import { freshKey, ifMatch, pageAfter, reasons, send } from './http.js';
import { remember } from './saved.js';

export function attach(root) {
  const say = words(root);
  const error = root.querySelector('[data-error]');

  root.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-take]');
    if (!button) return;
    const { take: method, action, body, before, version } = button.dataset;
    button.disabled = true;
    error.hidden = true;
    const answer = await send(
      method,
      action,
      JSON.parse(body),
      method === 'PUT' ? ifMatch(version) : { 'Idempotency-Key': freshKey() },
    );
    button.disabled = false;
    if (answer.ok) {
      remember({ undo: before && { method, action, body: JSON.parse(before), version: answer.data.version } });
      location.assign(pageAfter(answer.data.position));
      return;
    }
    error.querySelector('[data-text]').textContent =
      answer.status === 412
        ? say('overtaken')
        : reasons(answer) ||
          answer.data?.detail ||
          say({ 0: 'offline', 403: 'forbidden', 404: 'gone' }[answer.status] ?? 'error');
    error.hidden = false;
    error.focus();
  });
}
