/** What the check of workbooks has found, with what can be decided about it. */
import { day, part, text } from './dom.js';

const PLACES = 8;
const KINDS = [
  { change: 'ADDED', word: 'added', icon: 'plus' },
  { change: 'CHANGED', word: 'changed', icon: 'changed' },
  { change: 'CHANGED_BY_BOTH', word: 'changedByBoth', icon: 'changed' },
  { change: 'MISSING', word: 'missing', icon: 'retired' },
];

const place = (one) => [one?.file, one?.sheet, one?.cell].filter(Boolean).join(' · ');
const sum = (groups) => groups.reduce((total, group) => total + group.total, 0);

export function review(job, say, actions) {
  const { problems } = job;
  const groups = job.groups.map((group) => ({
    ...group,
    items: job.differences.filter((one) => one.group === group.key),
  }));
  const decided = { asOf: job.asOf, accept: {}, resolutions: { ...job.resolutions } };
  const page = document.createDocumentFragment();
  const grave = problems.filter((one) => one.severity !== 'HINT');
  const hints = problems.filter((one) => one.severity === 'HINT');
  const bar = decision(job, say, decided, actions);

  if (job.leftOut > 0) page.append(leftOut(job, groups, say));
  if (job.noDifference) page.append(nothing(say));
  if (job.asOf && (groups.length > 0 || job.noDifference)) page.append(asOf(job, say, decided, bar));
  if (groups.length > 0 || problems.length > 0) page.append(summary(groups, grave, hints, say));
  if (grave.length > 0) page.append(troubles('problems', 'problem', grave, say, decided, bar, true, actions));
  KINDS.forEach((kind) => {
    const of = groups.filter((group) => group.change === kind.change);
    if (of.length > 0) page.append(differs(kind, of, say, decided));
  });
  if (hints.length > 0) page.append(troubles('hints', 'info', hints, say, decided, bar, !groups.length, actions));
  page.append(bar.element);
  return page;
}

const nothing = (say) =>
  part(
    'div',
    { class: 'message message-good', role: 'status', 'data-no-difference': true },
    say.icon('done'),
    part(
      'div',
      {},
      part('h2', { tabindex: '-1', class: 'mb-1' }, text(say('noDifference'))),
      part('p', {}, text(say('noDifference.text'))),
    ),
  );

const leftOut = (job, groups, say) =>
  part(
    'div',
    { class: 'message message-warn', role: 'status', 'data-left-out': true },
    say.icon('warning'),
    part(
      'div',
      {},
      part('h2', { tabindex: '-1', class: 'mb-1' }, text(say('leftOut', job.leftOut))),
      part('p', {}, text(say(groups.length > 0 ? 'leftOut.text' : 'leftOut.only'))),
    ),
  );

function asOf(job, say, decided, bar) {
  const known = job.dateIsKnown;
  const field = part('input', { type: 'date', class: 'form-control w-auto', value: job.asOf, id: 'review-day' });
  field.addEventListener('change', () => {
    decided.asOf = field.value || job.asOf;
    bar.mended();
  });
  return part(
    'div',
    { class: known || job.noDifference ? 'message' : 'message message-warn' },
    say.icon(known || job.noDifference ? 'info' : 'warning'),
    part(
      'div',
      { class: 'stack' },
      part('p', {}, text(say(known ? 'asOf' : 'asOf.proposed', day(job.asOf)))),
      known ? null : part('label', { class: 'row-gap', for: 'review-day' }, text(say('asOf.change')), field),
    ),
  );
}

function summary(groups, grave, hints, say) {
  const counts = KINDS.map((kind) => [
    kind.word,
    kind.icon,
    sum(groups.filter((group) => group.change === kind.change)),
  ]);
  counts.push(['problems', 'problem', grave.length], ['hints', 'info', hints.length]);
  return part(
    'ul',
    { class: 'summary' },
    ...counts
      .filter(([, , count]) => count > 0)
      .map(([word, icon, count]) =>
        part(
          'li',
          {},
          part('a', { href: `#found-${word}` }, say.icon(icon), text(say(word)), part('b', {}, text(String(count)))),
        ),
      ),
  );
}

