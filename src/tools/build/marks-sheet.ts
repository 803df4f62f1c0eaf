/**
 * The page's style sheet for marks, in the form that each browser paints.
 *
 * Source (src/page/marks.css) uses plain `::highlight(name)`. Chromium restyles
 * the page less when the rule stands on the root and is inherited; Firefox
 * paints nothing for that form.
 */
import type { Target } from './manifest';

/** The sheet for one browser; throws if the source already names an element. */
export function marksSheet(source: string, target: Target): string {
  const rules = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').trim();
  const onElement = /[\w\])*]::highlight\(/.exec(rules);
  if (onElement) throw new Error(`marks.css must use plain ::highlight(), found ${onElement[0]}`);
  const sheet = target === 'chrome' ? rules.replaceAll('::highlight(', ':root::highlight(') : rules;
  return `${sheet}\n`;
}
