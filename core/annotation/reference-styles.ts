// The styles in which a passage is cited: Harvard (Cite Them Right), APA (7th edition), MLA (9th edition).
import type { Author } from '../journal/types.js';

/** The styles. */
export const referenceStyles = ['harvard', 'apa', 'mla'] as const;

/** One of them. */
export type ReferenceStyle = (typeof referenceStyles)[number];

/** Their names, for people. */
export const referenceStyleNames: Readonly<Record<ReferenceStyle, string>> = {
  harvard: 'Harvard',
  apa: 'APA 7',
  mla: 'MLA 9',
};

/** What is cited. */
export interface Cited {
  readonly title: string;
  readonly authors: readonly Pick<Author, 'name'>[];
  readonly journal: string;
  /** Zero or less when the issue has no number. */
  readonly number: number;
  /** ISO 8601 date, possibly year and month only. */
  readonly date: string;
  /** What kind of edition it is, so that who looks the passage up knows which has these words. */
  readonly editionLabel: string | undefined;
  /** First and last paragraph, the same for one; a place without a number ("Title"); undefined for no place. */
  readonly where:
    | {
        readonly from: string;
        readonly to: string;
        /** Row and column in a table, in words. */
        readonly cell?: string | undefined;
      }
    | { readonly named: string }
    | undefined;
}

/** Running text of which some is in italics. */
export type Run = string | { readonly italic: string };

/** A citation for the text and the entry of the list of references. */
export interface Citation {
  readonly inText: string;
  readonly entry: readonly Run[];
}

const parts = (name: string): readonly string[] => name.trim().split(/\s+/);
const familyOf = ({ name }: Pick<Author, 'name'>): string => parts(name).at(-1) ?? name;

/** Family name first; a single name stays as it is. `between` stands between two initials. */
function withInitials({ name }: Pick<Author, 'name'>, between: string): string {
  const initials = parts(name)
    .slice(0, -1)
    .map((part) => `${part.charAt(0)}.`);
  return [familyOf({ name }), ...(initials.length > 0 ? [initials.join(between)] : [])].join(', ');
}

const givenAndFamily = ({ name }: Pick<Author, 'name'>): string => {
  const given = parts(name).slice(0, -1).join(' ');
  return given === '' ? name : `${familyOf({ name })}, ${given}`;
};

/** "A", "A and B", "A, B and C"; `last` joins the last two, and the last of more than two where they differ. */
function listed(names: readonly string[], last: string, lastOfMany = last): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}${names.length > 2 ? lastOfMany : last}${names.at(-1) ?? ''}`;
}

/** A sentence ends with one full stop, whatever it ends with already. */
const stopped = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** Quotation marks inside quotation marks become single ones; a straight one opens after white space or a bracket. */
export const inDouble = (text: string): string =>
  `“${text.replace(/“|(?<=^|[\s([])"/g, '‘').replace(/[”"]/g, '’')}”`;

const joined = (pieces: readonly string[]): string => pieces.filter((piece) => piece !== '').join(', ');

const pilcrow = (where: Cited['where']): string =>
  !where
    ? ''
    : 'named' in where
      ? where.named
      : joined([where.from === where.to ? `¶${where.from}` : `¶${where.from}–${where.to}`, where.cell ?? '']);

const abbreviated = (where: Cited['where'], one: string, many: string): string =>
  !where
    ? ''
    : 'named' in where
      ? where.named.toLowerCase()
      : joined([
          where.from === where.to ? `${one} ${where.from}` : `${many} ${where.from}–${where.to}`,
          where.cell ?? '',
        ]);

const yearOf = ({ date }: Cited): string => date.slice(0, 4);
const numberOf = ({ number }: Cited): string => (number > 0 ? String(number) : '');

/** Runs with empty ones left out. */
const runs = (...all: readonly Run[]): readonly Run[] => all.filter((run) => run !== '');

function harvard(cited: Cited): Citation {
  const { authors, title, journal, editionLabel = '' } = cited;
  const names =
    authors.length === 0
      ? `‘${title}’`
      : authors.length > 3
        ? `${familyOf(authors[0] ?? { name: '' })} et al.`
        : listed(authors.map(familyOf), ' and ');
  const by = listed(
    authors.map((author) => withInitials(author, '')),
    ' and ',
  );
  const head = authors.length === 0 ? `‘${title}’ (${yearOf(cited)})` : `${by} (${yearOf(cited)}) ‘${title}’`;
  const tail = joined([numberOf(cited), editionLabel, pilcrow(cited.where)]);
  return {
    inText: `(${joined([names, yearOf(cited), pilcrow(cited.where)])})`,
    entry: runs(`${head}, `, { italic: journal }, tail === '' ? '.' : `, ${tail}.`),
  };
}

function apa(cited: Cited): Citation {
  const { authors, title, journal, editionLabel = '' } = cited;
  const families = authors.map(familyOf);
  const names =
    families.length === 0
      ? inDouble(title)
      : families.length > 2
        ? `${families[0] ?? ''} et al.`
        : listed(families, ' & ');
  const initialled = authors.map((author) => withInitials(author, ' '));
  // Of more than twenty the first nineteen and the last are named.
  const by =
    initialled.length > 20
      ? `${initialled.slice(0, 19).join(', ')}, . . . ${initialled.at(-1) ?? ''}`
      : listed(initialled, ', & ');
  const form =
    editionLabel === '' ? '' : ` [${editionLabel.charAt(0).toUpperCase()}${editionLabel.slice(1)}]`;
  const year = `(${yearOf(cited)}).`;
  const whole = form === '' ? stopped(title) : `${title}${form}.`;
  const head = authors.length === 0 ? `${whole} ${year} ` : `${stopped(by)} ${year} ${whole} `;
  const number = numberOf(cited);
  return {
    inText: `(${joined([names, yearOf(cited), abbreviated(cited.where, 'para.', 'paras.')])})`,
    entry: runs(head, { italic: journal }, number === '' ? '.' : `, (${number}).`),
  };
}

const months = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];

/** "Mar. 2024", "15 Mar. 2024", "2024". */
function mlaDate({ date }: Cited): string {
  const [year = '', month, day] = date.split('-');
  const name = months[Number(month) - 1];
  return [day === undefined ? '' : String(Number(day)), name ?? '', year]
    .filter((part) => part !== '')
    .join(' ');
}

function mla(cited: Cited): Citation {
  const { authors, title, journal, editionLabel = '' } = cited;
  const [first, second] = authors;
  const names = !first
    ? inDouble(title)
    : authors.length > 2
      ? `${familyOf(first)} et al.`
      : listed(authors.map(familyOf), ' and ');
  const by = !first
    ? ''
    : authors.length > 2
      ? `${givenAndFamily(first)}, et al.`
      : second
        ? `${givenAndFamily(first)}, and ${second.name}`
        : givenAndFamily(first);
  const quoted = inDouble(stopped(title));
  const number = numberOf(cited);
  const tail = joined([
    editionLabel.replace(/\bedition$/, 'ed.'),
    number === '' ? '' : `no. ${number}`,
    mlaDate(cited),
  ]);
  return {
    inText: `(${joined([names, abbreviated(cited.where, 'par.', 'pars.')])})`,
    entry: runs(by === '' ? '' : `${stopped(by)} `, `${quoted} `, { italic: journal }, `, ${stopped(tail)}`),
  };
}

/** Cites in a style. */
export function cite(cited: Cited, style: ReferenceStyle): Citation {
  switch (style) {
    case 'harvard':
      return harvard(cited);
    case 'apa':
      return apa(cited);
    case 'mla':
      return mla(cited);
  }
}
