// A part of a long page: a heading that can be gone to, from the list of parts at the head of the page.
import type { ReactNode } from 'react';

interface SectionProps {
  readonly id: string;
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the page; its heading can hold the focus. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section className="part" aria-labelledby={id}>
      <h2 className="part-title" id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface SectionLinksProps {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** The parts of the page, each a way to it. */
export function SectionLinks({ sections }: SectionLinksProps) {
  return (
    <nav className="part-links" aria-label="On this page">
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                const heading = document.getElementById(id);
                heading?.scrollIntoView({ block: 'start' });
                heading?.focus({ preventScroll: true });
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
