/** Builds pieces of a page. Texts are always set as text, never as HTML. */

export const text = (value) => document.createTextNode(value ?? '');

export function part(name, attributes, ...children) {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  });
  element.append(...children.filter(Boolean));
  return element;
}

/** The texts that the page brought along; %0, %1 … are filled in. Icons come the same way. */
export function words(root, place = 'template[data-words]') {
  const known = Object.fromEntries(
    [...root.querySelector(place).content.querySelectorAll('[data-word]')].map((element) => [
      element.dataset.word,
      element.textContent,
    ]),
  );
  const icons = root.querySelector('template[data-icons]')?.content;
  const say = (key, ...values) =>
    values.reduce((sentence, value, at) => sentence.replaceAll(`%${at}`, value), known[key] ?? key);
  say.icon = (name) => icons?.querySelector(`use[href$="#${name}"]`)?.closest('svg').cloneNode(true);
  say.has = (key) => key in known;
  return say;
}

/** A day as people of the language write it. */
export const day = (iso) =>
  iso ? new Date(`${iso}T00:00:00`).toLocaleDateString(document.documentElement.lang === 'cs' ? 'cs-CZ' : 'en-GB') : '';
