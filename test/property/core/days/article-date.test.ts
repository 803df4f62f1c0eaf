/**
 * Any text and any markup: a day of the calendar comes out, or none, and nothing is thrown.
 */
import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleDate } from '../../../../src/core/days/article-date';
import { evidenceWithText } from '../../../../src/core/days/date-clues';
import { parseDay } from '../../../../src/core/days/written-dates';
import { dateCluesOf } from '../../../../src/page/date-clues';
import { readPageText } from '../../../../src/page/text-runs';

const isDay = (day: string | null) =>
  day === null || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

const pieces = fc.constantFrom(
  '<h1>',
  '</h1>',
  '<article>',
  '<time datetime="',
  '<time pubdate>',
  '</time>',
  '<abbr class="published" title="',
  '<div class="date">',
  '<meta name="date" content="',
  '<meta property="article:published_time">',
  '<script type="application/ld+json">',
  '{"@type":"Article","datePublished":',
  '[{"@graph":',
  '</script>',
  '<li>',
  '<footer>',
  '">',
  '2025-02-22',
  '31.02.2025',
  '31 12 2025',
  'Updated',
  '© ',
  '8.5.12',
);
const markup = fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 40 });

describe('the date of an article', () => {
  it('is a day of the calendar or none, whatever the text', () => {
    const texts = fc.oneof(
      fc.string(),
      markup.map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(isDay(parseDay(text, 'de'))).toBe(true);
      }),
    );
  });

  it('is found or not, whatever the markup', () => {
    const { DOMParser } = new JSDOM('').window;
    fc.assert(
      fc.property(markup, (parts) => {
        const document = new DOMParser().parseFromString(parts.join(''), 'text/html');
        const page = readPageText(document.body);
        const evidence = [...evidenceWithText(dateCluesOf(document, parts.join('/')), page)];
        expect(isDay(articleDate(evidence, { lang: 'de', latest: '2026-01-01' }).day)).toBe(true);
      }),
    );
  });
});
