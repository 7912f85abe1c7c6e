// Reading aloud with a voice of the test's own: what is said, what is lit, and what happens when a voice fails.
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from '../support/axe.js';
import { expect, openArticle, parts, test } from '../support/journal.js';

/** One thing the voice was asked to say. */
interface Said {
  readonly text: string;
  readonly rate: number;
  readonly voice: string;
}

/** The voice on the test's side of the page. */
interface Fake {
  readonly said: Said[];
  end(): void;
  fail(error: string): void;
  setVoices(names: readonly string[]): void;
}

declare global {
  interface Window {
    fakeSpeech: Fake;
  }
}

/** Puts a voice that says nothing and ends when told to in place of the page's own. */
async function giveVoices(page: Page, names: readonly string[]): Promise<void> {
  await page.evaluate((first) => {
    interface Spoken {
      text: string;
      rate: number;
      voice: { name: string } | null;
      onstart?: () => void;
      onend?: () => void;
      onerror?: (event: { error: string }) => void;
    }
    const events = new EventTarget();
    let voices: object[] = [];
    let current: Spoken | undefined;
    const said: Said[] = [];
    const setVoices = (wanted: readonly string[]): void => {
      voices = wanted.map((name, index) => ({
        voiceURI: name,
        name,
        lang: name.startsWith('Deutsch') ? 'de-DE' : 'en-GB',
        localService: true,
        default: index === 0,
      }));
      events.dispatchEvent(new Event('voiceschanged'));
    };
    const synthesis = {
      paused: false,
      pending: false,
      get speaking() {
        return current !== undefined;
      },
      getVoices: () => voices,
      resume: () => undefined,
      cancel: () => {
        const broken = current;
        current = undefined;
        broken?.onerror?.({ error: 'canceled' });
      },
      speak: (utterance: Spoken) => {
        current = utterance;
        said.push({ text: utterance.text, rate: utterance.rate, voice: utterance.voice?.name ?? '' });
        queueMicrotask(() => utterance.onstart?.());
      },
      addEventListener: events.addEventListener.bind(events),
      removeEventListener: events.removeEventListener.bind(events),
    };
    class Utterance {
      rate = 1;
      voice = null;
      lang = '';
      constructor(readonly text: string) {}
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
    window.fakeSpeech = {
      said,
      setVoices,
      end: () => {
        const ended = current;
        current = undefined;
        ended?.onend?.();
      },
      fail: (error) => {
        const failed = current;
        current = undefined;
        failed?.onerror?.({ error });
      },
    };
    setVoices(first);
  }, names);
}

const said = (page: Page) => page.evaluate(() => window.fakeSpeech.said);
const last = async (page: Page) => (await said(page)).at(-1);
const end = (page: Page) =>
  page.evaluate(() => {
    window.fakeSpeech.end();
  });
const lit = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('spoken') ?? [])].map((range) => (range as Range).toString()).join('|'),
  );
const bar = (page: Page) => page.getByRole('region', { name: 'Read aloud' });

test('reads from the top by keyboard alone: the sentence is lit, pauses, goes on, skips', async ({
  start,
}) => {
  const { page, errors } = await start();
  await openArticle(page, /Chloe/);
  const title = (await parts(page).title.textContent()) ?? '';
  await giveVoices(page, ['Deutsch', 'Alice', 'Bob']);
  await page.keyboard.press('Control+Shift+U');
  await expect(bar(page)).toBeVisible();
  await expect.poll(() => last(page)).toEqual({ text: title, rate: 1, voice: 'Alice' });
  expect(await lit(page)).toBe(title);
  await expect(parts(page).status).toHaveText('Reading aloud');
  await end(page);
  const standfirst = (await page.locator('.standfirst').textContent()) ?? '';
  await expect.poll(async () => standfirst.startsWith(await lit(page))).toBe(true);

  await page.keyboard.press('Space');
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(parts(page).status).toHaveText('Paused');
  const before = await said(page);
  // Paused, it goes through the sentences without a sound.
  await page.keyboard.press('ArrowRight');
  const skipped = await lit(page);
  expect(standfirst.startsWith(skipped)).toBe(false);
  expect(await said(page)).toEqual(before);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await last(page))?.text).toBe(skipped.replace(/\s+/g, ' '));
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await last(page))?.text !== skipped).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await last(page))?.text).toBe(skipped);

  await bar(page).getByRole('button', { name: 'Stop reading aloud' }).focus();
  await page.keyboard.press('Enter');
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
  expect(await lit(page)).toBe('');
  expect(errors).toEqual([]);
});

