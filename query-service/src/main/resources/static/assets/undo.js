/** Takes a whole take-over of workbooks back: shows what that would do, asks, and tells how it goes on. */

import { part, text, words } from './dom.js';
import { send } from './http.js';
import { parts } from './workbooks-parts.js';

/** @type {[action: string, word: string, icon: string][]} */
const ACTIONS = [
  ['WITHDRAW', 'withdraw', 'retired'],
  ['RESTORE', 'restore', 'changed'],
  ['LEAVE', 'leave', 'lock'],
];

export function attach(root) {
  const say = words(root);
  const { api, root: site } = root.dataset;
  let listening = null;

  const { show, complain, progress } = parts(root, say);

  const explain = (answer) => {
    if (answer.status === 0) return say('offline');
    if (answer.status === 403) return say('forbidden');
    if (answer.status === 404) return say('gone');
    return answer.data?.detail || say('failed');
  };

  async function open() {
    complain('');
    const answer = await send('GET', api);
    if (!answer.ok) {
      show('');
      return complain(explain(answer));
    }
    const undo = answer.data;
    if (undo.state === 'OFFERED') return offer(undo);
    return undo.state === 'DONE' ? finished(undo) : follow(undo);
  }

  // --- what would be done ------------------------------------------------------------------------------------------
  const moment = (iso) =>
    new Date(iso).toLocaleString(document.documentElement.lang === 'cs' ? 'cs-CZ' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
    });

  const why = (line) =>
    [
      say(`reason.${line.reason}`),
      line.at && (line.reason === 'CHANGED' || line.reason === 'USED')
        ? say('by', line.who || say('former'), moment(line.at))
        : '',
    ]
      .filter(Boolean)
      .join(' ');

  const field = (line) => {
    const known = [`field.${line.kind}.${line.field}`, `field.${line.field}`].find((word) => say.has(word));
    return known ? say(known) : line.field || say('whole');
  };

  const row = (action, line) => {
    const name = part(
      'th',
      { scope: 'row' },
      text(line.title || say('whole')),
      part('div', { class: 'muted small fw-normal' }, text(say(`kind.${line.kind}`))),
    );
    if (action === 'WITHDRAW') return part('tr', {}, name);
    const values = line.field
      ? [
          part('span', { class: 'old' }, text(line.now ?? say('empty'))),
          text(' → '),
          part('span', { class: 'new' }, text(line.then ?? say('empty'))),
        ]
      : [];
    if (action === 'RESTORE') return part('tr', {}, name, part('td', {}, text(field(line))), part('td', {}, ...values));
    return part('tr', {}, name, part('td', {}, text(field(line))), part('td', {}, text(why(line))));
  };

  const heading = (action) => {
    const titles = { WITHDRAW: [], RESTORE: ['field', 'then'], LEAVE: ['field', 'why'] }[action];
    return titles.length
      ? part(
          'thead',
          {},
          part('tr', {}, part('td', {}), ...titles.map((key) => part('th', { scope: 'col' }, text(say(key))))),
        )
      : null;
  };

  const section = ([action, word, icon], lines) => {
    const found = lines.filter((line) => line.action === action);
    if (!found.length) return null;
    return part(
      'details',
      { class: 'diff', open: action === 'LEAVE' || found.length <= 20, 'data-action': action },
      part(
        'summary',
        {},
        say.icon(icon),
        text(say(word)),
        part('span', { class: 'count' }, text(String(found.length))),
      ),
      part(
        'div',
        { class: 'body' },
        action === 'LEAVE' ? part('p', { class: 'muted mt-2' }, text(say('leave.help'))) : null,
        part('table', {}, heading(action), part('tbody', {}, ...found.map((line) => row(action, line)))),
      ),
    );
  };

  function offer(undo) {
    const box = root.querySelector('[data-part=offer]');
    const nothing = !undo.lines.some((line) => line.action !== 'LEAVE');
    const begin = part(
      'button',
      { type: 'button', class: 'btn btn-primary', 'data-begin': true },
      say.icon('undo'),
      text(say('begin')),
    );
    begin.addEventListener('click', async () => {
      complain('');
      begin.disabled = true;
      const answer = await send('POST', api, { fingerprint: undo.fingerprint });
      if (answer.ok) return follow(answer.data);
      await open();
      return complain(explain(answer));
    });
    box.replaceChildren(
      part(
        'h2',
        { tabindex: '-1', class: 'mb-0' },
        text(nothing ? say('nothing') : say('lead', undo.withdrawn, undo.restored, undo.left)),
      ),
      nothing ? part('p', {}, text(say('nothing.text'))) : '',
      ...ACTIONS.map((one) => section(one, undo.lines)).filter(Boolean),
      part(
        'div',
        { class: 'bar-fixed' },
        nothing && !undo.lines.length ? '' : begin,
        part('a', { class: 'btn btn-quiet', href: `${site}/casova-osa` }, text(say('back'))),
      ),
    );
    show('offer');
  }

  // --- how it goes on ----------------------------------------------------------------------------------------------
  /** Progress comes by itself; when that is not possible, it is asked for. */
  function follow(undo) {
    if (undo.state === 'DONE') return finished(undo);
    progress(say('running'), undo.progress?.done ?? 0, undo.progress?.total ?? 0, undo.progress?.remainingSeconds);
    listening?.close();
    listening = new EventSource(`${api}/events`);
    listening.addEventListener('progress', (event) => {
      const seen = JSON.parse(event.data);
      if (seen.state === 'DONE') {
        listening.close();
        finished(seen);
      } else {
        progress(say('running'), seen.progress.done, seen.progress.total, seen.progress.remainingSeconds);
      }
    });
    listening.onerror = () => {
      listening.close();
      setTimeout(open, 1000);
    };
    return undefined;
  }

  function finished(undo) {
    const after = undo.position >= 0 ? `after=${undo.position}` : '';
    const box = root.querySelector('[data-part=result]');
    box.replaceChildren(
      part(
        'div',
        { class: 'message message-good', role: 'status' },
        say.icon('done'),
        part(
          'div',
          {},
          part('h2', { tabindex: '-1', class: 'mb-1' }, text(say('done'))),
          part('p', { class: 'mb-0' }, text(say('done.text', undo.withdrawn ?? 0, undo.restored ?? 0))),
          undo.left > 0 ? part('p', { class: 'mb-0' }, text(say('done.left', undo.left))) : null,
        ),
      ),
      part(
        'div',
        { class: 'row-gap' },
        part(
          'a',
          {
            class: 'btn btn-primary',
            href: `${site}/casova-osa?${new URLSearchParams({ import: `back:${root.dataset.import}` })}&${after}`,
          },
          text(say('showTimeline')),
        ),
        part('a', { class: 'btn btn-quiet', href: `${site}?${after}` }, text(say('showMap'))),
      ),
    );
    show('result');
    box.querySelector('h2').focus();
  }

  progress(say('loading'), 0, 0);
  open();
}
