/** A page without a browser, for the tests that stand beside the modules: jsdom, and what it leaves out. */
import { JSDOM } from 'jsdom';

const GIVEN = [
  'document',
  'location',
  'sessionStorage',
  'DOMParser',
  'Event',
  'CustomEvent',
  'KeyboardEvent',
  'MouseEvent',
  'addEventListener',
  'dispatchEvent',
  'getSelection',
];

/** Makes the page the one that modules see. A module that listens to the document is imported after this. */
export function open(html, url = 'https://propoj.example/site/orp/akteri') {
  const { window } = new JSDOM(`<!doctype html><html lang="cs"><body>${html}</body></html>`, {
    url,
    runScripts: 'outside-only',
  });
  for (const name of GIVEN) {
    const value = window[name];
    globalThis[name] = /^[a-z]\w*(Listener|Event|Selection)$/.test(name) ? value.bind(window) : value;
  }
  // There is no layout: everything is seen, and nothing has a place.
  Object.defineProperty(window.HTMLElement.prototype, 'offsetParent', { get: () => document.body });
  window.HTMLElement.prototype.scrollIntoView = () => {};
  globalThis.CSS = window.CSS = { escape: (text) => text.replaceAll(/[^\w-]/g, (sign) => `\\${sign}`) };
  return window.document;
}

export const find = (selector) => document.querySelector(selector);

export const all = (selector) => [...document.querySelectorAll(selector)];

export const press = (element, key, more = {}) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

export const click = (element, more = {}) =>
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, ...more }));

/** What htmx tells of an exchange. */
export const tell = (name, target, detail = {}) =>
  target.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));

/** Answers the requests of http.js one after the other, and returns what was asked. */
export function service(...answers) {
  const asked = [];
  globalThis.fetch = async (url, { method, headers, body }) => {
    asked.push({ url, method, headers, body: body && JSON.parse(body) });
    const { status = 200, data = null } = answers.shift() ?? {};
    return new Response(data === null ? null : JSON.stringify(data), { status });
  };
  return asked;
}

/** The texts of a page as templates bring them; each is its own key. */
export const words = (keys) =>
  `<template data-words>${keys.map((key) => `<span data-word="${key}">${key}</span>`).join('')}</template>`;

/** Lets everything go on that waits for an answer. */
export const settled = () => new Promise((resolve) => setTimeout(resolve));
