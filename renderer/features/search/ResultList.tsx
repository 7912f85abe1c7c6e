// The list of the search box: options under their heads, drawn by what they are.
import {
  ArrowRight,
  BookOpen,
  CornerDownLeft,
  History,
  MapPin,
  Shapes,
  Star,
  Tag,
  User,
  X,
} from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { NameHit, SearchHit } from '../../../core/search/types.js';
import { Marked } from './Marked.js';
import { optionId, type Item, type Section } from './sections.js';
import { kindLabel, nameCount, placeWords } from './words.js';

const nameIcons: Readonly<Record<NameHit['kind'], typeof User>> = {
  article: BookOpen,
  person: User,
  place: MapPin,
  model: Shapes,
  term: BookOpen,
  tag: Tag,
};

function Hit({ hit, article }: { readonly hit: SearchHit; readonly article: string }) {
  return (
    <>
      <span className="search-excerpt">
        <Marked {...hit.excerpt} />
      </span>
      <span className="search-place">
        {article} · {placeWords(hit)}
      </span>
    </>
  );
}

interface LineProps {
  readonly icon: typeof User;
  readonly children: ReactNode;
  readonly detail?: ReactNode;
}

function Line({ icon: Icon, children, detail }: LineProps) {
  return (
    <span className="search-line">
      <Icon className="search-line-icon" aria-hidden size={15} />
      <span className="search-line-name">{children}</span>
      {detail !== undefined && <span className="search-place">{detail}</span>}
    </span>
  );
}

interface ContentProps {
  readonly item: Item;
  readonly onRemove: (item: Item) => void;
}

function Content({ item, onRemove }: ContentProps) {
  switch (item.kind) {
    case 'hit':
      return <Hit hit={item.hit} article={item.article} />;
    case 'name':
      return (
        <Line icon={nameIcons[item.name.kind]} detail={nameCount(item.name)}>
          {item.name.kind === 'tag' ? `#${item.name.name}` : item.name.name}
        </Line>
      );
    case 'command':
      return (
        <Line icon={CornerDownLeft} detail={item.command.keys[0]}>
          {item.command.label}
        </Line>
      );
    case 'complete':
      return (
        <Line icon={ArrowRight} detail={item.completion.kind === 'filter' ? 'filter' : undefined}>
          {kindLabel(item.completion)}
        </Line>
      );
    case 'all':
      return (
        <Line icon={ArrowRight} detail="Ctrl+Enter">
          Open the search page
        </Line>
      );
    case 'query':
      return (
        <span className="search-line">
          {item.origin !== 'example' && (
            <span className="search-line-icon">
              {item.origin === 'saved' ? <Star aria-hidden size={15} /> : <History aria-hidden size={15} />}
            </span>
          )}
          <span className="search-line-name" data-example={item.origin === 'example' || undefined}>
            {item.query}
          </span>
          {item.words !== undefined && <span className="search-place">{item.words}</span>}
          {item.origin !== 'example' && (
            // Options hold no buttons: this is for the pointer, the Delete key does the same.
            <span
              className="search-remove"
              aria-hidden="true"
              title="Remove (Delete)"
              onClick={(event) => {
                event.stopPropagation();
                onRemove(item);
              }}
            >
              <X size={14} />
            </span>
          )}
        </span>
      );
  }
}

interface ResultListProps {
  readonly id: string;
  readonly sections: readonly Section[];
  /** -1 for none. */
  readonly active: number;
  /** Whether the active option is to be brought into view: by key it is, by pointer it is there already. */
  readonly follow: boolean;
  readonly onPoint: (index: number) => void;
  readonly onOpen: (item: Item) => void;
  readonly onRemove: (item: Item) => void;
}

/** Options are numbered through all sections in the order shown. */
export function ResultList({ id, sections, active, follow, onPoint, onOpen, onRemove }: ResultListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!follow) return;
    if (active <= 0) list.current?.scrollTo(0, 0);
    else document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active, follow, sections]);

  const firstOf = (section: Section): number =>
    sections.slice(0, sections.indexOf(section)).reduce((sum, { items }) => sum + items.length, 0);
  return (
    <div
      id={id}
      ref={list}
      className="search-list"
      role="listbox"
      aria-label="Results"
      aria-activedescendant={active < 0 ? undefined : optionId(id, active)}
      tabIndex={0}
    >
      {sections.map((section) => {
        const head = `${id}-${section.id}`;
        const first = firstOf(section);
        return (
          <div key={head} role="group" aria-labelledby={head}>
            <div id={head} className="search-head" role="presentation">
              <span className="search-title">{section.head}</span>
              {section.detail !== undefined && <span className="search-kind">{section.detail}</span>}
            </div>
            {section.items.map((item, place) => {
              const index = first + place;
              return (
                <div
                  key={index}
                  id={optionId(id, index)}
                  className="search-option"
                  data-kind={item.kind}
                  role="option"
                  aria-selected={index === active}
                  onPointerMove={(event) => {
                    // The list may move under a resting pointer; only a hand moves the choice.
                    if (index !== active && (event.movementX !== 0 || event.movementY !== 0)) onPoint(index);
                  }}
                  onClick={() => onOpen(item)}
                >
                  <Content item={item} onRemove={onRemove} />
                </div>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}
