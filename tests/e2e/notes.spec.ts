// Notes: written with the keyboard alone, pasted into, tagged, mentioning one another, and kept.
import { execFileSync } from 'node:child_process';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { tagsOf } from '../../core/annotation/read.js';
import type { NoteBody } from '../../core/annotation/types.js';
import { violations } from '../support/axe.js';
import { expect, launch, openArticle, parts, select, test } from '../support/journal.js';
import { layNotebook, notesOver, plainNote, readNotebook } from '../support/notebooks.js';

/** Opens Chloe's story with a note begun on a sentence of it. */
async function beginNote(page: Page): Promise<Locator> {
  await openArticle(page, /Chloe/);
  const { toolbar, note } = parts(page);
  await select(page, 'Sam did not work alone');
  await toolbar.getByRole('button', { name: 'Add note' }).click();
  await expect(note).toBeFocused();
  return note;
}

const saved = (folder: string, format: string): string => {
  const body = readNotebook(folder, 'chloes-story').first.items.at(-1)?.body;
  const note = body?.find((one): one is NoteBody => one.type === 'Choice');
  return note?.items.find((item) => item.format === format)?.value ?? '';
};

/** The tags of the marks in Chloe's story, as they are in the file. */
const savedTags = (folder: string): readonly string[] =>
  readNotebook(folder, 'chloes-story').first.items.flatMap(tagsOf);

