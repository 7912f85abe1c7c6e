// Command line of the content compiler: compiles content/issues/* into one file an issue, or lists every problem.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileIssue } from './issue.js';
import { formatProblem } from './problems.js';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist/content' },
  },
});

const root = process.cwd();
const issues = resolve(root, values.content, 'issues');
const out = resolve(root, values.out);
const folders = existsSync(issues)
  ? readdirSync(issues, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  : [];
const compiled = folders.map(({ name }) => ({ name, ...compileIssue(join(issues, name), root) }));
const problems = compiled.flatMap((result) => result.problems);
if (compiled.length === 0)
  problems.push({ file: relative(root, issues), line: 1, message: 'there is no issue in this folder' });
compiled.forEach(({ name, issue }, index) => {
  const twin = compiled.slice(0, index).find((earlier) => issue && earlier.issue?.id === issue.id);
  if (!issue || !twin) return;
  const file = relative(root, join(issues, name, 'issue.yaml'));
  problems.push({ file, line: 1, message: `the issue in ${twin.name} has the same id, "${issue.id}"` });
});

if (problems.length > 0) {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  process.stderr.write(
    `${problems.map(formatProblem).join('\n')}\n${count} in the content; nothing was written.\n`,
  );
  process.exitCode = 1;
} else {
  const fresh = `${out}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  for (const { issue } of compiled) {
    if (issue) writeFileSync(join(fresh, `${issue.id}.json`), JSON.stringify(issue));
  }
  rmSync(out, { recursive: true, force: true });
  renameSync(fresh, out);
}
