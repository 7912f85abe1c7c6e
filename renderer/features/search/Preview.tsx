// Beside the list: the passage that is chosen, in the paragraphs it stands among.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { blockAt } from '../../../core/journal/projection.js';
import type { TextSpan } from '../../../core/journal/sentences.js';
import type { Article, Block, Issue } from '../../../core/journal/types.js';
import type { NameHit, SearchHit, SearchResults } from '../../../core/search/types.js';
import { fetchIssue, knownIssue } from '../../state/documents.js';
import { useJournal } from '../../state/journal.js';
import { Marked } from './Marked.js';
import { formsOf, placesOf } from './matched-forms.js';
import type { Item } from './sections.js';
import { Teaching } from './Teaching.js';
import { nameCount, placeWords } from './words.js';

/** The issue of a hit, as soon as it is at hand. */
function useIssue(id: string): Issue | null | undefined {
  const open = useJournal((state) => state.issue);
  const [fetched, setFetched] = useState<{ readonly id: string; readonly issue: Issue | null }>();
  useEffect(() => {
    if (knownIssue(id) !== undefined) return;
    let wanted = true;
    void fetchIssue(id).then((issue) => {
      if (wanted) setFetched({ id, issue });
    });
    return () => {
      wanted = false;
    };
  }, [id]);
  if (open?.id === id) return open;
  return fetched?.id === id ? fetched.issue : knownIssue(id);
}

interface ParagraphProps {
  readonly article: Article;
  readonly block: Block;
  readonly forms: RegExp | undefined;
  /** The sentence that was found, if it is in this paragraph. */
  readonly found?: TextSpan;
}

function Paragraph({ article, block, forms, found }: ParagraphProps) {
  const part = (from: number, to: number) => {
    const text = article.text.slice(from, to);
    return <Marked text={text} marks={placesOf(text, forms)} />;
  };
  const start = Math.max(block.start, found?.start ?? block.end);
  const end = Math.min(block.end, found?.end ?? block.end);
  return (
    <p data-kind={block.kind} data-near={found ? undefined : ''}>
      {part(block.start, start)}
      {found && <span className="search-found">{part(start, end)}</span>}
      {part(end, block.end)}
    </p>
  );
}

function PassagePreview({ hit, forms }: { readonly hit: SearchHit; readonly forms: RegExp | undefined }) {
  const issue = useIssue(hit.issue);
  const article = issue?.articles.find(({ id }) => id === hit.article);
  if (!article) return null;
  const block = blockAt(article.blocks, hit.range.start);
  const at = block ? article.blocks.indexOf(block) : -1;
  const inTable = block?.kind === 'table-cell';
  return (
    <>
      <p className="search-preview-place">
        {article.title} · {placeWords(hit)}
      </p>
      {hit.kind === 'note' && hit.field !== 'quote' && (
        <p className="search-preview-note">{hit.excerpt.text}</p>
      )}
      {article.blocks.slice(Math.max(0, at - 1), at + 2).map((one) =>
        // Cells before and after say nothing by themselves.
        inTable && one !== block ? null : (
          <Paragraph
            key={one.id}
            article={article}
            block={one}
            forms={forms}
            {...(one === block && { found: hit.range })}
          />
        ),
      )}
    </>
  );
}

function NamePreview({ name }: { readonly name: NameHit }) {
  const issue = useIssue(name.issue);
  const term = name.kind === 'term' ? issue?.glossary.find(({ id }) => id === name.id) : undefined;
  const article = name.kind === 'article' ? issue?.articles.find(({ id }) => id === name.id) : undefined;
  return (
    <>
      <p className="search-preview-place">{term ? term.forms.join(', ') : nameCount(name)}</p>
      <p className="search-preview-name">{name.name}</p>
      {term && <p>{term.definition}</p>}
      {article && <p>{article.standfirst}</p>}
    </>
  );
}

interface PreviewProps {
  readonly item: Item | undefined;
  readonly results: SearchResults | null;
}

/** Where there is nothing to look at, what can be typed. */
export function Preview({ item, results }: PreviewProps) {
  const section = useRef<HTMLElement>(null);
  // After a long paragraph what was found would stand below the edge.
  useLayoutEffect(() => {
    const found = section.current?.querySelector('.search-found');
    if (!section.current) return;
    const top = section.current.getBoundingClientRect().top;
    const below = found ? found.getBoundingClientRect().bottom - top - section.current.clientHeight : 0;
    section.current.scrollTop = Math.max(0, section.current.scrollTop + below);
  }, [item]);
  return (
    <section ref={section} className="search-preview" aria-label="Preview" tabIndex={0}>
      {item?.kind === 'hit' ? (
        <PassagePreview hit={item.hit} forms={results ? formsOf(results) : undefined} />
      ) : item?.kind === 'name' && item.name.kind !== 'tag' ? (
        <NamePreview name={item.name} />
      ) : (
        <Teaching />
      )}
    </section>
  );
}
