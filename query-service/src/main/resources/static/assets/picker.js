/**
 * Several records picked by typing (templates/picker.html). A few letters of any words of a name find it, without regard
 * to case and diacritics; Enter adds the first one found, so that twenty names are twenty times a few letters and Enter.
 * "psychiatr 2" also says how many people came; Tab adds and goes on to the number or the role. Backspace in the empty
 * field takes the last one away. Who is not there yet can be registered by name, where the page allows it.
 */

import { part, text, words } from './dom.js';
import { freshKey, send } from './http.js';
import { finder, numbered } from './picker-find.js';

const MOST_PEOPLE = 10_000;

export function attach(box, form) {
  const say = words(form, 'template[data-pick-words]');
  const icons = words(form);
  const { holds, groupBy, register } = box.dataset;
  const entry = box.querySelector('[data-entry]');
  const offersList = box.querySelector('[data-offers]');
  const list = box.querySelector('[data-list]');
  const sum = box.querySelector('[data-sum]');
  /** @type {Map<string, { id: string, name: string, detail?: string, past?: boolean }>} */
  const known = new Map(
    parts(box, 'data-all').map((one) => [
      one.dataset.id,
      { id: one.dataset.id, name: one.textContent, detail: one.dataset.detail },
    ]),
  );
  const find = finder(known);
  const newestFirst = holds !== 'ids';
  let offers = [];
  let current = -1;
  let busy = false;

  const rows = () => [...list.children];
  const row = (id) => rows().find((one) => one.dataset.id === id);
  const name = (id) => known.get(id)?.name ?? say('unknown');
  const inOrder = () => (holds === 'people' ? rows().reverse() : rows());
  const extra = (item) => item.querySelector('[data-extra]');
  const people = (item) =>
    /^\s*\d+\s*$/.test(extra(item).value) ? Number(extra(item).value) : extra(item).value.trim() || null;

  function tell(sentence) {
    const total = rows().length;
    const count =
      holds === 'people'
        ? say(
            'sum.people',
            total,
            rows()
              .map(people)
              .reduce((all, one) => all + (Number.isInteger(one) ? one : 0), 0),
          )
        : say('sum', total);
    sum.textContent = [sentence, total || sentence ? count : ''].filter(Boolean).join(' ');
  }

  function add(id, value) {
    const there = row(id);
    if (there) {
      if (holds === 'people' && value) extra(there).value = value;
      there.classList.remove('pick-new');
      return there;
    }
    const remove = part(
      'button',
      { type: 'button', class: 'btn btn-bare', 'aria-label': say('remove', name(id)), title: say('remove', name(id)) },
      icons.icon('close'),
    );
    const item = part(
      'li',
      { 'data-id': id },
      part('span', { class: 'pick-name' }, text(name(id))),
      holds === 'people' &&
        part('input', {
          class: 'form-control pick-number',
          type: 'text',
          inputmode: 'numeric',
          maxlength: 6,
          autocomplete: 'off',
          'data-extra': true,
          'aria-label': say('people', name(id)),
        }),
      holds === 'role' &&
        part('input', {
          class: 'form-control pick-role',
          type: 'text',
          maxlength: 300,
          autocomplete: 'off',
          'data-extra': true,
          'aria-label': say('role', name(id)),
          placeholder: say('role.placeholder'),
        }),
      remove,
    );
    const control = extra(item);
    if (control) {
      control.value = value ?? (holds === 'people' ? 1 : '');
      control.addEventListener('input', () => tell(''));
      control.addEventListener('focus', () => control.select());
      control.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
          event.preventDefault();
          entry.focus();
        }
      });
    }
    remove.addEventListener('click', () => {
      item.remove();
      tell(say('removed', name(id)));
      entry.focus();
    });
    if (newestFirst) list.prepend(item);
    else list.append(item);
    return item;
  }

  function show() {
    const typed = entry.value.trim();
    // Who is in the list already comes last: mostly somebody else is looked for.
    const found = typed ? find(typed, holds === 'people') : [];
    offers = [...found.filter((one) => !row(one.id)), ...found.filter((one) => row(one.id))];
    if (typed && register && !offers.some((one) => one.exact))
      offers.push({ register: numbered(typed).words || typed, count: numbered(typed).count });
    // Nobody gets into the network by a slip of the Enter key: to register has to be chosen.
    current = offers.length && offers[0].id ? 0 : -1;
    offersList.replaceChildren(
      ...offers.map((one, at) => {
        const there = one.id && row(one.id);
        const item = part(
          'li',
          {
            role: 'option',
            id: `${entry.id}-${at}`,
            class: one.register ? 'pick-register' : null,
            'aria-selected': String(at === current),
          },
          part('span', {}, text(one.register ? say('register', one.register) : one.name)),
          part(
            'span',
            { class: 'muted small' },
            text([one.count && `× ${one.count}`, there ? say('there') : one.detail].filter(Boolean).join(' · ')),
          ),
        );
        // The field keeps the focus, so that the list does not close before the choice is made.
        item.addEventListener('pointerdown', (event) => event.preventDefault());
        item.addEventListener('click', () => choose(at));
        return item;
      }),
    );
    if (typed && !offers.some((one) => one.id))
      offersList.prepend(
        part(
          'li',
          { class: 'muted', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
          text(say('none')),
        ),
      );
    offersList.hidden = !typed;
    entry.setAttribute('aria-expanded', String(!offersList.hidden));
    mark();
  }

  function mark() {
    [...offersList.querySelectorAll('[id]')].forEach((item, at) =>
      item.setAttribute('aria-selected', String(at === current)),
    );
    if (current >= 0) {
      entry.setAttribute('aria-activedescendant', `${entry.id}-${current}`);
      offersList.querySelector(`[id="${entry.id}-${current}"]`).scrollIntoView({ block: 'nearest' });
    } else entry.removeAttribute('aria-activedescendant');
  }

  function close() {
    offers = [];
    current = -1;
    offersList.hidden = true;
    entry.setAttribute('aria-expanded', 'false');
    entry.removeAttribute('aria-activedescendant');
  }

  function choose(at) {
    const one = offers[at];
    if (!one) return null;
    if (one.register) {
      enrol(one.register, one.count);
      return null;
    }
    const item = add(one.id, holds === 'people' ? (one.count ?? undefined) : undefined);
    entry.value = '';
    close();
    tell(say('added', one.name));
    return item;
  }

  /** Somebody who is not in the network yet: by name alone, the rest comes later. */
  async function enrol(who, count) {
    if (busy) return;
    busy = true;
    const typed = entry.value;
    entry.value = '';
    close();
    tell(say('registering', who));
    const answer = await send(
      'POST',
      register,
      { identity: { name: who, kind: 'ORGANISATION' } },
      { 'Idempotency-Key': freshKey() },
    );
    busy = false;
    if (!answer.ok) {
      if (!entry.value) entry.value = typed;
      tell(answer.data?.errors?.[0]?.message ?? answer.data?.detail ?? say('register.failed'));
      return;
    }
    known.set(answer.data.id, { id: answer.data.id, name: who });
    add(answer.data.id, count ?? undefined);
    tell(say(answer.data.warnings?.length ? 'registered.twin' : 'registered', who));
    entry.focus();
  }

  entry.addEventListener('input', show);
  entry.addEventListener('focus', show);
  entry.addEventListener('blur', close);
  entry.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (current >= 0) choose(current);
      else if (entry.value.trim()) tell(say(register ? 'none.register' : 'none'));
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && offers.length) {
      event.preventDefault();
      current =
        current < 0 && event.key === 'ArrowUp'
          ? offers.length - 1
          : (current + (event.key === 'ArrowDown' ? 1 : -1) + offers.length) % offers.length;
      mark();
    } else if (event.key === 'Tab' && !event.shiftKey && offers[current]?.id) {
      const item = choose(current);
      if (item && extra(item)) {
        event.preventDefault();
        extra(item).focus();
      }
    } else if (event.key === 'Escape' && !offersList.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Backspace' && !entry.value && list.children.length) {
      const last = newestFirst ? list.firstElementChild : list.lastElementChild;
      last.remove();
      tell(say('removed', name(last.dataset.id)));
    }
  });

  const groups = parts(box, 'data-all-groups');
  const chooser = groupBy ? form.elements[groupBy] : null;
  const offerGroups = () =>
    box.querySelector('[data-groups]').replaceChildren(
      ...groups
        .filter((one) => !one.dataset.when || one.dataset.when === chooser?.value)
        .map((one) => {
          const button = part('button', { type: 'button', class: 'btn btn-quiet btn-sm' }, text(one.dataset.label));
          button.addEventListener('click', () => {
            const fresh = one.textContent.split(' ').filter((id) => !row(id));
            fresh.forEach((id) => add(id));
            tell(say('group.added', fresh.length));
            entry.focus();
          });
          return button;
        }),
    );
  chooser?.addEventListener('change', offerGroups);
  offerGroups();

  const said = (one) =>
    holds === 'ids'
      ? name(one)
      : [name(one.actor), holds === 'people' && `(${one.people})`, one.role && `(${one.role})`]
          .filter(Boolean)
          .join(' ');
  const read = () => {
    if (holds === 'ids') return rows().map((one) => one.dataset.id);
    if (holds === 'people') return inOrder().map((one) => ({ actor: one.dataset.id, people: people(one) }));
    return byActor(rows().map((one) => ({ actor: one.dataset.id, role: extra(one).value.trim() || null })));
  };
  const write = (values) => {
    list.replaceChildren();
    values.forEach((one) =>
      holds === 'ids' ? add(one) : add(one.actor, holds === 'people' ? one.people : (one.role ?? '')),
    );
    tell('');
  };
  parts(box, 'data-picked').forEach((one) => {
    if (!known.has(one.dataset.id))
      known.set(one.dataset.id, { id: one.dataset.id, name: one.textContent, past: true });
    add(one.dataset.id, one.dataset.value || undefined);
  });
  tell('');
  const came = read();
  box.picked = {
    read,
    stored: () => came,
    write,
    /** Values as a state of the service holds them: members are an object of roles there. */
    fromState: (value) => {
      if (holds === 'role')
        return byActor(
          Array.isArray(value)
            ? value
            : Object.entries(value ?? {}).map(([actor, role]) => ({ actor, role: role || null })),
        );
      return value ?? [];
    },
    words: (values) => (values ?? []).map(said).join(', '),
    /** What became of a list, in words: who was added, taken away or changed. */
    changes: (before, after) => {
      const [was, is] = [keyed(before), keyed(after)];
      const line = (sign, ids, items) => ids.map((id) => `${sign} ${said(items.get(id))}`);
      const kept = [...is.keys()].filter((id) => was.has(id) && !alike(was.get(id), is.get(id)));
      return [
        ...line(
          '+',
          [...is.keys()].filter((id) => !was.has(id)),
          is,
        ),
        ...line(
          '−',
          [...was.keys()].filter((id) => !is.has(id)),
          was,
        ),
        ...line('→', kept, is),
      ].join(', ');
    },
    /** Those of a list that one of the others changed, in words. */
    touched: (before, ...others) =>
      (before ?? [])
        .filter((one) => others.map(keyed).some((other) => !alike(other.get(one.actor ?? one), one)))
        .map(said)
        .join(', '),
    /** Both changes together; undefined where both changed the same one in another way. */
    merge: (before, mine, theirs) => {
      const [was, ours, others] = [before, mine, theirs].map(keyed);
      const both = new Map();
      for (const id of new Set([...others.keys(), ...ours.keys()])) {
        const [old, one, other] = [was.get(id), ours.get(id), others.get(id)];
        if (!alike(one, old) && !alike(other, old) && !alike(one, other)) return undefined;
        const value = alike(one, old) ? other : one;
        if (value !== undefined) both.set(id, value);
      }
      return [...both.values()];
    },
    problem: () => {
      if (entry.value.trim()) return say('unfinished', entry.value.trim());
      const wrong =
        holds === 'people' &&
        rows().some((one) => !(Number.isInteger(people(one)) && people(one) >= 1 && people(one) <= MOST_PEOPLE));
      return wrong ? say('whole') : null;
    },
  };
}

const keyed = (values) => new Map((values ?? []).map((one) => [one.actor ?? one, one]));
const alike = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const parts = (box, attribute) => [...box.querySelector(`template[${attribute}]`).content.querySelectorAll('i')];
const byActor = (values) =>
  values.map(({ actor, role }) => ({ actor, role })).sort((one, other) => (one.actor < other.actor ? -1 : 1));
