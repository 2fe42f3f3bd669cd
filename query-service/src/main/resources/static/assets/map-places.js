/**
 * Where things stand on the map. Worked out once over all years together and by a fixed seed, so that a node keeps its
 * place whatever day is shown. The distances come from fcose; afterwards boxes with their names are moved apart. Runs in a
 * worker, so it knows nothing of the page.
 */
const SEED = 20250101;
const ROUNDS = 400;
const GAP = 10;
const ASPECT = 1.9;
const ROOM = 1.7;
const ROOM_SPARSE = 7;

/**
 * Positions of the nodes by id. ids and pairs (two ids with a space between) in a fixed order; boxes: the room that each
 * takes; told: gets the name of the phase that begins, 'placing' or 'parting'.
 */
export function workedOut(cytoscape, ids, pairs, boxes, roomy, told) {
  if (!ids.length) return new Map();
  const hidden = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(w)', height: 'data(h)' } }],
    elements: [
      ...ids.map((id) => ({ data: { id, w: boxes.get(id).w, h: boxes.get(id).h } })),
      ...pairs.map((key) => ({ data: { id: key, source: key.split(' ')[0], target: key.split(' ')[1] } })),
    ],
  });
  const found = places(hidden, boxes, roomy, told);
  hidden.destroy();
  return found;
}

function places(cy, boxes, roomy, told) {
  const alone = cy.nodes().filter((node) => node.degree() === 0);
  const linked = cy.elements().not(alone);
  const found = new Map();
  if (linked.length) {
    told('placing');
    seeded(() => linked.layout(options(linked.nodes().length)).run());
    linked.nodes().forEach((node) => found.set(node.id(), { ...node.position() }));
    told('parting');
    fill(found, boxes, roomy ? ROOM_SPARSE : ROOM);
    apart(found, boxes);
  }
  inRows(alone.map((node) => node.id()), found, boxes);
  return found;
}

const options = (count) => ({
  name: 'fcose',
  quality: count > 700 ? 'draft' : 'default',
  randomize: true,
  animate: false,
  fit: false,
  packComponents: false,
  nodeSeparation: 110,
  idealEdgeLength: () => (count > 150 ? 80 : 125),
  nodeRepulsion: () => (count > 150 ? 6500 : 14000),
  gravity: 0.3,
  numIter: count > 300 ? 1000 : 2500,
});

const area = (ids, boxes) => ids.reduce((sum, id) => sum + (boxes.get(id).w + GAP) * (boxes.get(id).h + GAP), 0);

/** Draws everything together until there is little more room than the boxes need, so that names stay readable. */
function fill(found, boxes, room) {
  const places = [...found.values()];
  const span = (axis) => {
    const all = places.map((place) => place[axis]);
    return { from: Math.min(...all), size: Math.max(...all) - Math.min(...all) || 1 };
  };
  const [x, y] = [span('x'), span('y')];
  const height = Math.sqrt((area([...found.keys()], boxes) * room) / ASPECT);
  places.forEach((place) => {
    place.x = ((place.x - x.from) / x.size) * height * ASPECT;
    place.y = ((place.y - y.from) / y.size) * height;
  });
}

/** Those without any link stand in rows below the others, as wide as the picture may be: height is what makes names small. */
function inRows(ids, found, boxes) {
  const around = [...found].map(([id, place]) => ({ place, box: boxes.get(id) }));
  const edge = (pick, of) => (around.length ? pick(...around.map(of)) : 0);
  const [west, east] = [edge(Math.min, ({ place, box }) => place.x - box.w / 2), edge(Math.max, ({ place, box }) => place.x + box.w / 2)];
  const [north, south] = [edge(Math.min, ({ place, box }) => place.y + box.dy - box.h / 2), edge(Math.max, ({ place, box }) => place.y + box.dy + box.h / 2)];
  const width = Math.max(east - west, (south - north) * ASPECT, Math.sqrt(area(ids, boxes) * ASPECT));
  const [left, right] = [(west + east - width) / 2, (west + east + width) / 2];
  let [x, y, tall] = [left, south + 3 * GAP, 0];
  ids.forEach((id) => {
    const box = boxes.get(id);
    if (x > left && x + box.w > right) [x, y, tall] = [left, y + tall + GAP, 0];
    found.set(id, { x: x + box.w / 2, y: y + box.h / 2 - box.dy });
    x += box.w + GAP;
    tall = Math.max(tall, box.h);
  });
}

/** Moves boxes that overlap away from each other, the shorter way; in the order of the ids, so always the same way. */
function apart(found, boxes) {
  const all = [...found.entries()].map(([id, place]) => ({ place, box: boxes.get(id) }));
  const cell = Math.max(...all.map(({ box }) => Math.max(box.w, box.h)), 1) + GAP;
  for (let round = 0; round < ROUNDS; round += 1) {
    const grid = new Map();
    all.forEach((one) => {
      const key = `${Math.floor(one.place.x / cell)} ${Math.floor((one.place.y + one.box.dy) / cell)}`;
      if (!grid.has(key)) grid.set(key, []);
      grid.get(key).push(one);
    });
    let moved = false;
    all.forEach((one) => {
      const column = Math.floor(one.place.x / cell);
      const row = Math.floor((one.place.y + one.box.dy) / cell);
      for (let x = column - 1; x <= column + 1; x += 1) {
        for (let y = row - 1; y <= row + 1; y += 1) {
          (grid.get(`${x} ${y}`) ?? []).forEach((other) => {
            if (other !== one && push(one, other)) moved = true;
          });
        }
      }
    });
    if (!moved) return;
  }
}

function push(one, other) {
  const dx = other.place.x - one.place.x;
  const dy = other.place.y + other.box.dy - one.place.y - one.box.dy;
  const overX = (one.box.w + other.box.w) / 2 + GAP - Math.abs(dx);
  const overY = (one.box.h + other.box.h) / 2 + GAP - Math.abs(dy);
  if (overX <= 0.01 || overY <= 0.01) return false;
  if (overX < overY) {
    const by = (overX / 2) * (dx < 0 ? -1 : 1);
    one.place.x -= by;
    other.place.x += by;
  } else {
    const by = (overY / 2) * (dy < 0 ? -1 : 1);
    one.place.y -= by;
    other.place.y += by;
  }
  return true;
}

/** The layout takes its chances from Math.random; here it gets the same ones every time (mulberry32). */
function seeded(run) {
  const random = Math.random;
  let state = SEED;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  try {
    run();
  } finally {
    Math.random = random;
  }
}
