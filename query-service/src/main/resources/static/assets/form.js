/**
 * The form kit (see templates/forms.html for the fields). A form sends its values as JSON to `data-action` by
 * `data-method`, with `data-version` as If-Match; then:
 *  - 422: each problem is said at its field, and all of them on top with links; what was typed stays;
 *  - 412: somebody was faster, so both states are shown field by field to choose from (form-conflict.js);
 *  - done: on to `data-done` ({id} is the new record), which says "saved" and offers to take it back (saved.js).
 * Leaving with unsaved changes asks first. A select with data-explained options says below what the choice means.
 */

import { part, text, words } from './dom.js';
import { conflict } from './form-conflict.js';
import { body, fields, owner, same, storedBody } from './form-fields.js';
import { attach as attachPicks } from './form-picks.js';
import { attach as attachSimilar } from './form-similar.js';
import { attach as attachTokens } from './form-tokens.js';
import { freshKey, ifMatch, pageAfter, send } from './http.js';
import { attach as attachPicker } from './picker.js';
import { remember } from './saved.js';

let open = null;

/** What makes sense only with some choice is asked with it; what somebody has said already stays there to be seen. */
function showOnlyWhen(some, form) {
  const [pointer, ...terms] = some.dataset.onlyWhen.split(' ');
  const control = form.querySelector(`select[name="${pointer}"]`);
  const show = () => {
    const isSaid = [...some.querySelectorAll('input, textarea')].some((one) => one.value);
    some.hidden = !terms.includes(control.value) && !isSaid;
  };
  control.addEventListener('change', show);
  show();
}

