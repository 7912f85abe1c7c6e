// Links from one article of the issue to another, or to a heading in it: found, and pointed at what they name.
import type { Element } from 'hast';
import type { Heading } from './blocks.js';
import { lineOf } from './hast.js';
import { nearest, type Fault } from './problems.js';

/** What a link names: an article's file without `.md`, and a heading as GitHub names it in an address. */
export interface InnerLink {
  readonly stem: string;
  readonly heading: string | undefined;
}

/** An article as links see it. */
export interface LinkTarget {
  readonly stem: string;
  readonly id: string;
  /** Undefined when the file is too broken to have any. */
  readonly headings: readonly Heading[] | undefined;
}

/** The link inside the issue an address is, or undefined for any other address. */
export function innerLink(url: string): InnerLink | undefined {
  const parts = /^(\d{2}-[a-z0-9-]+)\.md(?:#(.+))?$/.exec(url);
  if (parts?.[1] === undefined) return undefined;
  try {
    return { stem: parts[1], heading: parts[2] === undefined ? undefined : decodeURIComponent(parts[2]) };
  } catch {
    return undefined;
  }
}

/** A heading's words as they stand in an address: small letters, hyphens for spaces, no punctuation (as GitHub has it). */
const slugOf = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/g, '-');

const addressOf = ({ words, name }: Heading): string => name ?? slugOf(words);

/** Points the links of a body at their articles and headings; reports those that name nothing. */
export function aimLinks(links: readonly Element[], targets: readonly LinkTarget[]): readonly Fault[] {
  return links.flatMap((link): Fault[] => {
    const named = innerLink(String(link.properties['href']));
    if (!named) return [];
    const line = lineOf(link);
    const target = targets.find(({ stem }) => stem === named.stem);
    if (!target) {
      const files = targets.map(({ stem }) => `${stem}.md`);
      const message = `there is no article ${named.stem}.md in this issue`;
      return [{ line, message: message + nearest(`${named.stem}.md`, files) }];
    }
    link.properties['href'] = `#${target.id}`;
    link.properties['dataArticle'] = target.id;
    if (named.heading === undefined || !target.headings) return [];
    const wanted = named.heading.normalize('NFC');
    const heading = target.headings.find((candidate) => addressOf(candidate) === wanted);
    if (!heading) {
      const message = `${named.stem}.md has no heading "${wanted}"`;
      return [{ line, message: message + nearest(wanted, target.headings.map(addressOf)) }];
    }
    link.properties['dataTarget'] = heading.id;
    return [];
  });
}
