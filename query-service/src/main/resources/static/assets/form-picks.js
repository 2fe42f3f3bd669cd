/**
 * A field for several records chosen by name: each becomes a tile that holds its id. Typing offers names; a name that
 * stands for several records can be picked once for each of them, in their order.
 */
import { removable } from './form-tokens.js';

const same = (one, other) => one.localeCompare(other, 'cs', { sensitivity: 'base' }) === 0;

export function attach(box, say, changed) {
  const list = box.querySelector('.token-list');
  const input = box.querySelector('input');
  const known = [...box.querySelectorAll('datalist option')].map((option) => ({
    id: option.dataset.id,
    name: option.value,
  }));
  const values = () => [...list.children].map((item) => item.dataset.value);
  [...list.children].forEach((item) => {
    if (!known.some(({ id }) => id === item.dataset.value))
      known.push({ id: item.dataset.value, name: item.textContent.trim() });
  });
  const nameOf = (id) => known.find((one) => one.id === id)?.name ?? id;

  const tile = (id) =>
    removable(id, nameOf(id), say, () => {
      input.focus();
      changed();
    });

  const add = () => {
    const typed = input.value.trim();
    const found = typed && known.find((one) => same(one.name, typed) && !values().includes(one.id));
    if (!found) return false;
    list.append(tile(found.id));
    input.value = '';
    changed();
    return true;
  };

  box.picks = {
    stored: values(),
    read: values,
    write: (wanted) => list.replaceChildren(...wanted.map(tile)),
    words: (wanted) => wanted.map(nameOf).join(', '),
    /** Typed, but nobody of that name was picked. */
    open: () => input.value.trim(),
  };
  box.picks.write(values());

  input.addEventListener('input', () => known.some((one) => one.name === input.value) && add());
  input.addEventListener('change', add);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && input.value.trim()) {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && !input.value && list.lastElementChild) {
      list.lastElementChild.remove();
      changed();
    }
  });
}
