// Default app of the Electron we assemble from the npm package: opens the application named on the command line.
import { app } from 'electron';
import { readFile } from 'node:fs/promises';
import { Module } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `electron [switches] [-r module]... <folder or file> [arguments of the application]`, as Electron's own reads it. */
function readCommandLine(args) {
  const modules = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i];
    if (arg === '--version' || arg === '-v') return { version: true, modules };
    if (arg === '-r' || arg === '--require') modules.push(args[(i += 1)]);
    else if (!arg.startsWith('-')) return { target: resolve(arg), modules };
  }
  return { modules };
}

/** Takes over the application's name and version, so that its data folder is the one it has when packaged. */
async function adopt(folder) {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
  const { name, productName, version, desktopName } = JSON.parse(text);
  if (version) app.setVersion(version);
  app.name = productName ?? name ?? app.name;
  app.setDesktopName(desktopName ?? `${app.name}.desktop`);
}

async function open(target) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  await adopt(target);
  const main = Module._resolveFilename(target, null, true);
  app.setAppPath(main.startsWith(join(target, '/')) ? target : dirname(main));
  await import(pathToFileURL(main).href);
}

const { version, modules, target } = readCommandLine(process.argv.slice(1));
if (version) {
  console.log(`v${process.versions.electron}`);
  app.exit(0);
} else if (target === undefined) {
  console.error('Name the folder of the application to open: electron <folder>');
  app.exit(1);
} else {
  if (modules.length > 0) Module._preloadModules(modules);
  // Awaited: Electron gets ready only after this module, as it must for `protocol.registerSchemesAsPrivileged`.
  await open(target).catch((error) => {
    console.error(`The application in ${target} did not start.\n${error.stack ?? error}`);
    app.exit(1);
  });
}
