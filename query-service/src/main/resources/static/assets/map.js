/** The map of the network: what is shown follows from the choices of the form and the day of the slider; the table below is fetched for the same choices. */
import { day, part, text, words } from './dom.js';
import { looksOf, picture } from './map-picture.js';
import { tellOf } from './map-profile.js';
import { inCzech, shownOf } from './map-shown.js';
import { partsOf } from './page-parts.js';

/** Until there is a picture everything else of the page can be used; the picture is then drawn as chosen by that time. */
/** What the page tells beside the picture, for the choices and the day. */
const TOLD = ['#map-table', '#map-none', '#day', '.side', '.tabs', '.foot', '[data-exports]'];
const BANNER = '.past-banner';
/** The day and what was known of it, in an address. */
const MOMENT = ['stav', 'znamo'];

/** @type {Record<string, (...args: any[]) => any>} */
const NO_PICTURE = Object.fromEntries(
  ['show', 'choose', 'fit', 'in', 'out', 'move', 'save', 'onPaper'].map((name) => [name, () => {}]),
);

/** Ready when choosing works; the picture may come later. */
export async function attach(root) {
  const wait = root.querySelector('[data-wait]');
  const say = words(root);
  const failed = (trouble) => {
    if (trouble.name === 'AbortError') return;
    wait.textContent = say('failed');
    wait.hidden = false;
  };
  const drawing = load(root.dataset.library);
  drawing.catch(() => {});
  await fetch(root.dataset.source, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error('no data'))))
    .then((data) => {
      start(root, data, say)(drawing).catch(failed);
    })
    .catch(failed);
}

/** A plain script; the picture that the page brought along is there meanwhile. */
function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });
}

