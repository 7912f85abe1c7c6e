// Draws the parts of a printed article: marks as ink, links that lead somewhere on paper.
import type { Root } from 'hast';
import { toJsxRuntime, type Components, type ExtraProps } from 'hast-util-to-jsx-runtime';
import { useMemo, type ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { classOfMeaning } from '../../state/meanings.js';
import type { DrawnMark } from './annotations.js';
import { headingId } from './marked-article.js';

interface PaperBodyProps {
  readonly content: Root;
  /** How marks are drawn, by annotation id; those that are not here are not drawn. */
  readonly drawn: ReadonlyMap<string, DrawnMark> | undefined;
  /** Ids of the articles in the document. */
  readonly articles: ReadonlySet<string>;
}

interface Inside {
  readonly children?: ReactNode;
}

function componentsFor({ drawn, articles }: Omit<PaperBodyProps, 'content'>): Partial<Components> {
  return {
    mark: ({ node, children }: ExtraProps & Inside) => {
      const mark = drawn?.get(String(node?.properties['dataMark']));
      if (!mark) return <>{children}</>;
      return (
        <mark
          className={`mark ${classOfMeaning(mark.meaning)}`}
          data-style={mark.style}
          data-depth={String(node?.properties['dataDepth'])}
        >
          {children}
        </mark>
      );
    },
    a: ({ node, href, children }: ExtraProps & Inside & { readonly href?: string | undefined }) => {
      const article = node?.properties['dataArticle'];
      const target = node?.properties['dataTarget'];
      if (typeof article !== 'string')
        return (
          <a
            className="paper-link"
            href={href}
            data-address={href?.replace(/^mailto:|^https?:\/\/|\/$/g, '')}
          >
            {children}
          </a>
        );
      // An article that is not in the document is named, but cannot be gone to.
      if (!articles.has(article)) return <>{children}</>;
      return <a href={`#${typeof target === 'string' ? headingId(article, target) : article}`}>{children}</a>;
    },
  };
}

/** A title, standfirst or body. */
export function PaperBody({ content, drawn, articles }: PaperBodyProps) {
  return useMemo(
    () =>
      toJsxRuntime(content, {
        Fragment,
        jsx,
        jsxs,
        components: componentsFor({ drawn, articles }),
        passNode: true,
        ignoreInvalidStyle: true,
      }),
    [content, drawn, articles],
  );
}
