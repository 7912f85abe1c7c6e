// Which option of the search box's list is chosen, and where keys move the choice.
import { firstChoice, type Item } from './sections.js';

/** How many options Page Up and Page Down pass. */
const PAGE = 6;

/** Which option is active, for as long as the same is asked. */
export interface Choice {
  readonly query: string;
  readonly among: readonly Item[];
  readonly index: number;
  readonly byKey: boolean;
}

/** No choice of the reader's: the first option. */
export const firstOf: Choice = { query: '', among: [], index: 0, byKey: true };

/** Where a key moves the choice from `index` among `count` options; undefined for other keys. */
export function target(key: string, index: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE,
    PageUp: index - PAGE,
    Home: 0,
    End: count - 1,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.max(0, Math.min(count - 1, step));
}

/** Where the choice stands in a list that may have come anew, such as with the notes just read; else the first. */
export function choiceAmong(
  items: readonly Item[],
  query: string,
  choice: Choice,
): Pick<Choice, 'index' | 'byKey'> {
  if (choice.among === items) return choice;
  const was = choice.query === query ? JSON.stringify(choice.among[choice.index]) : undefined;
  const index = was === undefined ? -1 : items.findIndex((item) => JSON.stringify(item) === was);
  return index < 0 ? { index: firstChoice(items), byKey: true } : { index, byKey: choice.byKey };
}
