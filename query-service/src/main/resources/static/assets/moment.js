/** For scripts that make addresses: the day that the page speaks of stays in them. Pages write it into <html>. */

const joined = (address, parameters) => {
  if (!parameters) return address;
  const [path, hash] = address.split('#', 2);
  return `${path}${path.includes('?') ? '&' : '?'}${parameters}${hash === undefined ? '' : `#${hash}`}`;
};

/** The address of a page, or of the interface for programs, on the page's day. */
export const onDay = (address) =>
  joined(address, address.startsWith('/api/') ? document.documentElement.dataset.momentApi : document.documentElement.dataset.moment);
