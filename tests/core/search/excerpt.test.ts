// The sentence shown with a hit: which one, how it is cut, and what is marked in it.
import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../../core/search/index.js';
import { hitsOf, markedIn, passages } from './issue-of.js';

const first = (text: string, query: string) => {
  const [hit] = hitsOf(createSearchIndex(passages(text)).search(query));
  if (!hit) throw new Error(`nothing found for ${query}`);
  return hit;
};

describe('the sentence', () => {
  it.each([
    ['Trust takes time. Courage helps. Both last.', 'courage', 'Courage helps.'],
    ['Trust is one. Trust with courage is two.', 'trust courage', 'Trust with courage is two.'],
    ['Courage first. Courage second.', 'courage', 'Courage first.'],
    ['Families may. A family did.', 'family', 'A family did.'],
    ['No mark here. Then a break\nand courage.', 'courage', 'and courage.'],
  ])('%j for %j', (text, query, expected) => {
    const hit = first(text, query);
    expect(hit.excerpt.text).toBe(expected);
    expect(`\n\n${text}`.slice(hit.range.start, hit.range.end)).toBe(expected);
  });

  it('is cut at words around the match when it is long, and still pointed at whole', () => {
    const long = `${'before '.repeat(60)}courage ${'after '.repeat(60)}end.`;
    const { excerpt, range } = first(long, 'courage');
    expect(excerpt.text).toMatch(/^…before( before)* courage after( after)*…$/);
    expect(excerpt.text.length).toBeGreaterThan(140);
    expect(excerpt.text.length).toBeLessThanOrEqual(162);
    expect(Math.abs(excerpt.text.indexOf('courage') * 2 + 7 - excerpt.text.length)).toBeLessThan(16);
    expect(range.end - range.start).toBe(long.length);
  });

  it('starts a long sentence at its start when the match is near', () => {
    expect(first(`Courage ${'after '.repeat(60)}end.`, 'courage').excerpt.text).toMatch(
      /^Courage after .*after…$/,
    );
  });

  it('chooses the part of a long sentence with most of the words', () => {
    const text = `Trust ${'and '.repeat(60)}courage with trust ${'and '.repeat(60)}end.`;
    expect(markedIn(first(text, 'courage trust'))).toEqual(['courage', 'trust']);
  });
});

describe('marks', () => {
  it.each([
    ['Children’s homes, children and a child’s home.', 'children', ['Children’s', 'children']],
    ['A family; families; a family’s.', 'family', ['family', 'families', 'family’s']],
    ['The multi-agency team, multi agency.', 'multi-agency', ['multi-agency', 'multi', 'agency']],
    ['A multi-agency team.', 'agency', ['agency']],
    ['A multi-agency team.', 'multiagency', ['multi-agency']],
    ['Zoë and Zoe\u0301.', 'zoe', ['Zoë', 'Zoe\u0301']],
    ['Some 1,200 and 1200.', '1200', ['1,200', '1200']],
    ['👩‍👧 Hope 💚 hope.', 'hope', ['Hope', 'hope']],
    ['The care of carers who cared.', 'care', ['care', 'carers', 'cared']],
    ['Practice, or to practise.', 'practise', ['practise']],
    ['Reunification is a word.', 'reunificaton', ['Reunification']],
    ['In the home of the family.', 'the family', ['family']],
  ])('%j for %j', (text, query, expected) => {
    expect(markedIn(first(text, query))).toEqual(expected);
  });
});
