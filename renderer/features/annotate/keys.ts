// What is said of the keys that mark a passage, and when they are not for marking.
import type { Edge } from '../../../core/reading/edges.js';
import { currentMeanings } from '../../state/meanings.js';

/** Whether what is typed belongs to a field or a note. */
export const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** The keys while a passage is selected, in one sentence or two. */
export function keysHint(): string {
  const most = Math.min(9, currentMeanings().length);
  const digits = most === 1 ? '1' : `1 to ${most}`;
  return `${digits} to highlight, Enter for the last meaning, N for a note, T for tags, U to underline, C to copy with reference.`;
}

/**
 * Which edge of the selection or of the active mark a key moves, and which way: Alt+Shift with left or right the end,
 * with Ctrl as well the start. Desktops that keep that one for themselves leave the keys of comma and full stop.
 */
export function edgeNudge(event: KeyboardEvent): { readonly edge: Edge; readonly step: -1 | 1 } | undefined {
  if (!event.altKey || !event.shiftKey || event.metaKey) return undefined;
  const edge = event.ctrlKey ? 'start' : 'end';
  if (event.key === 'ArrowRight') return { edge, step: 1 };
  if (event.key === 'ArrowLeft') return { edge, step: -1 };
  if (event.ctrlKey) return undefined;
  if (event.code === 'Period') return { edge: 'start', step: 1 };
  return event.code === 'Comma' ? { edge: 'start', step: -1 } : undefined;
}
