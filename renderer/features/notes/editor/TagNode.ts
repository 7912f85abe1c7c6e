// A tag inside a note: `#name`, one piece that is deleted as a whole.
import { $create, TextNode, type EditorConfig, type LexicalNode } from 'lexical';
import { tagType } from '../../../../core/annotation/note-state.js';

/** The node of a tag. */
export class TagNode extends TextNode {
  override $config() {
    return this.config(tagType, { extends: TextNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.className = 'note-tag';
    return element;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  override isTextEntity(): true {
    return true;
  }
}

/** A tag, given without `#`. */
export const $createTagNode = (name: string): TagNode =>
  $create(TagNode).setTextContent(`#${name}`).setMode('token');

/** Whether a node is a tag. */
export const $isTagNode = (node: LexicalNode | null | undefined): node is TagNode => node instanceof TagNode;
