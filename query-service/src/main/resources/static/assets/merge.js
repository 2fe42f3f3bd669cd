/**
 * Puts a text together from what two sides have made of it (regional-text-differences.html): each part says who changed it and
 * holds the sentences of both sides; what is chosen for each is put into the fields that the form sends. A part that both have
 * changed has to be decided first.
 */
export function attach(element) {
  const form = element.closest('form');
  const lines = [...element.querySelectorAll('[data-merge]')];
  const undecided = () =>
    [...element.querySelectorAll('[data-part=CONFLICT]')].find((part) => !part.querySelector('input:checked'));

  const compose = () =>
    lines.forEach((line) => {
      const parts = [...line.querySelectorAll('[data-part]')];
      element.querySelector(`[data-result=${line.dataset.merge}]`).value = together(parts.flatMap(chosen));
    });

  element.addEventListener('change', (event) => {
    if (event.target.matches('[data-part] input')) compose();
  });
  element.addEventListener('click', (event) => {
    const side = event.target.closest('[data-all]')?.dataset.all;
    if (!side) return;
    element.querySelectorAll('[data-part=THEIRS] input').forEach((box) => {
      box.checked = side === 'theirs';
    });
    element.querySelectorAll(`[data-part=CONFLICT] input[value=${side}]`).forEach((button) => {
      button.checked = true;
    });
    compose();
  });
  form.addEventListener(
    'submit',
    (event) => {
      const part = undecided();
      if (!part) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const problems = form.querySelector('[data-errors]');
      problems.querySelector('[data-text]').textContent = element.dataset.undecided;
      problems.hidden = false;
      part.querySelector('input').focus();
      part.scrollIntoView({ block: 'center' });
    },
    true,
  );
}

/** The sentences of the side that was chosen; until something is chosen, ours. */
function chosen(part) {
  const choice = part.querySelector('input:checked')?.value ?? 'ours';
  return choice === 'both' ? [...sentences(part, 'ours'), ...sentences(part, 'theirs')] : sentences(part, choice);
}

const sentences = (part, side) =>
  [...part.querySelectorAll(`[data-side=${side}] > :is([data-says], [data-end])`)].map(
    (one) => one.dataset.says ?? '\n'.repeat(Number(one.dataset.end)),
  );

/** One space between sentences, none beside the end of a line; as Sentences.text does it. */
export const together = (all) =>
  all
    .reduce(
      (text, one) => (text === '' || text.endsWith('\n') || one.startsWith('\n') ? text + one : `${text} ${one}`),
      '',
    )
    .trim();
