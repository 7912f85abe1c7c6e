// Finds abbreviations that no entry of the glossary explains.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Article } from '../../core/journal/types.js';
import type { Problem } from './problems.js';

interface Range {
  readonly start: number;
  readonly end: number;
}

const lettersOf = (word: string, kind: RegExp): number => [...word.matchAll(kind)].length;

/**
 * Whether a word is an abbreviation: two capitals or more, and no fewer of them than small letters (`DfE`, `VCSEs`, but
 * not `McDonald` or `YouTube`). Roman numerals up to 39 are none.
 */
function isAbbreviation(word: string): boolean {
  const capitals = lettersOf(word, /\p{Lu}/gu);
  return capitals >= 2 && capitals >= lettersOf(word, /\p{Ll}/gu) && !/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(word);
}

/** Abbreviations of a text as they stand there, those joined by hyphens as one (`SW-RCT`). */
function abbreviationsIn(text: string): readonly { readonly word: string; readonly start: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu)].flatMap(({ 0: joined, index }) => {
    // Nearly every word: passed over quickly, since this looks at each.
    if (joined.slice(1) === joined.slice(1).toLowerCase()) return [];
    const found: { word: string; start: number }[] = [];
    let adjoins = false;
    for (const { 0: word, index: at } of joined.matchAll(/[\p{L}\p{N}]+/gu)) {
      const before = found.at(-1);
      if (!isAbbreviation(word)) adjoins = false;
      else if (adjoins && before) before.word = text.slice(before.start, index + at + word.length);
      else {
        found.push({ word, start: index + at });
        adjoins = true;
      }
    }
    return found;
  });
}

/** Whether each part of a word (`SW`, `RCT`) lies in a range; `start` is where the word stands. */
const isCovered = (word: string, start: number, ranges: readonly Range[]): boolean =>
  [...word.matchAll(/[\p{L}\p{N}]+/gu)].every(({ 0: part, index }) =>
    ranges.some((range) => range.start <= start + index && start + index + part.length <= range.end),
  );

/** The Markdown file of an article and the line a word first stands on there; the first line if it cannot be found. */
function sourceOf(
  folder: string,
  id: string,
  word: string,
): { readonly path: string; readonly line: number } {
  const articles = join(folder, 'articles');
  const names = existsSync(articles) ? readdirSync(articles) : [];
  const name = names.find((candidate) => candidate.replace(/^\d+-|\.md$/g, '') === id);
  const path = join(articles, name ?? `${id}.md`);
  const lines = name === undefined ? [] : readFileSync(path, 'utf8').split('\n');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u');
  return { path, line: lines.findIndex((line) => whole.test(line)) + 1 || 1 };
}

/**
 * Every abbreviation that stands outside the `explained` places of an article and is not `known` to be none: each once,
 * where it stands first.
 */
export function unexplained(
  folder: string,
  root: string,
  explained: ReadonlyMap<Article, readonly Range[]>,
  known: ReadonlySet<string>,
): readonly Problem[] {
  const reported = new Set<string>();
  return [...explained].flatMap(([{ id, text }, ranges]) =>
    abbreviationsIn(text).flatMap(({ word, start }) => {
      if (isCovered(word, start, ranges) || known.has(word) || reported.has(word)) return [];
      reported.add(word);
      const { path, line } = sourceOf(folder, id, word);
      const message = `"${word}" is in no entry of glossary.yaml (if it is no abbreviation, list it there in notAbbreviations)`;
      return [{ file: relative(root, path), line, message }];
    }),
  );
}
