// axe on every screen in every theme and in forced colours, and what a screen reader is given of the main regions and of notes.
import type { Page } from '@playwright/test';
import { themes, type ThemeId } from '../../core/schema/themes.js';
import { faint, violations } from '../support/axe.js';
import { expect, openArticle, parts, test } from '../support/journal.js';
import { layNotebook, notesOver, plainNote } from '../support/notebooks.js';
import { settleIn } from '../support/reader.js';
import { screens, visit } from '../support/screens.js';

/** Puts on another theme as the settings do, without their sheet, which would close what is open. */
const wear = (page: Page, theme: ThemeId) =>
  page.evaluate((id) => {
    document.documentElement.dataset['theme'] = id;
  }, theme);

// Each test of this file may go to the worker that is free.
test.describe.configure({ mode: 'parallel' });

const sheets = screens.findIndex(({ name }) => name === 'Search results');

for (const [which, shown] of [
  ['page', screens.slice(0, sheets)],
  ['panel, dialog or menu', screens.slice(sheets)],
] as const)
  test(`axe finds nothing on any ${which}, in any theme or in forced colours, and all text has 7:1`, async ({
    start,
    folder,
  }) => {
    // Fourteen screens in seven dresses.
    test.setTimeout(300_000);
    settleIn(folder, { theme: 'paper' });
    const { page, errors } = await start({ size: { width: 1280, height: 860 } });
    const others = (Object.keys(themes) as ThemeId[]).filter((theme) => theme !== 'paper');
    // Nothing on its way from one colour to another.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const found: string[] = [];
    const note = (screen: string, theme: string, faults: readonly string[]): void => {
      found.push(...faults.map((fault) => `${screen}, ${theme}: ${fault}`));
    };
    for (const { name, open, part = 'body', close } of shown) {
      await open(page);
      note(name, 'paper', await violations(page));
      for (const theme of others) {
        await wear(page, theme);
        note(name, theme, await faint(page, part));
      }
      await wear(page, 'paper');
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      note(name, 'forced colours', await faint(page, part));
      await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
      await close?.(page);
    }
    expect(found).toEqual([]);
    expect(errors).toEqual([]);
  });

