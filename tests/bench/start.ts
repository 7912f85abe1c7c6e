// From the start of the process to the first article on screen, against a bare window with the same text, in turn.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Issue } from '../../core/journal/types.js';
import { report } from './results.js';

const root = resolve(import.meta.dirname, '../..');
const rounds = 10;
const goal = 1.25;

/** A program that opens a window like ours on a page, says when it had painted, and waits to be ended. */
const bareMain = `
const { app, BrowserWindow } = require('electron');
app.commandLine.appendSwitch('log-level', '3');
app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1280, height: 860, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  await window.loadFile('index.html');
  const painted = await window.webContents.executeJavaScript(\`new Promise((resolve) => {
    const look = () => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (paint) resolve(performance.timeOrigin + paint.startTime); else setTimeout(look, 5);
    };
    look();
  })\`);
  console.log('painted after ' + Math.round(painted - process.getCreationTime()) + ' ms');
});
`;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Lays that program in a folder, with the text of the first article. */
export function makeBare(folder: string): void {
  const issue = JSON.parse(
    readFileSync(join(root, 'dist/content/strengthening-families-6.json'), 'utf8'),
  ) as Issue;
  const text = issue.articles[0]?.text ?? '';
  const paragraphs = text.split('\n').map((line) => `<p>${escaped(line)}</p>`);
  const faces = readdirSync(join(root, 'dist/renderer/assets')).filter((file) =>
    /^literata-latin-opsz-normal.*\.woff2$/.test(file),
  );
  if (faces.length !== 1) throw new Error('The face of the text was not found.');
  for (const face of faces) cpSync(join(root, 'dist/renderer/assets', face), join(folder, face));
  const style = `@font-face{font-family:L;src:url(${faces[0] ?? ''})}body{font:18.5px/1.62 L;max-width:33em;margin:auto}`;
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><style>${style}</style>${paragraphs.join('\n')}`,
  );
  writeFileSync(join(folder, 'main.js'), bareMain);
  writeFileSync(join(folder, 'package.json'), '{"name":"bare","main":"main.js"}');
}

/** Starts a program, takes the milliseconds its line says, and ends it. */
function timed(executable: string, program: string, data: string, line: RegExp): Promise<number> {
  const args = [program, `--user-data-dir=${data}`, '--log-level=3'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return new Promise((done, fail) => {
    const child = spawn(executable, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    let ms: number | undefined;
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, figure] = line.exec(said) ?? [];
      if (figure === undefined || ms !== undefined) return;
      ms = Number(figure);
      child.kill('SIGTERM');
    });
    child.once('error', fail);
    child.once('close', () => {
      if (ms === undefined) fail(new Error(`The program said nothing of its start: ${said}`));
      else done(ms);
    });
  });
}

/** Compares the two, one after the other, so that a machine that slows down slows both. */
export async function start(executable: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'journal-bench-'));
  try {
    const bare = join(folder, 'bare');
    mkdirSync(bare);
    makeBare(bare);
    const ours: number[] = [];
    const theirs: number[] = [];
    // The first of each fills the caches of disk and code, and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const one = await timed(executable, root, join(folder, 'data'), /on screen after (\d+) ms/);
      const other = await timed(executable, bare, join(folder, 'bare-data'), /painted after (\d+) ms/);
      if (round === 0) continue;
      ours.push(one);
      theirs.push(other);
    }
    report({
      bench: 'start',
      what: 'first article on screen',
      unit: 'ms',
      values: ours,
      yardstick: { what: 'a bare window', values: theirs },
      goal,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
