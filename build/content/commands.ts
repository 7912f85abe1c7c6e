// The content commands: `build` writes content/issues/* as one file an issue, `check` only looks, `watch` goes on
// compiling. Each names every problem there is.
import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLibrary } from './library.js';
import { replaceAll } from './publish.js';
import { countIssues, countProblems, describeIssue, duration, listProblems } from './report.js';
import { watchContent, type Watch } from './watch.js';

/** Where a command runs and what hears it. */
export interface CommandHost {
  /** The folder that paths given and paths shown are relative to. */
  readonly root: string;
  readonly say: (text: string) => void;
  /** Told what is wrong. */
  readonly complain: (text: string) => void;
}

/** How a command ended, or the watch that goes on. */
export interface CommandEnd {
  readonly exitCode: number;
  readonly watch?: Watch;
}

interface Places {
  readonly content: string;
  readonly out: string;
}

function compile(command: 'build' | 'check', { content, out }: Places, host: CommandHost): CommandEnd {
  const startedAt = performance.now();
  const { folders, problems } = createLibrary(content, host.root)();
  if (problems.length > 0) {
    const end = command === 'build' ? '; nothing was written.' : '.';
    host.complain(`${listProblems(problems)}\n\n${countProblems(problems)}${end}`);
    return { exitCode: 1 };
  }
  if (command === 'check') {
    for (const { issue, milliseconds } of folders) if (issue) host.say(describeIssue(issue, milliseconds));
    host.say('No problems.');
    return { exitCode: 0 };
  }
  const issues = folders.flatMap(({ issue }) => issue ?? []);
  replaceAll(out, issues);
  host.say(`${countIssues(issues)} compiled in ${duration(performance.now() - startedAt)}`);
  return { exitCode: 0 };
}

async function watch(places: Places, host: CommandHost): Promise<CommandEnd> {
  const issues = join(places.content, 'issues');
  if (statSync(issues, { throwIfNoEntry: false })?.isDirectory())
    return { exitCode: 0, watch: await watchContent({ ...places, ...host }) };
  host.complain(`There is nothing to watch: ${relative(host.root, issues)} is no folder.`);
  return { exitCode: 1 };
}

const readArguments = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: 'dist/content' },
    },
  });

const usage = 'build, check or watch, with --content DIR and --out DIR if you like';

function parse(args: readonly string[]): ReturnType<typeof readArguments> | undefined {
  try {
    return readArguments(args);
  } catch (error) {
    // What is no option, or an option without its folder.
    if (error instanceof TypeError && 'code' in error) return undefined;
    throw error;
  }
}

/** Runs a command given as on the command line: `[build | check | watch] [--content DIR] [--out DIR]`. */
export async function runCommand(args: readonly string[], host: CommandHost): Promise<CommandEnd> {
  const parsed = parse(args);
  if (!parsed) {
    host.complain(`"${args.join(' ')}" is not understood: ${usage}.`);
    return { exitCode: 2 };
  }
  const { values, positionals } = parsed;
  const places = { content: resolve(host.root, values.content), out: resolve(host.root, values.out) };
  const [command = 'build'] = positionals;
  switch (command) {
    case 'build':
    case 'check':
      return compile(command, places, host);
    case 'watch':
      return watch(places, host);
    default:
      host.complain(`There is no command "${command}": build, check or watch.`);
      return { exitCode: 2 };
  }
}
