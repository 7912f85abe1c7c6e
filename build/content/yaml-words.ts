// Says in an editor's words what YAML and the schema find wrong: both have words for programmers only.
import type { YAMLError } from 'yaml';
import type { z } from 'zod';

/** A mistake as YAML itself found it: its place in the text, and whether others may only follow from it. */
export interface YamlMistake {
  readonly offset: number;
  readonly line: number;
  readonly message: string;
  /** `weak`: seen also beside the real mistake. `indent`: what comes after it cannot be trusted. */
  readonly kind: 'plain' | 'weak' | 'indent';
}

type Said = readonly [message: string, kind?: YamlMistake['kind']];

const key = 'here stands a key, a colon and a space, as in "title: Foreword"';
const indent = 'this line does not begin under the one it belongs with';
const quoted = (sign: string): Said => [`a text that begins with ${sign} stands in quotation marks`];

/** What to say of an error, by YAML's code for it; `line` is the text of the line it is in. */
const sayings: Partial<Record<YAMLError['code'], (message: string, line: string) => Said>> = {
  TAB_AS_INDENT: () => ['a tab; lines are indented with spaces', 'indent'],
  DUPLICATE_KEY: () => ['this key stands here for the second time'],
  MULTIPLE_DOCS: () => ['a line of --- has no place here'],
  BAD_SCALAR_START: (message) => quoted(message.slice(-1)),
  TAG_RESOLVE_FAILED: () => quoted('!'),
  BAD_DQ_ESCAPE: () => ['a backslash between "..." is written twice'],
  MULTILINE_IMPLICIT_KEY: () => [key, 'weak'],
  BAD_INDENT: (message) =>
    message.startsWith('Flow') ? [`a bracket is not closed by ${message.slice(-1)}`] : [indent],
  BLOCK_AS_IMPLICIT_KEY(message, line) {
    if (message.startsWith('A block sequence')) return [`${indent}: its "-" stands under theirs`, 'indent'];
    if (/: .*: /.test(line)) return ['a text that holds ": " stands in straight quotation marks'];
    return ['the line below this one begins further to the right than it should'];
  },
  MISSING_CHAR(message) {
    if (message.includes('quote')) return ['this quotation mark is not closed'];
    return message.startsWith('Sequence') ? [indent, 'indent'] : [key, 'weak'];
  },
  UNEXPECTED_TOKEN(message, line) {
    if (message.includes('in YAML stream')) return [indent, 'weak'];
    const sign = /: ([->|"'[{])/.exec(line)?.[1];
    if (sign === undefined) return [indent, 'indent'];
    if (/[->|]/.test(sign)) return quoted(sign);
    return ['words follow a closing quotation mark or bracket; put the whole text into "..."'];
  },
};

/** An error of YAML in words; `offset` is where it is to be shown. */
export function yamlMistake(error: YAMLError, offset: number, line: number, text: string): YamlMistake {
  const words = text.split('\n')[line - 1] ?? '';
  const [message, kind = 'plain'] = sayings[error.code]?.(error.message, words) ?? [error.message];
  return { offset, line, message: `this is not valid YAML: ${message}`, kind };
}

/** One mistake a line, without those that only follow from another: YAML finds up to three where there is one. */
export function withoutEchoes(mistakes: readonly YamlMistake[]): readonly YamlMistake[] {
  const firm = mistakes.filter(({ kind }) => kind !== 'weak');
  const last = Math.min(...mistakes.filter(({ kind }) => kind === 'indent').map(({ line }) => line));
  return mistakes.filter((mistake, index) => {
    const { line, kind } = mistake;
    if (line > last || (kind === 'weak' && firm.some((other) => Math.abs(other.line - line) <= 1)))
      return false;
    const sameLine = kind === 'weak' ? mistakes : firm;
    return !mistakes.slice(0, index).some((other) => other.line === line && sameLine.includes(other));
  });
}

/** What a value of the wrong type should have been. */
function expectedType(expected: string): string {
  if (expected === 'string') return 'is a text; put it into quotation marks';
  if (expected === 'array') return 'is a list: each entry on a line of its own that begins with "- "';
  if (expected === 'number' || expected === 'int') return 'is a whole number, without quotation marks';
  return 'holds lines such as "name: Ada Example"';
}

/** Zod's words are for programmers: these say what an editor writes in place of the value. */
export const plainly: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'is missing';
    return issue.input === null ? 'is empty' : expectedType(issue.expected);
  }
  if (issue.code === 'invalid_value')
    return `is one of ${issue.values.map(String).join(', ')}, not "${String(issue.input)}"`;
  if (issue.code === 'too_big') return `has at most ${String(issue.maximum)} characters`;
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? 'has nothing in it' : 'is a whole number, 1 or more';
  return undefined;
};
