import assert from 'node:assert/strict';
import { test } from 'node:test';
import { together } from './merge.js';

test('sentences have a space between them, and none beside the end of a line', () => {
  assert.equal(together(['Jedna.', 'Dvě.', '\n\n', 'Tři.', '\n', 'Čtyři.']), 'Jedna. Dvě.\n\nTři.\nČtyři.');
});

test('what begins or ends with the end of a line does not', () => {
  assert.equal(together(['\n\n', 'Jedna.', '\n']), 'Jedna.');
  assert.equal(together([]), '');
});
