/** What the check of workbooks has found, with what can be decided about it. */
import { day, part, text } from './dom.js';

const SHOWN = 200;
const ITEMS = ['CHARACTERISTIC', 'ACTOR', 'CONTACT', 'PLATFORM', 'MEMBER', 'MEETING', 'NEED', 'FORM', 'ACTIVITY', 'NOTE'];
const GROUPS = [
  { change: 'ADDED', word: 'added', icon: 'plus' },
  { change: 'CHANGED', word: 'changed', icon: 'changed' },
  { change: 'MISSING', word: 'missing', icon: 'retired' },
];

const place = (one) => [one?.file, one?.sheet, one?.cell].filter(Boolean).join(' · ');

export function review(job, say, actions) {
  const differences = job.differences ?? [];
  const problems = job.problems ?? [];
  const decided = { accept: {}, resolutions: { ...(job.resolutions ?? {}) } };
  const page = document.createDocumentFragment();
  const grave = problems.filter((one) => one.severity !== 'HINT');
  const hints = problems.filter((one) => one.severity === 'HINT');

  if (differences.length === 0 && grave.length === 0) page.append(nothing(say));
  page.append(asOf(job, say, decided));
  if (differences.length > 0 || problems.length > 0) page.append(summary(differences, grave, hints, say));
  if (grave.length > 0) page.append(troubles('problems', 'problem', grave, say, decided, true));
  GROUPS.forEach((group) => {
    const of = differences.filter((one) => one.change === group.change);
    if (of.length > 0) page.append(differs(group, of, say, decided));
  });
  if (hints.length > 0) page.append(troubles('hints', 'info', hints, say, decided, false));
  page.append(decision(job, differences, say, decided, actions));
  return page;
}

const nothing = (say) => part('div', { class: 'message message-good', role: 'status', 'data-no-difference': true }, say.icon('done'),
  part('div', {}, part('h2', { tabindex: '-1', class: 'mb-1' }, text(say('noDifference'))), part('p', {}, text(say('noDifference.text')))));

function asOf(job, say, decided) {
  const known = job.dateIsKnown !== false;
  const line = part('div', { class: known ? 'message' : 'message message-warn' }, say.icon(known ? 'info' : 'warning'));
  const sentence = part('p', {}, text(say(known ? 'asOf' : 'asOf.proposed', day(job.asOf))));
  if (known) {
    line.append(sentence);
    return line;
  }
  const field = part('input', { type: 'date', class: 'form-control w-auto', value: job.asOf, id: 'review-day' });
  field.addEventListener('change', () => { decided.asOf = field.value || undefined; });
  line.append(part('div', { class: 'stack' }, sentence, part('label', { class: 'row-gap' }, text(say('asOf.change')), field)));
  return line;
}

function summary(differences, grave, hints, say) {
  const counts = GROUPS.map((group) => [group.word, group.icon, differences.filter((one) => one.change === group.change).length]);
  counts.push(['problems', 'problem', grave.length], ['hints', 'info', hints.length]);
  return part('ul', { class: 'summary' }, ...counts.filter(([, , count]) => count > 0)
    .map(([word, icon, count]) => part('li', {}, part('a', { href: `#found-${word}` }, say.icon(icon), text(say(word)), part('b', {}, text(String(count)))))));
}

function differs(group, of, say, decided) {
  const body = part('div', { class: 'body' });
  const isMissing = group.change === 'MISSING';
  if (isMissing) {
    body.append(part('p', { class: 'muted mt-2' }, text(say('missing.help'))));
    if (of.length > 1) body.append(everything(of, say, decided, body));
  }
  ITEMS.forEach((item) => {
    const records = of.filter((one) => one.item === item);
    if (records.length === 0) return;
    body.append(part('h4', {}, text(`${say(`item.${item}`)} (${records.length})`)), table(group, records, say, decided));
    if (records.length > SHOWN) body.append(part('p', { class: 'muted' }, text(say('moreSame', records.length - SHOWN))));
  });
  return section(group.word, group.icon, of.length, body, say, true);
}

function everything(of, say, decided, body) {
  const box = part('input', { type: 'checkbox', class: 'form-check-input' });
  box.addEventListener('change', () => {
    of.forEach((one) => { decided.accept[one.id] = box.checked; });
    body.querySelectorAll('tbody input[type=checkbox]').forEach((other) => { other.checked = box.checked; });
  });
  return part('label', { class: 'row-gap' }, box, part('b', {}, text(say('retireAll'))));
}

