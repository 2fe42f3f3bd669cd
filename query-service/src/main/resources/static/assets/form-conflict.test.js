import assert from 'node:assert/strict';
import test from 'node:test';
import { all, click, find, open, words } from '../../../../test/javascript/page.js';
import { words as texts } from './dom.js';
import { conflict } from './form-conflict.js';
import { fields } from './form-fields.js';

const field = (name, value) =>
  `<div data-pointer="/${name}"><label>${name}</label><input name="/${name}" value="${value}"><p class="field-error"></p></div>`;

/** A form whose values were read as "old"; mine were typed, theirs are stored meanwhile. */
function meet(mine, theirs) {
  open(`<form><div data-conflict tabindex="-1" hidden></div>${Object.keys(mine)
    .map((name) => field(name, 'old'))
    .join('')}
    ${words(['conflict', 'nothing'])}</form>`);
  const form = find('form');
  const original = Object.fromEntries(Object.keys(mine).map((name) => [name, 'old']));
  const read = fields(form, texts(form));
  read.forEach(({ pointer, write }) => write(mine[pointer.slice(1)]));
  let saved = 0;
  conflict(form, read, original, theirs, texts(form), () => {
    saved += 1;
  });
  return { original, value: (name) => find(`[name="/${name}"]`).value, saved: () => saved };
}

const save = () => click(find('[data-conflict] button'));

test('what only one of the two changed is joined without a question', () => {
  const met = meet({ name: 'mine', place: 'old' }, { name: 'old', place: 'theirs' });
  assert.equal(find('[data-conflict]').hidden, false);
  assert.equal(find('[data-conflict] table'), null);
  assert.equal(met.value('name'), 'mine');
  assert.equal(met.value('place'), 'theirs');
  save();
  assert.equal(met.saved(), 1);
});

test('what both changed is saved only once it was chosen', () => {
  const met = meet({ name: 'mine' }, { name: 'theirs' });
  save();
  assert.equal(met.saved(), 0);
  assert.equal(find('[data-conflict] .field-error').hidden, false);
  find('input[value=theirs]').checked = true;
  save();
  assert.equal(met.saved(), 1);
  assert.equal(met.value('name'), 'theirs');
});

test('taking back leaves what the other one stored', () => {
  assert.deepEqual(meet({ name: 'mine' }, { name: 'theirs' }).original, { name: 'theirs' });
});

test('each state of a contested field is shown', () => {
  meet({ name: 'mine' }, { name: 'theirs' });
  assert.deepEqual(
    all('[data-conflict] tbody td').map((cell) => cell.textContent),
    ['old', 'theirs', 'mine'],
  );
});
