import assert from 'node:assert/strict';
import test from 'node:test';
import { finder, folded, numbered } from './picker-find.js';

const known = new Map(
  [
    { id: '1', name: 'Dům dětí a mládeže Tachov', detail: 'zájmové vzdělávání' },
    { id: '2', name: '2. základní škola Bor', detail: 'základní škola' },
    { id: '3', name: 'Psychiatrická ambulance' },
    { id: '4', name: 'Policie ČR' },
    { id: '5', name: 'ZŠ Bor' },
    { id: '6', name: 'Zaniklá škola', past: true },
  ].map((one) => [one.id, one]),
);
const find = finder(known);
const names = (typed, withPeople = false) => find(typed, withPeople).map(({ name }) => name);

test('letters are compared without case and diacritics', () => {
  assert.equal(folded('Ředitelství ŠKOL'), 'reditelstvi skol');
  assert.deepEqual(names('psych'), ['Psychiatrická ambulance']);
});

test('every typed word begins a word of the name, in any order', () => {
  assert.deepEqual(names('tach dum'), ['Dům dětí a mládeže Tachov']);
  assert.deepEqual(names('dum plzen'), []);
});

test('abbreviations stand for the words they are made of, and the other way round', () => {
  assert.deepEqual(names('ddm'), ['Dům dětí a mládeže Tachov']);
  assert.deepEqual(names('pcr'), ['Policie ČR']);
  assert.deepEqual(names('zakladni skola bor'), ['2. základní škola Bor', 'ZŠ Bor']);
});

test('what is past is not offered, and nothing is offered for nothing', () => {
  assert.deepEqual(names('zanikla'), []);
  assert.deepEqual(names('  '), []);
});

test('a number at the end is of the name first, then the number of people', () => {
  assert.deepEqual(numbered('psychiatr 2'), { words: 'psychiatr', count: 2 });
  assert.deepEqual(numbered('psychiatr'), { words: 'psychiatr', count: null });
  assert.deepEqual(names('skola 2'), ['2. základní škola Bor']);
  assert.deepEqual(find('psychiatr 2', true)[0], {
    id: '3',
    name: 'Psychiatrická ambulance',
    detail: undefined,
    count: 2,
    exact: false,
  });
});

test('a name typed whole is known as exact', () => {
  assert.equal(find('policie cr', false)[0].exact, true);
});
