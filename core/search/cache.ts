// An issue with its postings as one file: built once, put into the library without reading a text again, and never
// trusted when a single bit of it is wrong.
import type { KeptIssue } from './library.js';
import { xxh32 } from './checksum.js';
import type { FrozenPart } from './frozen.js';
import { FIELDS } from './options.js';
import { err, ok, type Result } from '../result.js';
import type { SearchableArticle, SearchableIssue } from './types.js';
import { SEARCH_VERSION } from './version.js';

/** Text to UTF-8 and back; both sides of the program have their own. */
export interface TextCodec {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

/** Why a kept index is of no use: another program or another text made it, or it is not whole. */
export type Unusable = 'outdated' | 'damaged';

/**
 * Layout, all numbers little-endian: magic, XXH32 of all that follows, number of sections, length of each, then the
 * sections: head (JSON), issue without its bodies (JSON), bodies (JSON, one after the other), and for the passages and
 * then for the names: words (packed), their ends, hashes, counts and offsets (32 bits), lengths (16 bits, field by
 * field), postings. Each begins at a multiple of four.
 */
const MAGIC = 0x4c4a5331;
/** Sections of an index, and of a file. */
const OF_INDEX = 7;
const SECTIONS = 3 + 2 * OF_INDEX;
const HEAD = 4 * (3 + SECTIONS);

interface Head {
  readonly version: string;
  /** Names the very text that was indexed. */
  readonly fingerprint: string;
}

/** What is read of an article when it is first shown, as it would take longest. */
type Body = Pick<SearchableArticle, 'text' | 'blocks'>;

interface Contents {
  readonly issue: Omit<SearchableIssue, 'articles'> & {
    readonly articles: readonly Omit<SearchableArticle, keyof Body>[];
  };
  readonly sizes: KeptIssue['sizes'];
  /** Length of the body of each article, in bytes. */
  readonly bodies: readonly number[];
}

/** As many bytes as a section takes up. */
const padded = (length: number): number => (length + 3) & ~3;

/** Some sections in one, without a gap. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function sectionsOfPart({ words, lengths, counts, offsets, postings }: FrozenPart): readonly Uint8Array[] {
  const bytesOf = ({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array): Uint8Array =>
    new Uint8Array(buffer, byteOffset, byteLength);
  return [
    words.bytes,
    ...[words.ends, words.hashes, counts, offsets].map(bytesOf),
    joined(lengths.map(bytesOf)),
    postings,
  ];
}

/** The opposite, looking into the sections where they lie; undefined when they do not fit each other. */
function partOfSections(sections: readonly Uint8Array[]): FrozenPart | undefined {
  const [bytes, ends, hashes, counts, offsets, lengths, postings] = sections;
  if (!bytes || !ends || !hashes || !counts || !offsets || !lengths || !postings) return undefined;
  const documents = lengths.length / (2 * FIELDS.length);
  const numbers = [ends, hashes, counts, offsets];
  if (!Number.isInteger(documents) || ends.length % 4 !== 0) return undefined;
  if (numbers.some(({ length }) => length !== ends.length)) return undefined;
  const numbersOf = ({ buffer, byteOffset, length }: Uint8Array): Uint32Array =>
    new Uint32Array(buffer, byteOffset, length / 4);
  return {
    documents,
    lengths: FIELDS.map(
      (_, field) => new Uint16Array(lengths.buffer, lengths.byteOffset + 2 * field * documents, documents),
    ),
    words: { bytes, ends: numbersOf(ends), hashes: numbersOf(hashes) },
    counts: numbersOf(counts),
    offsets: numbersOf(offsets),
    postings,
  };
}

/** The file of an issue; `fingerprint` names the text it was made from. */
export function encodeKept(
  { issue, sizes, postings, names }: KeptIssue,
  fingerprint: string,
  codec: TextCodec,
): Uint8Array<ArrayBuffer> {
  const json = (value: Head | Contents | Body): Uint8Array => codec.encode(JSON.stringify(value));
  const bodies = issue.articles.map(({ text, blocks }) => json({ text, blocks }));
  const articles = issue.articles.map(({ text: _, blocks: __, ...article }) => article);
  const sections = [
    json({ version: SEARCH_VERSION, fingerprint }),
    json({ issue: { ...issue, articles }, sizes, bodies: bodies.map(({ length }) => length) }),
    joined(bodies),
    ...sectionsOfPart(postings),
    ...sectionsOfPart(names),
  ];
  const bytes = new Uint8Array(HEAD + sections.reduce((sum, { length }) => sum + padded(length), 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(8, SECTIONS, true);
  let at = HEAD;
  sections.forEach((section, index) => {
    view.setUint32(12 + 4 * index, section.length, true);
    bytes.set(section, at);
    at += padded(section.length);
  });
  view.setUint32(4, xxh32(bytes.subarray(8)), true);
  return bytes;
}

/** Cuts a file into its sections; undefined when it is not whole. */
function sectionsOf(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  if (bytes.length < HEAD) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC || view.getUint32(8, true) !== SECTIONS) return undefined;
  if (view.getUint32(4, true) !== xxh32(bytes.subarray(8))) return undefined;
  let at = HEAD;
  const sections = Array.from({ length: SECTIONS }, (_, index) => {
    const length = view.getUint32(12 + 4 * index, true);
    const start = at;
    at += padded(length);
    return bytes.subarray(start, start + length);
  });
  return at === bytes.length ? sections : undefined;
}

/** The issue, with articles whose bodies are read when they are first asked for. */
function issueOf({ issue, bodies }: Contents, bytes: Uint8Array, codec: TextCodec): SearchableIssue {
  let end = 0;
  const articles = issue.articles.map((article, at): SearchableArticle => {
    const start = end;
    end += bodies[at] ?? 0;
    const own = bytes.subarray(start, end);
    let body: Body | undefined;
    const read = (): Body => (body ??= JSON.parse(codec.decode(own)) as Body);
    return {
      ...article,
      get text() {
        return read().text;
      },
      get blocks() {
        return read().blocks;
      },
    };
  });
  return { ...issue, articles };
}

/** The issue of a file, if this program made it, from this text, and it is whole. Never throws. */
export function decodeKept(
  given: Uint8Array,
  fingerprint: string,
  codec: TextCodec,
): Result<KeptIssue, Unusable> {
  try {
    // What is in it is looked at where it lies.
    const bytes = (given.byteOffset & 3) === 0 ? given : given.slice();
    const sections = sectionsOf(bytes);
    const [headBytes, contentBytes, bodyBytes] = sections ?? [];
    if (!sections || !headBytes || !contentBytes || !bodyBytes) return err('damaged');
    const head = JSON.parse(codec.decode(headBytes)) as Head;
    if (head.version !== SEARCH_VERSION || head.fingerprint !== fingerprint) return err('outdated');
    const contents = JSON.parse(codec.decode(contentBytes)) as Contents;
    const postings = partOfSections(sections.slice(3, 3 + OF_INDEX));
    const names = partOfSections(sections.slice(3 + OF_INDEX));
    if (!postings || !names) return err('damaged');
    return ok({ issue: issueOf(contents, bodyBytes, codec), sizes: contents.sizes, postings, names });
  } catch {
    return err('damaged');
  }
}
