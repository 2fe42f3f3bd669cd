// Runs before the page is painted: whoever is faster than the scripts of a part (a form filled in by the browser, a slow line)
// is not lost. A press of a button in a part that is not ready yet is kept and done again when app.js says that it is.
(() => {
  const WAITING = '[data-module]:not([data-ready])';
  const kept = new Map();

  const keep = (event, again) => {
    const part = event.target.closest(WAITING);
    if (!part) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    kept.set(part, again);
  };

  document.addEventListener(
    'click',
    (event) => {
      const button = event.target.closest('button');
      if (button) keep(event, () => button.click());
    },
    true,
  );
  document.addEventListener(
    'submit',
    (event) => {
      keep(event, () => event.target.requestSubmit(event.submitter));
    },
    true,
  );
  document.addEventListener('propoj:ready', (event) => {
    const again = kept.get(event.target);
    kept.delete(event.target);
    again?.();
  });
})();
