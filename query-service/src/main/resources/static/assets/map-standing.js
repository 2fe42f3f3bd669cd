/**
 * Where the nodes of a map stand: as remembered from the last page of the same map, otherwise worked out by a worker, as it
 * takes long in big networks. The places follow from the nodes and links of all years, not from what is chosen, so that
 * neither another day nor another filter moves anything.
 */
const MEMORY = 'map-places';
const REMEMBERED = 4;

/** The libraries are plain scripts; each needs the one before it. */
export async function load(addresses) {
  for (const address of addresses) {
    if (document.querySelector(`script[src="${address}"]`)) continue;
    await new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = resolve;
      script.onerror = () => reject(new Error(address));
      document.head.append(script);
    });
  }
}

/**
 * Places by id. boxes: the room that each node takes; roomy: whether there are no names to be read at first;
 * libraries: addresses of what the layout needs; told: gets the name of each phase of the work; signal: ends the work.
 */
export async function standing(data, boxes, { roomy, libraries, told, signal }) {
  const isSteady = (one) => one.at.some((point) => data.steady[point]);
  const steady = new Set(data.nodes.filter(isSteady).map((node) => node.id));
  const pairs = [...new Set(data.links.filter((link) => isSteady(link) && steady.has(link.from) && steady.has(link.to)).map((link) => [link.from, link.to].sort().join(' ')))].sort();
  const ids = [...steady].sort();
  const mark = marked(ids, pairs, boxes);
  let found = remembered(mark);
  if (!found) {
    const work = { ids, pairs, boxes: ids.map((id) => [id, boxes.get(id)]), roomy, libraries };
    found = await beside(work, told, signal).catch((trouble) => {
      if (signal.aborted) throw trouble;
      return here(work, told);
    });
    remember(mark, found);
  }
  // Who was there only between two points stands near those it was linked with, and moves nobody.
  data.nodes.filter((node) => !found.has(node.id)).forEach((node, number) => {
    const near = data.links.filter((link) => link.from === node.id || link.to === node.id)
      .map((link) => found.get(link.from === node.id ? link.to : link.from)).filter(Boolean);
    const mean = (axis) => (near.length ? near.reduce((sum, place) => sum + place[axis], 0) / near.length : 0);
    found.set(node.id, { x: mean('x') + 40 + 20 * number, y: mean('y') + 40 });
  });
  return found;
}

function beside(work, told, signal) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./map-worker.js', import.meta.url));
    const end = (settle, value) => {
      worker.terminate();
      settle(value);
    };
    signal.addEventListener('abort', () => end(reject, signal.reason), { once: true });
    worker.addEventListener('error', () => end(reject, new Error('the worker does not run')));
    worker.addEventListener('message', ({ data: { phase, places, failed } }) => {
      if (phase) told(phase);
      else if (places) end(resolve, new Map(places));
      else end(reject, new Error(failed));
    });
    worker.postMessage(work);
  });
}

/** For browsers whose workers can't load a module: the page waits, but there is a picture. */
async function here({ ids, pairs, boxes, roomy, libraries }, told) {
  const [{ workedOut }] = await Promise.all([import('./map-places.js'), load(libraries)]);
  return workedOut(window.cytoscape, ids, pairs, new Map(boxes), roomy, told);
}

/** The places of a map that had the same nodes with the same names and the same links; they would come out the same. */
function remembered(mark) {
  const last = memory().find((one) => one.mark === mark);
  return last ? new Map(last.places) : null;
}

function remember(mark, places) {
  const all = [{ mark, places: [...places] }, ...memory().filter((one) => one.mark !== mark)].slice(0, REMEMBERED);
  while (all.length) {
    try {
      sessionStorage.setItem(MEMORY, JSON.stringify(all));
      return;
    } catch {
      // There is no room for so many; what is not kept is worked out again.
      all.pop();
    }
  }
}

function memory() {
  try {
    const all = JSON.parse(sessionStorage.getItem(MEMORY));
    return Array.isArray(all) ? all : [];
  } catch {
    return [];
  }
}

function marked(ids, pairs, boxes) {
  const all = [...ids.map((id) => `${id} ${boxes.get(id).w} ${boxes.get(id).h}`), ...pairs].join('\n');
  let [one, other] = [0, 0];
  for (let at = 0; at < all.length; at += 1) {
    one = (Math.imul(one, 31) + all.charCodeAt(at)) | 0;
    other = (Math.imul(other, 37) ^ all.charCodeAt(at)) | 0;
  }
  return `${all.length} ${one} ${other}`;
}
