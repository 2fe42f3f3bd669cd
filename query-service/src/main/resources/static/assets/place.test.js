import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { all, find, open, tell } from '../../../../test/javascript/page.js';

const KEY = 'propoj.place';
const LIST = `<section class="list" id="list"><h1 id="list-title" tabindex="-1"></h1><div class="scroller"><table class="grid"><thead></thead>
  <tbody><tr data-row="a"><td><a href="#a">a</a></td></tr><tr data-row="b"><td><a href="#b">b</a></td></tr></tbody></table></div></section>
  <div id="record-slot"></div>`;

open(LIST, 'https://propoj.example/site/orp/akteri?after=7');
globalThis.matchMedia = () => ({ matches: true });
Object.assign(globalThis, { scrollX: 0, scrollY: 0, scrollTo: () => {} });
sessionStorage.setItem(KEY, JSON.stringify({ list: '/site/orp/akteri', top: 120, left: 30, y: 0, read: [['b', 40]] }));
await import('./place.js');
const arrived = [find('.scroller').scrollTop, find('.scroller').scrollLeft];

beforeEach(() => {
  document.body.innerHTML = LIST;
});

const openRecord = (id) => {
  find('#record-slot').innerHTML = `<div class="record" data-record="${id}"></div>`;
};
const swapRecord = (id) => {
  tell('htmx:beforeSwap', find('#record-slot'), { requestConfig: { elt: find('tr[data-row=a] a') } });
  openRecord(id);
  tell('htmx:afterSettle', find('#record-slot'));
};

test('the page after saving comes back to where the list was scrolled', () => {
  assert.deepEqual(arrived, [120, 30]);
});

test('a record is read on from where it was left', () => {
  swapRecord('b');
  assert.equal(find('.record').scrollTop, 40);
  find('.record').scrollTop = 55;
  swapRecord('a');
  assert.equal(find('.record').scrollTop, 0);
  swapRecord('b');
  assert.equal(find('.record').scrollTop, 55);
});

test('the row that was opened does not move', () => {
  const row = find('tr[data-row=a]');
  let top = 100;
  row.getBoundingClientRect = () => ({ top });
  tell('htmx:beforeSwap', find('#record-slot'), { requestConfig: { elt: find('tr[data-row=a] a') } });
  top = 130;
  openRecord('a');
  tell('htmx:afterSettle', find('#record-slot'));
  assert.equal(find('.scroller').scrollTop, 30);
});

test('sorting keeps the columns and begins at the top only where the list did not sort itself', () => {
  const exchange = (elt) => {
    Object.assign(find('.scroller'), { scrollTop: 80, scrollLeft: 20 });
    tell('htmx:beforeSwap', find('#list'), { requestConfig: { elt } });
    find('.scroller').scrollLeft = 0;
    find('.scroller').scrollTop = 0;
    tell('htmx:afterSettle', find('#list'));
    return [find('.scroller').scrollTop, find('.scroller').scrollLeft];
  };
  assert.deepEqual(exchange(find('a')), [0, 20]);
  find('thead').className = 'headings';
  find('thead').innerHTML = '<tr><th><a href="?sort=name">name</a></th></tr>';
  assert.deepEqual(exchange(find('thead a')), [80, 20]);
});

test('what is left is remembered for the page that comes', () => {
  openRecord('b');
  find('.record').scrollTop = 12;
  find('.scroller').scrollTop = 9;
  dispatchEvent(new Event('pagehide'));
  const kept = JSON.parse(sessionStorage.getItem(KEY));
  assert.equal(kept.list, '/site/orp/akteri');
  assert.equal(kept.top, 9);
  assert.equal(new Map(kept.read).get('b'), 12);
  assert.equal(all('.record').length, 1);
});
