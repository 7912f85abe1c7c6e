// Makes sure that a program that was closed is gone, even when a service of the system keeps it waiting.
import { spawn } from 'node:child_process';
import process from 'node:process';

/** How long the program may take to end once everything is saved and its windows are closed, in seconds. */
const patience = 5;

/** Looks twice a second whether the process is still there. */
const watch = `left=${String(patience * 2)}
while [ "$left" -gt 0 ]; do
  kill -0 "$1" 2>/dev/null || exit 0
  sleep 0.5
  left=$((left - 1))
done
kill -9 "$1"`;

/**
 * Leaves a watcher behind that ends this process if it has not ended by itself. Chromium waits at its very end for what
 * it asked speech-dispatcher, however long that does not answer; by then nothing of ours could give up the wait. To be
 * called when nothing is left to save. Linux alone; where there is no shell, nothing happens.
 */
export function endForSure(): void {
  const watcher = spawn('/bin/sh', ['-c', watch, 'sh', String(process.pid)], {
    detached: true,
    stdio: 'ignore',
  });
  watcher.on('error', () => undefined);
  watcher.unref();
}