function differs(kind, groups, say, decided) {
  const body = part('div', { class: 'body' });
  if (kind.change === 'CHANGED_BY_BOTH')
    body.append(part('p', { class: 'muted mt-2' }, text(say('changedByBoth.help'))));
  if (kind.change === 'MISSING') {
    body.append(part('p', { class: 'muted mt-2' }, text(say('missing.help'))));
    if (sum(groups) > 1) body.append(everything(groups, say, decided, body));
  }
  groups.forEach((group) => {
    body.append(part('h4', {}, text(`${say(`item.${group.item}`)} (${group.total})`)), table(group, say, decided));
    if (group.total > group.items.length)
      body.append(part('p', { class: 'muted' }, text(say('moreSame', group.total - group.items.length))));
  });
  return section(kind.word, kind.icon, sum(groups), body, say, true);
}

function everything(groups, say, decided, body) {
  const box = part('input', { type: 'checkbox', class: 'form-check-input', id: 'retire-all' });
  box.addEventListener('change', () => {
    groups.forEach((group) => {
      decided.accept[group.key] = box.checked;
      group.items.forEach((one) => delete decided.accept[one.id]);
    });
    body.querySelectorAll('tbody input[type=checkbox]').forEach((other) => {
      other.checked = box.checked;
    });
  });
  return part('label', { class: 'row-gap', for: 'retire-all' }, box, part('b', {}, text(say('retireAll'))));
}

function table(group, say, decided) {
  const isChanged = group.change.startsWith('CHANGED');
  const heads = isChanged
    ? ['', say('field'), say('before'), say('after'), say('place')]
    : ['', say(`item.${group.item}`), say('place')];
  const rows = group.items.flatMap((record) =>
    isChanged ? changes(group, record, say, decided) : [row(group, record, decided)],
  );
  return part(
    'table',
    {},
    part(
      'thead',
      {},
      part('tr', {}, ...heads.map((head) => (head ? part('th', { scope: 'col' }, text(head)) : part('td', {})))),
    ),
    part('tbody', {}, ...rows),
  );
}

function choice(group, record, decided) {
  const box = part('input', { type: 'checkbox', class: 'form-check-input', 'aria-label': record.title });
  box.checked = decided.accept[record.id] ?? group.accepted;
  box.addEventListener('change', () => {
    decided.accept[record.id] = box.checked;
  });
  return box;
}

function row(group, record, decided) {
  const facts = (record.fields ?? [])
    .filter((one) => one.after && one.after !== record.title)
    .slice(0, 4)
    .map((one) => one.after)
    .join(' · ');
  return part(
    'tr',
    {},
    part('td', {}, choice(group, record, decided)),
    part(
      'th',
      { scope: 'row' },
      text(record.title),
      facts && group.change === 'ADDED' ? part('div', { class: 'muted small fw-normal' }, text(facts)) : null,
    ),
    part('td', { class: 'place' }, text(place(record.place))),
  );
}

function changes(group, record, say, decided) {
  const title = part(
    'tr',
    {},
    part('td', {}, choice(group, record, decided)),
    part('th', { scope: 'rowgroup', colspan: '3' }, text(record.title)),
    part('td', { class: 'place' }, text(place(record.place))),
  );
  return [
    title,
    ...(record.fields ?? []).map((one) =>
      part(
        'tr',
        {},
        part('td', {}),
        part('td', {}, text(one.field)),
        part('td', {}, part('span', { class: 'old' }, text(one.before ?? say('nothing')))),
        part('td', {}, part('span', { class: 'new' }, text(one.after ?? say('nothing')))),
        part('td', {}),
      ),
    ),
  ];
}

