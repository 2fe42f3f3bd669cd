/** Verifies the log: as a whole, against a checkpoint in a file, or against the signature that the part stands beside. */

import { words } from './dom.js';
import { send } from './http.js';

export function attach(root) {
  const say = words(root);
  const waiting = root.querySelector('[data-waiting]');
  const trouble = root.querySelector('[data-trouble]');
  const result = root.querySelector('[data-verified]');
  const { position, hash, at } = root.dataset;
  const signed = position ? { position: Number(position), hash, at } : null;

  const fail = (message) => {
    trouble.querySelector('p').textContent = message;
    trouble.hidden = false;
  };

  /** Undefined: there is none to compare with; null: the file is none. */
  async function checkpoint() {
    const file = root.querySelector('[data-checkpoint-file]')?.files[0];
    if (!file) return signed ?? undefined;
    return file
      .text()
      .then(JSON.parse)
      .catch(() => null);
  }

  function show({ whole, commits, head, fault }) {
    const place = (name) => result.querySelector(`[data-${name}]`);
    const good = signed
      ? say('signature.whole', signed.position.toLocaleString(document.documentElement.lang))
      : say('whole');
    place('result').textContent = whole ? good : `${say('broken', fault.position)} ${say(`fault.${fault.kind}`)}`;
    place('result').className = whole ? 'good' : 'bad';
    place('commits').textContent = commits;
    place('head-position').textContent = head ? head.position : '–';
    place('hash').textContent = head ? head.hash.match(/.{8}/g).join(' ') : '–';
    result.hidden = false;
  }

  root.querySelector('[data-verify]').addEventListener('click', async ({ currentTarget: button }) => {
    trouble.hidden = true;
    result.hidden = true;
    const known = await checkpoint();
    if (known === null) {
      fail(say('noFile'));
      return;
    }
    button.disabled = true;
    waiting.hidden = false;
    const answer = await send('POST', '/api/operations/log/verification', known);
    waiting.hidden = true;
    button.disabled = false;
    if (answer.ok) show(answer.data);
    else fail(answer.status === 0 ? root.dataset.offline : (answer.data?.detail ?? root.dataset.failed));
  });
}
