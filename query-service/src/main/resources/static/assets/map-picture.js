/** Draws the map: what things look like, choosing and moving. What is shown is decided in map.js, where things stand says the service. */
import { asSvg } from './map-svg.js';

const SIZE = 26;
const FONT = 12;
const LINE = 15;
const NAMED = 300;
const MANY = 800;
const PIECE = 150;
const SHAPES = {
  ORGANISATION: 'ellipse',
  SERVICE: 'hexagon',
  PROJECT: 'triangle',
  PERSON_OR_ROLE: 'diamond',
  PLATFORM: 'round-rectangle',
};

const pen = document.createElement('canvas').getContext('2d');

/** How big a node is drawn; its name comes in the lines for which the service kept room. */
function measured({ kind, lines }, family) {
  const label = lines.join('\n');
  if (kind !== 'PLATFORM') return { label, w: SIZE, h: SIZE };
  pen.font = `600 ${FONT}px ${family}`;
  return { label, w: Math.max(...lines.map((line) => pen.measureText(line).width)) + 22, h: lines.length * LINE + 14 };
}

/** Whether there are so many nodes that their names are seen only from near. */
export const isRoomy = (data) => data.nodes.length > NAMED;

/** The name of each node in lines, and its size. */
export function looksOf(data) {
  const family = getComputedStyle(document.body).fontFamily;
  return new Map(data.nodes.map((node) => [node.id, measured(node, family)]));
}

/** Puts the map together piece by piece, so that the page answers in between; signal: gives it up. */
export async function picture(container, data, looks, signal) {
  const { cytoscape } = window;
  const family = getComputedStyle(document.body).fontFamily;
  const roomy = isRoomy(data);
  let colours = palette();
  const colourFrom = (known) => (node) =>
    node.data('gone')
      ? known.surface
      : node.data('kind') === 'PLATFORM'
        ? known.platform
        : (known.sectors[node.data('sector')] ?? known.surface);
  const colour = (node) => colourFrom(colours)(node);

  const cy = cytoscape({
    container,
    style: styles(),
    layout: { name: 'preset', fit: false },
    minZoom: 0.05,
    maxZoom: 4,
    boxSelectionEnabled: false,
    autoungrabify: true,
    // While a big map moves, an image of it does; links and names come back when it stands.
    hideEdgesOnViewport: data.links.length > MANY,
    hideLabelsOnViewport: roomy,
    textureOnViewport: roomy,
    pixelRatio: data.nodes.length > MANY ? 1 : 'auto',
  });
  await fill(
    cy,
    [
      ...data.nodes.map((node) => ({
        group: 'nodes',
        data: { ...node, ...looks.get(node.id) },
        position: { x: node.x, y: node.y },
      })),
      ...data.links.map((link, number) => ({
        group: 'edges',
        data: { id: `l${number}`, source: link.from, target: link.to, kind: link.kind, meetings: link.meetings },
      })),
    ],
    signal,
  );
  const states = new Map();
  const edges = new Map(data.links.map((link, number) => [link, cy.getElementById(`l${number}`)]));

  function styles() {
    return [
      {
        selector: 'node',
        style: {
          shape: (node) => SHAPES[node.data('kind')] ?? 'ellipse',
          width: 'data(w)',
          height: 'data(h)',
          'background-color': colour,
          'border-width': 1.4,
          'border-color': () => colours.line,
          label: 'data(label)',
          'font-family': family,
          'font-size': FONT,
          'line-height': LINE / FONT / 1.15,
          'text-wrap': 'wrap',
          'text-max-width': 400,
          'text-valign': 'bottom',
          'text-margin-y': 4,
          color: () => colours.ink,
          'min-zoomed-font-size': 7,
          'text-background-color': () => colours.surface,
          'text-background-opacity': 0.75,
          'text-background-padding': 1,
        },
      },
      {
        selector: 'node[kind = "PLATFORM"]',
        style: {
          'text-valign': 'center',
          'text-margin-y': 0,
          'font-weight': 600,
          'text-background-opacity': 0,
          'z-index': 2,
        },
      },
      { selector: 'node[?suspended]', style: { 'border-style': 'dotted', 'border-width': 2 } },
      {
        selector: 'edge',
        style: { 'curve-style': 'haystack', 'haystack-radius': 0, width: 1.5, 'line-color': () => colours.link },
      },
      { selector: 'edge[kind = "COORDINATES"]', style: { width: 4 } },
      { selector: 'edge[kind = "MEETS"]', style: { width: (edge) => 1 + 1.6 * Math.log2(1 + edge.data('meetings')) } },
      { selector: '.new', style: { 'border-width': 4, 'border-color': () => colours.fresh } },
      { selector: 'edge.new', style: { 'line-color': () => colours.fresh } },
      {
        selector: 'node.gone',
        style: {
          'border-style': 'dashed',
          'border-width': 2,
          'border-color': () => colours.gone,
          color: () => colours.gone,
          'background-color': () => colours.surface,
        },
      },
      { selector: 'edge.gone', style: { 'line-style': 'dashed', 'line-color': () => colours.gone } },
      { selector: '.faded', style: { opacity: 0.22 } },
      {
        selector: '.chosen',
        style: { 'underlay-color': () => colours.accent, 'underlay-opacity': 0.35, 'underlay-padding': 8 },
      },
      { selector: '.hidden', style: { display: 'none' } },
    ];
  }

  new MutationObserver(() => {
    colours = palette();
    cy.style().update();
  }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
  // The wheel scrolls the page; with Ctrl it zooms the map.
  container.parentElement.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) event.stopPropagation();
    },
    { capture: true },
  );

  const shown = () => cy.elements().not('.hidden');
  const zoom = (by) => cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  const still = matchMedia('(prefers-reduced-motion: reduce)');

  return {
    show({ nodes, links }) {
      cy.batch(() => {
        cy.nodes().forEach((node) => mark(node, nodes.get(node.id()), states));
        edges.forEach((edge, link) => mark(edge, links.get(link), states));
      });
    },
    choose(id, move) {
      cy.batch(() => {
        cy.elements().removeClass('chosen faded');
        if (!id) return;
        const node = cy.getElementById(id);
        node.addClass('chosen');
        shown().not(node.closedNeighborhood()).addClass('faded');
      });
      if (!id || !move) return;
      const target = { center: { eles: cy.getElementById(id) }, zoom: Math.max(cy.zoom(), 0.9) };
      if (still.matches) cy.viewport({ zoom: target.zoom, pan: middle(cy.getElementById(id), target.zoom) });
      else cy.animate({ ...target, duration: 250 });
    },
    onChoose(told) {
      cy.on('tap', 'node', (event) => told(event.target.id()));
      cy.on('tap', (event) => {
        if (event.target === cy) told(null);
      });
    },
    fit() {
      cy.fit(shown(), 24);
      if (cy.zoom() > 1.4) {
        cy.zoom(1.4);
        cy.center(shown());
      }
    },
    in() {
      zoom(1.3);
    },
    out() {
      zoom(1 / 1.3);
    },
    move(x, y) {
      cy.panBy({ x, y });
    },
    /** What is shown as an SVG text, on paper: in the light colours whatever the screen has. */
    onPaper(title) {
      const light = palette('light');
      return asSvg(shown(), light, family, title, colourFrom(light));
    },
    save(kind, name, title) {
      if (kind === 'png')
        cy.png({
          output: 'blob-promise',
          full: true,
          scale: 2,
          maxWidth: 8000,
          maxHeight: 8000,
          bg: colours.surface,
        }).then((blob) => offer(blob, `${name}.png`));
      else offer(new Blob([asSvg(shown(), colours, family, title, colour)], { type: 'image/svg+xml' }), `${name}.svg`);
    },
    cy,
  };

  function middle(node, level) {
    return { x: cy.width() / 2 - node.position('x') * level, y: cy.height() / 2 - node.position('y') * level };
  }
}

