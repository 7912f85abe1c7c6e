// What was measured: collected for tools, said in one line each, and laid out as a table.
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { median, say } from './report.js';

/** One thing measured, with what it is held against. */
export interface Measurement {
  /** The bench, as it is named on the command line. */
  readonly bench: string;
  readonly what: string;
  readonly unit: 'ms' | 'MB' | 'kB';
  readonly values: readonly number[];
  /** The same on a bare window, or by hand, taken in turn with ours. */
  readonly yardstick?: { readonly what: string; readonly values: readonly number[] };
  /** The most it may be: of the ratio to the yardstick where there is one, else of the median. */
  readonly goal?: number;
}

/** A measurement summed up, as `--json` prints it. Times in milliseconds, sizes in units of 1000. */
export interface Result {
  readonly bench: string;
  readonly what: string;
  readonly unit: Measurement['unit'];
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly runs: number;
  readonly yardstick?: { readonly what: string; readonly median: number };
  /** The median of the ratios of each pair. */
  readonly ratio?: number;
  readonly goal?: number;
  readonly met?: boolean;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Sums up a measurement. */
function summed({ bench, what, unit, values, yardstick, goal }: Measurement): Result {
  const ratio =
    yardstick && rounded(median(values.map((value, run) => value / (yardstick.values[run] ?? Number.NaN))));
  const compared = ratio ?? median(values);
  return {
    bench,
    what,
    unit,
    median: rounded(median(values)),
    lowest: rounded(Math.min(...values)),
    highest: rounded(Math.max(...values)),
    runs: values.length,
    ...(yardstick && { yardstick: { what: yardstick.what, median: rounded(median(yardstick.values)) } }),
    ...(ratio !== undefined && { ratio }),
    ...(goal !== undefined && { goal, met: compared <= goal }),
  };
}

/** Everything measured in this run so far. */
export const results: Result[] = [];

/** Keeps a measurement and prints its line. */
export function report(measurement: Measurement): void {
  const result = summed(measurement);
  results.push(result);
  const { what, unit, lowest, highest, yardstick, ratio, goal } = result;
  const parts = [
    `${what}: ${spoken(result.median, unit)}`,
    ...(result.runs > 1 ? [`${spoken(lowest, unit)} to ${spoken(highest, unit)}`] : []),
    ...(yardstick ? [`${yardstick.what} ${spoken(yardstick.median, unit)}`] : []),
    ...(ratio === undefined ? [] : [`ratio ${ratio.toFixed(2)}`]),
    ...(goal === undefined ? [] : [`goal ${ratio === undefined ? spoken(goal, unit) : goal.toFixed(2)}`]),
  ];
  say(result.bench, parts.join('; '), result.met);
}

const spoken = (value: number, unit: Result['unit']): string =>
  `${value < 10 && unit === 'ms' ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB')} ${unit}`;

/** The machine and what runs on it, without a word that names its owner. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGB: number;
  readonly system: string;
  readonly electron: string;
}

/** This machine. */
export const machineWith = (electron: string): Machine => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release().split('-')[0] ?? ''} ${arch()}`,
  electron,
});

/** The document that holds the results, in Markdown. `date` is ISO 8601. */
export function documentOf(all: readonly Result[], machine: Machine, date: string): string {
  const { processor, cores, memoryGB, system, electron } = machine;
  const rows = all.map((result) => {
    const { bench, what, unit, yardstick, ratio, goal, met } = result;
    const range =
      result.runs > 1 ? ` (${spoken(result.lowest, unit)} to ${spoken(result.highest, unit)})` : '';
    const limit = goal === undefined ? '' : ratio === undefined ? spoken(goal, unit) : goal.toFixed(2);
    const verdict = met === undefined ? '' : met ? ', met' : ', **missed**';
    return [
      bench,
      what,
      `${spoken(result.median, unit)}${range}`,
      yardstick ? `${yardstick.what}: ${spoken(yardstick.median, unit)}` : '',
      ratio === undefined ? '' : ratio.toFixed(2),
      limit + verdict,
    ];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# Benchmarks',
    '',
    '`npm run bench -- --write` wrote this page; `npm run bench` prints the same lines, and `-- --json` the figures for',
    'tools. Medians, with the lowest and the highest. A machine that is busy slows everything, so what counts is the',
    'ratio: the median over pairs taken one after the other, ours and the yardstick.',
    '',
    `Measured on ${date} with Electron ${electron} on ${processor}, ${cores} cores, ${memoryGB} GB, ${system}.`,
    '',
    line(['Bench', 'What', 'Median', 'Yardstick', 'Ratio', 'Goal']),
    line(Array.from({ length: 6 }, () => '---')),
    ...rows.map(line),
    '',
    'The bare window is an Electron window without a line of ours, which shows the text of the first article in the same',
    'face. Memory is the resident set of all processes of the program, added up, a moment after the search index is',
    'ready; pages that processes share are counted in each. Saving is compared with one file of the same size, written,',
    'flushed to the disk and renamed by hand. Search is timed in a worker, over articles of 1,000 made-up words, key by key as',
    'queries are typed; its peers index the same paragraphs, in the same run. The article with 1,000 marks and its twin with',
    'none are opened from a short one, for the first time two seconds after a start and then over and over, until text,',
    'marks and the first cards are on show.',
    '',
  ].join('\n');
}
