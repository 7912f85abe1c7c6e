// A note in the preview of an export, as the web page will show it; its links are not to be followed from there.
import { Fragment, type ReactNode } from 'react';
import { formatElements, nodeElements, type NoteNode } from '../../../core/transfer/note.js';

function Node({ node }: { readonly node: NoteNode }): ReactNode {
  const { kind, text, format, url, checked, children } = node;
  if (kind === 'break') return <br />;
  if (kind === 'text')
    return formatElements.reduce<ReactNode>(
      (inside, [bit, Tag]) => (format & bit ? <Tag>{inside}</Tag> : inside),
      text,
    );
  const inside = children.length > 0 ? <PreviewNote nodes={children} /> : text;
  if (kind === 'span' || (kind === 'link' && url === '')) return inside;
  const Tag = kind === 'link' ? 'u' : nodeElements[kind];
  return (
    <Tag>
      {checked !== undefined && (checked ? '☑ ' : '☐ ')}
      {kind === 'heading' ? <strong>{inside}</strong> : inside}
    </Tag>
  );
}

/** The nodes of a note, one after another. */
export const PreviewNote = ({ nodes }: { readonly nodes: readonly NoteNode[] }): ReactNode =>
  nodes.map((node, at) => (
    <Fragment key={at}>
      <Node node={node} />
    </Fragment>
  ));
