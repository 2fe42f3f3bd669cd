/** Finding names by a few letters of any of their words. */
const MOST = 8;

/** Lower case, no diacritics. */
export const folded = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const pieces = (words) => folded(words).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** What was typed, cut into words and the number of people at its end: "psychiatr 2". */
export function numbered(typed) {
  const found = /^(.*\S)\s+(\d{1,5})$/u.exec(typed.trim());
  return found ? { words: found[1], count: Number(found[2]) } : { words: typed.trim(), count: null };
}

/** Every typed word has to begin a word of the name; the lower the better. Null: not found. */
function rank(one, typed) {
  const free = [...one.pieces];
  const fits = typed.every((word) => {
    const at = free.findIndex((piece) => piece.startsWith(word));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
  if (!fits) return null;
  if (one.folded.startsWith(typed.join(' '))) return 0;
  return one.pieces[0]?.startsWith(typed[0]) ? 1 : 2;
}

/** @param known Map of id to {id, name, detail, past}; those that are past are not offered */
export function finder(known) {
  const prepared = new Map();
  const prepare = (one) => {
    if (!prepared.has(one.id)) prepared.set(one.id, { ...one, folded: pieces(one.name).join(' '), pieces: pieces(one.name) });
    return prepared.get(one.id);
  };
  const search = (words, count) => {
    const typed = pieces(words);
    if (!typed.length) return [];
    return [...known.values()].filter((one) => !one.past).map(prepare)
      .map((one) => ({ one, at: rank(one, typed) }))
      .filter(({ at }) => at !== null)
      .sort((a, b) => a.at - b.at || a.one.name.localeCompare(b.one.name, 'cs'))
      .map(({ one }) => ({ id: one.id, name: one.name, detail: one.detail, count, exact: one.folded === typed.join(' ') }));
  };
  /** Names that hold the number itself come first ("2. základní škola"), then it is taken for the number of people. */
  return (typed, withPeople) => {
    const whole = search(typed, null);
    const { words, count } = numbered(typed);
    const more = withPeople && count !== null && count > 0 ? search(words, count) : [];
    return [...whole, ...more].slice(0, MOST);
  };
}