test('speed and voice are passed on and remembered', async ({ start }) => {
  const first = await start();
  await giveVoices(first.page, ['Alice', 'Bob', 'Deutsch']);
  await first.page.keyboard.press('Control+Shift+U');
  const options = bar(first.page).getByRole('combobox', { name: 'Voice' }).locator('option');
  await expect(options).toHaveText([/Alice/, /Bob/, /Deutsch/]);
  await bar(first.page).getByRole('combobox', { name: 'Speed' }).selectOption('1.5×');
  await bar(first.page).getByRole('combobox', { name: 'Voice' }).selectOption({ label: 'Bob (en-GB)' });
  await expect.poll(() => last(first.page)).toMatchObject({ rate: 1.5, voice: 'Bob' });
  await first.app.close();

  const { page } = await start();
  await giveVoices(page, ['Alice', 'Bob', 'Deutsch']);
  await page.getByRole('button', { name: 'Read aloud' }).click();
  await expect.poll(() => last(page)).toMatchObject({ rate: 1.5, voice: 'Bob' });
});

test('begins at the reading cursor, and keys mark the sentence that is read', async ({ start }) => {
  const { page } = await start();
  await openArticle(page, /Chloe/);
  const { marks, status, note } = parts(page);
  await giveVoices(page, ['Alice']);
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Control+Shift+U');
  await expect.poll(async () => (await last(page))?.text).toBeTruthy();
  const spoken = await lit(page);
  expect((await last(page))?.text).toBe(spoken);
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await expect(status).toContainText('Highlighted as Evidence');
  await expect(marks.first()).toHaveText(spoken);
  expect(await lit(page)).toBe(spoken);
  await end(page);
  await expect.poll(() => lit(page)).not.toBe(spoken);
  const next = await lit(page);
  await page.keyboard.press('n');
  await expect(note).toBeFocused();
  await expect(bar(page)).toContainText('Paused while you write');
  // While writing, a space is a space.
  await page.keyboard.type('so it is');
  await expect(note).toHaveText('so it is');
  await expect(marks.last()).toHaveText(next);
});

test('follows the sentence, but never against the reader', async ({ start }) => {
  const { page } = await start({ size: { width: 1024, height: 640 } });
  await openArticle(page, /Leadership/);
  await giveVoices(page, ['Alice']);
  await page.keyboard.press('Control+Shift+U');
  await expect.poll(async () => (await said(page)).length).toBe(1);
  const top = () => page.locator('.reading').evaluate((element) => element.scrollTop);
  for (let step = 0; step < 14; step += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(top).toBeGreaterThan(200);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('spoken') ?? [])] as Range[];
        const view = document.querySelector('.reading')?.getBoundingClientRect();
        const rect = range?.getBoundingClientRect();
        return rect && view ? rect.top >= view.top && rect.bottom <= view.bottom : false;
      }),
    )
    .toBe(true);
  await page.locator('.reading').hover();
  await page.mouse.wheel(0, 3000);
  const back = bar(page).getByRole('button', { name: 'Back to the sentence' });
  await expect(back).toBeVisible();
  const there = await top();
  const count = (await said(page)).length;
  await end(page);
  await expect.poll(async () => (await said(page)).length).toBe(count + 1);
  expect(await top()).toBe(there);
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(back).toHaveCount(0);
  await expect.poll(top).toBeLessThan(there);
});

test('stops at the end of the article and goes on when asked', async ({ start }) => {
  const { page } = await start();
  const { contents, title } = parts(page);
  await giveVoices(page, ['Alice']);
  await page.locator('.reading').evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await page.keyboard.press('Control+Shift+U');
  await expect.poll(async () => (await said(page)).length).toBe(1);
  for (
    let step = 0;
    step < 60 && (await bar(page).getByText('End of the article').count()) === 0;
    step += 1
  ) {
    const count = (await said(page)).length;
    await end(page);
    await expect
      .poll(
        async () =>
          (await said(page)).length > count || (await bar(page).getByText('End of the article').count()) > 0,
      )
      .toBe(true);
  }
  const before = await title.textContent();
  await bar(page).getByRole('button', { name: 'Play the next article' }).press('Enter');
  await expect(title).not.toHaveText(before ?? '');
  await expect.poll(async () => (await last(page))?.text).toBe(await title.textContent());
  // An article the reader opens is not read unasked.
  const count = (await said(page)).length;
  await contents.getByRole('link', { name: /Chloe/ }).click();
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
  expect((await said(page)).length).toBe(count);
  // Of a story behind its note the title is read, and no more.
  await bar(page).getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => (await last(page))?.text).toBe(await title.textContent());
  await end(page);
  await expect(bar(page)).toContainText('The rest waits behind its note: choose “Read the story” first.');
  expect((await said(page)).length).toBe(count + 1);
});

