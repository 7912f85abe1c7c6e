// Command line of the content compiler.
import { runCommand } from './commands.js';

const { exitCode, watch } = await runCommand(process.argv.slice(2), {
  root: process.cwd(),
  say: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
process.exitCode = exitCode;
const end = (): void => void watch?.close();
if (watch) process.once('SIGINT', end).once('SIGTERM', end);
