import assert from 'node:assert/strict';
import test from 'node:test';
import { find, open } from '../../../../test/javascript/page.js';
import { at, body, fields, owner, put, same, storedBody } from './form-fields.js';

const say = (key) => key;

const form = (inner) => {
  open(`<form>${inner}</form>`);
  return find('form');
};

const field = (pointer, control) =>
  `<div data-pointer="${pointer}"><label class="form-label">Pole</label>${control}<p class="field-error"></p></div>`;

test('values stand at their pointers', () => {
  const root = {};
  put(root, '/a/b', 1);
  put(root, '/a/c', null);
  assert.deepEqual(root, { a: { b: 1, c: null } });
  assert.equal(at(root, '/a/b'), 1);
  assert.equal(at(root, '/x/y'), undefined);
});

test('nothing is the same as an empty text or list', () => {
  assert.ok(same(null, ''));
  assert.ok(same(undefined, []));
  assert.ok(!same(null, 0));
  assert.ok(!same(['a'], ['b']));
});

test('a pointer into a list belongs to the field that holds the list', () => {
  const all = [{ pointer: '/identity/name' }, { pointer: '/members' }];
  assert.equal(owner(all, '/members/3/role'), all[1]);
  assert.equal(owner(all, '/identity'), null);
});

test('what was typed before the script came is a change', () => {
  const all = fields(form(field('/name', '<input name="/name" value="Škola">')), say);
  find('input').value = ' Školka ';
  assert.deepEqual(body(all), { name: 'Školka' });
  assert.deepEqual(storedBody(all), { name: 'Škola' });
});

test('kinds of fields read as JSON and write back', () => {
  const kinds = [
    field('/count', '<input name="/count" data-as="number" value="12">'),
    field('/open', '<select name="/open" data-as="yesno"><option></option><option selected>true</option></select>'),
    field('/sure', '<input type="checkbox" name="/sure" data-as="flag" checked>'),
    field('/days', '<input type="checkbox" name="/days" data-as="several" value="MO" checked>'),
    field('/one', '<input name="/one" data-as="one" value="a">'),
  ];
  const all = fields(form(kinds.join('')), say);
  assert.deepEqual(body(all), { count: 12, open: true, sure: true, days: ['MO'], one: ['a'] });
  all.forEach(({ write }) => write(null));
  assert.deepEqual(body(all), { count: null, open: null, sure: false, days: [], one: [] });
});

test('what is no number is said and not sent', () => {
  const [count] = fields(form(field('/count', '<input name="/count" data-as="number" value="1">')), say);
  find('input').value = 'dvě';
  assert.equal(count.problem(), 'invalid.number');
  assert.equal(count.read(), null);
});

test('a record that is chosen by name is sent with the part of it that is meant', () => {
  const options = [
    '<option value="Celá síť" data-about=\'{"subject":{"kind":"NETWORK","id":"orp-3215"}}\'></option>',
    '<option value="Doučování" data-about=\'{"subject":{"kind":"NEED","id":"1"},"activity":"2"}\'></option>',
  ].join('');
  const all = fields(
    form(field('/subject', `<input name="/subject" data-as="about" list="l"><datalist id="l">${options}</datalist>`)),
    say,
  );
  assert.deepEqual(body(all), { subject: null });
  find('input').value = 'Doučo';
  assert.equal(all[0].problem(), 'invalid.about');
  find('input').value = 'Doučování';
  assert.equal(all[0].problem(), null);
  assert.deepEqual(body(all), { subject: { kind: 'NEED', id: '1' }, activity: '2' });
  find('input').value = 'Celá síť';
  assert.deepEqual(body(all), { subject: { kind: 'NETWORK', id: 'orp-3215' } });
});
