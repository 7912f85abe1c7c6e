// The dates of a timeline: `2019`, `March 2020`, `1 April 2024`, and spans of them, as years in decimals.

/** A stretch of time in years: March 2020 is from 2020 2/12 to 2020 3/12. `to` is not part of it. */
export interface Period {
  readonly from: number;
  readonly to: number;
  /** Whether it was given as a span ("2019 to 2024") rather than as one date, however exact. */
  readonly span: boolean;
}

/** How a date is written, for messages. */
export const dateForms =
  '"2019", "March 2020", "1 April 2024", "2019 to 2024", "March 2020 to March 2024" or "2026 and 2027"';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

function parseDate(words: string): Period | undefined {
  const parts = /^(?:(?:(\d{1,2}) )?([A-Z][a-z]+) )?(\d{4})$/.exec(words);
  if (!parts) return undefined;
  const [, day, monthName, yearDigits] = parts;
  const year = Number(yearDigits);
  if (monthName === undefined) return { from: year, to: year + 1, span: false };
  const month = months.indexOf(monthName);
  if (month === -1) return undefined;
  if (day === undefined) return { from: year + month / 12, to: year + (month + 1) / 12, span: false };
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > days) return undefined;
  const start = Number(day) - 1;
  return {
    from: year + (month + start / days) / 12,
    to: year + (month + (start + 1) / days) / 12,
    span: false,
  };
}

/** Reads a date or a span, or undefined if the words are neither, or the span ends before it begins. */
export function parsePeriod(words: string): Period | undefined {
  const [first = '', last, ...more] = words.split(/ (?:to|and) /);
  const from = parseDate(first);
  if (last === undefined || !from) return from;
  const to = parseDate(last);
  if (!to || more.length > 0 || to.from <= from.from) return undefined;
  return { from: from.from, to: to.to, span: true };
}

/** Whether words are a span of two dates, the later one first. */
export function endsFirst(words: string): boolean {
  const [first = '', last = '', ...more] = words.split(/ (?:to|and) /);
  const [from, to] = [parseDate(first), parseDate(last)];
  return from !== undefined && to !== undefined && more.length === 0 && to.from < from.from;
}
