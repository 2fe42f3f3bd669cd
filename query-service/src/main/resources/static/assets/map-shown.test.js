import assert from 'node:assert/strict';
import test from 'node:test';
import { NO_DAY, shownOf } from './map-shown.js';

const actor = (id, sector, at = [0, 1]) => ({ id, kind: 'ORGANISATION', name: id, sector, at });
const nodes = [
  actor('school', 'EDUCATION'),
  actor('doctor', 'HEALTH'),
  actor('new', 'EDUCATION', [1]),
  { id: 'table', kind: 'PLATFORM', name: 'table', platformType: 'ROUND_TABLE', at: [0, 1] },
];
const link = (from, to, at = [0, 1]) => ({ from, to, at });
const data = { nodes, links: [link('school', 'table'), link('doctor', 'table', [0]), link('new', 'table', [1])] };
const known = new Map(nodes.map((node) => [node.id, node]));
const ALL = { sectors: new Set(), area: '', type: '', crisis: false, around: '', since: NO_DAY, network: '' };

const shown = (want, now = 1) => {
  const { nodes: found, links } = shownOf(data, known, { ...ALL, ...want }, now);
  return { nodes: Object.fromEntries(found), links: [...links].map(([{ from }, state]) => [from, state]) };
};

test('without choices all is shown that is there on the day', () => {
  assert.deepEqual(Object.keys(shown({}, 0).nodes), ['school', 'doctor', 'table']);
  assert.deepEqual(Object.keys(shown({}).nodes), ['school', 'doctor', 'new', 'table']);
});

test('a choice of actors leaves the platforms that they are linked with', () => {
  assert.deepEqual(Object.keys(shown({ sectors: new Set(['HEALTH']) }, 0).nodes), ['doctor', 'table']);
  assert.deepEqual(Object.keys(shown({ sectors: new Set(['HEALTH']) }).nodes), ['doctor']);
});

test('compared with an earlier day everything has a state', () => {
  const { nodes: found, links } = shown({ since: 0 });
  assert.deepEqual(found, { school: 'kept', doctor: 'kept', new: 'new', table: 'kept' });
  assert.deepEqual(links, [
    ['school', 'kept'],
    ['doctor', 'gone'],
    ['new', 'new'],
  ]);
});

test('around one record is what two steps lead to', () => {
  assert.deepEqual(Object.keys(shown({ around: 'school' }).nodes), ['school', 'new', 'table']);
});
