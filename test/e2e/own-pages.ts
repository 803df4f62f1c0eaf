/** Our own pages as tests in Chromium meet them: by name and keyboard. */
import type { Page } from 'playwright-core';
import { type Barrier, barriersFrom, barriersInWords, OWN_PAGE } from './surface-checks';

/** What axe-core finds on a page, in lines; none is well. */
export async function barriersOn(page: Page): Promise<string[]> {
  return barriersInWords(await page.evaluate<Barrier[]>(`(() => { ${barriersFrom(OWN_PAGE)} })()`));
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
