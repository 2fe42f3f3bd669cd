/** What every page does: menus, keys, sign-out, and htmx with the CSRF token. */
import { csrf, send } from './http.js';
import './list.js';
import './place.js';
import './ranges.js';

document.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-XSRF-TOKEN'] = csrf();
});

// Somebody whose session ended is led to sign in, not shown a broken piece of a page.
document.addEventListener('htmx:beforeSwap', (event) => {
  const { xhr } = event.detail;
  if (xhr.status === 401 || xhr.responseURL.includes('/prihlaseni')) {
    event.detail.shouldSwap = false;
    location.reload();
  } else if (xhr.status >= 400) {
    event.detail.shouldSwap = false;
    // What is fetched aside (page-parts.js) was not asked for by anybody.
    if (!event.target.closest('[data-aside]'))
      location.assign(event.detail.pathInfo.responsePath ?? event.detail.pathInfo.finalRequestPath);
  }
});

document.addEventListener('click', (event) => {
  document.querySelectorAll('details.menu[open]').forEach((/** @type {HTMLDetailsElement} */ menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  if (event.target.closest('[data-sign-out]')) {
    send('DELETE', '/api/session').then(() => location.assign('/prihlaseni?odhlaseno'));
  }
  const reveal = event.target.closest('[data-reveal]');
  if (reveal) {
    const field = /** @type {HTMLInputElement} */ (document.getElementById(reveal.dataset.reveal));
    const shown = field.type === 'text';
    field.type = shown ? 'password' : 'text';
    reveal.setAttribute('aria-pressed', String(!shown));
  }
  if (event.target.closest('[data-print]')) window.print();
});

// Whoever has asked wants to see the answer, not the questions.
document.addEventListener('submit', (event) => event.target.closest('.crisis-fold')?.removeAttribute('open'));

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const search = /** @type {HTMLInputElement} */ (document.getElementById('search'));
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
  const keys = /** @type {HTMLDialogElement | null} */ (document.getElementById('keys'));
  if (event.key === '?' && !typing && keys && !document.querySelector('dialog[open]')) {
    event.preventDefault();
    keys.showModal();
  }
  if (event.key === 'Escape') {
    const open = event.target.closest('details.menu[open]') ?? document.querySelector('details.menu[open]');
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
      event.preventDefault();
    }
  }
});

/** Each part of a page that needs a script names its module; parts that htmx brings in later are attached then. */
function attach(root) {
  [...root.querySelectorAll('[data-module]')]
    .concat(root.matches?.('[data-module]') ? [root] : [])
    .forEach((element) => {
      if (element.dataset.attached) return;
      element.dataset.attached = 'true';
      import(`./${element.dataset.module}.js`)
        .then((module) => module.attach(element))
        .finally(() => {
          element.dataset.ready = 'true';
          element.dispatchEvent(new CustomEvent('propoj:ready', { bubbles: true }));
        });
    });
}

attach(document);
document.addEventListener('htmx:load', (event) => attach(event.detail.elt));
