/** The take-over of workbooks: upload, check, save. Nothing of it is stored before the last step. */

import { part, text, words } from './dom.js';
import { reasons, send, upload } from './http.js';
import { parts } from './workbooks-parts.js';
import { review } from './workbooks-review.js';

const OVER = ['DONE', 'FAILED'];
const WAITS = ['CHECKED', ...OVER];

export function attach(root) {
  const say = words(root);
  const { api, root: site, limit } = root.dataset;
  const form = root.querySelector('form');
  const input = root.querySelector('#files');
  const drop = root.querySelector('[data-drop]');
  const list = root.querySelector('[data-files]');
  const check = root.querySelector('[data-check]');
  let files = [];
  const cancel = root.querySelector('[data-cancel]');
  let listening = null;
  let reading = null;

  const step = (name) => {
    const order = ['upload', 'review', 'save'];
    root.querySelectorAll('[data-step]').forEach((item) => {
      const at = order.indexOf(item.dataset.step) - order.indexOf(name);
      item.classList.toggle('done', at < 0);
      if (at === 0) item.setAttribute('aria-current', 'step');
      else item.removeAttribute('aria-current');
    });
  };

  const { show, complain, progress } = parts(root, say);

  const explain = (answer) => {
    if (answer.status === 0) return say('offline');
    if (answer.status === 403) return say('forbidden');
    if (answer.status === 404 || answer.status === 410) return say('expired');
    return [answer.data?.detail, reasons(answer)].filter(Boolean).join(' ') || say('failed');
  };

  // --- files -------------------------------------------------------------------------------------------------------
  const draw = () => {
    list.replaceChildren(
      ...files.map((file, at) => {
        const remove = part(
          'button',
          { type: 'button', class: 'btn btn-bare push', 'aria-label': say('removeFile', file.name) },
          say.icon('close'),
        );
        remove.addEventListener('click', () => {
          files.splice(at, 1);
          draw();
          (list.querySelector('button') ?? input).focus();
        });
        const size = `${(file.size / 1024).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 0 })} kB`;
        return part(
          'li',
          {},
          say.icon('done'),
          text(file.name),
          part('span', { class: 'muted small' }, text(size)),
          remove,
        );
      }),
    );
    list.hidden = files.length === 0;
    check.disabled = files.length === 0;
  };

  const take = (chosen) => {
    complain('');
    for (const file of chosen) {
      if (file.size > limit * 1024 * 1024) complain(say('tooLarge', file.name, limit));
      else files = [...files.filter((one) => one.name !== file.name), file];
    }
    draw();
  };

  input.addEventListener('change', () => {
    take(input.files);
    input.value = '';
  });
  // Whoever was faster than this script has chosen already.
  if (input.files.length) {
    take(input.files);
    input.value = '';
  }
  ['dragover', 'dragenter'].forEach((kind) =>
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add('over');
    }),
  );
  ['dragleave', 'drop'].forEach((kind) => drop.addEventListener(kind, () => drop.classList.remove('over')));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    take(event.dataTransfer.files);
  });

  // --- the job -----------------------------------------------------------------------------------------------------
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    complain('');
    const body = new FormData();
    files.forEach((file) => body.append('files', file, file.name));
    if (form.elements.asOf.value) body.append('asOf', form.elements.asOf.value);
    const address = `${api}?dryRun=true`;
    cancel.hidden = true;
    progress(say('uploading'), 0, 1);
    const answer = await upload(address, body, (share) => progress(say('uploading'), Math.round(share * 100), 100));
    if (!answer.ok) {
      show('upload');
      return complain(explain(answer));
    }
    history.replaceState(null, '', `${site}/sesity/${answer.data.id}`);
    return follow(answer.data.id);
  });

  /** Progress comes by itself; when that is not possible, it is asked for. */
  function follow(id) {
    listening?.close();
    reading = id;
    listening = new EventSource(`${api}/${id}/events`);
    const seen = (event) => {
      const state = JSON.parse(event.data);
      if (WAITS.includes(state.state)) {
        listening.close();
        open(id);
      } else {
        draft(state);
      }
    };
    listening.addEventListener('progress', seen);
    listening.onerror = () => {
      listening.close();
      setTimeout(() => open(id), 1000);
    };
  }

  /** @param {{ state: string, progress?: { done?: number, total?: number, remainingSeconds?: number } }} job */
  const draft = ({ state, progress: so = {} }) => {
    step(state === 'READING' ? 'upload' : 'save');
    cancel.hidden = state !== 'READING' || !reading;
    progress(say(state === 'READING' ? 'reading' : 'storing'), so.done ?? 0, so.total ?? 0, so.remainingSeconds);
  };

  cancel.addEventListener('click', async () => {
    listening?.close();
    const answer = await send('DELETE', `${api}/${reading}`);
    // It was read or accepted meanwhile: then that is shown.
    if (answer.ok) location.assign(`${site}/sesity`);
    else open(reading);
  });

  async function open(id) {
    const answer = await send('GET', `${api}/${id}`);
    if (!answer.ok) {
      step('upload');
      show('upload');
      history.replaceState(null, '', `${site}/sesity`);
      return complain(explain(answer));
    }
    const job = answer.data;
    if (!WAITS.includes(job.state)) {
      draft(job);
      return follow(id);
    }
    return OVER.includes(job.state) ? finished(job) : decide(job);
  }

  function decide(job) {
    step('review');
    const box = root.querySelector('[data-part=review]');
    box.replaceChildren(
      review(job, say, {
        site,
        actors: async (name) => {
          const answer = await send(
            'GET',
            `${api.replace(/\/workbooks$/, '')}/actors?q=${encodeURIComponent(name)}&size=20`,
          );
          return answer.ok ? answer.data.items : [];
        },
        again: () => location.assign(`${site}/sesity`),
        recheck: async (body, button) => {
          complain('');
          button.disabled = true;
          const answer = await send('POST', `${api}/${job.id}/acceptance?dryRun=true`, body);
          button.disabled = false;
          if (!answer.ok) return complain(explain(answer));
          return decide(answer.data);
        },
        accept: async (body, button) => {
          complain('');
          button.disabled = true;
          const answer = await send('POST', `${api}/${job.id}/acceptance`, body);
          if (!answer.ok) {
            button.disabled = false;
            return complain(explain(answer));
          }
          draft({ state: 'STORING' });
          return follow(job.id);
        },
      }),
    );
    show('review');
    box.querySelector('h2')?.focus();
    scrollTo({ top: 0 });
  }

  function finished(job) {
    step('save');
    const box = root.querySelector('[data-part=result]');
    if (job.state === 'FAILED') {
      complain(say('failed'));
      show('upload');
      return;
    }
    const { added = 0, changed = 0, retired = 0, refused = 0, position = -1 } = job.result ?? {};
    const after = position >= 0 ? `?after=${position}` : '';
    box.replaceChildren(
      part(
        'div',
        { class: 'message message-good', role: 'status' },
        say.icon('done'),
        part(
          'div',
          {},
          part('h2', { tabindex: '-1', class: 'mb-1' }, text(say('saved'))),
          part('p', {}, text(say('saved.text', added, changed, retired))),
        ),
      ),
      ...(refused > 0
        ? [
            part(
              'div',
              { class: 'message message-warn' },
              say.icon('warning'),
              part('p', {}, text(say('refused', refused))),
            ),
          ]
        : []),
      part(
        'div',
        { class: 'row-gap' },
        part('a', { class: 'btn btn-primary', href: `${site}${after}` }, text(say('showMap'))),
        part('a', { class: 'btn btn-quiet', href: `${site}/sesity` }, text(say('another'))),
        position >= 0
          ? part('a', { class: 'btn btn-bare', href: `${site}/sesity/${job.id}/vraceni${after}` }, text(say('undo')))
          : '',
      ),
    );
    show('result');
    box.querySelector('h2').focus();
  }

  if (root.dataset.job) open(root.dataset.job);
}
