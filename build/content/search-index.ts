// The search index of a compiled issue, so that the program need not build it.
import { createHash } from 'node:crypto';
import type { Issue } from '../../core/journal/types.js';
import { encodeKept } from '../../core/search/cache.js';
import { leanIssue } from '../../core/search/documents.js';
import { indexIssue } from '../../core/search/library.js';

/** The bytes of the index; `json` is the compiled issue as it is written, whose hash the index bears. */
export function indexFileOf(issue: Issue, json: string): Uint8Array {
  const codec = {
    encode: (text: string) => new TextEncoder().encode(text),
    decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
  };
  return encodeKept(indexIssue(leanIssue(issue)), createHash('sha256').update(json).digest('hex'), codec);
}
