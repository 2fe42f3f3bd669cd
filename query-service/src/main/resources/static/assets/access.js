import { ifMatch, send } from './http.js';

/**
 * The forms about accounts and access. A form says in data-send what it asks ("PUT /api/…"; {name} in it is the value of a
 * field with data-part), in data-then what follows: "reload", "after" (the page once it shows the change), an address; without
 * it the page stays. data-link: the secret of the answer is the end of a link that begins so.
 */
export function attach(root) {
  const done = root.querySelector('[data-done][role=status]');
  const error = root.querySelector('[data-error]');
  const secret = done.querySelector('[data-secret]');
  const value = secret.querySelector('[data-value]');

  const say = (message, show) => {
    done.hidden = message !== done;
    error.hidden = message !== error;
    show();
    message.scrollIntoView({ block: 'nearest' });
  };

  root.addEventListener('change', (event) => event.target.matches('[data-role]') && fit(event.target));
  root.querySelectorAll('[data-role]').forEach(fit);
  root.querySelectorAll('[data-code-of]').forEach(offerCode);
  root.addEventListener('input', (event) => event.target.matches('[data-record]') && choosePlace(event.target));

  root.addEventListener('click', async (event) => {
    const copy = event.target.closest('[data-copy]');
    if (!copy) return;
    try {
      await navigator.clipboard.writeText(value.textContent);
      copy.textContent = copy.dataset.copied;
    } catch {
      getSelection().selectAllChildren(value);
    }
  });

  root.addEventListener('submit', async (event) => {
    const form = event.target.closest('[data-send]');
    if (!form) return;
    event.preventDefault();
    if (form.dataset.confirm && !confirm(form.dataset.confirm)) return;
    const button = form.querySelector('[type=submit]');
    unmark(form);
    button.disabled = true;
    const [method, address] = form.dataset.send.split(' ');
    const answer = await send(
      method,
      filled(address, form),
      method === 'DELETE' ? undefined : body(form),
      ifMatch(root.dataset.version),
    );
    button.disabled = false;
    if (!answer.ok) return say(error, () => refused(root, form, error, answer));
    say(done, () => {
      done.querySelector('[data-text]').textContent = form.dataset.done;
      secret.hidden = !answer.data?.secret;
      value.textContent = answer.data?.secret
        ? (form.dataset.link ? location.origin + form.dataset.link : '') + answer.data.secret
        : '';
    });
    follow(form, answer);
  });
}

/** A secret is shown once only, so that the page is not loaded anew over it. */
function follow(form, answer) {
  if (answer.data?.secret) return form.reset();
  const then = form.dataset.then;
  if (!then) return form.reset();
  const address =
    then === 'reload'
      ? location.pathname
      : then === 'after'
        ? `${location.pathname}?after=${answer.data.position}`
        : then;
  setTimeout(() => location.assign(address), 900);
}

function refused(root, form, error, answer) {
  const errors = answer.data?.errors ?? [];
  const besides = [];
  errors.forEach((one) => {
    const field = form.elements[one.pointer.slice(1).replaceAll('/', '.')];
    if (!field || field.type === 'hidden') return besides.push(one.message);
    const told = document.createElement('p');
    told.className = 'field-error';
    told.id = `${field.id}-error`;
    told.textContent = one.message;
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), told.id].filter(Boolean).join(' '));
    (field.closest('.password') ?? field).after(told);
  });
  form.querySelector('[aria-invalid=true]')?.focus();
  error.querySelector('p').textContent =
    answer.status === 0 ? root.dataset.offline : [answer.data?.detail ?? root.dataset.failed, ...besides].join(' ');
}

function unmark(form) {
  form.querySelectorAll('.field-error').forEach((told) => {
    const field = form.querySelector(`[aria-describedby~="${told.id}"]`);
    field?.setAttribute('aria-describedby', field.getAttribute('aria-describedby').replace(told.id, '').trim());
    told.remove();
  });
  form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
}

/** Roles that need no territory, or need an actor, show only the fields they need. */
function fit(role) {
  const form = role.form;
  show(form.querySelector('[data-place]'), role.value !== 'ADMINISTRATOR');
  show(form.querySelector('[data-actor]'), role.value === 'ACTOR');
}

function show(part, shown) {
  if (!part) return;
  part.hidden = !shown;
  part.querySelector('select, input').disabled = !shown;
}

/** The address of a record says its network, too. */
function choosePlace(link) {
  const network = link.value.match(/\/site\/([^/?#]+)/)?.[1];
  const place = link.form.elements[link.name.replace(/actor$/, 'network')];
  if (network && [...place.options].some((option) => option.value === network)) place.value = network;
}

/** A code made of a name, until somebody types another one. */
function offerCode(code) {
  const name = code.form.elements[code.dataset.codeOf];
  let own = false;
  code.addEventListener('input', () => {
    own = code.value !== '';
  });
  name.addEventListener('input', () => {
    if (own) return;
    const plain = name.value
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    code.value = plain ? code.dataset.prefix + plain : '';
  });
}

/** Of the address of a record its id is sent. */
const sent = (field, text) =>
  'record' in field.dataset ? (text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i)?.[0] ?? text) : text;

const fields = (form) => [...form.elements].filter((field) => field.name && !field.disabled);

const filled = (address, form) =>
  fields(form)
    .filter((field) => 'part' in field.dataset)
    .reduce((text, field) => text.replace(`{${field.name}}`, field.value), address);

/** Names with dots are objects and lists in each other; what is empty is left out. */
function body(form) {
  const all = {};
  fields(form)
    .filter((field) => !('part' in field.dataset))
    .forEach((field) => {
      const text = field.type === 'password' ? field.value : field.value.trim();
      if (text === '') return;
      const names = field.name.split('.');
      const inner = names
        .slice(0, -1)
        .reduce((at, name, index) => (at[name] ??= /^\d+$/.test(names[index + 1]) ? [] : {}), all);
      inner[names.at(-1)] = 'number' in field.dataset ? Number(text) : sent(field, text);
    });
  return all;
}
