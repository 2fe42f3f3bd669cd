import assert from 'node:assert/strict';
import test from 'node:test';
import { open, service } from '../../../../test/javascript/page.js';
import { csrf, freshKey, ifMatch, pageAfter, reasons, send } from './http.js';

test('the token of the host is preferred', () => {
  open('');
  document.cookie = 'XSRF-TOKEN=plain%3D';
  assert.equal(csrf(), 'plain=');
  Object.defineProperty(document, 'cookie', { value: 'XSRF-TOKEN=plain; __Host-XSRF-TOKEN=own' });
  assert.equal(csrf(), 'own');
});

test('a body is sent as JSON with the token and the language', async () => {
  open('');
  document.cookie = 'XSRF-TOKEN=t';
  const asked = service({ status: 201, data: { id: 1 } });
  const answer = await send('POST', '/api/x', { a: 1 }, { 'If-Match': '"3"' });
  assert.deepEqual(answer, { ok: true, status: 201, data: { id: 1 }, retryAfter: null });
  const [{ headers, body }] = asked;
  assert.deepEqual(body, { a: 1 });
  assert.equal(headers['X-XSRF-TOKEN'], 't');
  assert.equal(headers['Accept-Language'], 'cs');
  assert.equal(headers['Content-Type'], 'application/json');
  assert.equal(headers['If-Match'], '"3"');
});

test('a service that is not reached answers with status 0', async () => {
  open('');
  globalThis.fetch = () => Promise.reject(new TypeError('no net'));
  assert.deepEqual(await send('GET', '/api/x'), { ok: false, status: 0, data: null, retryAfter: null });
});

test('an answer that is no JSON has no data', async () => {
  open('');
  globalThis.fetch = async () => new Response('<html>', { status: 502, headers: { 'Retry-After': '9' } });
  assert.deepEqual(await send('GET', '/api/x'), { ok: false, status: 502, data: null, retryAfter: '9' });
});

test('whose session ended while reading is not asked to sign in', async () => {
  open('');
  const asked = service({ status: 401 });
  assert.equal((await send('GET', '/api/x')).status, 401);
  assert.equal(asked.length, 1);
});

test('keys are random UUIDs', () => {
  assert.match(freshKey(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(freshKey(), freshKey());
});

test('only what was read has a version to match', () => {
  assert.deepEqual(ifMatch(3), { 'If-Match': '"3"' });
  assert.deepEqual(ifMatch(undefined), {});
});

test('every reason of a refusal is told', () => {
  assert.equal(reasons({ data: { errors: [{ message: 'One.' }, { message: 'Two.' }] } }), 'One. Two.');
  assert.equal(reasons({ data: null }), '');
});

test('the page after a change keeps its address and shows the change', () => {
  open('', 'https://propoj.example/site/orp/akteri?q=a#id');
  assert.equal(String(pageAfter(7)), 'https://propoj.example/site/orp/akteri?q=a&after=7#id');
  assert.equal(String(pageAfter(undefined, '/site/orp')), 'https://propoj.example/site/orp');
});
