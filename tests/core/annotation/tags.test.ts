// Tags: what is taken for one, how they follow what is written, and how they are completed.
import { describe, expect, it } from 'vitest';
import { noteHtml } from '../../../core/annotation/note-html.js';
import { tagsInNote } from '../../../core/annotation/note-state.js';
import { noteOf, tagsOf } from '../../../core/annotation/read.js';
import { tagFrom, tagsLike, withoutTag, withTag, withWritten } from '../../../core/annotation/tags.js';
import type { Annotation, NoteContent } from '../../../core/annotation/types.js';

const now = '2026-01-02T00:00:00.000Z';
const bare: Annotation = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:uuid:1',
  type: 'Annotation',
  motivation: 'highlighting',
  created: now,
  modified: now,
  target: { type: 'SpecificResource', source: 'urn:learning-journal:a:b' },
  body: [],
};
const written = (...tags: readonly string[]): NoteContent => {
  const lexical = JSON.stringify({
    root: {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'on ' },
            ...tags.map((tag) => ({ type: 'tag', mode: 'token', text: `#${tag}` })),
          ],
        },
      ],
    },
  });
  return { lexical, html: noteHtml(lexical), markdown: 'on' };
};

describe('a tag typed as', () => {
  it.each([
    ['team', 'team'],
    ['#team', 'team'],
    ['  two   words ', 'two words'],
    ['## a', 'a'],
    ['#', ''],
    [' ', ''],
    ['x'.repeat(80), 'x'.repeat(60)],
  ])('%j is %j', (typed, tag) => {
    expect(tagFrom(typed)).toBe(tag);
  });
});

describe('the tags of a mark', () => {
  it('follow those in its note, and leave those beside it', () => {
    const tagged = withTag(bare, 'beside', now);
    const first = withWritten(tagged, written('one', 'two'), now);
    expect(tagsOf(first)).toEqual(['beside', 'one', 'two']);
    expect(tagsOf(withWritten(first, written('two'), now))).toEqual(['beside', 'two']);
    expect(tagsOf(withWritten(first, null, now))).toEqual(['beside']);
  });

  it('taken away leave the note as words, and other tags in it alone', () => {
    const both = withWritten(bare, written('one', 'two'), now);
    const without = withoutTag(both, 'one', now);
    expect(tagsOf(without)).toEqual(['two']);
    expect(tagsInNote(noteOf(without)?.lexical ?? '')).toEqual(['two']);
    expect(noteOf(without)?.html).toBe('<p>on #one<span class="tag">#two</span></p>');
    // Not in the note: the note is not touched.
    const beside = withTag(both, 'beside', now);
    expect(noteOf(withoutTag(beside, 'beside', now))).toEqual(noteOf(both));
  });

  it('are not added twice', () => {
    const once = withTag(bare, 'one', now);
    expect(withTag(once, 'one', now)).toBe(once);
  });
});

describe('completion', () => {
  it('offers what begins so, then what holds it, whatever the capitals and accents', () => {
    expect(tagsLike(['best team', 'Éthos', 'Teams', 'ethics'], 'te', 9)).toEqual(['Teams', 'best team']);
    expect(tagsLike(['Éthos', 'ethics'], 'eth', 9)).toEqual(['Éthos', 'ethics']);
    expect(tagsLike(['a', 'b', 'c'], '', 2)).toEqual(['a', 'b']);
  });
});
