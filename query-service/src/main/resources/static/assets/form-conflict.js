/**
 * Two people changed the same record: what only one of them changed is joined, for the rest the person chooses.
 * Lists of records are joined one by one. Shows both states field by field, and calls save() once every choice is made.
 * What is confided to the vault (data-confided) is in no state, so the typed text stays.
 */

import { part, text } from './dom.js';
import { at, put, same } from './form-fields.js';

export function conflict(form, all, original, current, say, save) {
  const box = form.querySelector('[data-conflict]');
  const rows = all
    .filter((one) => !ASIDE.has(one.pointer) && !one.element.closest('[data-confided]'))
    .map((one) => ({
      field: one,
      before: at(original, one.pointer),
      mine: one.read(),
      theirs: held(one, stored(current, form.dataset.current ?? '', one.pointer)),
    }))
    .filter(({ theirs, before }) => !same(theirs, before));

  const joined = (row) => {
    const both = row.field.merge?.(row.before, row.mine, row.theirs);
    row.both = both;
    return both !== undefined;
  };
  const open = rows.filter((row) => !same(row.mine, row.before) && !same(row.mine, row.theirs) && !joined(row));
  rows.filter((row) => !open.includes(row)).forEach(({ field, theirs, both }) => field.write(both ?? theirs));

  // Taking the change back later must not take theirs back with it.
  rows.forEach(({ field, theirs }) => put(original, field.pointer, theirs));

  const table =
    open.length === 0
      ? null
      : part(
          'table',
          {},
          part(
            'thead',
            {},
            part(
              'tr',
              {},
              ...['conflict.field', 'conflict.before', 'conflict.theirs', 'conflict.mine'].map((word) =>
                part('th', { scope: 'col' }, text(say(word))),
              ),
            ),
          ),
          part(
            'tbody',
            {},
            ...open.map((row, index) =>
              part(
                'tr',
                {},
                part('th', { scope: 'row' }, text(row.field.label)),
                part(
                  'td',
                  { class: 'muted' },
                  text(row.field.touched?.(row.before, row.theirs, row.mine) ?? row.field.words(row.before)),
                ),
                part('td', {}, choice(index, 'theirs', told(row, row.theirs))),
                part('td', {}, choice(index, 'mine', told(row, row.mine))),
              ),
            ),
          ),
        );
  const chosen = (index) => box.querySelector(`input[name="conflict-${index}"]:checked`)?.value;
  const error = part('p', { class: 'field-error', role: 'alert', hidden: true }, text(say('conflict.choose')));
  const button = part('button', { type: 'button', class: 'btn btn-primary' }, text(say('conflict.save')));
  button.addEventListener('click', () => {
    if (open.some((_, index) => !chosen(index))) {
      error.hidden = false;
      return;
    }
    open.forEach(({ field, theirs }, index) => chosen(index) === 'theirs' && field.write(theirs));
    box.hidden = true;
    save();
  });
  box.replaceChildren(
    part('h3', {}, say.icon('warning'), text(say('conflict'))),
    part('p', {}, text(say(open.length ? 'conflict.text' : 'conflict.merged'))),
    ...(table ? [part('div', { class: 'conflict-scroll' }, table)] : []),
    error,
    button,
  );
  box.hidden = false;
  box.focus();
  box.scrollIntoView({ block: 'nearest' });
}

/** Long lists are told by what became of them. */
const told = ({ field, before }, value) => field.changes?.(before, value) ?? field.words(value);
const held = (field, value) => (field.fromState ? field.fromState(value) : value);
/** Since when and why belong to the change, not to the record. */
const ASIDE = new Set(['/effectiveOn', '/reason']);
/** What a state does not mention is empty there. Some values of a form stand beside the part that most of them stand in. */
const stored = (state, prefix, pointer) =>
  (at(state, prefix)?.[pointer.split('/')[1]] === undefined ? at(state, pointer) : at(state, prefix + pointer)) ?? null;

const choice = (index, value, words) =>
  part(
    'label',
    { class: 'check' },
    part('input', { type: 'radio', class: 'form-check-input', name: `conflict-${index}`, value }),
    part('span', {}, text(words)),
  );
