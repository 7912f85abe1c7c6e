// Finds what is being typed after `#` or `[[`, and puts what was chosen in its place.
import { $isCodeNode } from '@lexical/code-core';
import { $createLinkNode, $isLinkNode } from '@lexical/link';
import { $findMatchingParent } from '@lexical/utils';
import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $createTagNode } from './TagNode.js';

/** A place where a tag or a mention is being typed: `start` to `end` of a text. */
export interface Trigger {
  readonly kind: 'tag' | 'mention';
  readonly typed: string;
  readonly key: NodeKey;
  readonly start: number;
  readonly end: number;
}

const tag = /(?:^|[\s(])#([\p{L}\p{N}_][\p{L}\p{N}_-]{0,59})?$/u;
const mention = /\[\[([^[\]]{0,80})$/;

/** What is being typed at the caret. */
export function $findTrigger(): Trigger | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code')) return undefined;
  if ($findMatchingParent(node, (one) => $isCodeNode(one) || $isLinkNode(one))) return undefined;
  const end = selection.anchor.offset;
  const before = node.getTextContent().slice(0, end);
  const key = node.getKey();
  const tagged = tag.exec(before);
  const mentioned = mention.exec(before)?.[1];
  // What was begun last counts: a mention may have been left unfinished before a tag.
  if (mentioned !== undefined && !tagged)
    return { kind: 'mention', typed: mentioned, key, start: end - mentioned.length - 2, end };
  if (!tagged) return undefined;
  const [, typed = ''] = tagged;
  return { kind: 'tag', typed, key, start: end - typed.length - 1, end };
}

/** Puts a node and a space in the place of what was typed, and the caret after them. */
function $replace({ key, start, end }: Trigger, node: LexicalNode): void {
  const text = $getNodeByKey(key);
  if (!$isTextNode(text)) return;
  const parts = text.splitText(start, end);
  const typed = parts[start === 0 ? 0 : 1];
  if (!typed) return;
  const after = typed.getNextSibling();
  typed.replace(node);
  if ($isTextNode(after) && after.getTextContent().startsWith(' ')) after.select(1, 1);
  else {
    const space = $createTextNode(' ');
    node.insertAfter(space);
    space.select(1, 1);
  }
}

/** Puts a tag where it was typed. */
export function $insertTag(trigger: Trigger, name: string): void {
  $replace(trigger, $createTagNode(name));
}

/** Puts a link that leads to what is mentioned. */
export function $insertMention(trigger: Trigger, url: string, label: string): void {
  $replace(trigger, $createLinkNode(url).append($createTextNode(label)));
}
