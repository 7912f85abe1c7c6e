// The notebook as a W3C Web Annotation collection in JSON-LD: every annotation whole, unknown keys too.
import { itemsOf, type ExportDocument } from './model.js';

const context = 'http://www.w3.org/ns/anno.jsonld';

/** The parts of the file, one an annotation. `id` is the IRI of the collection. */
export function* jsonld(document: ExportDocument, id: string): Generator<string> {
  const items = itemsOf(document);
  const head = {
    '@context': context,
    id,
    type: 'AnnotationCollection',
    label: document.title,
    created: document.made,
    total: items.length,
  };
  const page = { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
  const open = (value: object): string => JSON.stringify(value).slice(0, -1);
  yield `${open(head)},\n"first":${open(page)},"items":[`;
  for (const [at, { annotation }] of items.entries())
    yield `${at === 0 ? '' : ','}\n${JSON.stringify(annotation)}`;
  yield ']}}\n';
}
