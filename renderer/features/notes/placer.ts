// Places what stands in the margin beside its passages: what is in view at once, the rest whenever there is time. A
// change near the top of a long article moves hundreds of cards, and only a few of them can be seen moving.
import type { Article } from '../../../core/journal/types.js';
import type { Mark } from '../../state/annotations.js';
import { articleElement } from '../reader/index.js';
import { passageTops } from './passage-tops.js';
import { stack, type StackItem } from './stack.js';

/** What is placed, and how. Lengths in pixels. */
export interface PlacerOptions {
  /** The data attribute that holds the id of the mark. */
  readonly name: 'card' | 'dot';
  /** Id of the element of a mark. */
  readonly elementId: (id: string) => string;
  /** Space between two. */
  readonly gap: number;
  /** How far each begins above its passage, so that their first lines are level. */
  readonly lift: number;
  /** Height of each where all have the same; else each is measured. */
  readonly height?: number;
}

/** How many of those out of view are placed at a time. */
const atATime = 40;

/** More new ones than this are looked for all together. */
const few = 8;

/** One child of the list. Lengths in pixels below the top of the list. */
interface Entry {
  readonly id: string;
  readonly element: HTMLElement;
  height: number;
  /** Where its passage begins, if there is one; this holds as long as the mark stands where it stood. */
  top?: number | undefined;
  resolution?: Mark['resolution'];
  /** Where it stands on the page now. */
  placed?: number | undefined;
  /** Which update had its mark last. */
  seen: number;
}

/** Height of an element with its border, in parts of a pixel, as an observer of sizes gives it. */
const heightOf = (element: HTMLElement): number => element.getBoundingClientRect().height;

/** Places the children of an element that carry the id of their mark. */
export class Placer {
  private marks: readonly Mark[] = [];
  private readonly known = new Map<string, Entry>();
  /** In the order of the marks; a mark without an element on the page has none. */
  private entries: readonly Entry[] = [];
  private updates = 0;
  /** Those out of view that are still to be placed, and where. */
  private later: ReadonlyMap<Entry, number> = new Map();
  private idle = 0;
  private active: string | null = null;
  private beside = true;
  /** How far the list begins below the article's top; when this changes all passages are looked for anew. */
  private shift = Number.NaN;
  private readonly sizes: ResizeObserver | undefined;
  private readonly scroller: HTMLElement | null;

  constructor(
    private readonly list: HTMLElement,
    private readonly article: Article,
    private readonly options: PlacerOptions,
  ) {
    this.scroller = list.closest<HTMLElement>('.reading');
    this.scroller?.addEventListener('scroll', this.onScroll, { passive: true });
    if (options.height !== undefined) return;
    this.sizes = new ResizeObserver((entries) => {
      let changed = false;
      for (const { target, borderBoxSize } of entries)
        if (target instanceof HTMLElement && target.isConnected) {
          const entry = this.known.get(target.dataset[options.name] ?? '');
          const height = borderBoxSize[0]?.blockSize ?? heightOf(target);
          // What has just come is measured already.
          if (!entry || Math.abs(entry.height - height) < 0.1) continue;
          entry.height = height;
          changed = true;
        }
      if (changed) this.place();
    });
  }

  /** Looks where all passages are now, and places what is beside them. */
  measure(): void {
    this.forgetTops();
    this.look();
    this.place();
  }

  /** Takes over what is in the margin now. */
  update(marks: readonly Mark[], active: string | null, beside: boolean): void {
    const changed = active === this.active ? [] : [this.active, active];
    Object.assign(this, { marks, active, beside });
    this.collect();
    this.measureAgain(changed);
    this.look();
    this.place();
  }

  /** Ends all that is under way. */
  stop(): void {
    this.sizes?.disconnect();
    this.scroller?.removeEventListener('scroll', this.onScroll);
    cancelIdleCallback(this.idle);
  }

  /** The children of the list by their marks. Only what is new is looked for: of a thousand each look costs. */
  private collect(): void {
    this.updates += 1;
    const { known, updates, options } = this;
    const fresh = new Set<string>();
    for (const { annotation } of this.marks) {
      const entry = known.get(annotation.id);
      if (entry?.element.isConnected) {
        entry.seen = updates;
        continue;
      }
      known.delete(annotation.id);
      fresh.add(annotation.id);
    }
    const added: Entry[] = [];
    for (const [id, element] of this.elementsOf(fresh)) {
      const entry = { id, element, height: options.height ?? 0, seen: updates };
      known.set(id, entry);
      added.push(entry);
    }
    if (options.height === undefined) {
      // All heights in one layout.
      for (const entry of added) entry.height = heightOf(entry.element);
      for (const { element } of added) this.sizes?.observe(element);
    }
    this.entries = this.marks.flatMap(({ annotation }) => known.get(annotation.id) ?? []);
    if (known.size === this.entries.length) return;
    for (const [id, { seen }] of known) if (seen !== updates) known.delete(id);
  }

