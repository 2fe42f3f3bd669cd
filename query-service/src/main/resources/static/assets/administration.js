import { send } from './http.js';

const given = (form, name) => form.elements[name].value.trim();
const grant = (form) => ({ role: given(form, 'role'), network: given(form, 'network') });

const WISHES = {
  network: (form) => ['/api/networks', { network: given(form, 'network'), name: given(form, 'name') || null }],
  account: (form) => ['/api/accounts', { login: given(form, 'login'), name: given(form, 'name'), grants: [grant(form)] }],
  grant: (form) => [`/api/accounts/${given(form, 'account')}/grants`, grant(form)],
};

/** The forms of administrators: each sends one wish and says what came of it. */
export function attach(root) {
  const done = root.querySelector('[data-done][role=status]');
  const error = root.querySelector('[data-error]');
  const secret = done.querySelector('[data-secret]');

  root.addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = event.target;
    const button = form.querySelector('[type=submit]');
    done.hidden = true;
    error.hidden = true;
    button.disabled = true;
    const answer = await send('POST', ...WISHES[form.dataset.form](form));
    button.disabled = false;
    if (!answer.ok) {
      const errors = (answer.data?.errors ?? []).map((one) => one.message);
      error.querySelector('p').textContent = answer.status === 0 ? root.dataset.offline
        : [answer.data?.detail ?? root.dataset.failed, ...errors].join(' ');
      error.hidden = false;
      error.scrollIntoView({ block: 'nearest' });
      return;
    }
    done.querySelector('[data-text]').textContent = form.dataset.done;
    secret.hidden = !answer.data.secret;
    secret.querySelector('code').textContent = answer.data.secret ?? '';
    done.hidden = false;
    done.scrollIntoView({ block: 'nearest' });
    form.reset();
    // A password is shown once only, so the page is not loaded anew over it.
    if (!answer.data.secret) setTimeout(() => location.assign(`/sprava?after=${answer.data.position}`), 1200);
  });
}