function start(root, data, say) {
  const form = root.querySelector('[data-controls]');
  const canvas = root.querySelector('[data-canvas]');
  const profile = root.querySelector('[data-profile]');
  const slider = root.querySelector('[data-slider]');
  const paper = root.querySelector('[data-paper]');
  const around = root.querySelector('[data-around]');
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const leaving = new AbortController();
  let view = NO_PICTURE;
  let chosen = null;
  let table = 0;
  let later = null;

  const point = () => Number(slider.value);
  const days = data.points.map(day);

  // --- what is shown -----------------------------------------------------------------------------------------------

  const choices = () => {
    const said = new FormData(form);
    return {
      sectors: new Set(said.getAll('sector')),
      area: said.get('area'),
      type: data.mode === 'platforms' ? said.get('type') : '',
      crisis: said.get('crisis') === 'true',
      around: around.disabled ? '' : around.value,
      since: data.points.indexOf(said.get('compareTo')),
      network: said.get('network') ?? '',
    };
  };

  const visible = () => shownOf(data, nodes, choices(), point());

  const draw = () => {
    const shown = visible();
    view.show(shown);
    if (view !== NO_PICTURE) root.dataset.drawn = String(shown.nodes.size);
    if (chosen && !shown.nodes.has(chosen)) choose(null);
    return shown;
  };

  // --- one record --------------------------------------------------------------------------------------------------

  const choose = (id, move = false) => {
    chosen = id;
    view.choose(id, move);
    root.querySelectorAll('#map-table tr.chosen').forEach((row) => row.classList.remove('chosen'));
    profile.hidden = !id;
    if (!id) {
      profile.replaceChildren();
      return;
    }
    const node = nodes.get(id);
    root.querySelector(`#map-table tr[data-node="${id}"]`)?.classList.add('chosen');
    const focused = !around.disabled && around.value === id;
    tellOf(profile, { node, nodes, links: visible().links.keys(), focused, root: root.dataset.root, say });
  };

  // --- address and table -------------------------------------------------------------------------------------------

  const address = () => {
    const said = new URLSearchParams(
      [...new FormData(form)].map(([name, value]) => [name, String(value)]).filter(([, value]) => value !== ''),
    );
    if (slider.dataset.moved) {
      said.delete('stav');
      if (point() < data.points.length - 1) said.set('stav', data.points[point()]);
    }
    return `${location.pathname}?${said}`;
  };

  /** Everything of the page that speaks of the day or of the choices, but not the picture, which has them already. */
  const refresh = () => {
    clearTimeout(table);
    table = setTimeout(async () => {
      const wanted = address();
      history.replaceState(history.state, '', wanted);
      const now = await partsOf(wanted, [...TOLD, BANNER].join());
      if (!now.children.length || wanted !== address()) return;
      for (const place of TOLD) {
        const fresh = now.querySelector(place);
        if (fresh) document.querySelector(place)?.replaceWith(fresh);
      }
      document.querySelector(BANNER)?.remove();
      const banner = now.querySelector(BANNER);
      if (banner) document.querySelector('main').before(banner);
      // Links that are made here keep the day, as those of the service do.
      const days = [...new URL(wanted, location.href).searchParams].filter(([name]) => MOMENT.includes(name));
      if (banner) document.documentElement.dataset.moment = String(new URLSearchParams(days));
      else delete document.documentElement.dataset.moment;
      root.querySelector(`#map-table tr[data-node="${chosen}"]`)?.classList.add('chosen');
    }, 250);
  };

  const focusOn = (id) => {
    around.disabled = !id;
    around.value = id;
    draw();
    view.fit();
    if (chosen) choose(chosen);
    profile.querySelector('[data-focus]')?.focus();
    refresh();
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) => {
    if (event.target === slider || event.target.matches('[data-find]')) return;
    if (['mode', 'compareTo', 'atLeast'].includes(event.target.name)) {
      leaving.abort();
      location.assign(address());
      return;
    }
    draw();
    refresh();
  });
  root.querySelector('[data-find]').addEventListener('input', (event) => {
    const wanted = event.target.value.trim().toLocaleLowerCase('cs');
    const found =
      wanted && [...visible().nodes.keys()].find((id) => nodes.get(id).name.toLocaleLowerCase('cs') === wanted);
    if (found) choose(found, true);
  });
  root.querySelector('[data-find]').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const wanted = event.target.value.trim().toLocaleLowerCase('cs');
    const found =
      wanted && [...visible().nodes.keys()].find((id) => nodes.get(id).name.toLocaleLowerCase('cs').includes(wanted));
    if (found) choose(found, true);
    else {
      choose(null);
      profile.hidden = false;
      profile.replaceChildren(part('p', { class: 'mb-0' }, text(say('notFound'))));
    }
  });
  slider.max = String(data.points.length - 1);
  slider.value = String(data.points.indexOf(data.day));
  const tell = () => {
    root.querySelector('[data-slider-day]').textContent = days[point()];
    slider.setAttribute('aria-valuetext', days[point()]);
  };
  slider.addEventListener('input', () => {
    slider.dataset.moved = 'true';
    tell();
    draw();
    if (chosen) choose(chosen);
  });
  slider.addEventListener('change', refresh);
  root.addEventListener('click', (event) => {
    const show = event.target.closest('[data-show]');
    if (show) {
      choose(show.dataset.show, true);
      if (show.closest('#map-table')) canvas.focus();
    }
    if (event.target.closest('[data-close]')) {
      choose(null);
      canvas.focus();
    }
    const focus = event.target.closest('[data-focus]');
    if (focus) focusOn(focus.dataset.focus);
    const zoom = event.target.closest('[data-zoom]');
    if (zoom) view[zoom.dataset.zoom]();
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-picture]');
    if (!button) return;
    const save = () =>
      view.save(
        button.dataset.picture,
        `${say('picture')}-${data.points[point()]}`,
        `${document.title} – ${days[point()]}`,
      );
    if (view === NO_PICTURE) later = save;
    else save();
  });
  // A canvas is as wide as the screen was; on paper the picture is drawn anew, whole.
  window.addEventListener('beforeprint', () => {
    const drawn = view.onPaper(`${document.title} – ${days[point()]}`);
    if (drawn)
      paper.replaceChildren(
        document.adoptNode(new DOMParser().parseFromString(drawn, 'image/svg+xml').documentElement),
      );
  });
  window.addEventListener('afterprint', () => paper.replaceChildren());
  canvas.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (step) view.move(...step);
    else if (event.key === '+') view.in();
    else if (event.key === '-') view.out();
    else if (event.key === 'Escape' && chosen) choose(null);
    else return;
    event.preventDefault();
  });

  // Whoever comes back to a page that was left before it was drawn gets it drawn.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && !root.dataset.drawn) location.reload();
  });

  root
    .querySelector('#map-names')
    .append(
      ...[...new Set(data.nodes.map((node) => node.name))].sort(inCzech).map((name) => part('option', { value: name })),
    );
  root.querySelector('[data-time]').hidden = data.points.length < 2;
  tell();
  if (!around.disabled && nodes.has(around.value)) choose(around.value);

  return async (drawing) => {
    const wait = root.querySelector('[data-wait]');
    await drawing;
    view = await picture(canvas, data, looksOf(data), leaving.signal);
    root.querySelector('[data-still]')?.remove();
    view.onChoose(choose);
    draw();
    view.fit();
    if (chosen) view.choose(chosen);
    wait.hidden = true;
    later?.();
  };
}
