// The glossary: every term and abbreviation of the issue, what it means, and where it stands.
import type { GlossaryEntry, Issue } from '../../../core/journal/types.js';
import { Filter, matching } from './Filter.js';
import { Letters } from './Letters.js';
import { Locators } from './Locators.js';
import { useWanted } from './use-page-scroll.js';
import { plural } from './words.js';

/** The forms worth showing: of a singular and its plural, the first. */
const shownForms = (forms: readonly string[]): readonly string[] =>
  forms.filter((form, at) => !forms.slice(0, at).some((one) => one.startsWith(form) || form.startsWith(one)));

const named = ({ term, forms, definition }: GlossaryEntry): string => [term, ...forms, definition].join(' ');

/** The page of the glossary. */
export default function GlossaryPage({ issue }: { readonly issue: Issue }) {
  const [wanted, setWanted] = useWanted();
  const entries = matching(issue.glossary, wanted, named);
  return (
    <>
      <header className="article-head">
        <p className="kicker">{issue.title}</p>
        <h1>Glossary</h1>
        <p className="standfirst">
          {plural(issue.glossary.length, 'term')}: the abbreviations and words of the field used in this
          issue, in plain words, with the paragraphs where they stand.
        </p>
      </header>
      <Filter label="Find a term" value={wanted} onChange={setWanted} found={entries.length} />
      <Letters page="glossary" of="Terms" entries={entries.map(({ id, term }) => ({ id, sortedBy: term }))} />
      <dl className="entries">
        {entries.map(({ id, term, forms, definition, passages }) => (
          <div className="entry" id={`entry-${id}`} key={id} tabIndex={-1}>
            <dt>
              <span className="entry-name">{term}</span>
              {forms.length > 0 && <span className="entry-forms">{shownForms(forms).join(', ')}</span>}
            </dt>
            <dd className="entry-definition">{definition}</dd>
            <dd>
              <Locators issue={issue} passages={passages} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
