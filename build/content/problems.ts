// What the compiler says of a mistake in the content: file, line, and what was expected.

/** One problem an editor can mend. `line` counts from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Renders a problem the way editors and terminals link it: `file:line: message`. */
export const formatProblem = (problem: Problem): string =>
  `${problem.file}:${problem.line}: ${problem.message}`;
