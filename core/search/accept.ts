// Which of the documents that were scored a query accepts: filters, phrases, exclusions, alternatives.
import { bitCount } from './bits.js';
import { filterOf, testOf } from './filters.js';
import { GONE, type Entry, type Shelves } from './library.js';
import type { Plan } from './plan.js';
import type { QueryPart } from './query.js';
import { stepOf } from './rank.js';
import type { Scores } from './score.js';

/** How much of what its article says about itself counts for a passage. */
const CONTEXT = 0.25;
/** Most documents whose text is looked into for one query. */
const BUDGET = 5000;

/** What was accepted, in no order, up to `count`; read before the next query. */
export interface Accepted {
  readonly count: number;
  readonly documents: Uint32Array;
  readonly scores: Float64Array;
  /** How many of the words of the query are there, slips of words that are known included. */
  readonly words: Uint8Array;
  /** The most words that one document holds, without such slips. */
  readonly most: number;
  /** Some were not looked at. */
  readonly more: boolean;
}

/** What a query without words to score by is about: notes if it asks for what only notes have, else whole articles. */
function bareDocuments({ query, phrases }: Plan, { entries }: Shelves): readonly number[] {
  const filters = query.parts.filter((part) => part.kind === 'filter');
  const numbers = [...entries.keys()].filter((document) => entries[document] !== undefined);
  // A phrase of joining words alone: only the texts know where it stands.
  if (phrases.length > 0) return numbers;
  const positive = filters.filter((part) => !part.without);
  if (positive.length === 0) return [];
  const ofNotes = positive.some(
    ({ key, value }) => key === 'tag' || key === 'meaning' || (key === 'in' && /^(?:n|m)/iu.test(value)),
  );
  return numbers.filter((document) => {
    const entry = entries[document];
    return ofNotes ? entry?.note !== undefined : entry?.note === undefined && entry?.about === -1;
  });
}

const isPlainWord = (part: QueryPart | undefined): boolean => part?.kind === 'word' && !part.without;

/** What only the texts can tell of a plan; undefined where there is nothing of the kind. */
function textTestOf(
  plan: Plan,
  { entries, scan }: Shelves,
): ((document: number, bits: number) => boolean) | undefined {
  const { parts } = plan.query;
  const looks =
    plan.phrases.length > 0 ||
    plan.unwantedPhrases.length > 0 ||
    plan.either.some(({ parts: group }) => !group.every((index) => isPlainWord(parts[index])));
  if (!looks) return undefined;
  const testPart = (part: QueryPart | undefined, document: number, entry: Entry): boolean => {
    if (!part) return false;
    const yes =
      part.kind === 'filter'
        ? testOf(part)(entry)
        : scan.holds(document, part.kind === 'phrase' ? part.terms : [part.term]);
    return yes !== part.without;
  };
  return (document, bits) => {
    const entry = entries[document];
    return (
      entry !== undefined &&
      plan.phrases.every(({ terms }) => scan.holds(document, terms)) &&
      !plan.unwantedPhrases.some((terms) => scan.holds(document, terms)) &&
      plan.either.every(({ bits: any, parts: group }) => {
        if (group.every((index) => isPlainWord(parts[index]))) return (bits & any) !== 0;
        return group.some((index) => testPart(parts[index], document, entry));
      })
    );
  };
}

/** Makes what accepts the documents of plans; keeps its work space from one query to the next. */
export function createAccepter(shelves: Shelves): (plan: Plan, scores: Scores) => Accepted {
  const { postings, entries, abouts } = shelves;
  let documents = new Uint32Array();
  let points = new Float64Array();
  let words = new Uint8Array();
  let sure = new Uint8Array();
  let held = new Uint32Array();

  const move = (from: number, to: number): void => {
    documents[to] = documents[from] ?? 0;
    points[to] = points[from] ?? 0;
    words[to] = words[from] ?? 0;
    sure[to] = sure[from] ?? 0;
  };

  return (plan, scores) => {
    if (documents.length < postings.end) {
      const size = Math.ceil(postings.end * 1.25) + 64;
      documents = new Uint32Array(size);
      points = new Float64Array(size);
      words = new Uint8Array(size);
      sure = new Uint8Array(size);
      held = new Uint32Array(size);
    }
    const filter = filterOf(plan.query);
    const textFits = textTestOf(plan, shelves);
    const excluded = new Set<number>();
    for (const word of plan.unwanted)
      for (const document of postings.column(word)?.docs ?? []) excluded.add(document);
    const oneWord = plan.slots.length === 1;
    let count = 0;

    const { held: holds, touched, score, tier } = scores;
    const wanted = plan.words;
    const phrases = plan.phrases.reduce((all, { bits }) => all | bits, 0);
    const either = textFits ? [] : plan.either.map(({ bits }) => bits);

    const offer = (document: number): void => {
      const about = abouts[document] ?? GONE;
      if (about === GONE || (excluded.size > 0 && excluded.has(document))) return;
      const own = holds[document] ?? 0;
      if ((own & phrases) !== phrases) return;
      if (filter) {
        const entry = entries[document];
        if (!entry || !filter(entry)) return;
      }
      const bits = own | (about >= 0 ? (holds[about] ?? 0) : 0);
      for (const any of either) if ((bits & any) === 0) return;
      documents[count] = document;
      points[count] =
        (score[document] ?? 0) +
        (about >= 0 ? CONTEXT * (score[about] ?? 0) : 0) +
        (oneWord ? stepOf(tier[document] ?? 0) : 0);
      words[count] = bitCount((bits | (touched[document] ?? 0)) & wanted);
      sure[count] = bitCount(bits & wanted);
      held[count] = bits;
      count += 1;
    };

    // Alternatives that only the texts can tell of: a document may hold none of the words.
    const anywhere =
      plan.wordCount === 0 &&
      plan.phrases.length === 0 &&
      plan.either.some(({ parts }) => parts.some((index) => !plan.scored.has(index)));
    if (anywhere) entries.forEach((_, document) => offer(document));
    else if (plan.slots.length > 0) for (const document of scores.found) offer(document);
    else for (const document of bareDocuments(plan, shelves)) offer(document);

    const more = textFits !== undefined && count > BUDGET;
    if (textFits) {
      const order = Uint32Array.from({ length: count }, (_, at) => at).sort(
        (a, b) => (points[b] ?? 0) - (points[a] ?? 0),
      );
      const fitting = order
        .subarray(0, BUDGET)
        .filter((at) => textFits(documents[at] ?? 0, held[at] ?? 0))
        .sort();
      count = 0;
      for (const at of fitting) {
        move(at, count);
        count += 1;
      }
    }
    let most = 0;
    for (let at = 0; at < count; at += 1) most = Math.max(most, sure[at] ?? 0);
    return { count, documents, scores: points, words, most, more };
  };
}
