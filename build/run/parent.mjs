// Ends a script with the npm that runs it.

const LOOK_EVERY_MS = 500;

/**
 * Has this process told to end when npm is. npm hands a SIGTERM to the shell between us only, which goes without a
 * word; then our parent is another one. Somebody who runs the script without npm may well leave it behind.
 */
export function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  look.unref();
}
