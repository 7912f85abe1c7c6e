// What the original's pieces are: order, titles, bylines, models and places, as the journal printed them.
import type { Article, Author } from '../../core/journal/types.js';

const allModels = ['Family Safeguarding', 'Family Valued', 'No Wrong Door'];
const innovators = ['Hertfordshire', 'Leeds', 'North Yorkshire'];

/** A piece of the issue. `byline` has one line for each author: name | role | organisation. */
export interface Piece extends Pick<Article, 'id' | 'title' | 'kind' | 'part' | 'models' | 'places'> {
  readonly byline: readonly string[];
}

/** An author as a line of `byline`, `-` for what is not given. */
export const bylineOf = ({ name, role = '-', organisation = '-' }: Author): string =>
  [name, role, organisation].join(' | ');

type Facts = Omit<Piece, 'id' | 'kind' | 'part'>;

const piece = (id: string, kind: Article['kind'], part: string, facts: Facts): Piece => ({
  id,
  kind,
  part,
  ...facts,
});

/** The pieces, in the order of the original; titles with plain apostrophes and quotation marks. */
export const pieces: readonly Piece[] = [
  piece('foreword', 'front-matter', 'Opening', {
    title: 'Foreword',
    byline: [
      'Sarah Goff | Acting Deputy Director, Child Protection and Safeguarding Unit | Department for Education',
    ],
    models: allModels,
    places: innovators,
  }),
  piece('welcome', 'front-matter', 'Opening', {
    title: 'Welcome',
    byline: ['Heather Rolinson | Director of Children & Families Innovation | Innovation Unit'],
    models: allModels,
    places: [...innovators, 'Wandsworth', 'Rochdale', 'Coventry'],
  }),
  piece('reflections', 'front-matter', 'Opening', {
    title: 'Reflections on the Strengthening Families, Protecting Children programme',
    byline: ['David Fairhurst | Executive Chair | Mutual Ventures'],
    models: allModels,
    places: innovators,
  }),
  piece('programme-timeline', 'front-matter', 'Opening', {
    title: 'Programme Timeline',
    byline: [],
    models: allModels,
    places: ['Rochdale', 'Darlington', 'Coventry', 'Wandsworth'],
  }),
  piece('leadership', 'leadership', 'Leadership and learning', {
    title: "Leadership in Children's Social Care: Core Principles for Lasting Impact",
    byline: [
      'Jahaan Abdurahman | Innovation Consultant | Innovation Unit',
      'Sue Williams | Programme Director at The Centre for Family Safeguarding Practice | Hertfordshire County Council',
      'Sal Tariq | Director of Strengthening Families Programme and the Leeds Relational Practice Centre | Leeds City Council',
      "Stuart Carlton | Corporate Director of Children and Young People's Service | North Yorkshire Council",
    ],
    models: allModels,
    places: innovators,
  }),
  piece('chloes-story', 'story', 'Leadership and learning', {
    title: "Chloe's story: How relationships based on trust reunited a family",
    byline: ['Chloe | Parent | -'],
    models: ['Family Valued'],
    places: ['Coventry'],
  }),
  piece('building-the-conditions', 'learning', 'Leadership and learning', {
    title:
      "Building the conditions for children's social care work to flourish: Transforming approaches to training and development",
    byline: ['Steph Gamauf | Innovation Consultant | Innovation Unit'],
    models: allModels,
    places: ['Hertfordshire', 'Redcar and Cleveland', 'Darlington', 'Lancashire', 'Leeds'],
  }),
  piece('naomis-story', 'story', 'Leadership and learning', {
    title: "Naomi's story: Breaking down silos – co-locating professionals in Warrington",
    byline: ['Naomi | Clinical Psychologist | No Wrong Door, Warrington'],
    models: ['No Wrong Door'],
    places: ['Warrington'],
  }),
  piece('peer-to-peer-learning', 'learning', 'Leadership and learning', {
    title: "Peer-to-Peer Learning: Driving Sustainable Change in Children's Social Care",
    byline: ['Tally Daphu | Senior Innovation Consultant | Innovation Unit'],
    models: allModels,
    places: [],
  }),
  piece('pascals-story', 'story', 'Leadership and learning', {
    title: "Pascal's story: giving control back to families and recognising that they know best",
    // The printed byline says Newcastle, the text Darlington; the edition follows the text.
    byline: ["Pascal Hatfield | Family Group Conference (FGC) facilitator | Darlington children's services"],
    models: ['Family Valued'],
    places: ['Darlington'],
  }),
  piece('innovation-here-to-stay', 'learning', 'Making it last', {
    title:
      'How to ensure the success of an innovation is here to stay - insights from Adopters on sustainability, culture, and partnerships',
    byline: ['Essack Miah | Consultant | Mutual Ventures'],
    models: allModels,
    places: [],
  }),
  piece('sues-story', 'story', 'Making it last', {
    title: 'Sue\'s story: "We give people the wings to fly" – helping families to make sustainable changes',
    byline: ['Sue | Social Worker | Family Safeguarding, Cambridgeshire'],
    models: ['Family Safeguarding'],
    places: ['Cambridgeshire'],
  }),
  piece('values-at-the-heart', 'practice', 'Making it last', {
    title: 'Values at the Heart of Sustainability',
    byline: [
      "Rasheed Pendry | Deputy Director of Children's Services | Family Safeguarding, Wandsworth",
      'Louise Jones | Principal Social Worker | Family Safeguarding, Wandsworth',
    ],
    models: ['Family Safeguarding'],
    places: ['Wandsworth'],
  }),
  piece('claires-story', 'story', 'Making it last', {
    title: "Claire's story: Supporting Families in Conditions of Adversity",
    byline: ['Claire | Parent | -'],
    models: ['Family Safeguarding'],
    places: ['Telford and Wrekin'],
  }),
  piece('keep-doing-the-right-things', 'practice', 'Practice in the field', {
    title: 'Keep doing the right things',
    byline: ['John Briggs | Practice Manager | No Wrong Door, Rochdale'],
    models: ['No Wrong Door'],
    places: ['Rochdale'],
  }),
  piece('annes-story', 'story', 'Practice in the field', {
    title: 'Anne\'s story: "What good parents do"',
    byline: ['Anne | Programme Manager | Our Place, Rochdale'],
    models: ['No Wrong Door'],
    places: ['Rochdale'],
  }),
  piece('reunification', 'practice', 'Practice in the field', {
    title: 'Reunification – bringing families back together',
    byline: ['Hannah Bedford | Family Valued Programme Manager | Family Valued, Coventry'],
    models: ['Family Valued'],
    places: ['Coventry'],
  }),
  piece('emily-and-jasons-story', 'story', 'Practice in the field', {
    title: "Emily & Jason's Story: Coventry's Reunification Project",
    byline: ['Emily | Daughter | -', 'Jason | Father | -'],
    models: ['Family Valued'],
    places: ['Coventry'],
  }),
  piece('impact-evaluation', 'evaluation', 'Evidence and people', {
    title: 'A Glimpse into the SFPC Impact Evaluation',
    byline: [
      'Oana Gurau | Senior Evaluation Officer (Quantitative), Lead Researcher for the Impact Evaluation of SFPC | Foundations',
    ],
    models: allModels,
    places: innovators,
  }),
  piece('acknowledgements', 'back-matter', 'Evidence and people', {
    title: 'Acknowledgements',
    byline: [],
    models: allModels,
    places: [
      ...innovators,
      ...['Cambridgeshire', 'Telford and Wrekin', 'Wandsworth', 'Coventry', 'Darlington', 'Newcastle'],
      ...['Redcar and Cleveland', 'Rochdale', 'Warrington', 'Lancashire'],
    ],
  }),
  piece('the-partners', 'back-matter', 'Evidence and people', {
    title: 'The partners',
    byline: [],
    models: [],
    places: [],
  }),
  piece('beyond-the-programme', 'companion', 'Companion', {
    title: 'Beyond the Strengthening Families Programme - how to ensure innovation that is here to stay',
    byline: ['Essack Miah | Consultant | Mutual Ventures'],
    models: allModels,
    places: innovators,
  }),
];
