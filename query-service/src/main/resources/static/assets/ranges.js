/** Wherever several boxes of one kind stand together: with Shift, everything from the one ticked before becomes as this one. */
const TOGETHER = 'tbody, table, ul, ol, fieldset, .checks, .choices';

let last = null;

const kindOf = (box) => box.name || Object.keys(box.dataset)[0] || '';

/** The boxes that stand with this one, also when each is in a list item or a row of its own. */
function beside(box) {
  for (let place = box.closest(TOGETHER); place; place = place.parentElement?.closest(TOGETHER)) {
    const all = [...place.querySelectorAll('input[type=checkbox]')].filter(
      (other) => kindOf(other) === kindOf(box) && !other.disabled && other.offsetParent,
    );
    if (all.length > 1) return all;
  }
  return [box];
}

document.addEventListener('click', (event) => {
  const box = event.target;
  if (!box.matches?.('input[type=checkbox]')) return;
  const all = beside(box);
  if (event.shiftKey && last !== box && all.includes(last)) {
    const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
    all
      .slice(from, to + 1)
      .filter((other) => other !== box && other.checked !== box.checked)
      .forEach((other) => {
        other.checked = box.checked;
        other.dispatchEvent(new Event('change', { bubbles: true }));
      });
  }
  last = box;
});

// Marking a range must not mark the text between.
document.addEventListener('mousedown', (event) => {
  if (
    event.shiftKey &&
    event.target.closest('label, input')?.matches('input[type=checkbox], label:has(input[type=checkbox])')
  )
    event.preventDefault();
});

/** The box that stands for all others: ticked when they all are, and in between when some are. */
export function sumUp(head, boxes) {
  const ticked = boxes.filter((box) => box.checked).length;
  head.checked = ticked > 0 && ticked === boxes.length;
  head.indeterminate = ticked > 0 && ticked < boxes.length;
}
