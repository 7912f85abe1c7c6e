// The index: the people, places and models of the issue, and where each is named.
import { useState } from 'react';
import type { IndexEntry, IndexKind, Issue } from '../../../core/journal/types.js';
import { Filter, matching } from './Filter.js';
import { Locators } from './Locators.js';

const parts: readonly { readonly kind: IndexKind; readonly title: string }[] = [
  { kind: 'person', title: 'People' },
  { kind: 'place', title: 'Places' },
  { kind: 'model', title: 'Models' },
];

const named = ({ name, detail = '' }: IndexEntry): string => `${name} ${detail}`;

/** The page of the index. */
export default function IndexPage({ issue }: { readonly issue: Issue }) {
  const [wanted, setWanted] = useState('');
  const entries = matching(issue.index, wanted, named);
  return (
    <>
      <header className="article-head">
        <p className="kicker">{issue.title}</p>
        <h1>Index</h1>
        <p className="standfirst">People, places and models, with the paragraphs that name them.</p>
      </header>
      <Filter label="Find a name" value={wanted} onChange={setWanted} found={entries.length} />
      {parts.map(({ kind, title }) => {
        const some = entries.filter((entry) => entry.kind === kind);
        return (
          some.length > 0 && (
            <section key={kind} aria-labelledby={`index-${kind}`}>
              <h2 className="entries-title" id={`index-${kind}`}>
                {title}
              </h2>
              <dl className="entries">
                {some.map(({ id, name, detail, passages }) => (
                  <div className="entry" id={`entry-${id}`} key={id}>
                    <dt>
                      <span className="entry-name">{name}</span>
                      {detail !== undefined && <span className="entry-forms">{detail}</span>}
                    </dt>
                    <dd>
                      <Locators issue={issue} passages={passages} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        );
      })}
    </>
  );
}
