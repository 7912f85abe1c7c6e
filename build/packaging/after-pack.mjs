// Takes out of the packed folder what Electron brings for developers and lays our licence beside it, before anything is
// packaged or signed.
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** @param {import('electron-builder').AfterPackContext} context */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const resources = packager.getResourcesDir(appOutDir);
  // The start screen of a bare Electron, and the file its installer keeps its version in.
  await rm(join(resources, 'default_app.asar'), { force: true });
  await rm(join(appOutDir, 'version'), { force: true });
  // Not by `extraFiles`, which would take it out of the archive. In a Mac's bundle nothing else may lie about.
  if (electronPlatformName !== 'darwin')
    await copyFile(join(packager.projectDir, 'LICENSE'), join(appOutDir, 'LICENSE.txt'));
}
