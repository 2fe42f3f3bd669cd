/** What of a map is shown for the choices of its form. The rules are those of MapFilter.java. */
export const NO_DAY = -1;

export const inCzech = new Intl.Collator('cs').compare;

/** Nodes by id and links, each with its state between the two days: new, kept, gone; empty when nothing is compared. */
export function shownOf(data, nodes, want, now) {
  const there = (one) => one.at.includes(now) || (want.since !== NO_DAY && one.at.includes(want.since));
  const isOf = (node) =>
    !want.network ||
    !node.records ||
    node.records.some(
      (record) => record.network === want.network && record.at.includes(node.at.includes(now) ? now : want.since),
    );
  const isChosen = (node) =>
    isOf(node) &&
    (node.kind === 'PLATFORM'
      ? !want.type || node.platformType === want.type
      : (!want.sectors.size || want.sectors.has(node.sector)) &&
        (!want.area || (node.areas ?? []).includes(want.area)) &&
        (!want.crisis || node.crisis));
  const shown = new Set(data.nodes.filter((node) => there(node) && isChosen(node)).map((node) => node.id));
  const links = data.links.filter(there);
  const within = () => links.filter((link) => shown.has(link.from) && shown.has(link.to));
  const byActors = want.sectors.size || want.area || want.crisis;
  const linked = new Set(within().flatMap((link) => [link.from, link.to]));
  [...shown].forEach((id) => {
    const narrowed = nodes.get(id).kind === 'PLATFORM' ? byActors : want.type;
    if (narrowed && !linked.has(id)) shown.delete(id);
  });
  if (want.around) {
    let near = new Set([want.around]);
    for (let step = 0; step < 2; step += 1) {
      near = new Set([
        ...near,
        ...within()
          .filter((link) => near.has(link.from) || near.has(link.to))
          .flatMap((link) => [link.from, link.to]),
      ]);
    }
    [...shown].forEach((id) => {
      if (!near.has(id)) shown.delete(id);
    });
  }
  // Between the same two there may be one kind of link on one day and another on the other day: that link stayed.
  const pairs = (at) => new Set(data.links.filter((link) => link.at.includes(at)).map(pair));
  const pairsNow = pairs(now);
  const pairsThen = want.since === NO_DAY ? null : pairs(want.since);
  const state = (isNow, isThen) => (want.since === NO_DAY ? '' : !isThen ? 'new' : isNow ? 'kept' : 'gone');
  return {
    nodes: new Map(
      [...shown].map((id) => [id, state(nodes.get(id).at.includes(now), nodes.get(id).at.includes(want.since))]),
    ),
    links: new Map(
      within()
        .filter((link) => link.at.includes(now) || !pairsNow.has(pair(link)))
        .map((link) => [link, state(pairsNow.has(pair(link)), pairsThen?.has(pair(link)))]),
    ),
  };
}

const pair = (link) => (link.from < link.to ? `${link.from} ${link.to}` : `${link.to} ${link.from}`);
