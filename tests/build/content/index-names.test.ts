// The index: who and what is named where, and who is not mistaken for whom.
import { describe, expect, it } from 'vitest';
import type { ReferenceInput } from '../../../build/content/reference.js';
import type { Article } from '../../../core/journal/types.js';
import { article, messages, ownFolder, people, said } from './reference.js';

const { write, compile } = ownFolder();

describe('the index finds a person', () => {
  const sue = { name: 'Sue Williams', role: 'Director', organisation: 'Leeds' };
  const find = (articles: readonly Article[], indexNames?: ReferenceInput['indexNames']) =>
    Object.fromEntries(
      compile(articles, indexNames).index.map(({ id, passages }) => [id, said(articles, passages)]),
    );

  it('by full name anywhere, by first name where they write, by surname where the full name stands', () => {
    const articles = [
      article('one', { authors: [sue], text: ['Sue Williams says', 'Sue adds', 'Williams’s view', 'sue'] }),
      article('two', { text: ['Sue Williams says', 'Sue is somebody else', 'but Williams is not'] }),
      article('three', { text: ['Sue and Williams are not known here'] }),
    ];
    expect(find(articles)['person-sue-williams']).toEqual([
      'one: Sue Williams',
      'one: Sue',
      'one: Williams',
      'two: Sue Williams',
      'two: Williams',
    ]);
  });

  it('and not another of the same first name', () => {
    const articles = [
      article('leaders', { authors: [sue, { name: 'Sal Tariq' }], text: ['Sue and Sal', 'Sal Tariq'] }),
      article('story', {
        authors: [{ name: 'Sue', role: 'Social worker' }],
        text: ['Sue hopes. Sue Williams'],
      }),
      article('other', { text: ['Sue, of whom nothing is known'] }),
    ];
    expect(find(articles)).toEqual({
      'person-sue-williams': ['leaders: Sue', 'story: Sue Williams'],
      'person-sal-tariq': ['leaders: Sal', 'leaders: Sal Tariq'],
      'person-sue': ['story: Sue'],
    });
  });

  it('and neither of two whom a short name could mean', () => {
    const authors = [{ name: 'Ann Jones' }, { name: 'Ann Smith' }, { name: 'Bob Jones' }];
    const articles = [
      article('one', { authors, text: ['Ann Jones and Ann Smith', 'Ann', 'Jones', 'Smith'] }),
    ];
    expect(find(articles)).toEqual({
      'person-ann-jones': ['one: Ann Jones'],
      'person-bob-jones': ['one: Heading'],
      'person-ann-smith': ['one: Ann Smith', 'one: Smith'],
    });
  });

  it('with one name only wherever it stands, if it is nobody else’s', () => {
    const articles = [
      article('one', { authors: [{ name: 'Chloe' }], text: ['Chloe and Sam', 'Chloes'] }),
      article('two', { title: 'Chloe’s friend', text: 'Sam' }),
    ];
    expect(find(articles, people('Sam'))).toEqual({
      'person-chloe': ['one: Chloe', 'two: Chloe'],
      'person-sam': ['one: Sam', 'two: Sam'],
    });
  });

  it('by the title of an article that they write without standing in it', () => {
    const articles = [article('one', { title: 'My view', authors: [sue], text: 'I think.' })];
    expect(find(articles)).toEqual({ 'person-sue-williams': ['one: My view'] });
  });
});

describe('the index', () => {
  it('has people by surname, then places and models by name, each once', () => {
    const sue = { name: 'Sue Williams', role: 'Director', organisation: 'Leeds City Council' };
    const indexNames = {
      people: [{ name: 'Émile Zola', detail: 'Author' }, { name: 'Ann Baker' }, { name: 'Chloe' }],
      places: ['York', 'Leeds'],
    };
    const places = ['Leeds', 'Bath'];
    const text = 'Émile Zola, Ann Baker, Chloe, York, Leeds, Bath';
    const articles = [
      article('one', { authors: [sue], places, models: ['No Wrong Door', 'Family Valued'], text }),
      article('two', { authors: [sue, { name: 'Chloe', role: 'Parent' }], places, text: 'None' }),
    ];
    const { index, problems } = compile(articles, indexNames);
    expect(problems).toEqual([]);
    expect(index.map(({ id, name, detail }) => [id, name, detail])).toEqual([
      ['person-ann-baker', 'Ann Baker', undefined],
      ['person-chloe', 'Chloe', 'Parent'],
      ['person-sue-williams', 'Sue Williams', 'Director, Leeds City Council'],
      ['person-emile-zola', 'Émile Zola', 'Author'],
      ['place-bath', 'Bath', undefined],
      ['place-leeds', 'Leeds', undefined],
      ['place-york', 'York', undefined],
      ['model-family-valued', 'Family Valued', undefined],
      ['model-no-wrong-door', 'No Wrong Door', undefined],
    ]);
    const [, , , , , leeds] = index;
    expect(said(articles, leeds?.passages ?? [])).toEqual(['one: Leeds', 'two: Heading']);
  });

  it('knows a place by its longest name, and not inside the name of a person', () => {
    const articles = [
      article('one', {
        authors: [{ name: 'Hannah Bedford' }],
        places: ['Bedford', 'York', 'North Yorkshire', 'Telford', 'Telford and Wrekin'],
        text: ['Hannah Bedford', 'North Yorkshire', 'Telford and Wrekin'],
      }),
    ];
    const places = compile(articles).index.filter(({ kind }) => kind === 'place');
    expect(places.map(({ name, passages }) => [name, said(articles, passages)])).toEqual([
      ['Bedford', ['one: Heading']],
      ['North Yorkshire', ['one: North Yorkshire']],
      ['Telford', ['one: Heading']],
      ['Telford and Wrekin', ['one: Telford and Wrekin']],
      ['York', ['one: Heading']],
    ]);
  });

  it('keeps names apart that would have one id', () => {
    const articles = [article('one', { text: 'Zoë Ní, Zoe Ni' })];
    const { index } = compile(articles, people('Zoë Ní', 'Zoe Ni'));
    expect(index.map(({ id, name }) => [id, name])).toEqual([
      ['person-zoe-ni', 'Zoe Ni'],
      ['person-zoe-ni-2', 'Zoë Ní'],
    ]);
  });

  it('misses a name of issue.yaml that stands nowhere, by its line', async () => {
    await write('issue.yaml', 'title: Jane\nindex:\n  people:\n    - name: Jane\n  places: [Ely]\n');
    const names = { people: [{ name: 'Jane' }], places: ['Ely'] };
    const articles = [article('one', { text: 'Nobody' })];
    expect(messages(compile(articles, names))).toEqual([
      'issue.yaml:4: index: no article names "Jane"',
      'issue.yaml:5: index: no article names "Ely"',
    ]);
    expect(messages(compile(articles, names, true))).toEqual([]);
  });
});
