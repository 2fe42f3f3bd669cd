/**
 * Puts topics in order: by dragging, by the buttons, or by Alt and an arrow. What is sent are the neighbours between which the
 * topic was put, so that two people who move different topics at once don't disturb each other.
 */
import { ifMatch, pageAfter, reasons, send } from './http.js';

export function attach(list) {
  const { api, moved, failed } = list.dataset;
  if (!api) return;
  const live = document.querySelector('[data-live]');
  const tell = (sentence) => {
    live.textContent = sentence;
  };
  const topics = () => [...list.querySelectorAll(':scope > [data-topic]')];
  let dragged = null;
  let last = Promise.resolve();

  const place = async (topic) => {
    const after = topic.previousElementSibling?.dataset.topic ?? null;
    const before = topic.nextElementSibling?.dataset.topic ?? null;
    const answer = await send(
      'PUT',
      `${api}/${topic.dataset.topic}/place`,
      { after, before },
      ifMatch(topic.dataset.version),
    );
    if (answer.ok) {
      topic.dataset.version = answer.data.version;
      tell(moved.replace('{0}', topic.dataset.name).replace('{1}', topics().indexOf(topic) + 1));
      return;
    }
    // What somebody else did meanwhile is shown before anything is moved again.
    window.alert(reasons(answer) || answer.data?.detail || failed);
    location.assign(pageAfter(answer.data?.position ?? -1).href);
  };
  const store = (topic) => {
    last = last.then(() => place(topic));
  };

  const move = (topic, by) => {
    const other = by < 0 ? topic.previousElementSibling : topic.nextElementSibling;
    if (!other?.dataset.topic) return;
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    if (by < 0) other.before(topic);
    else other.after(topic);
    focused?.focus();
    store(topic);
  };

  list.addEventListener('click', (event) => {
    const button = event.target.closest('[data-move]');
    if (button) move(button.closest('[data-topic]'), Number(button.dataset.move));
  });
  list.addEventListener('keydown', (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const topic = event.target.closest('[data-topic]');
    if (!event.altKey || !by || !topic) return;
    event.preventDefault();
    move(topic, by);
  });

  topics().forEach((topic) => {
    topic.draggable = true;
  });
  list.addEventListener('dragstart', (event) => {
    dragged = event.target.closest('[data-topic]');
    dragged?.classList.add('dragged');
  });
  list.addEventListener('dragover', (event) => {
    const over = event.target.closest('[data-topic]');
    if (!dragged || !over) return;
    event.preventDefault();
    if (over === dragged) return;
    const { top, height } = over.getBoundingClientRect();
    if (event.clientY < top + height / 2) over.before(dragged);
    else over.after(dragged);
  });
  list.addEventListener('drop', (event) => event.preventDefault());
  list.addEventListener('dragend', () => {
    if (!dragged) return;
    dragged.classList.remove('dragged');
    store(dragged);
    dragged = null;
  });
}
