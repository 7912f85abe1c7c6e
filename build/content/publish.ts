// Puts compiled issues where the app loads them, one file an issue, never half written.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Issue } from '../../core/journal/types.js';
import { indexFileOf } from './search-index.js';

/** Name of the file of an issue, and of the search index beside it. */
const fileOf = (id: string): string => `${id}.json`;
const indexOf = (id: string): string => `${id}.search`;

/** Puts a folder with just these issues in the place of `out`. */
export function replaceAll(out: string, issues: readonly Issue[]): void {
  const fresh = `${out}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  for (const issue of issues) {
    const json = JSON.stringify(issue);
    writeFileSync(join(fresh, indexOf(issue.id)), indexFileOf(issue, json));
    writeFileSync(join(fresh, fileOf(issue.id)), json);
  }
  rmSync(out, { recursive: true, force: true });
  renameSync(fresh, out);
}

/** Writes one issue into `out`, unless it stands there already. Says whether it did. */
export function publish(out: string, issue: Issue): boolean {
  const file = join(out, fileOf(issue.id));
  const json = JSON.stringify(issue);
  if (existsSync(file) && readFileSync(file, 'utf8') === json) return false;
  mkdirSync(out, { recursive: true });
  // First, so that who is told of the issue finds it; one of another text is known by its fingerprint.
  writeFileSync(join(out, indexOf(issue.id)), indexFileOf(issue, json));
  // Beside the folder, not in it: whoever watches the folder sees the finished file only.
  const draft = join(dirname(out), `.${fileOf(issue.id)}.${process.pid}`);
  writeFileSync(draft, json);
  renameSync(draft, file);
  return true;
}

/** Removes the issues that are not among `ids` and names them. */
export function keepOnly(out: string, ids: ReadonlySet<string>): readonly string[] {
  const there = existsSync(out) ? readdirSync(out).filter((name) => name.endsWith('.json')) : [];
  const gone = there.map((name) => name.slice(0, -'.json'.length)).filter((id) => !ids.has(id));
  for (const id of gone)
    for (const name of [fileOf(id), indexOf(id)]) rmSync(join(out, name), { force: true });
  return gone;
}