  /** A card that becomes the active one, or no longer is, shows more or less: all cards are placed once, not again. */
  private measureAgain(ids: readonly (string | null)[]): void {
    if (this.options.height !== undefined) return;
    for (const id of ids) {
      const entry = this.known.get(id ?? '');
      if (entry) entry.height = heightOf(entry.element);
    }
  }

  private elementsOf(ids: ReadonlySet<string>): readonly (readonly [string, HTMLElement])[] {
    const { list, options } = this;
    const found =
      ids.size > few
        ? list.children
        : [...ids].flatMap((id) => document.getElementById(options.elementId(id)) ?? []);
    return Array.from(found).flatMap((element) => {
      const id = element instanceof HTMLElement ? element.dataset[options.name] : undefined;
      return element instanceof HTMLElement &&
        element.parentElement === list &&
        id !== undefined &&
        ids.has(id)
        ? [[id, element] as const]
        : [];
    });
  }

  private forgetTops(): void {
    for (const entry of this.entries) delete entry.resolution;
  }

  /** Looks for the passages whose place is not known. */
  private look(): void {
    const top = this.list.getBoundingClientRect().top;
    const shift = top - (articleElement()?.getBoundingClientRect().top ?? 0);
    if (shift !== this.shift) this.forgetTops();
    this.shift = shift;
    const unknown = this.marks.filter(({ annotation, resolution }) => {
      const entry = this.known.get(annotation.id);
      return entry && entry.resolution !== resolution;
    });
    if (unknown.length === 0) return;
    const found = passageTops(this.article, unknown, top);
    for (const { annotation, resolution } of unknown) {
      const entry = this.known.get(annotation.id);
      if (entry) Object.assign(entry, { resolution, top: found.get(annotation.id) });
    }
  }

  private place(): void {
    const { list, entries } = this;
    cancelIdleCallback(this.idle);
    this.later = new Map();
    if (!this.beside) {
      for (const entry of entries) {
        entry.element.style.translate = '';
        entry.placed = undefined;
      }
      list.style.minHeight = '';
      return;
    }
    const tops = stack(this.items(), this.options.gap, this.active);
    const isNear = this.nearView();
    const later = new Map<Entry, number>();
    let end = 0;
    for (const [at, entry] of entries.entries()) {
      const top = Math.round(tops[at] ?? 0);
      end = Math.max(end, top + entry.height);
      const before = entry.placed;
      if (before === top) continue;
      // One that is new is simply there: gliding in from the top it would take the page with it when it gets the focus.
      if (before === undefined) this.put(entry, top, false);
      else if (entry.id === this.active || isNear(before) || isNear(top)) this.put(entry, top, true);
      else later.set(entry, top);
    }
    // A strip of dots must not lie over the text between them.
    if (this.options.height === undefined) list.style.minHeight = `${end + this.options.gap}px`;
    this.later = later;
    this.putLater();
    // Cards glide when the reader moves one; they do not when the page opens.
    requestAnimationFrame(() => {
      list.dataset['settled'] = '';
    });
  }

  private put(entry: Entry, top: number, glides: boolean): void {
    entry.placed = top;
    entry.element.toggleAttribute('data-glides', glides);
    entry.element.style.translate = `0 ${top}px`;
  }

  private putLater(): void {
    if (this.later.size === 0) return;
    this.idle = requestIdleCallback(() => {
      const some = [...this.later].slice(0, atATime);
      this.later = new Map([...this.later].slice(atATime));
      for (const [entry, top] of some) this.put(entry, top, false);
      this.putLater();
    });
  }

  /** Nobody sees one that is not yet where it belongs. */
  private readonly onScroll = (): void => {
    if (this.later.size === 0) return;
    const isNear = this.nearView();
    const coming = [...this.later].filter(([{ placed }, top]) => isNear(top) || isNear(placed ?? top));
    if (coming.length === 0) return;
    const left = new Map(this.later);
    for (const [entry, top] of coming) {
      left.delete(entry);
      this.put(entry, top, false);
    }
    this.later = left;
  };

  /** Whether something at a place is in view or within a screen of it. */
  private nearView(): (top: number) => boolean {
    const view = this.scroller?.getBoundingClientRect();
    if (!view) return () => true;
    const from = view.top - this.list.getBoundingClientRect().top - view.height;
    return (top) => top >= from && top <= from + 3 * view.height;
  }

  private items(): readonly StackItem[] {
    let last = 0;
    return this.entries.map(({ id, element, height, top, placed }) => {
      // One without a passage keeps to the end of the margin.
      const near = top ?? last;
      last = Math.max(last, near);
      // What the pointer has just chosen stays under it, so that a second click finds it again.
      const chosen = id === this.active && placed !== undefined && element.matches(':hover');
      return { id, wanted: chosen ? placed : Math.max(0, near - this.options.lift), height };
    });
  }
}
