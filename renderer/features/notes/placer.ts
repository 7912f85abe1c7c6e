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
}

/** Height of an element with its border, in parts of a pixel, as an observer of sizes gives it. */
const heightOf = (element: HTMLElement): number => element.getBoundingClientRect().height;

/** Places the children of an element that carry the id of their mark. */
export class Placer {
  private marks: readonly Mark[] = [];
  /** By the ids of their marks. */
  private readonly known = new Map<string, Entry>();
  /** Those that are not yet measured. */
  private fresh: Entry[] = [];
  /** In the order of the marks; a mark without an element on the page has none. */
  private entries: readonly Entry[] = [];
  /** Those out of view that are still to be placed, and where. */
  private later: ReadonlyMap<Entry, number> = new Map();
  private idle = 0;
  private active: string | null = null;
  private beside = true;
  /** Cards glide when the reader moves one; they do not when the page opens. */
  private settled = false;
  /** How far the list begins below the article's top; when this changes all passages are looked for anew. */
  private shift = Number.NaN;
  private readonly sizes: ResizeObserver | undefined;
  /** Those that are to be observed once they are on show. */
  private readonly waiting = new Set<ReturnType<typeof setTimeout>>();
  private readonly children: MutationObserver;
  private readonly scroller: HTMLElement | null;

  constructor(
    private readonly list: HTMLElement,
    private readonly article: Article,
    private readonly options: PlacerOptions,
  ) {
    this.children = new MutationObserver((records) => {
      this.takeOver(records);
    });
    this.children.observe(list, { childList: true });
    for (const child of list.children) this.adopt(child);
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
    for (const timer of this.waiting) clearTimeout(timer);
    this.sizes?.disconnect();
    this.children.disconnect();
    this.scroller?.removeEventListener('scroll', this.onScroll);
    cancelIdleCallback(this.idle);
  }

  /** The children of the list by their marks. Only what came or went is looked at: of a thousand each look costs. */
  private collect(): void {
    this.takeOver(this.children.takeRecords());
    const { fresh, options } = this;
    this.fresh = [];
    if (options.height === undefined) {
      // All heights in one layout.
      for (const entry of fresh) entry.height = heightOf(entry.element);
      this.observeSoon(fresh);
    }
    this.entries = this.marks.flatMap(({ annotation }) => this.known.get(annotation.id) ?? []);
  }

  /** An observer tells of all it is given in the next frame, which is the one that is to show them: they wait for that. */
  private observeSoon(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    const timer = setTimeout(() => {
      this.waiting.delete(timer);
      for (const { id, element } of entries)
        if (this.known.get(id)?.element === element) this.sizes?.observe(element);
    });
    this.waiting.add(timer);
  }

  private takeOver(records: readonly MutationRecord[]): void {
    for (const { addedNodes, removedNodes } of records) {
      for (const node of removedNodes) this.forget(node);
      for (const node of addedNodes) this.adopt(node);
    }
  }

  private idOf(node: Node): string | undefined {
    return node instanceof HTMLElement ? node.dataset[this.options.name] : undefined;
  }

  private adopt(node: Node): void {
    const id = this.idOf(node);
    if (id === undefined || !(node instanceof HTMLElement) || node.parentElement !== this.list) return;
    if (this.known.get(id)?.element === node) return;
    const entry: Entry = { id, element: node, height: this.options.height ?? 0 };
    this.known.set(id, entry);
    this.fresh.push(entry);
  }

  private forget(node: Node): void {
    const id = this.idOf(node);
    // One that was only moved is there still.
    if (id === undefined || node.parentNode === this.list || this.known.get(id)?.element !== node) return;
    this.known.delete(id);
    this.fresh = this.fresh.filter(({ element }) => element !== node);
    if (node instanceof Element) this.sizes?.unobserve(node);
  }

  /** A card that becomes the active one, or no longer is, shows more or less: all cards are placed once, not again. */
  private measureAgain(ids: readonly (string | null)[]): void {
    if (this.options.height !== undefined) return;
    for (const id of ids) {
      const entry = this.known.get(id ?? '');
      if (entry) entry.height = heightOf(entry.element);
    }
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
    requestAnimationFrame(() => {
      this.settled = true;
    });
  }

  private put(entry: Entry, top: number, glides: boolean): void {
    entry.placed = top;
    entry.element.toggleAttribute('data-glides', glides && this.settled);
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