test('a note is written with the keyboard alone, and its three forms carry all of it', async ({
  start,
  folder,
}) => {
  const { page, errors } = await start();
  const { keyboard } = page;
  const { notes, status } = parts(page);
  const note = await beginNote(page);
  await keyboard.type('# Plan');
  await keyboard.press('Enter');
  await keyboard.type('**bold** *slanted* ~~gone~~ `code` ++under++ plain');
  await keyboard.press('Enter');
  await keyboard.type('[ ] ask');
  await keyboard.press('Enter');
  await keyboard.type('thank');
  // The check box is reached with the left arrow and ticked with the space bar.
  const item = note.getByRole('option', { name: 'thank' });
  await keyboard.press('Home');
  await keyboard.press('ArrowLeft');
  await expect(item).toBeFocused();
  await keyboard.press('Space');
  await expect(item).toBeChecked();
  await keyboard.press('Control+z');
  await expect(item).not.toBeChecked();
  await keyboard.press('Control+Shift+Z');
  await expect(item).toBeChecked();
  await expect(note.getByRole('option', { name: 'ask' })).not.toBeChecked();
  await keyboard.press('ArrowLeft');
  await note.press('Control+End');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('- one');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('inside');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('> words of others');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.press('Control+Shift+Digit5');
  await keyboard.type('x = 1');
  await expect(note.locator('code')).toHaveText(['code', 'x = 1']);
  // Three times Enter leaves the block.
  for (let times = 0; times < 3; times += 1) await keyboard.press('Enter');
  await keyboard.type('by key');
  await keyboard.press('Shift+Home');
  for (const key of ['Control+b', 'Control+u', 'Control+Shift+X']) await keyboard.press(key);
  // The buttons by the selection: one stop of the Tab key, arrows among them.
  const floating = page.getByRole('toolbar', { name: 'Format selection' });
  await expect(floating.getByRole('button', { name: 'Strike through' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await keyboard.press('Alt+F10');
  await expect(floating.getByRole('button', { name: 'Bold' })).toBeFocused();
  await expect(floating.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  // What a button did is gone on with in the text.
  await expect(note).toBeFocused();
  await expect(floating.getByRole('button', { name: 'Italic' })).toHaveAttribute('aria-pressed', 'true');
  expect(await violations(page)).toEqual([]);
  await keyboard.press('Alt+F10');
  await keyboard.press('Escape');
  await expect(note).toBeFocused();
  await keyboard.press('Control+k');
  const address = page.getByRole('textbox', { name: 'Address of the link' });
  await expect(address).toBeFocused();
  await keyboard.type('javascript:alert(1)');
  await keyboard.press('Enter');
  await expect(page.getByText('A note can link to a web or mail address.')).toBeVisible();
  await address.fill('me@example.org');
  await keyboard.press('Enter');
  await expect(note).toBeFocused();
  await expect(note.locator('a')).toHaveAttribute('href', 'mailto:me@example.org');
  await keyboard.press('Control+Shift+K');
  await expect(address).toHaveValue('mailto:me@example.org');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(note).toBeFocused();
  // The row below the text, once nothing is selected.
  await keyboard.press('ArrowRight');
  await expect(floating).toHaveCount(0);
  await keyboard.press('Alt+F10');
  const formatting = page.getByRole('toolbar', { name: 'Formatting' });
  await keyboard.press('End');
  await expect(formatting.getByRole('button', { name: 'Done' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(note).toHaveCount(0);
  await expect(notes.getByRole('group', { name: /Key idea, paragraph/ })).toBeFocused();
  await expect(status).toHaveText('Note saved');
  await expect(notes).toContainText('All saved');

  expect(saved(folder, 'text/markdown')).toBe(
    [
      '# Plan',
      '**bold** *slanted* ~~gone~~ `code` <u>under</u> plain',
      '- [ ] ask\n- [x] thank',
      '- one\n    - inside',
      '> words of others',
      '```\nx = 1\n```',
      '[<u>**~~*by key*~~**</u>](mailto:me@example.org)',
    ].join('\n\n'),
  );
  expect(saved(folder, 'text/html')).toBe(
    '<h1>Plan</h1><p><strong>bold</strong> <em>slanted</em> <s>gone</s> <code>code</code> <u>under</u> plain</p>' +
      '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled> ask</li>' +
      '<li class="task-list-item"><input type="checkbox" disabled checked> thank</li></ul>' +
      '<ul><li>one<ul><li>inside</li></ul></li></ul><blockquote>words of others</blockquote>' +
      '<pre><code>x = 1</code></pre><p><a href="mailto:me@example.org"><strong><em><s><u>by key</u></s></em></strong></a></p>',
  );
  const card = notes.getByRole('group', { name: /Key idea/ });
  await expect(card.getByRole('checkbox')).toHaveCount(2);
  expect(errors).toEqual([]);
});

const word = `<html><head><style>p{color:red}</style></head><body><!--StartFragment-->
<p class=MsoNormal style='margin:0'>Dear <b style='mso-bidi-font-weight:normal'>team</b>,<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>first</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>a.<span>&nbsp;&nbsp; </span></span><![endif]>deeper</p>
<!--EndFragment--></body></html>`;

const hostile = `<b style="font-weight:normal" id="docs-internal-guid-1"><p style="line-height:1.38"><span
style="font-weight:700;font-style:italic;background:url(https://example.org/x)">strong words</span></p></b>
<img src="https://example.org/a.png" onerror="window.hacked=1"><script>window.hacked=2</script>
<iframe src="https://example.org"></iframe><svg onload="window.hacked=3"></svg>
<p onclick="window.hacked=4"><a href="javascript:window.hacked=5">no way</a> <a href="https://example.org/ok">way</a></p>
<table><tr><td>a</td><td>b</td></tr></table>`;

test('what is pasted from Word, Google Docs and hostile pages keeps its sense and nothing else', async ({
  start,
  folder,
}) => {
  const { page, app, errors } = await start();
  const note = await beginNote(page);
  const copy = (html: string, text: string) =>
    app.evaluate(
      ({ clipboard: held }, given) => {
        (held as unknown as { write: (data: typeof given) => void }).write(given);
      },
      { html, text },
    );
  await copy(word, 'Dear team');
  await page.keyboard.press('Control+v');
  await expect(note.locator('strong')).toHaveText('team');
  await expect(note.locator('ol li').filter({ hasText: /^first$/ })).toHaveCount(1);
  await expect(note.locator('ol ol li')).toHaveText('deeper');
  await note.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await copy(hostile, 'strong words');
  await page.keyboard.press('Control+v');
  await expect(note.locator('a')).toHaveText('way');
  await expect(note.locator('strong').last()).toHaveText('strong words');
  await expect(note).toContainText('no way');
  await expect(note).toContainText('a | b');
  await expect(note.locator('img, script, iframe, svg, table')).toHaveCount(0);
  await note.press('Control+End');
  await copy('<b>loud</b>', 'quiet');
  await page.keyboard.press('Control+Shift+V');
  await expect(note).toContainText('quiet');
  await expect(note.locator('strong')).not.toContainText(['loud']);
  await expect(parts(page).notes).toContainText('All saved');
  const html = saved(folder, 'text/html');
  expect(html).not.toMatch(/style|javascript|onerror|onclick|<img|<script|guid/);
  expect(html).toContain('<strong><em>strong words</em></strong>');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  // Neither run nor fetched: nothing was blocked, because nothing was tried.
  expect(errors).toEqual([]);
});

test('tags and mentions complete as they are typed, lead to their places, and Back returns', async ({
  start,
  folder,
}) => {
  layNotebook(
    folder,
    'reunification',
    notesOver('reunification', 1, () => plainNote('Who pays for this?')),
  );
  const { page } = await start();
  const { keyboard } = page;
  const { notes, status, title } = parts(page);
  const note = await beginNote(page);
  const tags = page.getByRole('listbox', { name: 'Tags' });
  const mentions = page.getByRole('listbox', { name: 'Mentions' });
  await keyboard.type('For #supervision');
  await expect(tags.getByRole('option')).toHaveText(/supervisionNew tag/);
  await keyboard.press('Enter');
  await keyboard.type('and [[Naomi');
  await expect(mentions.getByRole('option').first()).toContainText('Naomi');
  await expect(note).toHaveAttribute('aria-activedescendant', /./);
  expect(await violations(page)).toEqual([]);
  await keyboard.type(' 3');
  await expect(mentions.getByRole('option', { selected: true })).toContainText('¶3');
  await keyboard.press('Enter');
  await keyboard.type('also [[who pays');
  await expect(mentions.getByRole('option').first()).toContainText('Your note');
  await keyboard.press('Tab');
  // Escape puts the list away and not the note.
  await keyboard.type('not [[this');
  await expect(mentions).toBeVisible();
  await keyboard.press('Escape');
  await expect(mentions).toHaveCount(0);
  await expect(note).toBeFocused();
  await keyboard.press('Escape');
  const card = notes.getByRole('group', { name: /Key idea, paragraph/ });
  await expect(card).toBeFocused();
  // The note shows its tag, and it is shown once.
  const chips = card.getByRole('list', { name: 'Tags' }).getByRole('listitem');
  await expect(card.locator('.note-tag')).toHaveText('#supervision');
  await expect(card.getByText('#supervision')).toHaveCount(1);
  await expect(notes).toContainText('All saved');
  expect(saved(folder, 'text/markdown')).toMatch(
    /^For #supervision and \[.*¶3\]\(learning-journal:\/\/strengthening-families-6\/naomis-story\/3#p-\w+\) also \[Who pays for this\?\]\(urn:uuid:/,
  );

  // A tag of the library completes on the card too, from a few letters.
  await card.getByRole('button', { name: 'Add tag' }).click();
  await keyboard.type('training');
  expect(await violations(page)).toEqual([]);
  await keyboard.press('Enter');
  await expect(card).toBeFocused();
  await expect(status).toHaveText('Tagged #training');
  await expect(chips).toHaveText('#training');
  await card.getByRole('button', { name: 'Remove tag training' }).click();
  await expect(chips).toHaveCount(0);
  await keyboard.press('Control+z');
  await expect(chips).toHaveText('#training');

  // The mentions jump, by keyboard and by pointer, and Back returns.
  await card.getByRole('link', { name: /¶3/ }).focus();
  await keyboard.press('Enter');
  await expect(title).toHaveText(/Naomi/);
  await keyboard.press('Alt+ArrowLeft');
  await expect(title).toHaveText(/Chloe/);
  await card.getByRole('link', { name: /Who pays/ }).click();
  await expect(title).toHaveText(/Reunification/);
  await expect(notes.locator('[data-active]')).toContainText('Who pays for this?');
  await keyboard.press('Alt+ArrowLeft');
  await expect(title).toHaveText(/Chloe/);
  // Deleting a tag in the text takes it from the mark.
  await card.focus();
  await keyboard.press('Enter');
  await expect(note).toBeFocused();
  await note.press('Control+Home');
  for (const _ of 'For ') await keyboard.press('ArrowRight');
  await keyboard.press('Delete');
  await expect(card.getByText('#supervision')).toHaveCount(0);
  await expect(chips).toHaveText('#training');
  await expect.poll(() => savedTags(folder)).toEqual(['training']);

  // A word that is written out is a tag as well, wherever the writing goes on; a number alone is none. Undo makes it
  // plain words again. The space that a tag or a mention brings along is not doubled by the one people type.
  await note.press('Control+End');
  await keyboard.press('Enter');
  await keyboard.type('#first, not #2 or (#second) [[Naomi');
  await expect(mentions.getByRole('option').first()).toContainText('Naomi');
  await keyboard.press('Enter');
  await keyboard.type(' and #third ');
  await expect(note.locator('.note-tag')).toHaveText(['#first', '#second', '#third']);
  await keyboard.press('Control+z');
  await expect(note.locator('.note-tag')).toHaveText(['#first', '#second']);
  await expect(note).toContainText('and #third');
  await keyboard.type('and #last');
  await keyboard.press('Escape');
  await expect(tags).toHaveCount(0);
  await keyboard.press('Escape');
  await expect(card).toBeFocused();
  await expect(card.locator('.note-tag')).toHaveText(['#first', '#second', '#last']);
  await expect.poll(() => savedTags(folder)).toEqual(['training', 'first', 'second', 'last']);
  expect(saved(folder, 'text/markdown')).toMatch(
    /#first, not #2 or \(#second\) \[Naomi's story\]\(learning-journal:[^)]*\) and #third/,
  );
  // The notebook shows it once as well.
  await keyboard.press('Control+Shift+N');
  const row = page.getByRole('row', { name: /#last/ }).filter({ has: page.locator('.nb-note') });
  await expect(row.getByText('#last')).toHaveCount(1);
  await expect(row.getByText('#training')).toHaveCount(1);
  // What is to be exported as a web page is shown as that page, not as Markdown.
  await keyboard.press('Control+Shift+X');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: /^Web page/ }).check({ force: true });
  await expect(dialog.getByLabel('Preview')).toContainText("(#second) Naomi's story");
  await expect(dialog.getByLabel('Preview')).not.toContainText('learning-journal:');
  await keyboard.press('Escape');
});

test('a note with parts of another program is shown, says so, and stays as it was until it is changed', async ({
  start,
  folder,
}) => {
  const foreign = {
    lexical:
      '{"root":{"type":"root","version":1,"children":[{"type":"paragraph","version":1,"children":[{"type":"text","version":1,"text":"Known, "},{"type":"drawing","version":1,"data":"x"}]}]}}',
    html: '<p>Known, <b>bold</b></p>',
    markdown: 'Known, **bold**',
  };
  layNotebook(
    folder,
    'chloes-story',
    notesOver('chloes-story', 1, () => foreign),
  );
  const { page } = await start();
  await openArticle(page, /Chloe/);
  const { notes, note } = parts(page);
  await notes.getByRole('group', { name: /Key idea/ }).dblclick();
  await expect(note.locator('strong')).toHaveText('bold');
  await expect(notes).toContainText('made by another program or version');
  await page.keyboard.press('Escape');
  await expect(notes.getByRole('group', { name: /Key idea/ })).toBeFocused();
  expect(saved(folder, 'application/vnd.lexical+json')).toBe(foreign.lexical);
});

/** Ends the program and all it started without a word of warning. */
async function kill(app: ElectronApplication): Promise<void> {
  const gone = app.waitForEvent('close');
  const group = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const doomed = [app.process().pid ?? 0];
  for (const one of doomed)
    doomed.push(...group.filter(([, parent]) => parent === one).map(([pid = 0]) => pid));
  for (const pid of doomed) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with its parent.
    }
  }
  await gone;
}

test('kill -9 keeps every word: once it is in the file with the note still open, and after “All saved”', async ({
  folder,
  start,
}) => {
  const { page, app } = await launch({ folder });
  await beginNote(page);
  await page.keyboard.type('kept while it was being written');
  // The reader does nothing more: within a second of the last key the words are on the disk.
  await expect
    .poll(() => JSON.stringify(readNotebook(folder, 'chloes-story')), { timeout: 5000, intervals: [20] })
    .toContain('kept while it was being written');
  await expect(parts(page).note).toBeFocused();
  await kill(app);

  const { page: next, app: second } = await launch({ folder });
  const { notes } = parts(next);
  await expect(notes).toContainText('kept while it was being written');
  await notes.getByRole('group').first().dblclick();
  await expect(parts(next).note).toBeFocused();
  await next.keyboard.press('Control+End');
  await next.keyboard.type(' and kept to the last word #safe');
  await next.keyboard.press('Enter');
  await expect(notes.locator('.card .note-tag')).toHaveText('#safe');
  await expect(notes).toContainText('All saved');
  await kill(second);
  const again = await start();
  await expect(parts(again.page).notes).toContainText('kept to the last word #safe');
  await expect(parts(again.page).notes.locator('.card .note-tag')).toHaveText('#safe');
});
