// What the reader has asked of the pieces on the page of the issue, kept for as long as the window is open.
import { create } from 'zustand';
import type { PieceFilter } from '../../core/reading/filter.js';

/** Filters by issue id: what one issue has to choose from, another may not. */
const usePieceFilters = create<Readonly<Record<string, PieceFilter>>>(() => ({}));

const nothing: PieceFilter = {};

/** The filter of an issue. */
export const usePieceFilter = (issue: string): PieceFilter =>
  usePieceFilters((filters) => filters[issue] ?? nothing);

/** Asks something else of the pieces of an issue. */
export function setPieceFilter(issue: string, filter: PieceFilter): void {
  usePieceFilters.setState({ [issue]: filter });
}
