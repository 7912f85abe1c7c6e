// Words and figures of the notebook's pages.

/** "1 mark", "1,204 marks". */
export const marks = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'mark' : 'marks'}`;

/** "1 day", "30 days". */
export const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** "21 Nov 2026". */
export const dayInWords = (iso: string): string => day.format(new Date(iso));
