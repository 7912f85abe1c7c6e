// The way to what was found, fetched when it is first gone.
import type { openFound as toHit, openName as toName } from './open-hit.js';

/** As in `open-hit`. */
export const openFound = async (...found: Parameters<typeof toHit>): Promise<void> =>
  (await import('./open-hit.js')).openFound(...found);

/** As in `open-hit`. */
export const openName = async (...found: Parameters<typeof toName>): Promise<void> =>
  (await import('./open-hit.js')).openName(...found);
