// Pictures in an article: what :::figure may hold, and the figure with picture and caption that it becomes.
import type { Element } from 'hast';
import type { ContainerDirective } from 'mdast-util-directive';
import { captionOf, childElements, lineOf } from './hast.js';
import { attribute, faultAt } from './mdast.js';
import type { Pictures } from './media.js';
import type { Fault } from './problems.js';

/** What is wrong with a :::figure, its picture apart. */
export function checkFigure(node: ContainerDirective): readonly Fault[] {
  const faults: Fault[] = [];
  const [caption, ...rest] = node.children;
  if (caption?.type !== 'paragraph' || rest.length > 0)
    faults.push(faultAt(node, ':::figure holds one paragraph, the caption'));
  if (attribute(node, 'src') === '')
    faults.push(faultAt(node, ':::figure needs a picture, as in {src="name.svg" alt="..."}'));
  const alt = attribute(node, 'alt');
  if (alt === '')
    faults.push(
      faultAt(node, ':::figure needs alt="...", what the picture shows to those who cannot see it'),
    );
  if (/^(?:an? |the )?(?:image|picture) of\b/i.test(alt))
    faults.push(
      faultAt(node, `alt says what the picture shows; leave out "${alt.split(' of')[0] ?? ''} of"`),
    );
  return faults;
}

/** Builds a figure in place: the picture, then the caption. */
export function expandFigure(figure: Element, pictures: Pictures): readonly Fault[] {
  const { dataSrc, dataAlt } = figure.properties;
  delete figure.properties['dataSrc'];
  delete figure.properties['dataAlt'];
  const [caption] = childElements(figure);
  if (typeof dataSrc !== 'string' || dataSrc === '' || !caption) return [];
  const missing = pictures.use(dataSrc);
  if (missing !== undefined) return [{ line: lineOf(figure), message: `src: ${missing}` }];
  const picture = pictures.draw(dataSrc);
  const figcaption = captionOf(caption, caption.children);
  figure.children = picture ? [named(picture, String(dataAlt)), figcaption] : [figcaption];
  return [];
}

/** A picture with what it shows said in words. */
function named(picture: Element, alt: string): Element {
  const { className, ...properties } = picture.properties;
  const own = Array.isArray(className) ? className : [];
  const said = picture.tagName === 'img' ? { alt } : { role: 'img', ariaLabel: alt };
  return { ...picture, properties: { className: ['picture', ...own], ...said, ...properties } };
}
