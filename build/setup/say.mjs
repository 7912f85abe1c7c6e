// How the set-up speaks: one plain line for a step it really does, and one plain message when it cannot go on.

/** The set-up cannot go on; the message says in plain words what was tried and what to do next. */
export class SetUpError extends Error {}

/**
 * Prints one line about a step that is really done; a step that is skipped says nothing.
 * @param {string} line
 */
export function say(line) {
  console.log(line);
}

/**
 * The reason of a failure in one line, the deepest cause included (what `fetch` hides behind "fetch failed").
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}
