// Wraps the marked runs of a block's content in `mark` elements, splitting text where marks begin and end.
import type { Element, ElementContent, Text } from 'hast';
import { blockId } from '../../../core/journal/projection.js';
import type { BlockMarks } from '../../state/annotations.js';

/** One mark element a segment and a mark; the outer one first. `dataFirst` says it is where the mark begins. */
function wrap(text: Text, first: ReadonlySet<string>, ids: readonly string[]): ElementContent {
  return ids.reduceRight<ElementContent>(
    (child, id, depth): Element => ({
      type: 'element',
      tagName: 'mark',
      properties: {
        dataMark: id,
        dataDepth: String(Math.min(depth, 3)),
        ...(first.has(id) ? { dataFirst: '' } : {}),
      },
      children: [child],
    }),
    text,
  );
}

/** The children of a block with its marks in place; blocks nested in it are left for themselves to mark. */
export function withMarks(children: readonly ElementContent[], marks: BlockMarks): ElementContent[] {
  let offset = 0;
  const begun = new Set<string>();
  /** The marks that begin here: in this block, and with nothing of them drawn yet. */
  const beginning = (ids: readonly string[]): ReadonlySet<string> => {
    const first = new Set(ids.filter((id) => marks.starts.has(id) && !begun.has(id)));
    for (const id of first) begun.add(id);
    return first;
  };
  const splitText = (node: Text): ElementContent[] => {
    const start = offset;
    const end = start + node.value.length;
    offset = end;
    const parts: ElementContent[] = [];
    let at = start;
    const add = (to: number, ids: readonly string[]): void => {
      if (to <= at) return;
      const value = node.value.slice(at - start, to - start);
      parts.push(wrap({ type: 'text', value }, beginning(ids), ids));
      at = to;
    };
    for (const segment of marks.segments) {
      if (segment.end <= at) continue;
      if (segment.start >= end) break;
      add(segment.start, []);
      add(Math.min(segment.end, end), segment.ids);
    }
    // Marks placed in another text, for the moment until they are placed anew, must not cut this one short.
    add(end, []);
    return parts;
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
