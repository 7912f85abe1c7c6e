// Timelines: what :::timeline may hold, and the figure with strip, key and list of events that it becomes.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ListItem } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { blockText } from '../../core/journal/projection.js';
import { dateForms, endsFirst, parsePeriod } from './dates.js';
import { captionOf, childElements } from './hast.js';
import { attribute, faultAt, textOf } from './mdast.js';
import type { Fault } from './problems.js';
import { mostSigns, signIcon } from './signs.js';
import { timelineStrip } from './timeline-strip.js';

const shape =
  'an event begins with its date in bold, then its sign in italics if it has one, then ": " and words';
const example = 'as in **March 2020**, *Go live date*: words';

/** The names of a key, as its attribute lists them. */
const signsOf = (key: string): readonly string[] =>
  key
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function checkKey(node: ContainerDirective, signs: readonly string[]): readonly Fault[] {
  const twice = signs.find((name, index) => signs.indexOf(name) < index);
  return [
    ...(twice === undefined ? [] : [faultAt(node, `the key names "${twice}" twice`)]),
    ...(signs.length > mostSigns
      ? [faultAt(node, `a key has at most ${mostSigns} signs, not ${signs.length}`)]
      : []),
  ];
}

/** The date and the sign an event begins with; undefined if it is written in another way. */
function readItem(item: ListItem): { readonly date: string; readonly sign: string | undefined } | undefined {
  const [paragraph, ...more] = item.children;
  if (paragraph?.type !== 'paragraph' || more.length > 0) return undefined;
  const [date, second, third, ...rest] = paragraph.children;
  if (date?.type !== 'strong' || second?.type !== 'text') return undefined;
  const signed = /^,\s*$/.test(second.value) && third?.type === 'emphasis';
  const after = signed ? rest : paragraph.children.slice(1);
  const words = after.map(textOf).join('');
  if (!/^:\s+\S/.test(words)) return undefined;
  return { date: textOf(date), sign: signed ? textOf(third) : undefined };
}

/** What is wrong with a :::timeline. */
export function checkTimeline(node: ContainerDirective): readonly Fault[] {
  const [list, ...rest] = node.children;
  const signs = signsOf(attribute(node, 'key'));
  const faults = [...checkKey(node, signs)];
  if (attribute(node, 'caption') === '')
    faults.push(faultAt(node, ':::timeline needs a caption, as in {caption="..." key="One; Two"}'));
  if (list?.type !== 'list' || list.ordered || rest.length > 0)
    return [...faults, faultAt(node, ':::timeline holds one list with bullets')];
  let latest = -Infinity;
  for (const item of list.children) {
    const event = readItem(item);
    if (!event) {
      faults.push(faultAt(item, `${shape}, ${example}`));
      continue;
    }
    const { date, sign } = event;
    if (sign !== undefined && !signs.includes(sign))
      faults.push(faultAt(item, `"${sign}" is not in the key, which has ${signs.join('; ') || 'no signs'}`));
    const period = parsePeriod(date);
    if (period === undefined) {
      const wrong = endsFirst(date) ? 'ends before it begins' : `is not a date such as ${dateForms}`;
      faults.push(faultAt(item, `"${date}" ${wrong}`));
    } else if (period.from < latest)
      faults.push(
        faultAt(item, `"${date}" begins before the event above it; events stand in order of beginning`),
      );
    latest = Math.max(latest, period?.from ?? latest);
  }
  return faults;
}

/** Builds a timeline's figure in place: caption, strip, key and list. Items that are no events are left out of the strip. */
export function expandTimeline(figure: Element): void {
  const caption = String(figure.properties['dataCaption'] ?? '');
  const key = signsOf(String(figure.properties['dataKey'] ?? ''));
  delete figure.properties['dataCaption'];
  delete figure.properties['dataKey'];
  const list = childElements(figure).find(({ tagName }) => tagName === 'ul');
  if (!list) return;
  const events = childElements(list).flatMap((item) => {
    // Items with blank lines between them hold paragraphs; an event is one either way.
    item.children = item.children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'p' ? child.children : [child],
    );
    const [strong, comma, em] = item.children;
    const date = strong?.type === 'element' ? blockText(strong) : '';
    const signed = comma?.type === 'text' && comma.value.trim() === ',';
    const named = signed && em?.type === 'element' && em.tagName === 'em' ? em : undefined;
    const sign = named ? key.indexOf(blockText(named)) + 1 : 0;
    if (named && sign > 0) named.properties['className'] = ['timeline-sign-name'];
    item.properties['className'] = ['timeline-event'];
    item.children.unshift(signIcon(sign));
    const period = parsePeriod(date);
    return period ? [{ date, period, sign }] : [];
  });
  list.tagName = 'ol';
  list.properties = { className: ['timeline-list'] };
  const said = events
    .map(({ date, sign }) => (sign === 0 ? date : `${date}, ${key[sign - 1] ?? ''}`))
    .join('; ');
  const parts: ElementContent[] = [captionOf(figure, caption)];
  if (events.length > 0) parts.push(timelineStrip(events, `${caption}. ${said}.`));
  if (key.length > 0)
    parts.push(
      h(
        'ul',
        { className: ['timeline-key'] },
        key.map((name, index) => {
          const unused = events.every(({ sign }) => sign !== index + 1);
          return h('li', unused ? { className: ['timeline-unused'] } : {}, [signIcon(index + 1), name]);
        }),
      ),
    );
  figure.children = [...parts, list];
}
