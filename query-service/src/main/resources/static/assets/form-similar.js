/** Shows records that are much like the one being typed, while it is typed: element data-similar=<address>, data-root=<pages>. */

import { part, text } from './dom.js';
import { send } from './http.js';

const WAIT = 300;

export function attach(element, form, say) {
  const { similar, root, watch, except } = element.dataset;
  const controls = watch.split(' ').map((pointer) => form.elements[pointer]);
  let timer = null;
  let asked = '';

  const look = async () => {
    const query = new URLSearchParams();
    controls.forEach(
      (control) => control.value.trim() && query.set(control.name.split('/').pop(), control.value.trim()),
    );
    if (except) query.set('except', except);
    asked = query.toString();
    const answer = asked ? await send('GET', `${similar}?${asked}`) : { ok: true, data: { items: [] } };
    if (asked !== query.toString() || !answer.ok) return;
    const found = answer.data.items;
    element.hidden = found.length === 0;
    element.replaceChildren(
      ...(found.length
        ? [
            say.icon('warning'),
            part(
              'div',
              {},
              part('p', {}, text(say('similar'))),
              part(
                'ul',
                { class: 'links' },
                ...found.map((one) =>
                  part(
                    'li',
                    {},
                    part('a', { href: `${root}/${one.id}`, target: '_blank' }, text(one.name)),
                    text(one.kindOfService ? ` – ${one.kindOfService}` : ''),
                  ),
                ),
              ),
            ),
          ]
        : []),
    );
  };
  controls.forEach((control) =>
    control.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(look, WAIT);
    }),
  );
  if (controls.some((control) => control.value !== control.defaultValue)) look();
}