/** Nothing is drawn before the last piece is there; asking for its bounds makes the library work each piece out at once. */
async function fill(cy, elements, signal) {
  cy.notifications(false);
  for (let from = 0; from < elements.length; from += PIECE) {
    const next = from + PIECE;
    if (next >= elements.length) cy.notifications(true);
    cy.add(elements.slice(from, next)).boundingBox();
    if (next < elements.length)
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
    signal.throwIfAborted();
  }
}

/** undefined: hidden. What is as it was is left alone: each change makes the library work out a style anew. */
function mark(element, state, states) {
  const wanted = state ?? 'hidden';
  if ((states.get(element.id()) ?? '') === wanted) return;
  states.set(element.id(), wanted);
  element.toggleClass('hidden', state === undefined);
  element.toggleClass('new', state === 'new');
  element.toggleClass('gone', state === 'gone');
  if (Boolean(element.data('gone')) !== (state === 'gone')) element.data('gone', state === 'gone');
}

/** Of the theme that the page has, or of another one. */
function palette(theme) {
  const page = document.documentElement;
  const now = page.dataset.bsTheme;
  if (theme && theme !== now) {
    page.dataset.bsTheme = theme;
    const other = palette();
    page.dataset.bsTheme = now;
    return other;
  }
  const style = getComputedStyle(page);
  const read = (name) => style.getPropertyValue(name).trim();
  const sectors = {};
  [
    'SOCIAL_AFFAIRS',
    'EDUCATION',
    'HEALTH',
    'JUSTICE',
    'INTERIOR_AND_SECURITY',
    'SELF_GOVERNMENT',
    'COMMUNITY_AND_LEISURE',
    'CHURCHES',
  ].forEach((sector) => {
    sectors[sector] = read(`--sector-${sector}`);
  });
  return {
    sectors,
    surface: read('--surface'),
    ink: read('--ink'),
    accent: read('--accent'),
    line: read('--node-line'),
    platform: read('--node-platform'),
    link: read('--link'),
    fresh: read('--node-new'),
    gone: read('--node-gone'),
  };
}

function offer(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
