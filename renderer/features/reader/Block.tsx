// Renders the blocks of a body: each is drawn again only when its own marks change.
import type { Element, ElementContent, Root } from 'hast';
import { toJsxRuntime, type Components, type ExtraProps } from 'hast-util-to-jsx-runtime';
import { memo, use, useMemo, type ReactElement, type ReactNode, type SVGAttributes } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { useBlockMarks } from '../../state/annotations.js';
import { BookmarkSign } from '../bookmarks/index.js';
import { Drawing } from './Drawing.js';
import { ExternalLink } from './ExternalLink.js';
import { IssueLink } from './IssueLink.js';
import { Mark } from './Mark.js';
import { withMarks } from './mark-hast.js';
import { NoteSigns } from './NoteSign.js';
import { ItemNumber, ParagraphNumber } from './ParagraphNumber.js';
import { Term } from './Term.js';
import { noTerms, TermsContext } from './terms-context.js';

const render = (root: Root): ReactElement =>
  toJsxRuntime(root, { Fragment, jsx, jsxs, components, passNode: true, ignoreInvalidStyle: true });

/** The inside of one block, with its marks. */
const BlockContent = memo(function BlockContent(props: {
  readonly id: string;
  readonly nodes: readonly ElementContent[];
}) {
  const { id, nodes } = props;
  const marks = useBlockMarks(id);
  const terms = use(TermsContext).get(id) ?? noTerms;
  return useMemo(
    () => render({ type: 'root', children: withMarks(nodes, marks, terms) }),
    [nodes, marks, terms],
  );
});

type Tag = 'p' | 'h2' | 'h3' | 'li' | 'th' | 'td' | 'figcaption';
type PartTag = 'section' | 'figure' | 'ul' | 'ol';
type PartProps = ExtraProps & { readonly children?: ReactNode };

/** A component for a tag that holds several blocks under one number: a panel, a figure, a list. */
function partComponent(Name: PartTag) {
  const isList = Name === 'ul' || Name === 'ol';
  return function PartTag({ node, children, ...attributes }: PartProps) {
    const number = node?.properties['dataNumber'];
    const button = typeof number === 'string' && <ParagraphNumber number={number} />;
    const part = (
      <Name {...attributes}>
        {children}
        {!isList && button}
      </Name>
    );
    // Nothing but items may stand in a list.
    if (!isList || !button) return part;
    return (
      <div className="numbered">
        {part}
        {button}
      </div>
    );
  };
}

/** A component for a tag that may be a block. */
function blockComponent(Name: Tag) {
  return function BlockTag({
    node,
    children,
    ...attributes
  }: ExtraProps & { readonly children?: ReactNode }) {
    const { dataBlock: id, dataNumber: number, dataLabel: label } = node?.properties ?? {};
    return (
      <Name {...attributes}>
        {typeof number === 'string' && <ParagraphNumber number={number} />}
        {Name === 'li' && typeof label === 'string' && <ItemNumber number={label} />}
        {typeof id === 'string' && node ? <BlockContent id={id} nodes={node.children} /> : children}
        {typeof id === 'string' && <BookmarkSign block={id} />}
        {typeof id === 'string' && <NoteSigns block={id} />}
      </Name>
    );
  };
}

const components: Partial<Components> = {
  p: blockComponent('p'),
  h2: blockComponent('h2'),
  h3: blockComponent('h3'),
  li: blockComponent('li'),
  th: blockComponent('th'),
  td: blockComponent('td'),
  figcaption: blockComponent('figcaption'),
  section: partComponent('section'),
  figure: partComponent('figure'),
  ul: partComponent('ul'),
  ol: partComponent('ol'),
  svg: ({ node, ...attributes }: ExtraProps & SVGAttributes<SVGSVGElement>) => {
    const drawn = <svg {...attributes} />;
    return node?.properties['role'] === 'img' ? <Drawing>{drawn}</Drawing> : drawn;
  },
  dfn: ({ node, children }: PartProps) => (
    <Term entry={String(node?.properties['dataTerm'])} first={node?.properties['dataFirst'] !== undefined}>
      {children}
    </Term>
  ),
  mark: ({ node, children }: ExtraProps & { readonly children?: ReactNode }) => (
    <Mark
      id={String(node?.properties['dataMark'])}
      depth={String(node?.properties['dataDepth'])}
      first={node?.properties['dataFirst'] !== undefined}
    >
      {children}
    </Mark>
  ),
  a: ({
    node,
    href,
    children,
  }: ExtraProps & { readonly href?: string | undefined; readonly children?: ReactNode }) => {
    const article = node?.properties['dataArticle'];
    const target = node?.properties['dataTarget'];
    if (typeof article !== 'string') return <ExternalLink href={href ?? ''}>{children}</ExternalLink>;
    return (
      <IssueLink article={article} target={typeof target === 'string' ? target : undefined}>
        {children}
      </IssueLink>
    );
  },
};

/** A body, or only its first `parts`. */
export const Body = memo(function Body(props: { readonly body: Root; readonly parts?: number | undefined }) {
  const { body, parts } = props;
  return useMemo(() => render({ ...body, children: body.children.slice(0, parts) }), [body, parts]);
});

/** A block that is not in the body: the title, the standfirst. */
export function TextBlock({ id, text }: { readonly id: string; readonly text: string }) {
  const nodes = useMemo((): Element['children'] => [{ type: 'text', value: text }], [text]);
  return <BlockContent id={id} nodes={nodes} />;
}
