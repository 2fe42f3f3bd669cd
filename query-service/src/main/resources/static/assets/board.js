/**
 * The board live. A new notice is put behind the others of its column, so that nothing that somebody reads moves; a changed
 * one is exchanged where it stands; one that is gone stays as a grey card until the page is opened anew. Each is said once,
 * politely. The cards come drawn from the service.
 */
import { part, text, words } from './dom.js';
import { partsOf } from './page-parts.js';

export function attach(board) {
  const { feed, after, address } = board.dataset;
  board
    .querySelector('.board-filter')
    ?.addEventListener('change', (event) => event.target.matches('select') && event.currentTarget.requestSubmit());
  if (!feed) return;
  const say = words(board);
  const live = board.querySelector('[data-live]');
  const find = (id) => board.querySelector(`[data-notice="${CSS.escape(id)}"]`);
  const title = (card) => card?.querySelector('[data-notice-title]')?.textContent ?? '';
  const filtered = ['q', 'druh', 'akter'].some((name) => new URLSearchParams(location.search).get(name));
  let last = Promise.resolve();

  const tell = (word, card) => {
    const link = card?.querySelector('[data-notice-title]');
    const sentence = say(word, title(card));
    live.replaceChildren(link ? part('a', { href: link.getAttribute('href') }, text(sentence)) : text(sentence));
  };

  async function came(notice) {
    const known = find(notice.id);
    if (known && Number(known.dataset.version) >= notice.version) return;
    const [card] = (await partsOf(`${address}/${notice.id}`, `.board [data-notice="${CSS.escape(notice.id)}"]`))
      .children;
    if (!card) return;
    if (known) {
      known.replaceWith(card);
      tell('changed', card);
      return;
    }
    const column = board.querySelector(`[data-column="${card.dataset.kind}"]`);
    if (card.dataset.archived === 'true' || !column || filtered) return;
    card.querySelector('header').prepend(part('span', { class: 'tag tag-good' }, text(say('new'))));
    column.append(card);
    tell('came', card);
  }

  function gone({ id }) {
    const card = find(id);
    if (!card) return;
    card.classList.add('notice-over');
    tell('gone', card);
    card.querySelectorAll('a').forEach((link) => link.replaceWith(...link.childNodes));
  }

  // One after the other, in the order of the service.
  const inTurn = (work) => (event) => {
    last = last.then(() => work(JSON.parse(event.data))).catch(() => {});
  };
  const source = new EventSource(`${feed}?after=${after}`);
  source.addEventListener('notice', inTurn(came));
  source.addEventListener('gone', inTurn(gone));
  addEventListener('pagehide', () => source.close());
}
