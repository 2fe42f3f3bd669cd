/**
 * Keeps the place in a list: how far it was scrolled, how far the record beside it was read, and which row was opened. Opening
 * or closing a record moves no row; sorting keeps the columns and the open row in view; saving, which loads the page anew,
 * comes back to the same place.
 */
const KEY = 'propoj.place';
/** From here on a record stands beside its list; on a narrower screen it takes the list's place. */
const wide = matchMedia('(min-width: 62rem)');

const scroller = () => document.querySelector('.list .scroller');
const record = () => document.querySelector('.record');
const rowOf = (id) => (id ? document.querySelector(`.grid tr[data-row="${CSS.escape(id)}"]`) : null);
/** The list that the page shows, whatever is open beside it: /site/network/folder. */
const listHere = () => location.pathname.split('/').slice(0, 4).join('/');

/** How far each record of this list was read, by its id. */
let read = new Map();
let listAt = 0;

function showRow(row) {
  const frame = scroller()?.getBoundingClientRect();
  if (!row || !frame) return;
  const box = row.getBoundingClientRect();
  const head = row.closest('table').tHead.getBoundingClientRect().height;
  if (box.top < frame.top + head || box.bottom > frame.bottom)
    row.scrollIntoView({ block: 'center', inline: 'nearest' });
}

addEventListener('pagehide', () => {
  const list = scroller();
  noteRead();
  sessionStorage.setItem(
    KEY,
    JSON.stringify({
      list: listHere(),
      top: list?.scrollTop ?? kept.top ?? 0,
      left: list?.scrollLeft ?? kept.left ?? 0,
      y: record() && !wide.matches ? listAt : scrollY,
      read: [...read],
    }),
  );
});

function noteRead() {
  const open = record();
  if (open?.dataset.record) read.set(open.dataset.record, open.scrollTop);
}

let kept = {};

/** Brings back the place of the page before, if that showed the same list. Whoever goes to the list anew begins at its top. */
function come() {
  try {
    kept = JSON.parse(sessionStorage.getItem(KEY)) ?? {};
  } catch {
    kept = {};
  }
  if (kept.list !== listHere()) {
    kept = {};
    return;
  }
  read = new Map(kept.read);
  listAt = kept.y ?? 0;
  const open = record();
  const [came] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  const isBack = came?.type !== 'navigate';
  if (!open && !isBack && !new URLSearchParams(location.search).has('after')) return;
  const list = scroller();
  if (list) [list.scrollTop, list.scrollLeft] = [kept.top, kept.left];
  if (open?.dataset.record) {
    open.scrollTop = read.get(open.dataset.record) ?? 0;
    if (wide.matches) showRow(rowOf(open.dataset.record));
  } else if (!open && !wide.matches) {
    scrollTo(0, listAt);
  }
}

/** Where a row stood before something beside it was exchanged; null: no row is meant. */
let anchor = null;
let before = null;

document.addEventListener('htmx:beforeSwap', ({ target, detail }) => {
  const list = scroller();
  if (target.id === 'record-slot') {
    noteRead();
    const row = detail.requestConfig?.elt?.closest('.grid tr') ?? rowOf(record()?.dataset.record);
    anchor = row && list && { row, top: row.getBoundingClientRect().top };
    if (!record() && !wide.matches) listAt = scrollY;
  }
  if (target.id === 'list' && list) {
    const from = detail.requestConfig?.elt;
    before = { left: list.scrollLeft, top: from?.closest('.headings') ? list.scrollTop : 0 };
  }
});

document.addEventListener('htmx:afterSettle', ({ target }) => {
  const list = scroller();
  const open = record();
  if (target.id === 'record-slot') {
    if (open?.dataset.record) open.scrollTop = read.get(open.dataset.record) ?? 0;
    if (!wide.matches) {
      if (open) open.scrollIntoView({ block: 'start' });
      else scrollTo(0, listAt);
    } else if (anchor?.row.isConnected && list) {
      list.scrollTop += anchor.row.getBoundingClientRect().top - anchor.top;
    }
    anchor = null;
  }
  if (target.id === 'list' && list && before) {
    [list.scrollTop, list.scrollLeft] = [before.top, before.left];
    before = null;
    if (wide.matches) showRow(rowOf(open?.dataset.record));
    if (document.activeElement === document.body) document.getElementById('list-title')?.focus({ preventScroll: true });
  }
});

come();
