/** Lists: keys along the rows, filters that wait until typing stops, a record that Esc closes. */

const filters = () => /** @type {HTMLFormElement} */ (document.getElementById('filters'));
const rowLink = (row) => row?.querySelector('a.row-link');

function move(link, step) {
  const links = [...link.closest('table').querySelectorAll('a.row-link')];
  const next = links[Math.min(Math.max(links.indexOf(link) + step, 0), links.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e6, End: 1e6 };

document.addEventListener('keydown', (event) => {
  const link = event.target.closest?.('.grid a.row-link');
  if (link && event.key in steps && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    move(link, steps[event.key]);
  }
  if (event.key === 'ArrowDown' && event.target.matches?.('.list input[type=search], tr.filters input')) {
    const first = document.querySelector('.grid a.row-link');
    if (first) {
      event.preventDefault();
      first.focus();
    }
  }
  if (
    event.key === 'Escape' &&
    !event.defaultPrevented &&
    !document.querySelector('details.menu[open], .choices:popover-open, .side:popover-open')
  ) {
    document.querySelector('[data-close-record]')?.click();
  }
});

// A click anywhere in a row opens it; a link inside the row keeps its own aim, and marking text does not open anything.
// On a cell that a double click changes (cell.js) it waits for the second one.
const SECOND_CLICK = 350;
let opening = null;

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-to-rows]')) {
    const first = document.querySelector('.grid a.row-link');
    if (first) event.preventDefault();
    first?.focus();
  }
  clearTimeout(opening);
  const row = event.target.closest('.grid tbody tr');
  if (!row || event.target.closest('a, button, input, label, summary, form') || getSelection().toString()) return;
  const open = () => rowLink(row)?.click();
  if (!event.target.closest('td[data-edit]')) open();
  else if (event.detail < 2) opening = setTimeout(() => getSelection().toString() || open(), SECOND_CLICK);
});

// Empty fields would only make the address long.
document.addEventListener('htmx:configRequest', (event) => {
  if (!event.target.closest('.list')) return;
  const { parameters } = event.detail;
  Object.keys(parameters).forEach((name) => parameters[name] === '' && delete parameters[name]);
});

// Who typed on while the answer was on its way keeps what was typed; the next request is already waiting.
document.addEventListener('htmx:beforeSwap', (event) => {
  const field = /** @type {HTMLInputElement} */ (document.activeElement);
  const sent = event.detail.requestConfig?.parameters;
  if (
    sent &&
    field?.matches('.list input[name]') &&
    field.type !== 'checkbox' &&
    (sent[field.name] ?? '') !== field.value &&
    event.target.id === 'list'
  ) {
    event.detail.shouldSwap = false;
  }
});

// The choices of a column stand where the column is, also when the table scrolls.
document.addEventListener(
  'toggle',
  (event) => {
    const panel = event.target;
    if (!panel.matches?.('.choices')) return;
    if (event.newState === 'open') {
      const box = document.querySelector(`[popovertarget="${panel.id}"]`).getBoundingClientRect();
      panel.style.margin = '0';
      panel.style.inset = 'auto';
      panel.style.left = `${Math.max(8, Math.min(box.left, innerWidth - panel.offsetWidth - 8))}px`;
      panel.style.top = `${Math.max(8, Math.min(box.bottom + 4, innerHeight - panel.offsetHeight - 8))}px`;
      panel.dataset.before = chosen(panel);
      panel.querySelector('input')?.focus();
    } else if (panel.dataset.before !== undefined && panel.dataset.before !== chosen(panel)) {
      filters().requestSubmit();
    }
  },
  true,
);

// A range is sent as from..to; what is no number is left out.
document.addEventListener('input', (event) => {
  const panel = event.target.closest('[data-range]');
  if (!panel) return;
  const number = (name) =>
    panel
      .querySelector(`[data-${name}]`)
      .value.trim()
      .replace(',', '.')
      .match(/^-?\d+(\.\d+)?$/)?.[0] ?? '';
  const [from, to] = [number('from'), number('to')];
  panel.querySelector('input[type=hidden]').value = from || to ? `${from}..${to}` : '';
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.target.closest('[data-range]')) {
    event.preventDefault();
    filters().requestSubmit();
  }
});

const chosen = (panel) =>
  [...panel.querySelectorAll('input:checked, input[type=hidden]')].map((box) => box.value).join('\n');

let lastOpen = document.querySelector('.record')?.dataset.record ?? null;

document.addEventListener('htmx:afterSettle', (event) => {
  const open = document.querySelector('.record')?.dataset.record ?? null;
  document.querySelectorAll('.grid tbody tr[aria-current]').forEach((row) => row.removeAttribute('aria-current'));
  document.querySelectorAll(`tr[data-row="${open}"]`).forEach((row) => row.setAttribute('aria-current', 'true'));
  if (event.target.id === 'record-slot') {
    const focus = open
      ? document.querySelector('.record .name')
      : rowLink(document.querySelector(`tr[data-row="${lastOpen}"]`));
    // Where it stands is kept by place.js.
    focus?.focus({ preventScroll: true });
  }
  lastOpen = open ?? lastOpen;
});
