import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { all, click, find, open, press, tell } from '../../../../test/javascript/page.js';

open('');
await import('./list.js');

const row = (id) =>
  `<tr data-row="${id}"><th><a class="row-link" href="#${id}">${id}</a></th><td>text <button>b</button></td></tr>`;

beforeEach(() => {
  document.body.innerHTML = `<section class="list"><form id="filters"><input type="search" name="q">
    <div data-range><input data-from><input data-to><input type="hidden" name="age"></div></form>
    <table class="grid"><tbody>${['a', 'b', 'c'].map(row).join('')}</tbody></table></section><div id="record-slot"></div>`;
});

const focused = () => document.activeElement.textContent;

test('arrows go along the rows and stop at their ends', () => {
  const [first] = all('a.row-link');
  first.focus();
  press(first, 'ArrowDown');
  assert.equal(focused(), 'b');
  press(document.activeElement, 'End');
  assert.equal(focused(), 'c');
  press(document.activeElement, 'PageUp');
  press(document.activeElement, 'ArrowUp');
  assert.equal(focused(), 'a');
});

test('with Ctrl a key belongs to the browser', () => {
  const [first] = all('a.row-link');
  first.focus();
  assert.ok(press(first, 'End', { ctrlKey: true }));
  assert.equal(focused(), 'a');
});

test('from the search field the arrow leads to the first row', () => {
  press(find('[type=search]'), 'ArrowDown');
  assert.equal(focused(), 'a');
});

test('a click in a row opens it, a click on a button does not', () => {
  const opened = [];
  document
    .querySelectorAll('a.row-link')
    .forEach((link) => link.addEventListener('click', () => opened.push(link.textContent)));
  click(find('tr[data-row=b] td'));
  click(find('tr[data-row=c] button'));
  assert.deepEqual(opened, ['b']);
});

test('empty fields are not sent', () => {
  const parameters = { q: '', sector: 'HEALTH' };
  tell('htmx:configRequest', find('#filters'), { parameters });
  assert.deepEqual(parameters, { sector: 'HEALTH' });
});

test('a range is sent as from and to, without what is no number', () => {
  const type = (name, value) => {
    find(`[data-${name}]`).value = value;
    find(`[data-${name}]`).dispatchEvent(new Event('input', { bubbles: true }));
    return find('[name=age]').value;
  };
  assert.equal(type('from', ' 1,5 '), '1.5..');
  assert.equal(type('to', '7'), '1.5..7');
  assert.equal(type('from', 'x'), '..7');
  assert.equal(type('to', ''), '');
});

test('the opened record is marked in the list, and its name gets the focus', () => {
  find('#record-slot').innerHTML = '<div class="record" data-record="b"><h2 class="name" tabindex="-1">B</h2></div>';
  tell('htmx:afterSettle', find('#record-slot'));
  assert.equal(find('tr[aria-current]').dataset.row, 'b');
  assert.equal(focused(), 'B');
  find('#record-slot').replaceChildren();
  tell('htmx:afterSettle', find('#record-slot'));
  assert.equal(find('tr[aria-current]'), null);
  assert.equal(focused(), 'b');
});

test('who typed on keeps what was typed', () => {
  find('.list').id = 'list';
  const field = find('[type=search]');
  field.focus();
  field.value = 'sko';
  const detail = { shouldSwap: true, requestConfig: { parameters: { q: 'sk' } } };
  tell('htmx:beforeSwap', find('#list'), detail);
  assert.equal(detail.shouldSwap, false);
});
