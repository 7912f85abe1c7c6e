// What an index that was kept has to agree with before it is used again: format, engine, settings and analysis.
import { FIELDS, indexedTerms, SEARCH_OPTIONS } from './options.js';
import { stemOf } from './stem.js';

/** Grows with the layout of a kept file, and with the way an article is cut into documents. */
const FORMAT = 3;
/** The MiniSearch whose index this is. A test compares it with the package that is installed. */
export const ENGINE = 'minisearch 7.2.0';

/** Words on which a change of the analyser or the stemmer shows: every rule of `analyse.ts` has a part in it. */
const PROBE =
  'The families’ multi-agency children’s homes’ Zoë’s naïve ﬁnal ＦＧＣ U.K. e.g. 1,200 3.5m 2019–2024 co\u00ADoperate ' +
  'relational conditions generously adopting studies communities happily decisiveness o’clock well-being 17th';

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), in hexadecimal. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const analysed = indexedTerms(PROBE).map((term) => `${term}>${stemOf(term)}`);

/** The same text for indexes that can stand in for one another, and for no others. */
export const SEARCH_VERSION = `${FORMAT}-${hashOf(
  JSON.stringify([ENGINE, FIELDS, SEARCH_OPTIONS.weights, SEARCH_OPTIONS.bm25, analysed]),
)}`;
