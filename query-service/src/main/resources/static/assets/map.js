/** The map of the network: what is shown follows from the choices of the form and the day of the slider; the table below is fetched for the same choices. */
import { day, part, text, words } from './dom.js';
import { load, picture } from './map-picture.js';

const GONE = -1;

export function attach(root) {
  const say = words(root);
  const form = root.querySelector('[data-controls]');
  const wait = root.querySelector('[data-wait]');
  start(root, form, say).catch(() => { wait.textContent = say('failed'); wait.hidden = false; });
}

async function start(root, form, say) {
  const [answer] = await Promise.all([
    fetch(root.dataset.source, { credentials: 'same-origin', headers: { Accept: 'application/json' } }),
    load(root.dataset.libraries.split(' ')),
  ]);
  if (!answer.ok) throw new Error('no data');
  const data = await answer.json();
  const canvas = root.querySelector('[data-canvas]');
  const profile = root.querySelector('[data-profile]');
  const slider = root.querySelector('[data-slider]');
  const around = root.querySelector('[data-around]');
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const view = picture(canvas, data);
  let chosen = null;
  let table = 0;

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
      then: data.points.indexOf(said.get('compareTo')),
    };
  };

  /** The rules are those of MapFilter.java. */
  const visible = () => {
    const want = choices();
    const now = point();
    const there = (one) => one.at.includes(now) || (want.then !== GONE && one.at.includes(want.then));
    const isChosen = (node) => (node.kind === 'PLATFORM'
      ? !want.type || node.platformType === want.type
      : (!want.sectors.size || want.sectors.has(node.sector)) && (!want.area || (node.areas ?? []).includes(want.area)) && (!want.crisis || node.crisis));
    const shown = new Set(data.nodes.filter((node) => there(node) && isChosen(node)).map((node) => node.id));
    const links = data.links.filter(there);
    const within = () => links.filter((link) => shown.has(link.from) && shown.has(link.to));
    const byActors = want.sectors.size || want.area || want.crisis;
    const linked = new Set(within().flatMap((link) => [link.from, link.to]));
    [...shown].forEach((id) => {
      const narrowed = nodes.get(id).kind === 'PLATFORM' ? byActors : want.type;
      if (narrowed && !linked.has(id)) shown.delete(id);
    });
    if (want.around) {
      let near = new Set([want.around]);
      for (let step = 0; step < 2; step += 1) {
        near = new Set([...near, ...within().filter((link) => near.has(link.from) || near.has(link.to)).flatMap((link) => [link.from, link.to])]);
      }
      [...shown].forEach((id) => { if (!near.has(id)) shown.delete(id); });
    }
    // Between the same two there may be one kind of link on one day and another on the other day: that link stayed.
    const pairs = (at) => new Set(data.links.filter((link) => link.at.includes(at)).map(pair));
    const pairsNow = pairs(now);
    const pairsThen = want.then === GONE ? null : pairs(want.then);
    const state = (isNow, isThen) => (want.then === GONE ? '' : !isThen ? 'new' : isNow ? 'kept' : 'gone');
    return {
      nodes: new Map([...shown].map((id) => [id, state(nodes.get(id).at.includes(now), nodes.get(id).at.includes(want.then))])),
      links: new Map(within()
        .filter((link) => link.at.includes(now) || !pairsNow.has(pair(link)))
        .map((link) => [link, state(pairsNow.has(pair(link)), pairsThen?.has(pair(link)))])),
    };
  };

  const draw = () => {
    const shown = visible();
    view.show(shown);
    root.dataset.drawn = String(shown.nodes.size);
    if (chosen && !shown.nodes.has(chosen)) choose(null);
    return shown;
  };

  // --- one record --------------------------------------------------------------------------------------------------

  const neighbours = (id) => [...visible().links.keys()]
    .filter((link) => link.from === id || link.to === id)
    .map((link) => ({ node: nodes.get(link.from === id ? link.to : link.from), link }))
    .sort((one, other) => one.node.name.localeCompare(other.node.name, 'cs'));

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
    const kind = node.kind === 'PLATFORM' ? say(node.platformType) : say(node.kind);
    const facts = [kind, node.sector && say(node.sector), node.crisis && say('crisis'), node.suspended && say('suspended')].filter(Boolean).join(' · ');
    const others = neighbours(id);
    const list = part('ul', {}, ...others.map(({ node: other, link }) => {
      const detail = link.kind === 'COORDINATES' ? ` (${say('coordinates')})` : link.meetings ? ` – ${say('meetings', link.meetings)}` : '';
      return part('li', {}, part('button', { type: 'button', 'data-show': other.id }, text(other.name + detail)));
    }));
    const focused = !around.disabled && around.value === id;
    profile.replaceChildren(
      part('button', { type: 'button', class: 'btn btn-bare close', 'aria-label': say('close'), 'data-close': true }, text('×')),
      part('h2', {}, text(node.name)),
      part('p', { class: 'muted small' }, text(facts)),
      part('h3', {}, text(others.length ? `${say('neighbours')} (${others.length})` : say('alone'))),
      list,
      part('div', { class: 'row-gap' },
        part('a', { class: 'btn btn-quiet', href: `${root.dataset.root}/${node.kind === 'PLATFORM' ? 'platformy' : 'akteri'}/${id}${moment()}` }, text(say('open'))),
        part('button', { type: 'button', class: 'btn btn-quiet', 'data-focus': focused ? '' : id }, text(say(focused ? 'everything' : 'around')))),
    );
  };

  // --- address and table -------------------------------------------------------------------------------------------

  const address = () => {
    const said = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
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
      const page = await fetch(wanted, { credentials: 'same-origin' }).then((got) => (got.ok && !got.redirected ? got.text() : null)).catch(() => null);
      if (!page || wanted !== address()) return;
      const fresh = new DOMParser().parseFromString(page, 'text/html');
      for (const place of ['#map-table', '#day', '.side', '.tabs', '.foot', '[data-exports]']) {
        const next = fresh.querySelector(place);
        if (next) document.querySelector(place)?.replaceWith(document.adoptNode(next));
      }
      document.querySelector('.past-banner')?.remove();
      const banner = fresh.querySelector('.past-banner');
      if (banner) document.querySelector('main').before(document.adoptNode(banner));
      for (const said of ['moment', 'momentApi']) {
        const value = fresh.documentElement.dataset[said];
        if (value === undefined) delete document.documentElement.dataset[said];
        else document.documentElement.dataset[said] = value;
      }
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
    if (event.target.name === 'mode' || event.target.name === 'compareTo') {
      location.assign(address());
      return;
    }
    draw();
    refresh();
  });
  root.querySelector('[data-find]').addEventListener('input', (event) => {
    const wanted = event.target.value.trim().toLocaleLowerCase('cs');
    const found = wanted && [...visible().nodes.keys()].find((id) => nodes.get(id).name.toLocaleLowerCase('cs') === wanted);
    if (found) choose(found, true);
  });
  root.querySelector('[data-find]').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const wanted = event.target.value.trim().toLocaleLowerCase('cs');
    const found = wanted && [...visible().nodes.keys()].find((id) => nodes.get(id).name.toLocaleLowerCase('cs').includes(wanted));
    if (found) choose(found, true);
    else {
      choose(null); profile.hidden = false;
      profile.replaceChildren(part('p', { class: 'mb-0' }, text(say('notFound'))));
    }
  });
  slider.max = String(data.points.length - 1);
  slider.value = String(data.points.indexOf(data.day));
  const tell = () => {
    root.querySelector('[data-slider-day]').textContent = days[point()];
    slider.setAttribute('aria-valuetext', days[point()]);
  };
  slider.addEventListener('input', () => { slider.dataset.moved = 'true'; tell(); draw(); if (chosen) choose(chosen); });
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
    if (button) view.save(button.dataset.picture, `${say('picture')}-${data.points[point()]}`, `${document.title} – ${days[point()]}`);
  });
  canvas.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (step) view.move(...step);
    else if (event.key === '+') view.in();
    else if (event.key === '-') view.out();
    else if (event.key === 'Escape' && chosen) choose(null);
    else return;
    event.preventDefault();
  });
  view.onChoose(choose);

  root.querySelector('#map-names').append(...[...new Set(data.nodes.map((node) => node.name))].sort((one, other) => one.localeCompare(other, 'cs')).map((name) => part('option', { value: name })));
  root.querySelector('[data-time]').hidden = data.points.length < 2;
  tell();
  draw();
  view.fit();
  root.querySelector('[data-wait]').hidden = true;
  if (!around.disabled && nodes.has(around.value)) choose(around.value);
}

const moment = () => (document.documentElement.dataset.moment ? `?${document.documentElement.dataset.moment}` : '');

const pair = (link) => (link.from < link.to ? `${link.from} ${link.to}` : `${link.to} ${link.from}`);
