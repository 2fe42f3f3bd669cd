/** A field for several texts: each typed text becomes a tile that can be taken away again. */
import { part, text } from './dom.js';

/** A tile that holds a value, is called by a name, and can be taken away. */
export function removable(value, name, say, removed) {
  const remove = part(
    'button',
    { type: 'button', class: 'token-remove', 'aria-label': say('remove', name) },
    say.icon('close'),
  );
  const item = part('li', { class: 'token', 'data-value': value }, part('span', {}, text(name)), remove);
  remove.addEventListener('click', () => {
    item.remove();
    removed();
  });
  return item;
}

export function attach(box, say, changed) {
  const list = box.querySelector('.token-list');
  const input = box.querySelector('input');
  const values = () => [...list.children].map((item) => item.dataset.value);

  const tile = (value) =>
    removable(value, value, say, () => {
      input.focus();
      changed();
    });

  const add = () => {
    const typed = input.value
      .split(/[,;\n]/)
      .map((one) => one.trim())
      .filter(Boolean);
    typed
      .filter((one) => !values().some((known) => known.toLocaleLowerCase() === one.toLocaleLowerCase()))
      .forEach((one) => list.append(tile(one)));
    input.value = '';
    if (typed.length) changed();
  };

  box.tokens = {
    stored: values(),
    // What was typed and not yet confirmed counts, too: nobody expects it to be lost.
    read: () => [...values(), ...(input.value.trim() ? [input.value.trim()] : [])],
    write: (wanted) => list.replaceChildren(...wanted.map(tile)),
  };
  box.tokens.write(values());

  input.addEventListener('keydown', (event) => {
    if ((event.key === 'Enter' || event.key === ',') && input.value.trim()) {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && !input.value && list.lastElementChild) {
      list.lastElementChild.remove();
      changed();
    }
  });
  input.addEventListener('change', add);
  input.addEventListener('paste', () => setTimeout(() => /[,;\n]/.test(input.value) && add()));
}
