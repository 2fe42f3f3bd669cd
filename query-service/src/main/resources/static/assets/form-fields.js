/** Reading and writing the values of a form by the pointers that its fields are named by. */
import { day } from './dom.js';

const SEPARATOR = '/';

/**
 * One for each pointer: {pointer, label, read(), stored(), write(value), words(value), element}. Values are as in JSON;
 * stored() is what the page came with, also when somebody typed before this script was there. Where a state of the
 * service holds the value in another form there is fromState(value); lists of records have changes(), touched() and merge(), too.
 */
export function fields(form, say) {
  return [...form.querySelectorAll('[data-pointer]')].map((element) => field(element, say));
}

function field(element, say) {
  const { pointer } = element.dataset;
  const controls = [...element.querySelectorAll('[name]')];
  const own = element.querySelector('[data-as=tokens], [data-as=picked], [data-as=picks]');
  const kind = own?.dataset.as ?? controls[0]?.dataset.as ?? 'text';
  const label = (element.querySelector('.form-label') ?? element.querySelector('label')).textContent.trim();
  const way = WAYS[kind](own ?? controls, say);
  return {
    pointer,
    label,
    element,
    error: element.querySelector('.field-error'),
    focusOn: element.querySelector('input, select, textarea'),
    ...way,
  };
}

const show = (value, say) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length)
    ? say('nothing')
    : String(value);

const came = (control) =>
  control.matches('select')
    ? ([...control.options].find((one) => one.defaultSelected)?.value ?? control.options[0]?.value ?? '')
    : control.defaultValue;

/** One value for each line that says something. */
const lines = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const WAYS = {
  text: ([control], say) => ({
    read: () => control.value.trim() || null,
    stored: () => came(control).trim() || null,
    write: (value) => {
      control.value = value ?? '';
    },
    words: (value) => {
      const option =
        control.matches('select') && value ? [...control.options].find((one) => one.value === value) : null;
      return option ? option.textContent : show(value, say);
    },
  }),
  lines: ([control], say) => ({
    read: () => lines(control.value),
    stored: () => lines(control.defaultValue),
    write: (value) => {
      control.value = (value ?? []).join('\n');
    },
    words: (value) => show((value ?? []).join('; '), say),
  }),
  one: ([control], say) => ({
    read: () => (control.value.trim() ? [control.value.trim()] : []),
    stored: () => (came(control).trim() ? [came(control).trim()] : []),
    write: (value) => {
      control.value = value?.[0] ?? '';
    },
    words: (value) => {
      const option =
        control.matches('select') && value?.[0]
          ? [...control.options].find((choice) => choice.value === value[0])
          : null;
      return option ? option.textContent : show(value?.[0], say);
    },
  }),
  number: ([control], say) => ({
    // What is no number is sent as nothing; the check below says so at the field first.
    read: () => whole(control.value),
    stored: () => whole(control.defaultValue),
    problem: () => (control.value.trim() && !/^\s*-?\d+\s*$/.test(control.value) ? say('invalid.number') : null),
    write: (value) => {
      control.value = value ?? '';
    },
    words: (value) => show(value, say),
  }),
  decimal: ([control], say) => ({
    read: () => fraction(control.value),
    stored: () => fraction(control.defaultValue),
    problem: () => (control.value.trim() && fraction(control.value) === null ? say('invalid.number') : null),
    write: (value) => {
      control.value = value === null || value === undefined ? '' : inWords(value);
    },
    words: (value) => (value === null || value === undefined ? say('nothing') : inWords(value)),
  }),
  count: ([control], say) => ({
    read: () => whole(control.value),
    stored: () => whole(came(control)),
    write: (value) => {
      control.value = value ?? '';
    },
    words: (value) => show([...control.options].find((one) => one.value === String(value))?.textContent, say),
  }),
  date: ([control], say) => ({
    read: () => control.value || null,
    stored: () => control.defaultValue || null,
    problem: () => (control.validity.badInput ? say('invalid.date') : null),
    write: (value) => {
      control.value = value ?? '';
    },
    words: (value) => (value ? day(value) : say('nothing')),
  }),
  yesno: ([control], say) => ({
    read: () => (control.value === '' ? null : control.value === 'true'),
    stored: () => (came(control) === '' ? null : came(control) === 'true'),
    write: (value) => {
      control.value = value === null || value === undefined ? '' : String(value);
    },
    words: (value) => (value === null || value === undefined ? say('nothing') : say(value ? 'yes' : 'no')),
  }),
  flag: ([control], say) => ({
    read: () => control.checked,
    stored: () => control.defaultChecked,
    write: (value) => {
      control.checked = value === true;
    },
    words: (value) => say(value ? 'yes' : 'no'),
  }),
  several: (controls, say) => ({
    read: () => controls.filter((control) => control.checked).map((control) => control.value),
    stored: () => controls.filter((control) => control.defaultChecked).map((control) => control.value),
    write: (value) =>
      controls.forEach((control) => {
        control.checked = (value ?? []).includes(control.value);
      }),
    words: (value) =>
      show(
        (value ?? [])
          .map(
            (one) =>
              controls
                .find((control) => control.value === one)
                ?.closest('label')
                .textContent.trim() ?? one,
          )
          .join(', '),
        say,
      ),
  }),
  /** A file, sent in Base64 with its name beside it. */
  file: ([control], say) => {
    let content = null;
    control.addEventListener('change', async () => {
      content = null;
      const [file] = control.files;
      content = file ? await base64(file) : null;
    });
    return {
      read: () => content,
      also: () => ({ file: control.files[0]?.name ?? null }),
      stored: () => null,
      problem: () => (content ? null : say('invalid.file')),
      write: () => {},
      words: () => show(control.files[0]?.name, say),
    };
  },
  tokens: (box, say) => ({
    read: () => box.tokens.read(),
    stored: () => box.tokens.stored,
    write: (value) => box.tokens.write(value ?? []),
    words: (value) => show((value ?? []).join(', '), say),
  }),
  about: ([control], say) => {
    const chosen = () => {
      const option = [...control.list.options].find((one) => one.value === control.value.trim());
      return option ? JSON.parse(option.dataset.about) : {};
    };
    return {
      read: () => chosen().subject ?? null,
      /** What else is sent of it: the part of the record that is meant. */
      also: () => {
        const { subject, ...part } = chosen();
        return part;
      },
      stored: () => null,
      problem: () => (control.value.trim() && !chosen().subject ? say('invalid.about') : null),
      write: () => {},
      words: () => show(control.value, say),
    };
  },
  picked: (box, say) => ({
    ...box.picked,
    words: (value) => show(box.picked.words(value), say),
  }),
  picks: (box, say) => ({
    read: () => box.picks.read(),
    stored: () => box.picks.stored,
    problem: () => (box.picks.open() ? say('invalid.pick', box.picks.open()) : null),
    write: (value) => box.picks.write(value ?? []),
    words: (value) => show(box.picks.words(value ?? []), say),
  }),
};

