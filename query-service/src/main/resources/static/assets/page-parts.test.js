import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { all, find, open } from '../../../../test/javascript/page.js';

const answers = new Map([
  [
    '/list',
    [200, '<!doctype html><title>Other</title><body><ul><li class="one" id="fresh">1</li><li>2</li></ul></body>'],
  ],
  ['/gone', [404, '<!doctype html><body><ul><li class="one">gone</li></ul></body>']],
]);
const asked = [];
const server = createServer((request, response) => {
  asked.push(request.url);
  const [status, body] = answers.get(request.url) ?? [500, ''];
  response.writeHead(status, { 'Content-Type': 'text/html' }).end(body);
}).listen(0);
await once(server, 'listening');
after(() => server.close());

const address = `http://localhost:${server.address().port}`;
open('<main id="here"></main>', `${address}/site`);
const window = document.defaultView;
globalThis.window = window;
// jsdom's XPath asks for more than browsers do; the library looks with it for what our pages do not have.
window.XPathEvaluator = class {
  createExpression = () => ({ evaluate: () => ({ iterateNext: () => null }) });
};
// A plain script, as the pages load it.
window.eval(await readFile(createRequire(import.meta.url).resolve('htmx.org/dist/htmx.js'), 'utf8'));
const { partsOf } = await import('./page-parts.js');

test('what the selector finds is handed over, and the page stays as it is', async () => {
  const loaded = [];
  document.addEventListener('htmx:load', ({ detail }) => loaded.push(detail.elt.id));
  const parts = await partsOf('/list#fresh', 'li.one');
  assert.deepEqual(
    [...parts.children].map((part) => part.textContent),
    ['1'],
  );
  assert.deepEqual(asked.splice(0), ['/list']);
  assert.deepEqual(loaded, ['fresh']);
  assert.equal(parts.isConnected, false);
  assert.equal(document.title, '');
  assert.equal(all('[data-aside]').length, 0);
  find('#here').append(...parts.children);
  assert.equal(find('#here li').textContent, '1');
});

test('what is not there or not answered hands over nothing', async () => {
  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    if (detail.xhr.status >= 400) detail.shouldSwap = false;
  });
  assert.equal((await partsOf('/list', '.nothing')).children.length, 0);
  assert.equal((await partsOf('/gone', 'li')).children.length, 0);
  server.closeAllConnections();
  server.close();
  assert.equal((await partsOf('/list', 'li')).children.length, 0);
});