test('a voice that is broken off, or goes away, is told and read on from', async ({ start }) => {
  const { page, errors } = await start();
  await giveVoices(page, ['Alice', 'Bob']);
  await page.keyboard.press('Control+Shift+U');
  await expect.poll(async () => (await said(page)).length).toBe(1);
  await page.evaluate(() => {
    window.fakeSpeech.fail('interrupted');
  });
  await expect(bar(page)).toContainText('Another program broke the speech off');
  const text = (await last(page))?.text;
  await page.keyboard.press('Space');
  await expect.poll(async () => (await said(page)).length).toBe(2);
  expect((await last(page))?.text).toBe(text);
  await page.evaluate(() => {
    window.fakeSpeech.setVoices(['Bob']);
  });
  await expect.poll(() => last(page)).toEqual({ text, rate: 1, voice: 'Bob' });
  await page.evaluate(() => {
    window.fakeSpeech.setVoices([]);
  });
  await expect(bar(page)).toContainText('No voice is installed');
  await expect(bar(page).getByRole('button', { name: 'Play' })).toHaveCount(0);
  await page.evaluate(() => {
    window.fakeSpeech.setVoices(['Alice']);
  });
  await bar(page).getByRole('button', { name: 'Play' }).press('Enter');
  await expect.poll(() => last(page)).toEqual({ text, rate: 1, voice: 'Alice' });
  expect(errors).toEqual([]);
});

test('without a voice it says so and how to get one, and the sentences can still be gone through', async ({
  start,
}) => {
  const { page } = await start();
  await giveVoices(page, []);
  await page.keyboard.press('Control+Shift+U');
  await expect(bar(page)).toContainText('No voice is installed on this computer.');
  await expect(bar(page)).toContainText('sudo apt install speech-dispatcher');
  const first = await lit(page);
  await bar(page).getByRole('button', { name: 'Next sentence' }).press('Enter');
  await expect.poll(() => lit(page)).not.toBe(first);
  // A voice that comes late is not waited for again.
  await page.evaluate(() => {
    window.fakeSpeech.setVoices(['Alice']);
  });
  await expect.poll(async () => (await said(page)).length).toBe(1);
  await page.evaluate(() => {
    window.fakeSpeech.setVoices([]);
  });
  await expect(bar(page)).toContainText('No voice is installed');
});

test('a speech service that never answers keeps the program neither from reading nor from ending', async ({
  start,
  folder,
}) => {
  const speech = join(folder, 'speech.sock');
  const sockets = new Set<Socket>();
  let asked = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('data', () => {
      asked += 1;
    });
  });
  server.listen(speech);
  await once(server, 'listening');
  const { app, page } = await start({ speech });
  await page.keyboard.press('Control+Shift+U');
  await expect(bar(page)).toBeVisible();
  await expect.poll(() => asked).toBeGreaterThan(0);
  const ended = once(app.process(), 'exit');
  await app.evaluate(({ app: program }) => {
    program.quit();
  });
  await ended;
  for (const socket of sockets) socket.destroy();
  server.close();
});

test('axe finds nothing while a voice reads aloud with the cursor', async ({ start }) => {
  const { page } = await start({ size: { width: 1024, height: 640 } });
  await giveVoices(page, ['Alice']);
  await page.keyboard.press('Alt+PageDown');
  await page.keyboard.press('Control+Shift+U');
  await expect.poll(async () => (await said(page)).length).toBe(1);
  expect(await violations(page)).toEqual([]);
  await expect(bar(page)).toMatchAriaSnapshot(`
    - region "Read aloud":
      - button "Previous sentence"
      - button "Pause"
      - button "Next sentence"
      - button "Mark this sentence"
      - paragraph
      - combobox "Speed"
      - combobox "Voice"
      - button "Stop reading aloud"
  `);
});
