// Wraps the marked runs of a block's content in `mark` elements, splitting text where marks begin and end.
import type { Element, ElementContent, Text } from 'hast';
import { blockId } from '../../../core/journal/projection.js';
import type { BlockMarks } from '../../state/annotations.js';

/** One mark element a segment and a mark; the outer one first. `dataFirst` says it is where the mark begins. */
function wrap(text: Text, start: number, marks: BlockMarks, ids: readonly string[]): ElementContent {
  return ids.reduceRight<ElementContent>(
    (child, id, depth): Element => ({
      type: 'element',
      tagName: 'mark',
      properties: {
        dataMark: id,
        dataDepth: String(Math.min(depth, 3)),
        ...(marks.starts.get(id) === start ? { dataFirst: '' } : {}),
      },
      children: [child],
    }),
    text,
  );
}

/** The children of a block with its marks in place; blocks nested in it are left for themselves to mark. */
export function withMarks(children: readonly ElementContent[], marks: BlockMarks): ElementContent[] {
  let offset = 0;
  const splitText = (node: Text): ElementContent[] => {
    const start = offset;
    const end = start + node.value.length;
    offset = end;
    return marks.segments
      .filter((segment) => segment.start < end && segment.end > start)
      .map((segment) => {
        const from = Math.max(segment.start, start);
        const value = node.value.slice(from - start, Math.min(segment.end, end) - start);
        return wrap({ type: 'text', value }, from, marks, segment.ids);
      });
  };
  const walk = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return splitText(node);
      if (node.type !== 'element' || blockId(node) !== undefined) return [node];
      if (node.tagName === 'br') {
        offset += 1;
        return [node];
      }
      return [{ ...node, children: walk(node.children) }];
    });
  return walk(children);
}
