// An issue with its postings as one file: built once, put into the library without reading a text again, and never
// trusted when a single bit of it is wrong.
import type { KeptIssue } from './library.js';
import { FIELDS } from './options.js';
import { err, ok, type Result } from '../result.js';
import type { SearchableIssue } from './types.js';
import { SEARCH_VERSION } from './version.js';

/** Text to UTF-8 and back; both sides of the program have their own. */
export interface TextCodec {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

/** Why a kept index is of no use: another program or another text made it, or it is not whole. */
export type Unusable = 'outdated' | 'damaged';

/**
 * Layout, all numbers little-endian: magic, checksum of all that follows, number of sections, length of each, then
 * the sections: head (JSON), issue (JSON), words (line feeds between), lengths (16 bits, field by field), counts and
 * offsets (32 bits), postings. Each begins at a multiple of four.
 */
const MAGIC = 0x4c4a5331;
const SECTIONS = 7;
const HEAD = 4 * (3 + SECTIONS);

interface Head {
  readonly version: string;
  /** Names the very text that was indexed. */
  readonly fingerprint: string;
  readonly documents: number;
}

/** As many bytes as a section takes up. */
const padded = (length: number): number => (length + 3) & ~3;

/** Two sums over words of 32 bits and their places, as in Fletcher's checksum (RFC 1146), mixed so that zeros count. */
function checksum(bytes: Uint8Array): number {
  const whole = bytes.byteLength >> 2;
  const words = new Uint32Array(bytes.slice(0, whole * 4).buffer);
  let a = 1;
  let b = bytes.byteLength;
  for (let at = 0; at < whole; at += 1) {
    a = (Math.imul(a, 31) + (words[at] ?? 0)) | 0;
    b = (b + a) | 0;
  }
  return (a ^ Math.imul(b, 0x9e3779b1)) >>> 0;
}

/** The file of an issue; `fingerprint` names the text it was made from. */
export function encodeKept(
  { issue, postings }: KeptIssue,
  fingerprint: string,
  codec: TextCodec,
): Uint8Array<ArrayBuffer> {
  const head: Head = { version: SEARCH_VERSION, fingerprint, documents: postings.documents };
  const lengths = new Uint16Array(FIELDS.length * postings.documents);
  postings.lengths.forEach((of, field) => {
    lengths.set(of, field * postings.documents);
  });
  const sections = [
    codec.encode(JSON.stringify(head)),
    codec.encode(JSON.stringify(issue)),
    codec.encode(postings.words.join('\n')),
    new Uint8Array(lengths.buffer),
    new Uint8Array(postings.counts.slice().buffer),
    new Uint8Array(postings.offsets.slice().buffer),
    postings.postings,
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
  view.setUint32(4, checksum(bytes.subarray(8)), true);
  return bytes;
}

/** Cuts a file into its sections; undefined when it is not whole. */
function sectionsOf(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  if (bytes.length < HEAD) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC || view.getUint32(8, true) !== SECTIONS) return undefined;
  if (view.getUint32(4, true) !== checksum(bytes.subarray(8))) return undefined;
  let at = HEAD;
  const sections = Array.from({ length: SECTIONS }, (_, index) => {
    const length = view.getUint32(12 + 4 * index, true);
    const start = at;
    at += padded(length);
    return bytes.subarray(start, start + length);
  });
  return at === bytes.length ? sections : undefined;
}

/** The issue of a file, if this program made it, from this text, and it is whole. Never throws. */
export function decodeKept(
  bytes: Uint8Array,
  fingerprint: string,
  codec: TextCodec,
): Result<KeptIssue, Unusable> {
  try {
    const [headBytes, issueBytes, wordBytes, lengthBytes, countBytes, offsetBytes, postings] =
      sectionsOf(bytes) ?? [];
    if (!headBytes || !issueBytes || !wordBytes || !lengthBytes || !countBytes || !offsetBytes || !postings)
      return err('damaged');
    const head = JSON.parse(codec.decode(headBytes)) as Head;
    if (head.version !== SEARCH_VERSION || head.fingerprint !== fingerprint) return err('outdated');
    const { documents } = head;
    const words = wordBytes.length === 0 ? [] : codec.decode(wordBytes).split('\n');
    if (
      lengthBytes.length !== 2 * FIELDS.length * documents ||
      countBytes.length !== 4 * words.length ||
      offsetBytes.length !== 4 * words.length
    )
      return err('damaged');
    const all = new Uint16Array(lengthBytes.slice().buffer);
    return ok({
      issue: JSON.parse(codec.decode(issueBytes)) as SearchableIssue,
      postings: {
        documents,
        lengths: FIELDS.map((_, field) => all.subarray(field * documents, (field + 1) * documents)),
        words,
        counts: new Uint32Array(countBytes.slice().buffer),
        offsets: new Uint32Array(offsetBytes.slice().buffer),
        postings,
      },
    });
  } catch {
    return err('damaged');
  }
}
