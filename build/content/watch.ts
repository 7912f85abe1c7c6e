// Keeps the compiled issues up to date while somebody writes: every save is compiled and shown at once.
import { basename, dirname, join, relative, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { forgetStamp } from '../run/stamps.mjs';
import { createLibrary, type CompiledFolder } from './library.js';
import { keepOnly, publish } from './publish.js';
import { countProblems, duration, listProblems } from './report.js';

/** Saves that come together (of all files, or of an editor that writes in steps) are one change. */
const togetherMs = 50;

/** What is watched and where it goes. `say` is told one line for each change, or the problems. */
export interface WatchOptions {
  readonly content: string;
  readonly out: string;
  /** Paths in messages are relative to it. */
  readonly root: string;
  readonly say: (text: string) => void;
}

/** A watch that goes on until it is closed. */
export interface Watch {
  readonly close: () => Promise<void>;
}

/** Copies that editors put beside a file while it is written. */
const isScratch = (path: string): boolean => /^\.|~$|^#|\.(?:sw[a-z]|tmp|bak)$|^4913$/.test(basename(path));

const clock = (): string => new Date().toLocaleTimeString('en-GB');

/** Compiles all issues at once, then watches. Resolves when every further change will be seen. */
export async function watchContent({ content, out, root, say }: WatchOptions): Promise<Watch> {
  const issues = join(content, 'issues');
  const compile = createLibrary(content, root);
  /** The issue last written for a folder, by the folder's name. */
  const written = new Map<string, string>();

  const show = (folder: CompiledFolder): void => {
    if (!folder.issue) return;
    const startedAt = performance.now();
    const fresh = publish(out, folder.issue);
    written.set(folder.name, folder.issue.id);
    const took = duration(folder.milliseconds + performance.now() - startedAt);
    const shown = fresh ? 'shown by the journal if it is open' : 'nothing in it has changed';
    say(`${clock()} ${folder.issue.id} compiled in ${took}, ${shown}`);
  };

  const update = async (changed?: ReadonlySet<string>): Promise<void> => {
    const { folders, problems } = compile(changed);
    for (const folder of folders)
      if (!changed || changed.has(folder.name) || !written.has(folder.name)) show(folder);
    for (const name of written.keys())
      if (!folders.some((folder) => folder.name === name)) written.delete(name);
    // A folder that has never been compiled may be that of any file; none at all is more likely on the move than gone.
    if (folders.length > 0 && folders.every(({ name }) => written.has(name)))
      for (const id of keepOnly(out, new Set(written.values())))
        say(`${clock()} ${id} is gone, and no longer in the library`);
    if (problems.length > 0) {
      const keeps = 'the journal keeps what it had';
      say(`${clock()} ${countProblems(problems)}; ${keeps}\n${listProblems(problems)}`);
    }
    await forgetStamp(dirname(out), basename(out));
  };
  /** A disk that is full, or a folder that is not ours, may be put right while the watch goes on. */
  const attempt = (changed?: ReadonlySet<string>): Promise<void> =>
    update(changed).catch((error: unknown) => say(`${clock()} could not be written: ${String(error)}`));

  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  // The folder around it too: `issues` may be moved away and come back, and a watch of nothing would end.
  const isElsewhere = (path: string): boolean =>
    path !== content && path !== issues && !path.startsWith(issues + sep);
  const watcher = watchFiles(content, {
    ignoreInitial: true,
    ignored: (path) => isElsewhere(path) || (path.startsWith(issues + sep) && isScratch(path)),
  });
  const settle = (): void => {
    const names = new Set(changed);
    changed.clear();
    running = running.then(() => attempt(names));
  };
  watcher.on('all', (_event, path) => {
    if (path === content) return;
    const [name] = relative(issues, path).split(sep);
    if (name) changed.add(name);
    clearTimeout(timer);
    timer = setTimeout(settle, togetherMs);
  });
  watcher.on('error', (error) => say(`${clock()} the folder cannot be watched: ${String(error)}`));
  await new Promise<void>((resolve) => void watcher.once('ready', resolve));
  running = attempt();
  await running;
  say(`Watching ${relative(root, issues) || '.'} (Ctrl+C ends it)`);
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}
