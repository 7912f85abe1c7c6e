// Compiles every issue of a content folder, and again only those that changed.
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Issue } from '../../core/journal/types.js';
import { compileIssue } from './issue.js';
import type { Problem } from './problems.js';

/** What became of one folder of `content/issues`. */
export interface CompiledFolder {
  readonly name: string;
  /** Absent where there are problems. */
  readonly issue: Issue | undefined;
  readonly problems: readonly Problem[];
  /** How long it took. */
  readonly milliseconds: number;
}

/** All folders, in the order of their names, and every problem in any of them. */
export interface Library {
  readonly folders: readonly CompiledFolder[];
  readonly problems: readonly Problem[];
}

/** Compiles the folders named, and those not compiled before; all of them without names. */
export type Compile = (changed?: ReadonlySet<string>) => Library;

/** A file that cannot be read is a problem like any other; what is not about a file is a mistake of ours. */
function unreadable(error: unknown, folder: string, root: string): Problem {
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : folder;
  return { file: relative(root, path), line: 1, message: `cannot be read: ${error.message}` };
}

function compileFolder(folder: string, name: string, root: string): CompiledFolder {
  const startedAt = performance.now();
  const took = (): number => performance.now() - startedAt;
  try {
    const { issue, problems } = compileIssue(folder, root);
    return { name, issue, problems, milliseconds: took() };
  } catch (error) {
    return { name, issue: undefined, problems: [unreadable(error, folder, root)], milliseconds: took() };
  }
}

/** An issue with the id of an earlier one is none: each is known, and kept on the disk, by its id. */
function withoutTwins(folders: readonly CompiledFolder[], issues: string, root: string): CompiledFolder[] {
  return folders.map((folder, index) => {
    const { name, issue } = folder;
    const twin = folders.slice(0, index).find((earlier) => issue && earlier.issue?.id === issue.id);
    if (!issue || !twin) return folder;
    const file = relative(root, join(issues, name, 'issue.yaml'));
    const message = `the issue in ${twin.name} has the same id, "${issue.id}"`;
    return { ...folder, issue: undefined, problems: [{ file, line: 1, message }] };
  });
}

/** Prepares to compile the issues of the folder `content`; paths in messages are relative to `root`. */
export function createLibrary(content: string, root: string): Compile {
  const issues = join(content, 'issues');
  const known = new Map<string, CompiledFolder>();
  return (changed) => {
    const names = statSync(issues, { throwIfNoEntry: false })?.isDirectory()
      ? readdirSync(issues, { withFileTypes: true })
          .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
          .map(({ name }) => name)
          .sort()
      : [];
    for (const name of known.keys()) if (!names.includes(name)) known.delete(name);
    for (const name of names)
      if (!changed || changed.has(name) || !known.has(name))
        known.set(name, compileFolder(join(issues, name), name, root));
    const folders = withoutTwins([...known.values()], issues, root);
    folders.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
    const problems = folders.flatMap((folder) => folder.problems);
    if (folders.length > 0) return { folders, problems };
    const message = 'there is no issue in this folder';
    return { folders, problems: [{ file: relative(root, issues), line: 1, message }] };
  };
}
