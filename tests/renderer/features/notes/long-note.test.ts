// Which tags a card shows beside its note: each tag is to be seen once.
import { describe, expect, it } from 'vitest';
import { withNote, withTags } from '../../../../core/annotation/edit.js';
import { tagType } from '../../../../core/annotation/note-state.js';
import type { Annotation } from '../../../../core/annotation/types.js';
import { tagsBesideNote } from '../../../../renderer/features/notes/long-note.js';
import { highlight } from '../../../core/annotation/annotations.js';

const now = '2026-11-22T12:00:00.000Z';

/** A mark with tags and a note of some paragraphs, of which the last is a tag. */
function noted(tags: readonly string[], paragraphs: number): Annotation {
  const node = (text: string, type = 'text') => ({ type: 'paragraph', children: [{ type, text }] });
  const words = Array.from({ length: paragraphs }, () => node('Words.'));
  const lexical = JSON.stringify({
    root: { type: 'root', children: [...words, node('#written', tagType)] },
  });
  return withTags(withNote(highlight(), { lexical, html: '', markdown: '#written' }, now), tags, now);
}

describe('the tags beside a note', () => {
  it('are those that do not stand in it', () => {
    expect(tagsBesideNote(noted(['written', 'added'], 1))).toEqual(['added']);
    expect(tagsBesideNote(noted(['written'], 1))).toEqual([]);
  });

  it('are all where the note is cut short, or there is none', () => {
    expect(tagsBesideNote(noted(['written', 'added'], 30))).toEqual(['written', 'added']);
    expect(tagsBesideNote(withTags(highlight(), ['written'], now))).toEqual(['written']);
  });
});
