// Which cards of the margin are chosen, to do something to all of them at once.
import { create } from 'zustand';
import { useAnnotations } from '../../state/annotations.js';
import { announce } from '../../state/announce.js';

interface ChosenState {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins that Shift extends. */
  readonly from: string | null;
}

/** The chosen cards. */
export const useChosen = create<ChosenState>(() => ({ ids: new Set(), from: null }));

function choose(ids: Iterable<string>, from: string | null): void {
  const chosen = new Set(ids);
  if (chosen.size > 0 || useChosen.getState().ids.size > 0)
    announce(chosen.size === 0 ? 'None selected' : `${chosen.size} selected`, { visible: false });
  useChosen.setState({ ids: chosen, from });
}

/** Chooses none. */
export function clearChosen(): void {
  choose([], null);
}

/** Chooses a card, or lets go of it. */
export function toggleChosen(id: string): void {
  const { ids } = useChosen.getState();
  choose(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id], id);
}

/** Chooses all from where the range began, or from `active`, to a card. */
export function chooseTo(id: string, active: string | null): void {
  const order = useAnnotations.getState().marks.map(({ annotation }) => annotation.id);
  const from = useChosen.getState().from ?? active ?? id;
  const ends = [order.indexOf(from), order.indexOf(id)].sort((a, b) => a - b);
  const [first = 0, last = 0] = ends;
  choose(order.slice(Math.max(0, first), last + 1), from);
}

/** Chooses every card of the article. */
export function chooseAll(): void {
  const { marks, active } = useAnnotations.getState();
  choose(
    marks.map(({ annotation }) => annotation.id),
    active,
  );
}

// What is no longer in the margin is not chosen either.
useAnnotations.subscribe(({ byId }, before) => {
  const { ids, from } = useChosen.getState();
  if (ids.size === 0 || byId === before.byId) return;
  const left = [...ids].filter((id) => byId.has(id));
  if (left.length < ids.size)
    useChosen.setState({ ids: new Set(left), from: from !== null && byId.has(from) ? from : null });
});
