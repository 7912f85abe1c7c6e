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

/** What every rule finds on the page, or `within` a part of it, a line a rule. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: { type: 'tag', values: tags }, rules: stricter, resultTypes: ['violations'] })
    // A message on its way out is gone before its contrast is reckoned.
    .exclude('.status');
  if (within !== undefined) axe.include(within);
  return inWords(await axe.analyze());
}

/** What the rules of contrast find in `part` of the page, once `violations` has brought axe into it. */
export async function faint(page: Page, part: string): Promise<string[]> {
  const found = await page.evaluate(async (within) => {
    const { axe } = window as unknown as {
      readonly axe: { run: (context: object, options: object) => Promise<Found> };
    };
    const whole = document.querySelector(within);
    if (!whole) throw new Error(`not on the page: ${within}`);
    const looks = new Map<Element, string>();
    /** All of an element and what is around it that decides its contrast. */
    const look = (element: Element): string => {
      const known = looks.get(element);
      if (known !== undefined) return known;
      const style = getComputedStyle(element);
      const { backgroundColor, backgroundImage, opacity, position, mixBlendMode, filter } = style;
      const ground = [backgroundColor, backgroundImage, opacity, position, mixBlendMode, filter].join();
      const own = `${element.parentElement ? look(element.parentElement) : ''}>${element.tagName}:${ground}`;
      looks.set(element, own);
      return own;
    };
    // Of what looks alike, as the paragraphs of an article do, two; such as are in view, for axe is unsure of others.
    const inView = (element: Element): number => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight ? 0 : 1;
    };
    const alike = new Map<string, number>();
    const all = [whole, ...whole.querySelectorAll('*')].sort((a, b) => inView(a) - inView(b));
    const include = all.filter((element) => {
      if (![...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''))
        return false;
      const { color, fontSize, fontWeight, textDecorationLine, textShadow } = getComputedStyle(element);
      const words = [look(element), color, fontSize, fontWeight, textDecorationLine, textShadow].join();
      const before = alike.get(words) ?? 0;
      alike.set(words, before + 1);
      return before < 2;
    });
    // The stricter rule leaves what has not even 4.5:1 to the other.
    const values = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
    return axe.run(
      // A message on its way out is gone before its contrast is reckoned.
      { include, exclude: [['.status']] },
      { runOnly: { type: 'rule', values }, resultTypes: ['violations'] },
    );
  }, part);
  return inWords(found);
}
