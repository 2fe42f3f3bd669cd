/** Parts of a page as the service draws it now. htmx fetches them, so that their links, keys and modules work at once. */
import { part } from './dom.js';

/**
 * What the selector finds in the page at an address, in an element that is not shown; from there it is put where it
 * belongs. The element is empty where nothing was found or the service was not reached.
 */
export async function partsOf(address, select) {
  const aside = part('div', { hidden: true, 'data-aside': true });
  document.body.append(aside);
  await window.htmx
    .ajax('GET', String(address).replace(/#.*/, ''), {
      source: aside,
      target: aside,
      select,
      swap: 'innerHTML settle:0ms ignoreTitle:true',
    })
    .catch(() => {});
  aside.remove();
  return aside;
}
