// Turns the journal's own directives (:::key-points and its kin) into elements, and refuses what an article may not hold.
import type { Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { Problem } from './problems.js';

interface PanelShape {
  readonly tag: string;
  readonly title?: string;
}

const panels: Readonly<Record<string, PanelShape>> = {
  'key-points': { tag: 'section', title: 'Key points' },
  questions: { tag: 'section', title: 'Questions for your team' },
  further: { tag: 'section', title: 'Further reading' },
  'key-figures': { tag: 'section', title: 'Figures at a glance' },
  pull: { tag: 'div' },
  table: { tag: 'figure' },
};

const allowed = new Set<Nodes['type']>([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'list',
  'listItem',
  'blockquote',
  'inlineCode',
  'table',
  'tableRow',
  'tableCell',
  'break',
  'thematicBreak',
  'containerDirective',
]);

const expected: Partial<Record<string, string>> = {
  html: 'raw HTML is not allowed; use Markdown or a directive',
  image: 'pictures are not part of an article yet',
  leafDirective: 'a directive of the journal opens with three colons, as in :::pull',
  textDirective: 'this reads as a directive; write the colon as \\: if it is only punctuation',
  code: 'an indented or fenced code block; take the indent away if it is a paragraph',
};

function checkPanel(node: ContainerDirective): string | undefined {
  const children = node.children.map((child) => child.type);
  switch (node.name) {
    case 'pull':
      return children.length === 1 && children[0] === 'paragraph' ? undefined : ':::pull holds one paragraph';
    case 'table':
      if (children.length !== 1 || children[0] !== 'table') return ':::table holds one table';
      return node.attributes?.['caption'] ? undefined : ':::table needs a caption, as in {caption="..."}';
    default:
      return children.length === 1 && children[0] === 'list' ? undefined : `:::${node.name} holds one list`;
  }
}

/** Gives each directive its element and reports every node an article may not hold. */
export function applyDirectives(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  const report = (node: Nodes, message: string): void => {
    problems.push({ file, line: node.position?.start.line ?? 1, message });
  };
  visit(tree, (node) => {
    if (!allowed.has(node.type)) {
      report(node, expected[node.type] ?? `an article may not hold "${node.type}"`);
      return;
    }
    if (node.type === 'heading' && node.depth !== 2 && node.depth !== 3)
      report(node, 'headings inside an article are ## or ###; the title is in the front matter');
    if (node.type === 'link' && !/^(https?:|mailto:)/.test(node.url))
      report(node, `a link starts with https: or mailto:, not "${node.url}"`);
    if (node.type !== 'containerDirective') return;
    const panel = panels[node.name];
    if (!panel) {
      report(node, `:::${node.name} is not known; use one of ${Object.keys(panels).join(', ')}`);
      return;
    }
    const problem = checkPanel(node);
    if (problem) report(node, problem);
    node.data = {
      ...node.data,
      hName: panel.tag,
      hProperties: {
        className: [node.name],
        ...(panel.title ? { ariaLabel: panel.title } : {}),
        ...(node.name === 'table'
          ? {
              dataCaption: node.attributes?.['caption'] ?? '',
              dataChart: node.attributes?.['chart'] ?? '',
            }
          : {}),
      },
    };
  });
  return problems;
}
