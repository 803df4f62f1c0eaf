/**
 * Our own pages as tests meet them: by role, name and keyboard, and with axe-core
 * looking for what keeps somebody out.
 */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core returns, as far as a test says it. */
interface Found {
  id: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/**
 * Script text that runs axe in a page and returns the violations as lines; the
 * policy of our pages forbids script elements, so it is evaluated from outside.
 */
export const LOOK_FOR_BARRIERS = `${axe.source};
  return axe.run(document, { resultTypes: ['violations'] }).then((results) => results.violations);`;

/** One line for each barrier: the rule, where, and what is wrong. */
export function barriersInWords(found: readonly Found[]): string[] {
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`,
    ),
  );
}

export async function barriersOn(page: Page): Promise<string[]> {
  const found = await page.evaluate<Found[]>(`(() => { ${LOOK_FOR_BARRIERS} })()`);
  return barriersInWords(found);
}

/** Presses Tab until the control of this name has the focus; a keyboard's only way. */
export async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(nameOfFocus);
    passed.push(at);
    if (name.test(at)) return;
  }
  throw new Error(`Tab never reached ${name}: ${passed.join(' | ')}`);
}

/** Runs in the page: what a screen reader would call the control with the focus, nearly. */
function nameOfFocus(): string {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return '';
  const label = focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement;
  const labels = label ? [...(focused.labels ?? [])].map((each) => each.textContent) : [];
  return (focused.getAttribute('aria-label') ?? labels[0] ?? focused.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
