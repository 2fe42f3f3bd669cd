/** Requests to the service's own interface: JSON, the CSRF token, and one shape of answer. */

const SESSION = '/api/session';

const cookie = (name) =>
  document.cookie
    .split('; ')
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** Over HTTPS the name says that the cookie is of this very host. */
export const csrf = () => decodeURIComponent(cookie('__Host-XSRF-TOKEN') ?? cookie('XSRF-TOKEN') ?? '');

const headers = (more) => ({
  Accept: 'application/json, application/problem+json',
  'Accept-Language': document.documentElement.lang,
  'X-XSRF-TOKEN': csrf(),
  ...more,
});

/**
 * Answers {ok, status, data, retryAfter}; status 0: the service was not reached. Whose session ended signs in over the
 * page, and what they wanted to store is sent again.
 */
export async function send(method, url, body, more = {}) {
  const answer = await ask(method, url, body, more);
  if (answer.status !== 401 || method === 'GET' || url.endsWith(SESSION)) return answer;
  const { signInAgain } = await import(`./sign-in-again.js`);
  return (await signInAgain()) ? ask(method, url, body, more) : answer;
}

/** A header: the change is made only to the version that was read. */
export const ifMatch = (version) => (version === undefined ? {} : { 'If-Match': `"${version}"` });

/** Why the service refused, in its words; empty where it did not say. */
export const reasons = (answer) => (answer.data?.errors ?? []).map(({ message }) => message).join(' ');

/** The address of a page that shows what is known up to a position of the log, so that a change is seen on it. */
export function pageAfter(position, address = location.href) {
  const page = new URL(address, location.href);
  if (position >= 0) page.searchParams.set('after', String(position));
  return page;
}

async function ask(method, url, body, more) {
  const isForm = body instanceof FormData;
  try {
    const answer = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: headers({ ...(body && !isForm ? { 'Content-Type': 'application/json' } : {}), ...more }),
      body: body && !isForm ? JSON.stringify(body) : body,
    });
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, data: parsed(text), retryAfter: answer.headers.get('Retry-After') };
  } catch {
    return { ok: false, status: 0, data: null, retryAfter: null };
  }
}

/** A fresh key under which a repeated request is done once; also where the page came over plain HTTP. */
export function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Like send, and tells how many bytes of the body are on their way (0 to 1). */
export function upload(url, form, onProgress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    Object.entries(headers({})).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () =>
      resolve({
        ok: request.status < 300,
        status: request.status,
        data: parsed(request.responseText),
        retryAfter: request.getResponseHeader('Retry-After'),
      });
    request.onerror = () => resolve({ ok: false, status: 0, data: null, retryAfter: null });
    request.send(form);
  });
}

function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
