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
  /** Space between two. */
  readonly gap: number;
  /** How far each begins above its passage, so that their first lines are level. */
  readonly lift: number;
  /** Height of each where all have the same; else each is measured. */
  readonly height?: number;
}

/** How many of those out of view are placed at a time. */
const atATime = 40;

/** A passage's place holds as long as its mark stands where it stood. */
interface Top {
  readonly resolution: Mark['resolution'];
  readonly top: number | undefined;
}

/** Places the children of an element that carry the id of their mark. */
export class Placer {
  private marks: readonly Mark[] = [];
  private elements: ReadonlyMap<string, HTMLElement> = new Map();
  private readonly tops = new Map<string, Top>();
  private readonly heights = new Map<string, number>();
  /** Where each stands on the page now, in pixels below the top of the list. */
  private readonly placed = new Map<string, number>();
  /** Those out of view that are still to be placed, and where. */
  private later: ReadonlyMap<string, number> = new Map();
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
      for (const { target, borderBoxSize } of entries)
        if (target instanceof HTMLElement && target.isConnected)
          this.heights.set(
            target.dataset[options.name] ?? '',
            borderBoxSize[0]?.blockSize ?? target.offsetHeight,
          );
      this.place();
    });
  }

  /** Looks where all passages are now, and places what is beside them. */
  measure(): void {
    this.tops.clear();
    this.look();
    this.place();
  }

  /** Takes over what is in the margin now. */
  update(marks: readonly Mark[], active: string | null, beside: boolean): void {
    Object.assign(this, { marks, active, beside });
    this.collect();
    this.look();
    this.place();
  }

  /** Ends all that is under way. */
  stop(): void {
    this.sizes?.disconnect();
    this.scroller?.removeEventListener('scroll', this.onScroll);
    cancelIdleCallback(this.idle);
  }

  private collect(): void {
    const elements = new Map<string, HTMLElement>();
    for (const element of this.list.children) {
      const id = element instanceof HTMLElement && element.dataset[this.options.name];
      if (id) elements.set(id, element);
    }
    this.elements = elements;
    for (const id of [...this.heights.keys()]) {
      if (elements.has(id)) continue;
      this.heights.delete(id);
      this.placed.delete(id);
      this.tops.delete(id);
    }
    for (const [id, element] of elements) {
      if (this.heights.has(id)) continue;
      this.heights.set(id, this.options.height ?? element.offsetHeight);
      this.sizes?.observe(element);
    }
  }

  /** Looks for the passages whose place is not known. */
  private look(): void {
    const top = this.list.getBoundingClientRect().top;
    const shift = top - (articleElement()?.getBoundingClientRect().top ?? 0);
    if (shift !== this.shift) this.tops.clear();
    this.shift = shift;
    const unknown = this.marks.filter(
      ({ annotation, resolution }) => this.tops.get(annotation.id)?.resolution !== resolution,
    );
    if (unknown.length === 0) return;
    const found = passageTops(this.article, unknown, top);
    for (const { annotation, resolution } of unknown)
      this.tops.set(annotation.id, { resolution, top: found.get(annotation.id) });
  }

  private place(): void {
    const { list, elements, placed } = this;
    cancelIdleCallback(this.idle);
    this.later = new Map();
    if (!this.beside) {
      for (const element of elements.values()) element.style.translate = '';
      placed.clear();
      list.style.minHeight = '';
      return;
    }
    const items = this.items();
    const tops = stack(items, this.options.gap, this.active);
    const isNear = this.nearView();
    const later = new Map<string, number>();
    let end = 0;
    for (const { id, height } of items) {
      const top = Math.round(tops.get(id) ?? 0);
      end = Math.max(end, top + height);
      const before = placed.get(id);
      if (before === top) continue;
      // One that is new is simply there: gliding in from the top it would take the page with it when it gets the focus.
      if (before === undefined) this.put(id, top, false);
      else if (id === this.active || isNear(before) || isNear(top)) this.put(id, top, true);
      else later.set(id, top);
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

  private put(id: string, top: number, glides: boolean): void {
    const element = this.elements.get(id);
    if (!element) return;
    this.placed.set(id, top);
    element.toggleAttribute('data-glides', glides);
    element.style.translate = `0 ${top}px`;
  }

  private putLater(): void {
    if (this.later.size === 0) return;
    this.idle = requestIdleCallback(() => {
      const some = [...this.later].slice(0, atATime);
      this.later = new Map([...this.later].slice(atATime));
      for (const [id, top] of some) this.put(id, top, false);
      this.putLater();
    });
  }

  /** Nobody sees one that is not yet where it belongs. */
  private readonly onScroll = (): void => {
    if (this.later.size === 0) return;
    const isNear = this.nearView();
    const coming = [...this.later].filter(([id, top]) => isNear(top) || isNear(this.placed.get(id) ?? top));
    if (coming.length === 0) return;
    const left = new Map(this.later);
    for (const [id, top] of coming) {
      left.delete(id);
      this.put(id, top, false);
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
    return this.marks.flatMap(({ annotation: { id } }) => {
      const element = this.elements.get(id);
      if (!element) return [];
      // One without a passage keeps to the end of the margin.
      const near = this.tops.get(id)?.top ?? last;
      last = Math.max(last, near);
      // What the pointer has just chosen stays under it, so that a second click finds it again.
      const before = this.placed.get(id);
      const chosen = id === this.active && before !== undefined && element.matches(':hover');
      const wanted = chosen ? before : Math.max(0, near - this.options.lift);
      return [{ id, wanted, height: this.heights.get(id) ?? 0 }];
    });
  }
}
