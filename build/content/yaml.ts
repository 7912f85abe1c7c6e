// Reads YAML (front matter and issue.yaml) against a schema, so that every mistake is named with its line.
import { isNode, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problems.js';

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

/** What YAML itself finds wrong. A reference (`*name`) is a mistake too: it is always a forgotten quotation mark. */
function yamlMistakes(
  document: ReturnType<typeof parseDocument>,
): readonly { readonly offset: number; readonly message: string }[] {
  const mistakes = [...document.errors, ...document.warnings].map((error) => ({
    offset: openingOf(document, error),
    message: `this is not valid YAML: ${error.message}`,
  }));
  visit(document, {
    Alias: (_key, { range }) => {
      const message = 'a text that begins with * stands in quotation marks';
      mistakes.push({ offset: range?.[0] ?? 0, message });
    },
  });
  return mistakes;
}

/** Zod's words for a value of the wrong kind are for programmers where the value is not there at all. */
const plainly: z.core.$ZodErrorMap = ({ code, input }) =>
  code === 'invalid_type' && input === undefined ? 'is missing' : undefined;

/** Parses YAML text against a schema. `firstLine` is the line of the file the text starts on. */
export function readYaml<T>(
  schema: z.ZodType<T>,
  text: string,
  file: string,
  firstLine: number,
): ReadYaml<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => firstLine + counter.linePos(offset).line - 1;
  const lineOf = (path: readonly PropertyKey[]): number => lineAt(offsetOf(document, path));
  const mistakes = yamlMistakes(document);
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
    message:
      path.length === 0 ? 'here stand lines such as "title: Foreword"' : `${path.join('.')}: ${message}`,
  });
  const problems = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => problem([...issue.path, key], 'is not known here'))
      : [problem(issue.path, issue.message)],
  );
  return { value: undefined, problems, lineOf };
}
