/**
 * The pages that the browser tests open: the sample article as it is, and the
 * ways in which real pages are broken.
 */
import { readFileSync } from 'node:fs';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/${name}.html`, import.meta.url), 'utf8');
const ARTICLE = fixture('sample-article');
const JSON_LD = /<script type="application\/ld\+json">[\s\S]*?<\/script>/;
const BYLINE_DAY = /<time datetime="[^"]*">[^<]*<\/time>/;

/** Replaces something that must be there. */
function replace(html: string, what: RegExp, by: string): string {
  if (!what.test(html)) throw new Error(`the sample article lacks ${what}`);
  return html.replace(what, by);
}

const undated = replace(replace(ARTICLE, JSON_LD, ''), BYLINE_DAY, 'Early edition');
const filler = '<p>The committee adjourned without a decision and will meet again.</p>\n';

/** HTML by path. */
export const PAGES: Readonly<Record<string, string>> = {
  '/article': ARTICLE,
  /** One that has a card of every kind, “several possible” among them. */
  '/every-card': fixture('farm-article'),
  '/no-date': undated,
  '/bad-date': replace(
    undated,
    /Early edition/,
    '<time datetime="the day before yesterday">31 February, 25 o’clock</time>',
  ),
  '/broken-json-ld': replace(
    ARTICLE,
    JSON_LD,
    '<script type="application/ld+json">{ "@type": "NewsArticle", "datePublished": </script>',
  ),
  '/empty': '',
  '/no-article': '<!doctype html><title>Weather</title><p>Rain until noon.</p>',
  '/five-megabytes': replace(
    ARTICLE,
    /<\/article>/,
    `${filler.repeat(Math.ceil(5_000_000 / filler.length))}</article>`,
  ),
};
