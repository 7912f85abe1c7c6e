// Jump letters above a long list: each letter that begins an entry, leading to the first that it begins.
import { goTo, type PageName } from '../../state/journal.js';
import { useWanted } from './use-page-scroll.js';

/** Below this many entries a list is taken in at a glance. */
const fewest = 12;

/** The letter an entry stands under: the first of the word it is sorted by, without accents; `#` for a figure. */
function letterOf(sortedBy: string): string {
  const first = sortedBy
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .charAt(0)
    .toUpperCase();
  return /\p{L}/u.test(first) ? first : '#';
}

interface LettersProps {
  readonly page: PageName;
  /** What the list is of: "terms". */
  readonly of: string;
  /** In their order on the page, each with the word it is sorted by. */
  readonly entries: readonly { readonly id: string; readonly sortedBy: string }[];
}

/** The letters; nothing for a short list. */
export function Letters({ page, of, entries }: LettersProps) {
  const [wanted] = useWanted();
  if (entries.length < fewest) return null;
  const firsts = new Map<string, string>();
  for (const { id, sortedBy } of entries) {
    const letter = letterOf(sortedBy);
    if (!firsts.has(letter)) firsts.set(letter, id);
  }
  return (
    <nav className="letters" aria-label={`${of} by letter`}>
      <ul>
        {[...firsts].map(([letter, entry]) => (
          <li key={letter}>
            <a
              href={`#entry-${entry}`}
              onClick={(event) => {
                event.preventDefault();
                goTo({ page, entry, wanted });
              }}
            >
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
