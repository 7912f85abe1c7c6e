// `npm run icons`: draws the program's icons anew from their SVG, in every size and for every system.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { icnsOf, icoOf, SIZES } from '../packaging/icon-files.mjs';
import { SetUpError } from '../setup/say.mjs';
import { ROOT, setUp } from '../setup/set-up.mjs';
import { runElectron, switchesFor } from './electron-process.mjs';
import { endWithNpm } from './parent.mjs';
import { hasXvfb, openScreen, usesOwnScreen } from './screen.mjs';

/** Below this size, in pixels, the drawing with less in it is used. */
const FIRST_LARGE = 48;

const PACKAGING = join(ROOT, 'build/packaging');
const OUT = join(PACKAGING, 'icons');

/** @typedef {{ png: string, rgba: string }} Answer both in base64 */

/**
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly { svg: string, size: number }[]} wanted
 * @returns {Promise<Answer[]>}
 */
async function draw(executable, env, wanted) {
  const folder = await mkdtemp(join(tmpdir(), 'learning-journal-icons-'));
  try {
    const [orders, answers] = [join(folder, 'orders.json'), join(folder, 'answers.json')];
    await writeFile(orders, JSON.stringify(wanted));
    const switches = [...switchesFor({ uid: process.getuid?.(), env }), `--user-data-dir=${folder}`];
    const script = join(PACKAGING, 'draw-icons.mjs');
    const code = await runElectron(executable, [...switches, script, orders, answers], { cwd: ROOT, env });
    if (code !== 0) throw new SetUpError(`Electron, which draws the icons, ended with code ${code}.`);
    return /** @type {Answer[]} */ (JSON.parse(await readFile(answers, 'utf8')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function icons() {
  const situation = { purpose: /** @type {const} */ ('test'), platform: process.platform, env: process.env };
  const ownScreen = usesOwnScreen({ ...situation, hasXvfb: hasXvfb() });
  const executable = await setUp({ needsXvfb: ownScreen && !hasXvfb() });
  const [large, small] = await Promise.all(
    ['icon.svg', 'icon-small.svg'].map((file) => readFile(join(PACKAGING, file), 'utf8')),
  );
  const screen = ownScreen ? await openScreen() : null;
  try {
    const wanted = SIZES.map((size) => ({ svg: (size < FIRST_LARGE ? small : large) ?? '', size }));
    const answers = await draw(executable, screen?.env ?? process.env, wanted);
    const drawings = SIZES.map((size, index) => ({
      size,
      png: Buffer.from(answers[index]?.png ?? '', 'base64'),
      rgba: Buffer.from(answers[index]?.rgba ?? '', 'base64'),
    }));
    await rm(OUT, { recursive: true, force: true });
    await mkdir(OUT, { recursive: true });
    for (const { size, png } of drawings) await writeFile(join(OUT, `${size}x${size}.png`), png);
    await writeFile(join(PACKAGING, 'icon.ico'), icoOf(drawings));
    await writeFile(join(PACKAGING, 'icon.icns'), icnsOf(drawings));
    // By this a test sees that the icons are those of the drawings.
    const source = createHash('sha256')
      .update(large ?? '')
      .update(small ?? '')
      .digest('hex');
    await writeFile(join(OUT, 'drawn-from.txt'), `${source}\n`);
  } finally {
    await screen?.close();
  }
  console.log('The icons are in build/packaging/.');
}

endWithNpm();
try {
  await icons();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
