// The facts of each article of the bundled issue, as its readers find them and as the original has them.
import { describe, expect, it } from 'vitest';
import { article, plain } from './edition.js';
import { facts, type Fact } from './facts.js';
import { pieces } from './pieces.js';
import { originals, seedsOrSkip } from './seeds.js';

/** Pieces with facts of other pieces: they gather what stands all over the issue. */
const gathering = ['programme-timeline', 'acknowledgements'];

const ids = pieces.map(({ id }) => id);
const inEdition = (fact: Fact): string => (typeof fact === 'string' ? fact : fact[0]);
const inOriginal = (fact: Fact): string => (typeof fact === 'string' ? fact : fact[1]);

describe('the facts of the issue', () => {
  it('are three at least of each article', () => {
    expect(Object.keys(facts)).toEqual(ids);
    expect(ids.filter((id) => (facts[id] ?? []).length < 3)).toEqual([]);
  });

  it.each(ids)('stand in %s exactly', (id) => {
    const text = plain(article(id).text);
    const wanted = (facts[id] ?? []).map(inEdition);
    expect(wanted.filter((fact) => !text.includes(fact) && !text.includes(capital(fact)))).toEqual([]);
  });

  it('stand in the original of the same piece', (context) => {
    const seeds = seedsOrSkip(context, 'the facts were not looked up in them');
    const pieceOf = originals(seeds);
    const read = (text: string): string => plain(text.replace(/[*_[\]#]/g, '')).toLowerCase();
    const everywhere = read([...seeds.values()].join('\n'));
    const missing = ids.flatMap((id) => {
      const source = gathering.includes(id) ? everywhere : read(pieceOf.get(id) ?? '');
      return (facts[id] ?? [])
        .filter((fact) => !source.includes(inOriginal(fact).toLowerCase()))
        .map((fact) => `${id}: ${inOriginal(fact)}`);
    });
    expect(missing).toEqual([]);
  });
});

/** A fact as it stands at the head of a sentence. */
function capital(fact: string): string {
  return fact.charAt(0).toUpperCase() + fact.slice(1);
}
