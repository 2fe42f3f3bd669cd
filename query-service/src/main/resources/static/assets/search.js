/** What was found, from the keyboard: the arrow keys go from the search field along the results and back. */
export function attach(page) {
  const field = document.getElementById('search');
  const hits = () => [...page.querySelectorAll('.rows a')];
  const move = (event, to) => {
    event.preventDefault();
    to?.focus();
    to?.scrollIntoView({ block: 'nearest' });
  };
  field?.addEventListener('keydown', (event) => event.key === 'ArrowDown' && hits().length && move(event, hits()[0]));
  page.addEventListener('keydown', (event) => {
    const all = hits();
    const at = all.indexOf(event.target);
    if (at < 0) return;
    if (event.key === 'ArrowDown') move(event, all[Math.min(at + 1, all.length - 1)]);
    if (event.key === 'ArrowUp') move(event, at === 0 ? field : all[at - 1]);
    if (event.key === 'Home') move(event, all[0]);
    if (event.key === 'End') move(event, all[all.length - 1]);
  });
}
