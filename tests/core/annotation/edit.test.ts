// What can be done to an annotation, and what stays as it was.
import { describe, expect, it } from 'vitest';
import { withMeaning, withNote } from '../../../core/annotation/edit.js';
import { meaningIn, meanings } from '../../../core/annotation/meanings.js';
import { meaningOf, noteOf, quoteOf, tagsOf } from '../../../core/annotation/read.js';
import type { Annotation } from '../../../core/annotation/types.js';
import { annotationSchema } from '../../../core/schema/annotation.js';
import { highlight, withStrangeKeys } from './annotations.js';

const later = '2026-11-21T13:00:00.000Z';
const note = { lexical: '{"root":{}}', html: '<p>Ask</p>', markdown: 'Ask' };

describe('a new highlight', () => {
  it('has its meaning and quotation, no note and no tags', () => {
    const annotation = highlight();
    expect(meaningOf(annotation)).toBe('evidence');
    expect(quoteOf(annotation)).toBe('families');
    expect(noteOf(annotation)).toBeUndefined();
    expect(tagsOf(annotation)).toEqual([]);
    expect(annotation.motivation).toBe('highlighting');
    expect(annotationSchema.safeParse(annotation).success).toBe(true);
  });
});

describe('editing', () => {
  it('gives another meaning in place of the old one', () => {
    const changed = withMeaning(highlight(), 'question', later);
    expect(meaningOf(changed)).toBe('question');
    expect(changed.body).toHaveLength(1);
    expect(changed.modified).toBe(later);
    expect(changed.created).toBe(highlight().created);
  });

  it('gives a note, replaces it and takes it away', () => {
    const noted = withNote(highlight(), note, later);
    expect(noteOf(noted)).toEqual(note);
    expect(noted.motivation).toBe('commenting');
    expect(annotationSchema.safeParse(noted).success).toBe(true);
    const rewritten = withNote(noted, { ...note, markdown: 'Ask them' }, later);
    expect(noteOf(rewritten)?.markdown).toBe('Ask them');
    expect(rewritten.body).toHaveLength(2);
    expect(withNote(rewritten, null, highlight().modified)).toEqual(highlight());
  });

  it('keeps keys and bodies that the program does not know', () => {
    const strange = withStrangeKeys(highlight());
    const changed = withNote(withMeaning(strange, 'practice', later), note, later);
    expect(changed).toMatchObject({ 'x:rating': 5, target: { 'x:page': 3 } });
    expect(changed.body).toContainEqual({ type: 'Image', id: 'https://example.org/a.png', 'x:alt': 'a' });
  });

  it('does not change the annotation it was given', () => {
    const before = highlight();
    withNote(withMeaning(before, 'question', later), note, later);
    expect(before).toEqual(highlight());
  });
});

describe('a note written by another program', () => {
  const foreign: Annotation = {
    ...highlight(),
    motivation: 'commenting',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: 'team' },
      { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: 'Ask *them*' },
    ],
  };

  it('in one form is read as its words', () => {
    expect(noteOf(foreign)).toEqual({ lexical: '', html: '', markdown: 'Ask *them*' });
    expect(tagsOf(foreign)).toEqual(['team']);
  });

  it('is replaced where it stood, and taken away, with the tags left alone', () => {
    const rewritten = withNote(foreign, note, later);
    expect(noteOf(rewritten)).toEqual(note);
    expect(rewritten.body.map(({ type }) => type)).toEqual(['TextualBody', 'Choice']);
    expect(withNote(foreign, null, later).body).toEqual(foreign.body.slice(0, 1));
  });
});

describe('meanings', () => {
  it('are at least six, each with a name and a colour of its own', () => {
    expect(meanings.length).toBeGreaterThanOrEqual(6);
    for (const key of ['id', 'name', 'colour'] as const)
      expect(new Set(meanings.map((each) => each[key])).size).toBe(meanings.length);
  });

  it('that are not known are shown under their own name', () => {
    expect(meaningIn(meanings, 'from-elsewhere').name).toBe('From elsewhere');
    expect(meaningIn(meanings, meaningOf({ ...highlight(), body: [] } satisfies Annotation)).name).toBe(
      'Highlight',
    );
  });
});
