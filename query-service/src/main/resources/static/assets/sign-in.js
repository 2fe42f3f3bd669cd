import { send } from './http.js';

/** The sign-in form: sends it, and says in plain words why it did not work. */
export function attach(form) {
  const error = document.getElementById('sign-in-error');
  const button = form.querySelector('[type=submit]');
  const [login, password] = [form.elements.login, form.elements.password];

  const say = (text, field) => {
    error.querySelector('p').textContent = text;
    error.hidden = false;
    [login, password].forEach((one) => one.setAttribute('aria-invalid', String(one === field || !field)));
    (field ?? password).focus();
    if (!field) password.select();
  };

  document.querySelectorAll('[data-visitor]').forEach((visitor) =>
    visitor.addEventListener('click', () => {
      login.value = visitor.dataset.visitor;
      password.value = visitor.dataset.word;
      form.requestSubmit();
    }),
  );

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    error.hidden = true;
    const missing = [login, password].find((field) => !field.value.trim());
    if (missing) return say(form.dataset.empty, missing);
    button.disabled = true;
    const answer = await send('POST', form.action, { login: login.value.trim(), password: password.value });
    button.disabled = false;
    if (answer.ok) {
      // Over another page nobody is led away from it.
      if (form.dispatchEvent(new CustomEvent('propoj:signed-in', { cancelable: true })))
        location.assign(form.dataset.next);
      return undefined;
    }
    if (answer.status === 401) return say(form.dataset.wrong);
    if (answer.status === 429)
      return say(form.dataset.many.replace('%', Math.ceil(Number(answer.retryAfter ?? 60) / 60)));
    return say(form.dataset.broken);
  });
}
