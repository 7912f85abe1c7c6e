// What was typed after asking for a dialog and before it was there belongs into its field.
import { useEffect, useEffectEvent } from 'react';
import { takeHeldLine } from './held-keys.js';

/** Hands over what was typed, if anything was, once the field is there. */
export function useHeldLine(onText: (text: string) => void): void {
  const take = useEffectEvent(() => {
    const typed = takeHeldLine();
    if (typed !== '') onText(typed);
  });
  useEffect(() => {
    take();
  }, []);
}
