// The MUSTs of the W3C Web Annotation Data Model (2017), as far as a file can be looked at: each broken one is named.

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const isIri = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const anno = 'http://www.w3.org/ns/anno.jsonld';
const motivations = new Set(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);

const typesOf = (value: Fields): readonly unknown[] => list(value['type']);

/** 3.1: the standard's context is among those given, and a single one is a string. */
function context(value: Fields, at: string): readonly string[] {
  const given = value['@context'];
  return [
    ...(list(given).includes(anno) ? [] : [`${at}: @context must hold ${anno}`]),
    ...(Array.isArray(given) && given.length === 1 ? [`${at}: a single @context must be a string`] : []),
  ];
}

/** 3.3.1: times are xsd:dateTime in UTC, written with Z, at most one of each. */
const times = (value: Fields, at: string): readonly string[] =>
  ['created', 'modified', 'generated'].flatMap((key) =>
    value[key] === undefined || (typeof value[key] === 'string' && dateTime.test(value[key]))
      ? []
      : [`${at}.${key}: must be one xsd:dateTime in UTC`],
  );

/** 3.3.5: each purpose is a motivation. */
const purposes = (value: Fields, key: string, at: string): readonly string[] =>
  list(value[key]).flatMap((one) =>
    typeof one === 'string' && (motivations.has(one) || isIri(one))
      ? []
      : [`${at}.${key}: must be a motivation`],
  );

/** 4.2: selectors. */
function selector(value: unknown, at: string): readonly string[] {
  if (!isObject(value)) return [`${at}: must be an object`];
  const type = value['type'];
  const text = (key: string, least: number): readonly string[] =>
    (value[key] === undefined && least === 0) || typeof value[key] === 'string'
      ? []
      : [`${at}.${key}: must be exactly one string`];
  const offset = (key: string): readonly string[] =>
    Number.isInteger(value[key]) && (value[key] as number) >= 0 ? [] : [`${at}.${key}: must be one count`];
  const own =
    type === 'FragmentSelector'
      ? text('value', 1)
      : type === 'TextQuoteSelector'
        ? [...text('exact', 1), ...text('prefix', 0), ...text('suffix', 0)]
        : type === 'TextPositionSelector'
          ? [...offset('start'), ...offset('end')]
          : typeof type === 'string'
            ? []
            : [`${at}.type: must be there`];
  return [...own, ...list(value['refinedBy']).flatMap((one) => selector(one, `${at}.refinedBy`))];
}

/** 3.2 and 4: bodies and targets. */
function resource(value: unknown, at: string): readonly string[] {
  if (typeof value === 'string') return isIri(value) ? [] : [`${at}: must be an IRI`];
  if (!isObject(value)) return [`${at}: must be an IRI or an object`];
  const types = typesOf(value);
  const faults = [...purposes(value, 'purpose', at), ...times(value, at)];
  if (types.includes('TextualBody')) {
    if (typeof value['value'] !== 'string') faults.push(`${at}.value: must be exactly one string`);
    if (list(value['format']).length > 1) faults.push(`${at}.format: at most one`);
    return faults;
  }
  if (types.includes('Choice')) {
    const items = value['items'];
    if (!Array.isArray(items) || items.length === 0)
      return [...faults, `${at}.items: must be an ordered list`];
    return [...faults, ...items.flatMap((one, index) => resource(one, `${at}.items[${index}]`))];
  }
  if (types.includes('SpecificResource')) {
    if (!isIri(value['source']) && !isObject(value['source']))
      faults.push(`${at}.source: must be exactly one IRI or object`);
    return [
      ...faults,
      ...list(value['selector']).flatMap((one, index) => selector(one, `${at}.selector[${index}]`)),
      ...list(value['styleClass']).flatMap((one) =>
        typeof one === 'string' ? [] : [`${at}.styleClass: must be a string`],
      ),
    ];
  }
  return isIri(value['id']) ? faults : [...faults, `${at}.id: an external resource must have one IRI`];
}

/** What an annotation breaks; empty when it is valid. */
export function annotationFaults(value: unknown, at = 'annotation'): readonly string[] {
  if (!isObject(value)) return [`${at}: must be an object`];
  const targets = list(value['target']);
  return [
    ...context(value, at),
    ...(isIri(value['id']) ? [] : [`${at}.id: must be exactly one IRI`]),
    ...(typesOf(value).includes('Annotation') ? [] : [`${at}.type: must hold Annotation`]),
    ...(targets.length > 0 ? [] : [`${at}.target: must be there`]),
    ...targets.flatMap((target) => resource(target, `${at}.target`)),
    ...list(value['body']).flatMap((body, index) => resource(body, `${at}.body[${index}]`)),
    ...purposes(value, 'motivation', at),
    ...times(value, at),
  ];
}

/** What a collection of one page, or its annotations, break. */
export function collectionFaults(value: unknown): readonly string[] {
  if (!isObject(value)) return ['collection: must be an object'];
  const { first, total } = value;
  const items = isObject(first) ? first['items'] : undefined;
  return [
    ...context(value, 'collection'),
    ...(isIri(value['id']) ? [] : ['collection.id: must be exactly one IRI']),
    ...(typesOf(value).includes('AnnotationCollection')
      ? []
      : ['collection.type: must be AnnotationCollection']),
    ...(total === undefined || (Number.isInteger(total) && (total as number) >= 0)
      ? []
      : ['collection.total: must be a count']),
    ...(isObject(first) && typesOf(first).includes('AnnotationPage') && isIri(first['id'])
      ? []
      : ['collection.first: must be an AnnotationPage with an IRI']),
    ...(Array.isArray(items) ? [] : ['collection.first.items: must be an ordered list']),
    ...(Array.isArray(items) && total !== undefined && items.length !== total
      ? ['collection.total: must count the annotations']
      : []),
    ...list(items).flatMap((item, index) => annotationFaults(item, `items[${index}]`)),
  ];
}
