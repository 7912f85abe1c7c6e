// What the two sides say to each other about an export.

/** How saving an export ended that nothing went wrong with. */
export type ExportOutcome =
  { readonly kind: 'cancelled' } | { readonly kind: 'saved'; readonly file: string; readonly bytes: number };

/** Why nothing was exported, in plain words with what to do next. */
export interface ExportError {
  readonly kind: 'unwritable' | 'disk-full';
  readonly message: string;
}
