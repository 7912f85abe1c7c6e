// Reads YAML (front matter and issue.yaml) against a schema, so that every mistake is named with its line.
import { isNode, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { encodingFaults } from './encoding.js';
import type { Problem } from './problems.js';
import { plainly, withoutEchoes, yamlMistake, type YamlMistake } from './yaml-words.js';

/** YAML read against a schema; `lineOf` is the line of the file at which the value under a path begins. */
export interface ReadYaml<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Offset of the value under a path, or of what holds it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Where a quotation mark without its twin opened: YAML notices only at the end of the text. */
function openingOf(document: Document, { code, pos: [offset] }: YAMLError): number {
  let opening = offset;
  visit(document, {
    Scalar: (_key, { range }) => {
      if (code === 'MISSING_CHAR' && range && range[0] <= offset && offset <= range[2]) opening = range[0];
    },
  });
  return opening;
}

/**
 * What YAML itself finds wrong, and what it reads without a word as something else than an editor means: a reference
 * (`*name`), a mark for one (`&name`) and a remark (` #1`) are always a forgotten quotation mark.
 */
function yamlMistakes(
  document: ReturnType<typeof parseDocument>,
  text: string,
  lineAt: (offset: number) => number,
): readonly YamlMistake[] {
  const mistakes = withoutEchoes(
    [...document.errors, ...document.warnings].map((error) => {
      const offset = openingOf(document, error);
      return yamlMistake(error, offset, lineAt(offset), text);
    }),
  );
  const unquoted: YamlMistake[] = [];
  const unquote = (offset: number, what: string): void => {
    const message = `a text that ${what} stands in quotation marks`;
    unquoted.push({ offset, line: lineAt(offset), message, kind: 'plain' });
  };
  visit(document, {
    Alias: (_key, { range }) => unquote(range?.[0] ?? 0, 'begins with *'),
    Scalar: (_key, { range, anchor, type, comment }) => {
      if (anchor !== undefined) unquote(range?.[0] ?? 0, 'begins with &');
      // Whoever writes a remark puts a space after its sign.
      if (type === 'PLAIN' && comment && !comment.startsWith(' ')) unquote(range?.[0] ?? 0, 'holds " #"');
    },
  });
  const lines = new Set(unquoted.map(({ line }) => line));
  return [...mistakes.filter(({ line }) => !lines.has(line)), ...unquoted];
}

/** A path as an editor knows it; the line says which entry of a list it is. */
const named = (path: readonly PropertyKey[]): string =>
  path
    .filter((part) => typeof part !== 'number')
    .map(String)
    .join('.');

/** Parses YAML text against a schema. `firstLine` is the line of the file the text starts on. */
export function readYaml<T>(
  schema: z.ZodType<T>,
  text: string,
  file: string,
  firstLine: number,
): ReadYaml<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const ownLine = (offset: number): number => counter.linePos(offset).line;
  const lineAt = (offset: number): number => firstLine + ownLine(offset) - 1;
  const lineOf = (path: readonly PropertyKey[]): number => lineAt(offsetOf(document, path));
  const garbled = encodingFaults(text).map(({ line, message }) => ({ line: firstLine + line - 1, message }));
  if (garbled.length > 0)
    return { value: undefined, problems: garbled.map((fault) => ({ file, ...fault })), lineOf };
  const mistakes = yamlMistakes(document, text, ownLine);
  if (mistakes.length > 0) {
    const problems = mistakes.map(({ offset, message }) => ({ file, line: lineAt(offset), message }));
    return { value: undefined, problems, lineOf };
  }
  // YAML reads 2024-03-28 as text but 2024 as a number; dates stay text because the schema asks for text.
  const parsed = schema.safeParse(document.toJS(), { error: plainly });
  if (parsed.success) return { value: parsed.data, problems: [], lineOf };
  const problem = (path: readonly PropertyKey[], message: string): Problem => ({
    file,
    line: lineOf(path),
    message: path.length === 0 ? 'here stand lines such as "title: Foreword"' : `${named(path)}: ${message}`,
  });
  const problems = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => problem([...issue.path, key], 'is not known here'))
      : [problem(issue.path, issue.message)],
  );
  return { value: undefined, problems, lineOf };
}