export function attach(form) {
  const say = words(form);
  form.querySelectorAll('[data-only-when]').forEach((some) => showOnlyWhen(some, form));
  form.querySelectorAll('[data-as=tokens]').forEach((box) => attachTokens(box, say, () => {}));
  form.querySelectorAll('[data-as=picked]').forEach((box) => attachPicker(box, form));
  form.querySelectorAll('[data-as=picks]').forEach((box) => attachPicks(box, say, () => {}));
  const all = fields(form, say);
  const data = form.dataset;
  const button = form.querySelector('[type=submit]');
  const state = form.querySelector('[data-state]');
  const problems = form.querySelector('[data-errors]');
  const original = storedBody(all);
  let key = freshKey();
  let lastSent = null;

  open = { form, isDirty: () => form.isConnected && !same(body(all), original), leave: say('leave') };
  all.forEach(({ focusOn, pointer }) => explain(form, focusOn, pointer));
  form.querySelectorAll('[data-similar-place]').forEach((element) => attachSimilar(element, form, say));
  const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (form.contains(wanted)) wanted.focus();
  if (!form.contains(document.activeElement))
    form.querySelector('.field input, .field select, .field textarea')?.focus({ preventScroll: true });

  const clear = () => {
    problems.hidden = true;
    all.forEach(({ error, element }) => {
      error.hidden = true;
      element.querySelectorAll('[aria-invalid]').forEach((one) => one.removeAttribute('aria-invalid'));
    });
  };

  const complain = (sentence, errors = []) => {
    problems.querySelector('[data-text]').textContent = sentence;
    problems.querySelector('[data-list]').replaceChildren(
      ...errors.map(({ field, message }) => {
        if (!field) return part('li', {}, text(message));
        field.error.textContent = message;
        field.error.hidden = false;
        field.element.closest('details')?.setAttribute('open', '');
        field.focusOn.setAttribute('aria-invalid', 'true');
        const link = part('a', { href: `#${field.focusOn.id}` }, text(`${field.label}: ${message}`));
        link.addEventListener('click', (event) => {
          event.preventDefault();
          field.focusOn.focus();
        });
        return part('li', {}, link);
      }),
    );
    problems.hidden = false;
    problems.focus();
    problems.scrollIntoView({ block: 'nearest' });
  };

  async function save() {
    clear();
    const wrong = all.map((field) => ({ field, message: field.problem?.() })).filter(({ message }) => message);
    if (wrong.length) return complain(say('errors'), wrong);
    const wish = { ...body(all), ...constants(form) };
    if (JSON.stringify(wish) !== lastSent) key = freshKey();
    lastSent = JSON.stringify(wish);
    button.disabled = true;
    state.textContent = say('saving');
    const answer = await send(data.method, filledIn(data.action, all), data.method === 'DELETE' ? undefined : wish, {
      ...(data.method === 'POST' ? { 'Idempotency-Key': key } : {}),
      ...ifMatch(data.version),
    });
    button.disabled = false;
    state.textContent = '';
    if (answer.ok) return done(answer.data, wish);
    return refused(answer);
  }

  function done(answer, wish) {
    const undo = data.undoMethod && {
      method: data.undoMethod,
      action: filledIn(data.undoAction, all).replace('{id}', answer?.id),
      body:
        data.undoBody === '"sent"'
          ? wish
          : data.undoMethod === 'DELETE'
            ? null
            : { ...(data.undoBody ? JSON.parse(data.undoBody) : { ...wish, ...original }), ...since(wish) },
      version: answer?.version,
    };
    remember({ undo, warnings: answer?.warnings ?? [] });
    open = null;
    form.dispatchEvent(new CustomEvent('propoj:saved', { bubbles: true, detail: answer }));
    location.assign(pageAfter(answer?.position, data.done.replace('{id}', answer?.id)));
  }

  function refused(answer) {
    const { status, data: told } = answer;
    if (status === 412 && told?.current) {
      data.version = told.version;
      const before = original;
      // A step, such as the end of something, has no state to compare field by field.
      if (data.method === 'PUT' && all.some(({ pointer }) => pointer !== '/effectiveOn' && pointer !== '/reason')) {
        conflict(form, all, before, told.current, say, save);
        return;
      }
      complain(say('conflict.reload'), []);
      problems
        .querySelector('[data-list]')
        .replaceChildren(part('li', {}, part('a', { href: data.back }, text(location.origin + data.back))));
      return;
    }
    const errors = (told?.errors ?? []).map(({ pointer, message }) => ({ field: owner(all, pointer), message }));
    if (errors.length) return complain(say('errors'), errors);
    if (status === 0) return complain(say('offline'));
    return complain(told?.detail ?? say({ 403: 'forbidden', 404: 'gone' }[status] ?? 'error'));
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save();
  });
  form.addEventListener(
    'click',
    (event) => {
      // Who gives up on purpose was asked once; the browser need not ask again.
      if (event.target.closest('[data-give-up]') && open?.isDirty() && !confirm(open.leave)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (event.target.closest('[data-give-up]')) open = null;
    },
    true,
  );
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
}

/** An address may hold the value of a field: …/links/{/other}. */
const filledIn = (address, all) =>
  address.replace(/\{(\/[^}]+)\}/g, (_, pointer) => encodeURIComponent(owner(all, pointer)?.read() ?? '-'));

/** What belongs to the body and is not the person's to change: <input type=hidden data-constant="/subject" value="JSON">. */
const constants = (form) =>
  Object.fromEntries(
    [...form.querySelectorAll('[data-constant]')].map((element) => [
      element.dataset.constant.slice(1),
      JSON.parse(element.value),
    ]),
  );

/** What was true since a day is taken back since that day; "on" is the day of an end. */
const since = ({ effectiveOn, on }) => ((effectiveOn ?? on) ? { effectiveOn: effectiveOn ?? on } : {});

function explain(form, control, pointer) {
  const place = form.querySelector(`[data-pointer="${pointer}"] [data-explanation]`);
  if (!place || !control.matches('select')) return;
  const tell = () => {
    const words = control.selectedOptions[0]?.dataset.explained;
    place.textContent = words ?? '';
    place.hidden = !words;
  };
  control.addEventListener('change', tell);
  tell();
}

addEventListener('beforeunload', (event) => {
  if (open?.isDirty()) event.preventDefault();
});
document.addEventListener('htmx:beforeRequest', (event) => {
  if (!open?.isDirty() || event.detail.elt.closest('[data-give-up], [data-aside]')) return;
  if (confirm(open.leave)) open = null;
  else event.preventDefault();
});
