// Writes a file so that a power cut leaves either the old one or the new one, whole: temp file, fsync, rename, fsync.
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A short write is finished, a write of nothing at all is a full disk. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done);
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
    done += bytesWritten;
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder as a file; there the rename itself is what is durable.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder and those above it; each new one is on disk only when the folder that holds it is. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made === first) return;
  }
}

/**
 * Replaces `path` by `content` (text as UTF-8) and resolves when that is durable. Makes the folder if need be; leaves no
 * temporary file behind when it fails, and takes over one that a killed program left. One write at a time a path.
 * Throws Node's own file errors. `openFile` is Node's `open`; tests put a failing disk in its place.
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  openFile: typeof open = open,
): Promise<void> {
  const folder = dirname(path);
  await makeFolder(folder);
  const temporary = join(folder, `.${basename(path)}.tmp`);
  await rm(temporary, { force: true });
  try {
    const file = await openFile(temporary, 'wx');
    try {
      await writeAll(file, typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}
