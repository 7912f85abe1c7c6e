// The content note: kept apart from the body, plain, and first.
import { describe, expect, it } from 'vitest';
import { blocksOf, compiled, frontMatter, mistakesIn } from './compile.js';

const note = (words: string): string => `:::content-note\n\n${words}\n\n:::`;

describe('a content note', () => {
  it('is told apart from the body, which begins after it', () => {
    const article = compiled(`${note("It's about\nchildren in care.")}\n\nThe body.`);
    expect(article.contentNote).toBe('It’s about children in care.');
    expect(blocksOf(article)).toEqual(['1 paragraph: The body.']);
    expect(article.text).not.toContain('about children');
  });

  it('may be left out', () => {
    expect(compiled('The body.')).not.toHaveProperty('contentNote');
  });

  it.each([
    ['after the text', `One.\n\n${note('Two.')}`, 10, /stands before anything else/],
    ['twice', `${note('One.')}\n\n${note('Two.')}\n\nThree.`, 14, /one content note at most/],
    ['in a list', `- One\n\n  :::content-note\n\n  Two\n\n  :::`, 10, /stands by itself/],
    ['with two paragraphs', `${note('One.\n\nTwo.')}\n\nThree.`, 8, /holds one paragraph/],
    ['with a list', `${note('- One.')}\n\nThree.`, 8, /holds one paragraph/],
    ['with nothing', ':::content-note\n:::\n\nThree.', 8, /holds one paragraph/],
    ['with a link', `${note('One\n[two](https://example.org).')}\n\nThree.`, 11, /plain words/],
    ['with markup', `${note('One **two**.')}\n\nThree.`, 10, /plain words/],
    [
      'with an attribute',
      ':::content-note{title="x"}\n\nOne.\n\n:::\n\nTwo.',
      8,
      /has no attributes, not "title"/,
    ],
    ['and nothing else', note('One.'), 1, /the article has no text/],
  ])('is refused %s', (_, body, line, reason) => {
    const [mistake, ...more] = mistakesIn(body);
    expect(more).toEqual([]);
    expect(mistake).toMatch(new RegExp(`^articles/01-test\\.md:${line}: `));
    expect(mistake).toMatch(reason);
  });

  it('has no place in the front matter any more', () => {
    const front = frontMatter.replace('part:', 'contentNote: x\npart:');
    expect(mistakesIn('One.', front)).toEqual([
      expect.stringMatching(/^articles\/01-test\.md:5: contentNote: .*:::content-note/),
    ]);
  });
});
