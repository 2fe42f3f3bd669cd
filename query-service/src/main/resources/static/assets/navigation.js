/** Which groups of the navigation a person keeps open: the next page comes with the same ones, so nothing moves when it is drawn. */
const A_YEAR = 60 * 60 * 24 * 365;

export function attach(nav) {
  nav.addEventListener('click', (event) => {
    const clicked = event.target.closest('summary')?.parentElement;
    if (!clicked) return;
    // The click is told before the group folds or opens.
    const open = [...nav.querySelectorAll('details')].filter((group) => group.open !== (group === clicked));
    const keys = open.map((group) => group.dataset.group).join('.');
    // biome-ignore lint/suspicious/noDocumentCookie: older browsers, and pages without TLS, have no Cookie Store
    document.cookie = `nabidka=${keys}; path=/; max-age=${A_YEAR}; samesite=lax`;
  });
}
