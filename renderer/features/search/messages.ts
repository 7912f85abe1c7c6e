// What the window and the search worker say to each other.
import type { Completion } from '../../../core/search/complete.js';
import type {
  SearchableIssue,
  SearchableNote,
  SearchRequest,
  SearchResults,
} from '../../../core/search/types.js';

/**
 * To the worker. Issues and notes are put in and taken out at any time. Of the queries of one asker that wait, only the
 * newest is answered; the same holds for completions. Where one alone asks, it needs no name.
 */
export type ToWorker =
  /** The kept index of an issue, as bytes that are handed over; the worker asks for the issue if they are no good. */
  | {
      readonly kind: 'put-kept';
      readonly issue: string;
      readonly fingerprint: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  /** An issue to be indexed; with a fingerprint its index comes back to be kept. */
  | { readonly kind: 'put-issue'; readonly issue: SearchableIssue; readonly fingerprint?: string }
  | { readonly kind: 'remove-issue'; readonly issue: string }
  | { readonly kind: 'put-notes'; readonly notes: readonly SearchableNote[] }
  | { readonly kind: 'remove-notes'; readonly ids: readonly string[] }
  | ({
      readonly kind: 'query';
      readonly id: number;
      readonly query: string;
      readonly asker?: string;
    } & SearchRequest)
  | { readonly kind: 'complete'; readonly id: number; readonly source: string; readonly caret: number };

/** From the worker. */
export type FromWorker =
  /** An issue can be searched; `ms` is what that took, `kept` whether its index was. */
  | { readonly kind: 'ready'; readonly issue: string; readonly ms: number; readonly kept: boolean }
  /** The kept index of an issue was outdated or damaged: send the issue itself. */
  | { readonly kind: 'wanted'; readonly issue: string }
  /** The index of an issue that was built, to be kept. */
  | {
      readonly kind: 'built';
      readonly issue: string;
      readonly fingerprint: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly kind: 'results'; readonly id: number; readonly results: SearchResults }
  | { readonly kind: 'completions'; readonly id: number; readonly completions: readonly Completion[] }
  | { readonly kind: 'failed' };
