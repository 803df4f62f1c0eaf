/** The width to draw a chart for: text in one that is scaled down would be too small to read. */
import { useLayoutEffect, useState } from 'preact/hooks';

export function useWidthOf(element: { current: HTMLElement | null }, atFirst: number): number {
  const [width, setWidth] = useState(atFirst);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setWidth(measured.clientWidth || atFirst));
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element, atFirst]);
  return width;
}