const base64 = (file) =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });

const inWords = (number) => String(number).replace('.', document.documentElement.lang === 'cs' ? ',' : '.');

/** With a comma or a point before the decimals. */
const fraction = (typed) => (/^\s*-?\d+([.,]\d+)?\s*$/.test(typed) ? Number(typed.replace(',', '.')) : null);

const whole = (typed) => (/^\s*-?\d+\s*$/.test(typed) ? Number(typed) : null);

/** The body of the request: every value at its pointer. */
export function body(all) {
  const root = {};
  all.forEach(({ pointer, read, also }) => {
    put(root, pointer, read());
    Object.assign(root, also?.());
  });
  return root;
}

/** The same with what the page came with. */
export function storedBody(all) {
  const root = {};
  all.forEach(({ pointer, stored }) => put(root, pointer, stored()));
  return root;
}

/** Sets the value at a pointer. */
export function put(root, pointer, value) {
  const path = pointer.split(SEPARATOR).slice(1);
  const last = path.pop();
  const place = path.reduce((inner, step) => (inner[step] ??= {}), root);
  place[last] = value;
}

/** The value at a pointer; undefined where there is none. */
export function at(root, pointer) {
  return pointer
    .split(SEPARATOR)
    .slice(1)
    .reduce((value, step) => value?.[step], root);
}

/** The field a pointer of the service belongs to: itself, or the one that holds it. */
export function owner(all, pointer) {
  for (let path = pointer; path; path = path.slice(0, path.lastIndexOf(SEPARATOR))) {
    const found = all.find((one) => one.pointer === path);
    if (found) return found;
  }
  return null;
}

export const same = (one, other) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null) || (isEmpty(one) && isEmpty(other));
const isEmpty = (value) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
