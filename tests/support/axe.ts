// axe on what is on the screen: every rule once, and quickly the rules of colour again in another theme.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules of WCAG 2.2 at A and AA, contrast of 7:1 from AAA, and axe's own advice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const stricter = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const inWords = ({ violations }: Found): string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);

/** What every rule finds, a line a rule. */
export async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: { type: 'tag', values: tags }, rules: stricter, resultTypes: ['violations'] });
  return inWords(await axe.analyze());
}

/** What the rules of contrast find in `part` of the page, once `violations` has brought axe into it. */
export async function faint(page: Page, part: string): Promise<string[]> {
  const found = await page.evaluate(async (within) => {
    const { axe } = window as unknown as {
      readonly axe: { run: (context: object, options: object) => Promise<Found> };
    };
    const values = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
    return axe.run(
      // A message on its way out is gone before its contrast is reckoned.
      { include: [[within]], exclude: [['.status']] },
      { runOnly: { type: 'rule', values }, resultTypes: ['violations'] },
    );
  }, part);
  return inWords(found);
}