function troubles(word, icon, problems, say, decided, bar, open, actions) {
  const tone = { ERROR: 'tag-bad', WARNING: 'tag-warn', HINT: 'tag-muted' };
  const rows = problems.map((one) =>
    part(
      'tr',
      {},
      part('td', {}, part('span', { class: `tag ${tone[one.severity]}` }, text(say(`severity.${one.severity}`)))),
      part('td', {}, text(one.message), resolution(one, say, decided, bar, actions)),
      part(
        'td',
        { class: 'place' },
        part('div', {}, text(place({ ...one.places[0], cell: null }))),
        part(
          'div',
          {},
          text(
            one.places
              .slice(0, PLACES)
              .map((at) => at.cell)
              .filter(Boolean)
              .join(', '),
          ),
        ),
        one.count > PLACES ? part('div', {}, text(say('moreSame', one.count - PLACES))) : null,
      ),
    ),
  );
  return section(
    word,
    icon,
    problems.length,
    part('div', { class: 'body' }, part('table', {}, part('tbody', {}, ...rows))),
    say,
    open,
  );
}

function resolution(problem, say, decided, bar, actions) {
  if (problem.choices.length === 0) return null;
  // An offered value may be empty, so the first option needs a value of its own.
  const select = part(
    'select',
    { class: 'form-select mt-1', 'aria-label': `${say('choose')}: ${problem.message}` },
    part('option', { value: '\u0000' }, text(say('choose'))),
    ...problem.choices.map((one) => part('option', { value: one.value }, text(one.label))),
  );
  if (problem.id in decided.resolutions) select.value = decided.resolutions[problem.id];
  select.addEventListener('change', () => {
    if (select.selectedIndex > 0) decided.resolutions[problem.id] = select.value;
    else delete decided.resolutions[problem.id];
    bar.mended();
  });
  return problem.anyActor ? part('div', {}, select, search(problem, select, say, actions)) : select;
}

/** Looks through all actors of the network: what is chosen becomes an option of the list. */
function search(problem, select, say, actions) {
  const found = new Map();
  const list = part('datalist', { id: `actors-${problem.id}` });
  const field = part('input', {
    type: 'search',
    class: 'form-control mt-1',
    list: list.id,
    autocomplete: 'off',
    placeholder: say('searchActors'),
    'aria-label': `${say('searchActors')}: ${problem.message}`,
  });
  let waiting = null;
  field.addEventListener('input', () => {
    const chosen = found.get(field.value);
    if (chosen) {
      if (![...select.options].some((option) => option.value === chosen.id))
        select.append(part('option', { value: chosen.id }, text(field.value)));
      select.value = chosen.id;
      select.dispatchEvent(new Event('change'));
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      if (field.value.trim().length < 2) return;
      const actors = await actions.actors(field.value.trim());
      found.clear();
      list.replaceChildren(
        ...actors.map((one) => {
          const label = one.ico ? `${one.name} (${one.ico})` : one.name;
          found.set(found.has(label) ? `${label} – ${one.id.slice(0, 8)}` : label, one);
          return part('option', { value: [...found.keys()].at(-1) });
        }),
      );
    }, 250);
  });
  return part('div', {}, field, list);
}

const section = (word, icon, count, body, say, open) =>
  part(
    'details',
    { class: 'diff', open, id: `found-${word}` },
    part('summary', {}, say.icon(icon), text(say(word)), part('span', { class: 'count' }, text(String(count)))),
    body,
  );

/** What was mended has to be compared anew before it is saved: the person sees what it comes to. */
function decision(job, say, decided, actions) {
  const save = part(
    'button',
    { type: 'button', class: 'btn btn-primary', hidden: job.groups.length === 0 },
    say.icon('check'),
    text(say('save')),
  );
  const recheck = part('button', { type: 'button', class: 'btn btn-primary', hidden: true }, text(say('recheck')));
  const back = part('button', { type: 'button', class: 'btn btn-quiet' }, text(say('back')));
  save.addEventListener('click', () => actions.accept(decided, save));
  recheck.addEventListener('click', () => actions.recheck(decided, recheck));
  back.addEventListener('click', actions.again);
  return {
    element: part('div', { class: 'bar-fixed' }, save, recheck, back),
    mended: () => {
      save.hidden = true;
      recheck.hidden = false;
    },
  };
}
