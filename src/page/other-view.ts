/**
 * Times at which a page may show something else without a change of its nodes that we
 * watch: the caller looks again, and finds out.
 */

/** Shadow trees that a page attaches late show in no record: looked for after these times. */
const LATER_LOOKS_MS = [1500, 5000];

/** Calls back at each such time, until `signal` aborts. */
export function onOtherView(look: () => void, signal: AbortSignal): void {
  // Navigation within the page shows in its address, sometimes before its text changes.
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', look, { signal });
  for (const type of ['popstate', 'pageshow']) addEventListener(type, look, { signal });
  // What opens ("read more", a summary) may show in no attribute of ours to watch.
  document.addEventListener('toggle', look, { capture: true, passive: true, signal });
  document.addEventListener('transitionend', look, { capture: true, passive: true, signal });
  const timers = LATER_LOOKS_MS.map((ms) => setTimeout(look, ms));
  signal.addEventListener('abort', () => {
    for (const timer of timers) clearTimeout(timer);
  });
}
