/** Whether a media query holds now, and again whenever that changes. */
import { useEffect, useState } from 'preact/hooks';

export function useMedia(query: string): boolean {
  // jsdom has no media queries; there everything is narrow.
  const [holds, setHolds] = useState(() => globalThis.matchMedia?.(query).matches ?? false);
  useEffect(() => {
    const list = globalThis.matchMedia?.(query);
    if (!list) return undefined;
    const look = () => setHolds(list.matches);
    look();
    list.addEventListener('change', look);
    return () => list.removeEventListener('change', look);
  }, [query]);
  return holds;
}
