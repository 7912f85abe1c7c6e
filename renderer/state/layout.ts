// Which of the side columns are open: remembered in a wide window, drawers in a narrow one.
import { create } from 'zustand';
import { announce } from './announce.js';
import { useAnnotations } from './annotations.js';
import { changePreferences, usePreferences } from './preferences.js';

/** `wide` shows three columns, `medium` makes the notes a drawer, `narrow` the contents too. */
export type Room = 'wide' | 'medium' | 'narrow';

const wide = window.matchMedia('(min-width: 74rem)');
const medium = window.matchMedia('(min-width: 56rem)');
const measure = (): Room => (wide.matches ? 'wide' : medium.matches ? 'medium' : 'narrow');

interface LayoutState {
  readonly room: Room;
  readonly drawer: 'contents' | 'notes' | null;
  /** Nothing but the text; which sides are open is remembered beneath it. */
  readonly focusMode: boolean;
}

/** How much room the window has, and which drawer is open in it. */
export const useLayout = create<LayoutState>(() => ({
  room: measure(),
  drawer: null,
  focusMode: false,
}));

for (const query of [wide, medium])
  query.addEventListener('change', () => {
    // A note that is being written stays on show.
    const writing = useAnnotations.getState().editing !== null;
    useLayout.setState({ room: measure(), drawer: writing ? 'notes' : null });
  });

const remembered = (side: 'contents' | 'notes', room: Room): boolean =>
  room === 'wide' || (room === 'medium' && side === 'contents');

interface Sides {
  readonly contents: boolean;
  readonly notes: boolean;
}

function openSides(): Sides {
  const { room, drawer, focusMode } = useLayout.getState();
  const { contentsOpen, notesOpen } = usePreferences.getState();
  const isOpen = (side: 'contents' | 'notes', kept: boolean): boolean =>
    !focusMode && (remembered(side, room) ? kept : drawer === side);
  return { contents: isOpen('contents', contentsOpen), notes: isOpen('notes', notesOpen) };
}

/** Which side columns are on show, alone: a thousand marks need not be asked when another preference changes. */
const useSides = create<Sides>(openSides);
function followSides(): void {
  const { contents, notes } = openSides();
  const before = useSides.getState();
  if (contents !== before.contents || notes !== before.notes) useSides.setState({ contents, notes });
}
useLayout.subscribe(followSides);
usePreferences.subscribe(followSides);

/** Whether a side column is on show. */
export const useSideOpen = (side: 'contents' | 'notes'): boolean => useSides((open) => open[side]);

/** Hides everything but the text, or brings it all back. */
export function setFocusMode(on: boolean): void {
  if (on === useLayout.getState().focusMode) return;
  useLayout.setState({ focusMode: on, drawer: null });
  announce(on ? 'Focus mode. Escape brings everything back.' : 'Focus mode left');
}

/** Into focus mode, or out of it. */
export function toggleFocusMode(): void {
  setFocusMode(!useLayout.getState().focusMode);
}

/** Opens or closes a side column; what is opened in focus mode ends it. */
export function setSide(side: 'contents' | 'notes', open: boolean): void {
  if (open) setFocusMode(false);
  if (remembered(side, useLayout.getState().room)) {
    changePreferences(side === 'contents' ? { contentsOpen: open } : { notesOpen: open });
  } else useLayout.setState({ drawer: open ? side : null });
}

/** Closes a side column if it is open, else opens it. */
export function toggleSide(side: 'contents' | 'notes'): void {
  const { room, drawer, focusMode } = useLayout.getState();
  const { contentsOpen, notesOpen } = usePreferences.getState();
  const kept = side === 'contents' ? contentsOpen : notesOpen;
  setSide(side, focusMode || !(remembered(side, room) ? kept : drawer === side));
}
