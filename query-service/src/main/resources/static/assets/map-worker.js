/**
 * Works out the places of a map beside the page, which stays usable meanwhile. A plain worker and no module, because the
 * libraries are plain scripts. Gets what workedOut() of map-places.js takes, and the addresses of the libraries; answers
 * with {phase} on the way and {places} or {failed} at the end.
 */
self.addEventListener('message', async ({ data }) => {
  try {
    self.importScripts(...data.libraries);
    const { workedOut } = await import('./map-places.js');
    const told = (phase) => self.postMessage({ phase });
    const found = workedOut(self.cytoscape, data.ids, data.pairs, new Map(data.boxes), data.roomy, told);
    self.postMessage({ places: [...found] });
  } catch (trouble) {
    self.postMessage({ failed: String(trouble) });
  }
});
