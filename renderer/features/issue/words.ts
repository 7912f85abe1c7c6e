// Words and figures the pages about issues share.

/** "1 piece", "22 pieces". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** "March 2024" for 2024-03, with the day where there is one. */
export function dateInWords(date: string): string {
  const [year = 0, month = 1, day] = date.split('-').map(Number);
  return new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, day ?? 1));
}

/** "3 read, 2 partly read", "all read", "not begun". */
export function readInWords(total: number, read: number, partly: number): string {
  if (total > 0 && read === total) return 'all read';
  const parts = [...(read > 0 ? [`${read} read`] : []), ...(partly > 0 ? [`${partly} partly read`] : [])];
  return parts.join(', ') || 'not begun';
}
