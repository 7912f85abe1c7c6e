// The cover of the issue in small: three bands held together by one thread.

/** Decorative; the title stands beside it. */
export function Cover() {
  return (
    <svg className="cover" viewBox="0 0 44 58" width="44" height="58" aria-hidden="true">
      <rect width="44" height="58" rx="4" className="cover-ground" />
      <path d="M0 40 C14 30 22 46 44 30 V54 a4 4 0 0 1 -4 4 H4 a4 4 0 0 1 -4 -4z" className="cover-band-1" />
      <path d="M0 48 C16 38 26 54 44 41 V54 a4 4 0 0 1 -4 4 H4 a4 4 0 0 1 -4 -4z" className="cover-band-2" />
      <path d="M0 33 C14 23 24 37 44 20" className="cover-thread" />
    </svg>
  );
}
