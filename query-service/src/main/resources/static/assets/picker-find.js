/** Finding names by a few letters of any of their words. */
const MOST = 8;

/** Lower case, no diacritics. */
export const folded = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const pieces = (words) =>
  folded(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** What was typed, cut into words and the number of people at its end: "psychiatr 2". */
export function numbered(typed) {
  const found = /^(.*\S)\s+(\d{1,5})$/u.exec(typed.trim());
  return found ? { words: found[1], count: Number(found[2]) } : { words: typed.trim(), count: null };
}

const SMALL = new Set(['a', 'i', 'o', 'v', 'na', 'pro', 'se']);
const LONGEST = 5;
/** Abbreviations that people write out in part. */
const STANDS_FOR = { pcr: ['policie', 'cr'] };

/** Where the words begin that the letters of an abbreviation stand for; -1: nowhere. "ddm" is "dum deti a mladeze". */
function spelled(short, among) {
  if (short.length < 2 || short.length > LONGEST) return -1;
  return among.findIndex(
    (_, at) =>
      among
        .slice(at, at + short.length)
        .map((word) => word[0])
        .join('') === short,
  );
}

/** Takes what a typed word means out of the free words of a name. */
function take(word, free) {
  const at = free.findIndex((piece) => piece.startsWith(word));
  if (at >= 0) return free.splice(at, 1).length > 0;
  const first = spelled(word, free);
  if (first >= 0) return free.splice(first, word.length).length > 0;
  return STANDS_FOR[word]?.every((one) => take(one, free)) ?? false;
}

/** The other way round: typed words that an abbreviation in the name stands for. "zakladni skola bor" finds "zs bor". */
function shortened(typed, free) {
  const rest = typed.filter((word) => !SMALL.has(word));
  for (const piece of [...free]) {
    const at = spelled(piece, rest);
    if (at >= 0) {
      rest.splice(at, piece.length);
      free.splice(free.indexOf(piece), 1);
    }
  }
  return rest.every((word) => take(word, free));
}

/** Every typed word has to begin a word of the name, or to be its abbreviation; the lower the better. Null: not found. */
function rank(one, typed) {
  const fits = (pieces) => {
    const free = [...pieces];
    return typed.every((word) => take(word, free));
  };
  if (!fits(one.pieces)) {
    const meant = one.pieces.filter((piece) => !SMALL.has(piece));
    if (fits(meant) || shortened(typed, [...meant])) return 3;
    return one.kind.length && fits([...meant, ...one.kind]) ? 4 : null;
  }
  if (one.folded.startsWith(typed.join(' '))) return 0;
  return one.pieces[0]?.startsWith(typed[0]) ? 1 : 2;
}

/**
 * Detail is the kind of service; those that are past are not offered.
 *
 * @param {Map<string, { id: string, name: string, detail?: string, past?: boolean }>} known
 */
export function finder(known) {
  const prepared = new Map();
  const prepare = (one) => {
    if (!prepared.has(one.id))
      prepared.set(one.id, {
        ...one,
        folded: pieces(one.name).join(' '),
        pieces: pieces(one.name),
        kind: pieces(one.detail ?? '').filter((piece) => !SMALL.has(piece)),
      });
    return prepared.get(one.id);
  };
  const search = (words, count) => {
    const typed = pieces(words);
    if (!typed.length) return [];
    return [...known.values()]
      .filter((one) => !one.past)
      .map(prepare)
      .map((one) => ({ one, at: rank(one, typed) }))
      .filter(({ at }) => at !== null)
      .sort((a, b) => a.at - b.at || a.one.name.localeCompare(b.one.name, 'cs'))
      .map(({ one }) => ({
        id: one.id,
        name: one.name,
        detail: one.detail,
        count,
        exact: one.folded === typed.join(' '),
      }));
  };
  /** Names that hold the number itself come first ("2. základní škola"), then it is taken for the number of people. */
  return (typed, withPeople) => {
    const whole = search(typed, null);
    const { words, count } = numbered(typed);
    const more = withPeople && count !== null && count > 0 ? search(words, count) : [];
    return [...whole, ...more].slice(0, MOST);
  };
}
