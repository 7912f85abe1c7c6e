// `npm run screenshots`: pictures of the real program, for the README and for a close look at every screen.
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetUpError } from '../setup/say.mjs';
import { ROOT, setUp } from '../setup/set-up.mjs';
import { endWithNpm } from './parent.mjs';
import { hasXvfb, openScreen, usesOwnScreen } from './screen.mjs';
import { pictureArticles } from './screenshots/articles.mjs';
import { clickBeside, open, take } from './screenshots/journal.mjs';
import { fill, layProgram, prefer } from './screenshots/reader.mjs';
import { DOCS, pictureReadme } from './screenshots/readme.mjs';
import { screens } from './screenshots/screens.mjs';
import { writeSheet } from './screenshots/sheet.mjs';

const SCREENSHOTS = join(ROOT, 'screenshots');

/** The size of the README's pictures. */
const README = { width: 1280, height: 860 };

/** What every screen is taken in. The second size is the smallest in which an article has its full measure. */
const THEMES = ['paper', 'sepia', 'dark'];
const SIZES = [
  { width: 1280, height: 920 },
  { width: 1024, height: 640 },
];
/** And once in large type and a small window, which no theme changes. */
const LARGE = {
  name: 'large',
  preferences: { theme: 'paper', textSize: 200 },
  size: { width: 1024, height: 640 },
};

const LOOKS = [
  ...SIZES.flatMap((size) =>
    THEMES.map((theme) => ({ name: `${theme}-${size.width}x${size.height}`, preferences: { theme }, size })),
  ),
  LARGE,
];

/**
 * @param {import('./screenshots/journal.mjs').Runtime} runtime
 * @param {string} temporary folder
 * @param {ReadonlySet<string>} wanted names of screens; all when empty
 */
async function pictureScreens(runtime, temporary, wanted) {
  const root = join(temporary, 'program');
  await layProgram(root);
  const filled = join(temporary, 'reader');
  await fill(filled);
  const some = wanted.size === 0 ? screens : screens.filter(({ name }) => wanted.has(name));
  for (const { name: look, preferences, size } of LOOKS) {
    const folder = join(temporary, look);
    await cp(filled, folder, { recursive: true });
    await prefer(folder, preferences);
    const { app, page } = await open(runtime, { folder, root, size });
    try {
      for (const { name, show, leave } of some) {
        await show(page);
        await take(page, join(SCREENSHOTS, `${name}-${look}.png`));
        await leave?.(page);
        await clickBeside(page);
      }
    } finally {
      await app.close();
    }
  }
  await writeSheet(
    SCREENSHOTS,
    some.map(({ name }) => name),
    LOOKS.map(({ name }) => name),
  );
}

async function screenshots() {
  const situation = { purpose: /** @type {const} */ ('test'), platform: process.platform, env: process.env };
  const ownScreen = usesOwnScreen({ ...situation, hasXvfb: hasXvfb() });
  const executable = await setUp({ needsXvfb: ownScreen && !hasXvfb() });
  await rm(SCREENSHOTS, { recursive: true, force: true });
  await Promise.all([DOCS, SCREENSHOTS].map((folder) => mkdir(folder, { recursive: true })));

  const screen = ownScreen ? await openScreen() : null;
  const runtime = { executable, env: screen?.env ?? process.env };
  const temporary = await mkdtemp(join(tmpdir(), 'learning-journal-screenshots-'));
  const wanted = new Set(process.argv.slice(2));
  try {
    const journal = await open(runtime, { folder: join(temporary, 'reader'), size: README });
    try {
      await pictureReadme(journal);
      if (wanted.has('articles')) await pictureArticles(journal, README, SCREENSHOTS);
    } finally {
      await journal.app.close();
    }
    if (!wanted.has('articles')) await pictureScreens(runtime, temporary, wanted);
  } finally {
    await rm(temporary, { recursive: true, force: true });
    await screen?.close();
  }
  console.log('Pictures are in docs/ and screenshots/; screenshots/index.html shows all side by side.');
}

endWithNpm();
try {
  await screenshots();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
