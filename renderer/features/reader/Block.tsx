// Renders the blocks of a body: each is drawn again only when its own marks change.
import type { Element, ElementContent, Root } from 'hast';
import { toJsxRuntime, type Components, type ExtraProps } from 'hast-util-to-jsx-runtime';
import { memo, useMemo, type ReactElement, type ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { useBlockMarks } from '../../state/annotations.js';
import { ExternalLink } from './ExternalLink.js';
import { IssueLink } from './IssueLink.js';
import { Mark } from './Mark.js';
import { withMarks } from './mark-hast.js';

const render = (root: Root): ReactElement =>
  toJsxRuntime(root, { Fragment, jsx, jsxs, components, passNode: true, ignoreInvalidStyle: true });

/** The inside of one block, with its marks. */
const BlockContent = memo(function BlockContent(props: {
  readonly id: string;
  readonly nodes: readonly ElementContent[];
}) {
  const { id, nodes } = props;
  const marks = useBlockMarks(id);
  return useMemo(() => render({ type: 'root', children: withMarks(nodes, marks) }), [nodes, marks]);
});

type Tag = 'p' | 'h2' | 'h3' | 'li' | 'th' | 'td' | 'figcaption';

/** A component for a tag that may be a block. */
function blockComponent(Name: Tag) {
  return function BlockTag({
    node,
    children,
    ...attributes
  }: ExtraProps & { readonly children?: ReactNode }) {
    const id = node?.properties['dataBlock'];
    return (
      <Name {...attributes}>
        {typeof id === 'string' && node ? <BlockContent id={id} nodes={node.children} /> : children}
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

/** A whole body. */
export const Body = memo(function Body({ body }: { readonly body: Root }) {
  return useMemo(() => render(body), [body]);
});

/** A block that is not in the body: the title, the standfirst. */
export function TextBlock({ id, text }: { readonly id: string; readonly text: string }) {
  const nodes = useMemo((): Element['children'] => [{ type: 'text', value: text }], [text]);
  return <BlockContent id={id} nodes={nodes} />;
}
