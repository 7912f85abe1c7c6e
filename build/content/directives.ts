// Turns the journal's own directives (:::key-points and its kin) into elements, and reports all that is amiss in a body.
import type { Nodes, Root, Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { chartNumber } from './chart.js';
import type { Problem } from './problems.js';
import { checkNode, strayFences } from './rules.js';
import { typographic } from './whitespace.js';

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

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

function checkChart(chart: string, { children: [head, first] }: Table): string | undefined {
  if (chart !== 'line') return `a chart is drawn as chart="line", not "${chart}"`;
  const cells = first?.children.slice(1).map(textOf) ?? [];
  if (cells.length < 2) return 'a chart needs at least two columns of numbers below the head of the table';
  if (cells.length !== (head?.children.length ?? 0) - 1) return 'a chart needs a number in every column';
  const other = cells.find((cell) => !Number.isFinite(chartNumber(cell)));
  return other === undefined ? undefined : `a chart needs numbers, not "${other}"`;
}

function checkTable({ children: [table, ...rest], attributes }: ContainerDirective): string | undefined {
  if (table?.type !== 'table' || rest.length > 0) return ':::table holds one table';
  if (!attributes?.['caption']?.trim()) return ':::table needs a caption, as in {caption="..."}';
  const chart = attributes['chart'];
  return chart === undefined || chart === null ? undefined : checkChart(chart, table);
}

function checkPanel(node: ContainerDirective): string | undefined {
  const children = node.children.map((child) => child.type);
  switch (node.name) {
    case 'pull':
      return children.length === 1 && children[0] === 'paragraph' ? undefined : ':::pull holds one paragraph';
    case 'table':
      return checkTable(node);
    default:
      return children.length === 1 && children[0] === 'list' ? undefined : `:::${node.name} holds one list`;
  }
}

/** Gives each directive its element and reports every node an article may not hold. */
export function applyDirectives(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  const report = (node: Nodes, message: string, below = 0): void => {
    problems.push({ file, line: (node.position?.start.line ?? 1) + below, message });
  };
  visit(tree, (node, _index, parent) => {
    const refused = checkNode(node, parent);
    if (refused) report(node, refused);
    if (node.type === 'text')
      for (const line of strayFences(node))
        report(node, 'this ::: is no directive; one opens with :::name and nothing after it', line);
    if (node.type !== 'containerDirective') return;
    const panel = Object.hasOwn(panels, node.name) ? panels[node.name] : undefined;
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
              dataCaption: typographic((node.attributes?.['caption'] ?? '').trim().replace(/\s+/g, ' ')),
              dataChart: node.attributes?.['chart'] ?? '',
            }
          : {}),
      },
    };
  });
  return problems;
}
