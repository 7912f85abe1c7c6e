// `npm run content:check` and `npm run content:watch`: the content compiler, with the packages it needs.
import { fileURLToPath } from 'node:url';
import { alone } from '../setup/lock.mjs';
import { provideNodeModules } from '../setup/node-modules.mjs';
import { checkNodeVersion } from '../setup/node-version.mjs';
import { SetUpError } from '../setup/say.mjs';
import { endWithNpm } from './parent.mjs';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

endWithNpm();
try {
  checkNodeVersion();
  await alone(PROJECT, () => provideNodeModules(PROJECT));
  const { register } = await import('tsx/esm/api');
  register();
  await import('../content/main.js');
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
