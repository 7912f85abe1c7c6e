// The index: the people, places and models of the issue, and where each is named.
import { Fragment } from 'react';
import type { Article, IndexEntry, IndexKind, Issue } from '../../../core/journal/types.js';
import { ArticleLink } from './ArticleLink.js';
import { Filter, matching } from './Filter.js';
import { Letters } from './Letters.js';
import { Locators } from './Locators.js';
import { useWanted } from './use-page-scroll.js';

const parts: readonly { readonly kind: IndexKind; readonly title: string }[] = [
  { kind: 'person', title: 'People' },
  { kind: 'place', title: 'Places' },
  { kind: 'model', title: 'Models' },
];

/** People stand by surname, everything else by name. */
const sortedBy = ({ kind, name }: IndexEntry): string =>
  kind === 'person' ? (name.split(' ').at(-1) ?? name) : name;

function Works({ label, articles }: { readonly label: string; readonly articles: readonly Article[] }) {
  if (articles.length === 0) return null;
  return (
    <dd className="works">
      {label}:{' '}
      {articles.map((article, at) => (
        <Fragment key={article.id}>
          {at > 0 && ', '}
          <ArticleLink article={article} />
        </Fragment>
      ))}
    </dd>
  );
}

/** What a person has written, and the stories that are theirs. */
function WorksOf({ issue, name }: { readonly issue: Issue; readonly name: string }) {
  const theirs = issue.articles.filter(({ authors }) => authors.some((author) => author.name === name));
  return (
    <>
      <Works label="Wrote" articles={theirs.filter(({ kind }) => kind !== 'story')} />
      <Works label="Their story" articles={theirs.filter(({ kind }) => kind === 'story')} />
    </>
  );
}

const named = ({ name, detail = '' }: IndexEntry): string => `${name} ${detail}`;

/** The page of the index. */
export default function IndexPage({ issue }: { readonly issue: Issue }) {
  const [wanted, setWanted] = useWanted();
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
                {title} <span className="entries-count">{some.length}</span>
              </h2>
              <Letters
                page="index"
                of={title}
                entries={some.map((entry) => ({ id: entry.id, sortedBy: sortedBy(entry) }))}
              />
              <dl className="entries">
                {some.map(({ id, name, detail, passages }) => (
                  <div className="entry" id={`entry-${id}`} key={id} tabIndex={-1}>
                    <dt>
                      <span className="entry-name">{name}</span>
                      {detail !== undefined && <span className="entry-forms">{detail}</span>}
                    </dt>
                    {kind === 'person' && <WorksOf issue={issue} name={name} />}
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
