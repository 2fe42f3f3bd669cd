/** Signing in over the page, so that nothing that was typed on it is lost. */
import { attach } from './sign-in.js';

let asking = null;

/** Whether the person has signed in; several requests that failed at once ask once. */
export function signInAgain() {
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

async function ask() {
  const answer = await fetch('/prihlaseni?vyprselo', { credentials: 'same-origin' });
  const form = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('sign-in');
  if (!form) return false;
  const dialog = document.createElement('dialog');
  dialog.className = 'sign-in-again';
  const before = /** @type {HTMLElement} */ (document.activeElement);
  form.querySelector('h1').id = 'sign-in-again';
  dialog.setAttribute('aria-labelledby', 'sign-in-again');
  dialog.append(document.importNode(form, true));
  document.body.append(dialog);
  const shown = dialog.querySelector('form');
  attach(shown);
  // A part that is not ready keeps presses until it is, see patience.js.
  shown.dataset.attached = shown.dataset.ready = 'true';
  dialog.showModal();
  return new Promise((resolve) => {
    let signedIn = false;
    shown.addEventListener('propoj:signed-in', (event) => {
      event.preventDefault();
      signedIn = true;
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      before?.focus?.();
      resolve(signedIn);
    });
  });
}
