// What the compiler says of a mistake in the content: file, line, and what was expected.
import { editDistance } from '../../core/anchoring/edit-distance.js';

/** A mistake in a file that is known. `line` counts from 1. */
export interface Fault {
  readonly line: number;
  readonly message: string;
}

/** One problem an editor can mend. */
export interface Problem extends Fault {
  readonly file: string;
}

/** Renders a problem the way editors and terminals link it: `file:line: message`. */
export const formatProblem = (problem: Problem): string =>
  `${problem.file}:${problem.line}: ${problem.message}`;

/** Problems of one file, in the order of its lines. */
export const inFile = (file: string, faults: readonly Fault[]): readonly Problem[] =>
  faults.map((fault) => ({ file, ...fault })).toSorted((a, b) => a.line - b.line);

/** Ends a message on a name that does not exist with up to three that do, the most alike first. */
export function nearest(wanted: string, names: readonly string[]): string {
  const distances = names.map((name) => ({ name, distance: editDistance(wanted, name) }));
  const alike = distances.toSorted((a, b) => a.distance - b.distance).slice(0, 3);
  return alike.length === 0 ? '; there is none' : `; nearest: ${alike.map(({ name }) => name).join(', ')}`;
}
