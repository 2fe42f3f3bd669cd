/** What the pages about a take-over of workbooks have in common: one part shown at a time, a complaint, and how far it is. */
export function parts(root, say) {
  const error = root.querySelector('[data-error]');

  const show = (name) =>
    root.querySelectorAll('[data-part]').forEach((one) => {
      one.hidden = one.dataset.part !== name;
    });

  const complain = (message) => {
    error.querySelector('p').textContent = message;
    error.hidden = !message;
    if (message) error.scrollIntoView({ block: 'nearest' });
  };

  const progress = (title, done, total, seconds) => {
    const box = root.querySelector('[data-part=progress]');
    const bar = box.querySelector('progress');
    box.querySelector('[data-progress-title]').textContent = title;
    if (total > 0) bar.value = Math.round((100 * done) / total);
    else bar.removeAttribute('value');
    box.querySelector('[data-progress-text]').textContent = [
      total > 1 ? `${done} / ${total}` : '',
      seconds === null || seconds === undefined ? '' : seconds < 2 ? say('almostDone') : say('remaining', seconds),
    ]
      .filter(Boolean)
      .join(' · ');
    show('progress');
  };

  return { show, complain, progress };
}
