// The oldest Node the set-up and the build run on.
import { SetUpError } from './say.mjs';

const OLDEST = [20, 19];

/**
 * Whether a version of Node is new enough.
 * @param {string} version as of `process.versions.node`
 * @returns {boolean}
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** @throws {SetUpError} when this Node is too old */
export function checkNodeVersion() {
  if (isNewEnough(process.versions.node)) return;
  throw new SetUpError(
    `Learning Journal needs Node ${OLDEST.join('.')} or newer, and this is Node ${process.versions.node}.\n` +
      'Install a newer Node (https://nodejs.org), then run the same command again.',
  );
}
