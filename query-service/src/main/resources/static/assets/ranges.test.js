import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { all, click, open } from '../../../../test/javascript/page.js';

open('');
const { sumUp } = await import('./ranges.js');

beforeEach(() => {
  const box = (name) => `<li><input type="checkbox" name="${name}"></li>`;
  document.body.innerHTML = `<ul>${['a', 'a', 'x', 'a', 'a'].map(box).join('')}</ul>`;
});

const tick = (at, more) =>
  all('input')[at].dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...more }));
const ticked = () =>
  all('input')
    .map((box) => Number(box.checked))
    .join('');

test('with Shift all between become as the last one, those of the same name', () => {
  tick(0);
  tick(4, { shiftKey: true });
  assert.equal(ticked(), '11011');
  tick(1, { shiftKey: true });
  assert.equal(ticked(), '10000');
});

test('each box that changed says so', () => {
  const changed = [];
  document.body.addEventListener('change', ({ target }) => changed.push(all('input').indexOf(target)));
  tick(0);
  tick(3, { shiftKey: true });
  assert.deepEqual(changed.sort(), [0, 1, 3]);
});

test('what is disabled stays, and so does what was ticked without Shift', () => {
  all('input')[1].disabled = true;
  tick(0);
  tick(4);
  assert.equal(ticked(), '10001');
  click(all('input')[0]);
  tick(4, { shiftKey: true });
  assert.equal(ticked(), '00000');
});

test('the box for all tells whether all are ticked, some or none', () => {
  const head = document.createElement('input');
  const told = () => [head.checked, head.indeterminate];
  const [first, ...others] = all('input');
  sumUp(head, all('input'));
  assert.deepEqual(told(), [false, false]);
  first.checked = true;
  sumUp(head, all('input'));
  assert.deepEqual(told(), [false, true]);
  others.forEach((box) => {
    box.checked = true;
  });
  sumUp(head, all('input'));
  assert.deepEqual(told(), [true, false]);
  sumUp(head, []);
  assert.deepEqual(told(), [false, false]);
});
