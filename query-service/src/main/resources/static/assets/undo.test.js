import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { all, click, find, open, service, settled, words } from '../../../../test/javascript/page.js';
import { attach } from './undo.js';

const API = '/api/networks/orp/workbooks/1/undo';
const line = (action, more = {}) => ({ action, kind: 'ACTOR', title: 'Škola', ...more });

/** Progress that comes by itself. */
class Feed {
  static last;
  constructor(address) {
    this.address = address;
    this.heard = {};
    Feed.last = this;
  }
  addEventListener(name, listener) {
    this.heard[name] = listener;
  }
  say(name, data) {
    this.heard[name]({ data: JSON.stringify(data) });
  }
  close() {
    this.closed = true;
  }
}

beforeEach(() => {
  open(`<div id="root" data-api="${API}" data-root="/site/orp" data-import="1">
    <div data-error hidden><p></p></div>
    <div data-part="progress"><h2 data-progress-title></h2><progress max="100"></progress><p data-progress-text></p></div>
    <div data-part="offer" hidden></div><div data-part="result" hidden></div>
    ${words(['forbidden', 'offline'])}<template data-icons></template></div>`);
  globalThis.EventSource = Feed;
  Feed.last = null;
});

async function attached(...answers) {
  const asked = service(...answers);
  attach(find('#root'));
  await settled();
  await settled();
  return asked;
}

const shown = () =>
  all('[data-part]')
    .filter((part) => !part.hidden)
    .map((part) => part.dataset.part);
const offered = {
  state: 'OFFERED',
  fingerprint: 'f',
  lines: [line('WITHDRAW'), line('LEAVE', { field: 'name', reason: 'CHANGED' })],
};

test('a field is called as its kind of record calls it', async () => {
  find('template[data-words]').outerHTML = words(['field.NEED.name', 'field.contact']);
  await attached({
    data: {
      ...offered,
      lines: ['name', 'contact', 'other'].map((field) => line('LEAVE', { kind: 'NEED', field, reason: 'CHANGED' })),
    },
  });
  assert.deepEqual(
    all('tbody td:first-of-type').map((cell) => cell.textContent),
    ['field.NEED.name', 'field.contact', 'other'],
  );
});

test('what would be done is shown by what becomes of it', async () => {
  await attached({ data: offered });
  assert.deepEqual(shown(), ['offer']);
  assert.deepEqual(
    all('details').map(({ dataset }) => dataset.action),
    ['WITHDRAW', 'LEAVE'],
  );
  assert.ok(find('[data-begin]'));
});

test('it begins with the fingerprint of what was shown, and follows until it is done', async () => {
  const asked = await attached({ data: offered }, { data: { state: 'RUNNING' } });
  click(find('[data-begin]'));
  await settled();
  await settled();
  assert.deepEqual(asked[1].body, { fingerprint: 'f' });
  assert.deepEqual(shown(), ['progress']);
  const feed = Feed.last;
  feed.say('progress', { state: 'RUNNING', progress: { done: 1, total: 4 } });
  assert.equal(find('progress').value, 25);
  feed.say('progress', { state: 'DONE', position: 12, withdrawn: 1, restored: 0, left: 1 });
  assert.ok(feed.closed);
  assert.deepEqual(shown(), ['result']);
  assert.ok(find('[data-part=result] a').href.endsWith('&after=12'));
});

test('where nothing can be taken back nothing can be begun', async () => {
  await attached({ data: { ...offered, lines: [] } });
  assert.equal(find('[data-begin]'), null);
});

test('why it did not open is said', async () => {
  await attached({ status: 403, data: {} });
  assert.equal(find('[data-error]').hidden, false);
  assert.equal(find('[data-error] p').textContent, 'forbidden');
});