test('a screen reader is given the main regions with their names and roles', async ({ start, folder }) => {
  settleIn(folder, { theme: 'paper' });
  const { page } = await start({ size: { width: 1280, height: 860 } });
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - button "Contents" [pressed]
      - button "Back" [disabled]
      - button "Forward" [disabled]
      - search:
        - searchbox "Search"
      - button "Read aloud"
      - button "Settings"
      - button "Notes" [pressed]
  `);
  const { contents, notes, status, search, toolbar } = parts(page);
  await expect(contents).toMatchAriaSnapshot(`
    - navigation "Contents":
      - region "Opening":
        - heading "Opening" [level=2]
        - list:
          - listitem:
            - link /Foreword .*\\d+ min .*unread/
      - region "Leadership and learning":
        - list:
          - listitem:
            - link /Leadership in Children's Social Care .*partly read/
          - listitem:
            - link /Chloe's story Story .*unread/
      - region "Practice in the field":
        - list:
          - listitem:
            - link /Reunification 7 marks, \\d+ min/
  `);
  await visit(page, 'reunification');
  await page.getByRole('button', { name: 'Read the article' }).press('Enter');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - article "Reunification – bringing families back together":
        - heading "Reunification – bringing families back together" [level=1]
        - list "Authors":
          - listitem:
            - link "Hannah Bedford"
        - note:
          - strong: Before you read.
        - region "Key points":
          - heading "Key points" [level=2]
          - list
        - paragraph:
          - button "Paragraph 2"
          - mark
        - heading "The belief behind the work" [level=2]
        - figure /Children looked after/:
          - group /Table. Children looked after/:
            - table:
              - rowgroup:
                - row:
                  - columnheader "March 2021"
              - rowgroup:
                - row:
                  - rowheader "Children looked after"
                  - cell "735"
          - img /March 2021. 735/
          - button "Paragraph 6"
      - navigation "Previous and next article":
        - link /Previous .+/
        - link /Next .+/
  `);
  await expect(notes).toMatchAriaSnapshot(`
    - complementary "Notes":
      - heading "Notes" [level=2]
      - text: 7 in this article All saved
      - group "Key idea, paragraph 2":
        - paragraph:
          - text: Key idea
          - button "Go to paragraph 2": ¶2
      - group "Evidence, paragraph 4":
        - paragraph: Ask on Monday
      - group "Question, passage not found":
        - paragraph: Question Passage not found
  `);
  await notes.getByRole('group', { name: 'Evidence, paragraph 4' }).press('Enter');
  await expect(notes).toMatchAriaSnapshot(`
    - group "Evidence, paragraph 4":
      - textbox "Note":
        - paragraph: Ask on Monday
      - toolbar "Formatting":
        - button "Bold"
        - button "Done"
  `);
  await page.keyboard.press('Escape');
  await page.getByRole('main').focus();
  await page.keyboard.press('Alt+PageDown');
  await expect(toolbar).toMatchAriaSnapshot(`
    - toolbar "Mark selection":
      - button "Key idea"
      - button "Evidence"
      - button "Practice"
      - button "Question"
      - button "Challenge"
      - button "To discuss"
      - button "Add note"
      - button "Copy with reference"
  `);
  await page.keyboard.press('1');
  await expect(status).toMatchAriaSnapshot(`- status: /Highlighted as Key idea, .+/`);

  await page.keyboard.press('Control+k');
  await search.fill('reunification');
  await expect(page.getByRole('search')).toMatchAriaSnapshot(`
    - search:
      - searchbox "Search": reunification
      - button "Clear search"
      - listbox "Results":
        - group /Emily & Jason.*/:
          - option /.+/ [selected]
        - group /Reunification .*Practice/
        - group "Your marks and notes"
        - group "Glossary"
  `);
  for (const key of ['Escape', 'Escape', 'Escape', 'Control+,']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog "Settings":
      - heading "Settings" [level=2]
      - button "Close"
      - radiogroup "Theme":
        - radio "As the system"
        - radio "Paper" [checked]
        - radio "High contrast, dark"
      - group "Text size":
        - slider "Text size": "100"
      - group "Space between lines":
        - slider "Space between lines": "100"
      - radiogroup "Typeface":
        - radio "Serif" [checked]
      - switch "Justified text"
      - switch "Explain terms in the text" [checked]
      - button "Reset these settings"
      - button /Focus mode/
  `);
  for (const key of ['Escape', 'Control+Shift+a']) await page.keyboard.press(key);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main "About this issue":
      - heading "Sustaining change for children and families" [level=1]
      - navigation "On this page":
        - list:
          - listitem:
            - link "Continue reading"
      - region "Continue reading":
        - heading "Continue reading" [level=2]
        - button /Continue. .+/
      - region "I have 10 minutes":
        - group "Minutes I have":
          - radio "10 minutes" [checked]
      - region "Contents":
        - group "Filter the contents":
          - combobox "Kind"
          - combobox "Model"
          - combobox "Place"
  `);
  await page.keyboard.press('Control+Shift+g');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main "Glossary":
      - heading "Glossary" [level=1]
      - searchbox "Find a term"
      - navigation "Terms by letter":
        - list:
          - listitem:
            - link "A"
  `);
});

test('a check list is told as options in the first note that is opened after a start', async ({
  start,
  folder,
}) => {
  layNotebook(
    folder,
    'chloes-story',
    notesOver('chloes-story', 1, () => {
      const note = plainNote('ask');
      const read = JSON.parse(note.lexical) as { root: { children: object[] } };
      const [paragraph] = read.root.children;
      const item = { ...paragraph, type: 'listitem', value: 1, checked: false };
      read.root.children = [
        { ...paragraph, type: 'list', listType: 'check', tag: 'ul', start: 1, children: [item] },
      ];
      return { ...note, lexical: JSON.stringify(read) };
    }),
  );
  const { page } = await start();
  await openArticle(page, /Chloe/);
  await page.locator('.card').focus();
  await page.keyboard.press('Enter');
  const { note } = parts(page);
  await expect(note).toBeFocused();
  await expect(note.getByRole('listbox', { name: 'Check list' }).getByRole('option')).toHaveText('ask');
});