function table(group, records, say, decided) {
  const isChanged = group.change === 'CHANGED';
  const heads = isChanged ? ['', say('field'), say('before'), say('after'), say('place')] : ['', '', say('place')];
  const rows = records.slice(0, SHOWN).flatMap((record) => (isChanged ? changes(record, say, decided) : [row(record, say, decided)]));
  return part('table', {}, part('thead', {}, part('tr', {}, ...heads.map((head) => (head ? part('th', { scope: 'col' }, text(head)) : part('td', {}))))), part('tbody', {}, ...rows));
}

function choice(record, say, decided) {
  const box = part('input', { type: 'checkbox', class: 'form-check-input', 'aria-label': record.title });
  box.checked = decided.accept[record.id] ?? record.change !== 'MISSING';
  box.addEventListener('change', () => { decided.accept[record.id] = box.checked; });
  return box;
}

function row(record, say, decided) {
  const facts = (record.fields ?? []).filter((one) => one.after).slice(0, 4).map((one) => one.after).join(' · ');
  return part('tr', {}, part('td', {}, choice(record, say, decided)),
    part('th', { scope: 'row' }, text(record.title), facts && record.change === 'ADDED' ? part('div', { class: 'muted small' }, text(facts)) : null),
    part('td', { class: 'place' }, text(place(record.place))));
}

function changes(record, say, decided) {
  const title = part('tr', {}, part('td', {}, choice(record, say, decided)),
    part('th', { scope: 'rowgroup', colspan: '3' }, text(record.title)), part('td', { class: 'place' }, text(place(record.place))));
  const fields = (record.fields ?? []).map((one) => part('tr', {}, part('td', {}), part('td', {}, text(one.label ?? one.field)),
    part('td', {}, part('span', { class: 'old' }, text(one.before ?? say('nothing')))),
    part('td', {}, part('span', { class: 'new' }, text(one.after ?? say('nothing')))), part('td', { class: 'place' }, text(place(one.place)))));
  return [title, ...fields];
}

function troubles(word, icon, problems, say, decided, open) {
  const rows = problems.map((one) => part('tr', {},
    part('td', {}, part('span', { class: `tag ${one.severity === 'ERROR' ? 'tag-bad' : one.severity === 'WARNING' ? 'tag-warn' : 'tag-muted'}` }, text(say(`severity.${one.severity}`)))),
    part('td', {}, text(one.message), resolution(one, say, decided)),
    part('td', { class: 'place' }, ...(one.places ?? []).slice(0, 5).map((at) => part('div', {}, text(place(at)))),
      one.count > 5 ? part('div', {}, text(say('moreSame', one.count - 5))) : null)));
  return section(word, icon, problems.length, part('div', { class: 'body' }, part('table', {}, part('tbody', {}, ...rows))), say, open);
}

function resolution(problem, say, decided) {
  if ((problem.choices ?? []).length === 0) return null;
  const select = part('select', { class: 'form-select mt-1', 'aria-label': `${say('choose')}: ${problem.message}` },
    part('option', { value: '' }, text(say('choose'))),
    ...problem.choices.map((one) => part('option', { value: one.value }, text(one.label))));
  select.value = decided.resolutions[problem.id] ?? '';
  select.addEventListener('change', () => {
    if (select.value) decided.resolutions[problem.id] = select.value;
    else delete decided.resolutions[problem.id];
  });
  return select;
}

const section = (word, icon, count, body, say, open) => part('details', { class: 'diff', open, id: `found-${word}` },
  part('summary', {}, say.icon(icon), text(say(word)), part('span', { class: 'count' }, text(String(count)))), body);

function decision(job, differences, say, decided, actions) {
  const bar = part('div', { class: 'bar-fixed' });
  const canMend = (job.problems ?? []).some((one) => (one.choices ?? []).length > 0);
  if (differences.length > 0 || canMend) {
    const save = part('button', { type: 'button', class: 'btn btn-primary' }, say.icon('check'), text(say('save')));
    save.addEventListener('click', () => actions.accept({ asOf: decided.asOf ?? job.asOf, accept: decided.accept, resolutions: decided.resolutions }, save));
    bar.append(save);
  }
  const back = part('button', { type: 'button', class: 'btn btn-quiet' }, text(say('back')));
  back.addEventListener('click', actions.again);
  bar.append(back);
  return bar;
}
