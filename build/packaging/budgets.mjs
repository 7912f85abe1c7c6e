// How heavy the program's archive may be; the limit to the scripts of the first paint is build/first-scripts.mjs's.

/** Largest app.asar, in bytes. */
export const ARCHIVE_BUDGET = 8_000_000;

/** @param {number} bytes */
export const inKilobytes = (bytes) => `${Math.ceil(bytes / 1000).toLocaleString('en-GB')} kB`;

/**
 * What is said of a weight over its budget, nothing otherwise.
 * @param {string} what
 * @param {number} bytes
 * @param {number} budget
 * @returns {string[]}
 */
export const overBudget = (what, bytes, budget) =>
  bytes <= budget ? [] : [`${what} is ${inKilobytes(bytes)}; at most ${inKilobytes(budget)} is allowed.`];
