// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleDate } from '../../../src/core/days/article-date';
import { evidenceIn } from '../../../src/core/days/date-clues';
import { looksLikeArticle } from '../../../src/page/article-evidence';
import { dateCluesOf } from '../../../src/page/date-clues';

const dayOf = (head: string, url = 'https://example.com/a', body = '') => {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  return articleDate(evidenceIn(dateCluesOf(document, url))).day;
};
const jsonLd = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

describe("a page's date", () => {
  it('is read from structured data, nested or listed', () => {
    expect(dayOf(jsonLd({ '@type': 'NewsArticle', datePublished: '2025-02-22T01:00:00Z' }))).toBe(
      '2025-02-22',
    );
    expect(
      dayOf(
        jsonLd({
          '@graph': [{ '@type': 'WebSite' }, { '@type': ['Article'], datePublished: '2025-02-22' }],
        }),
      ),
    ).toBe('2025-02-22');
  });

  it('is not that of the web site, the organisation or a product', () => {
    expect(dayOf(jsonLd({ '@type': 'WebSite', datePublished: '1999-01-01' }))).toBeNull();
  });

  it.each([
    '{broken',
    '[]',
    'null',
    '"text"',
    '{"@type":7,"datePublished":7}',
    '{"@graph":{"@graph":{}}}',
  ])('survives structured data such as %s', (json) =>
    expect(dayOf(`${jsonLd(json)}<meta name="pubdate" content="2025-02-22">`)).toBe('2025-02-22'),
  );

  it('is read from the address when nothing else tells it', () => {
    expect(dayOf('', 'https://example.com/2025/02/22/talks')).toBe('2025-02-22');
  });

  it('is not that of a related story', () => {
    expect(
      dayOf('', undefined, '<aside><time datetime="2019-01-01">then</time></aside>'),
    ).toBeNull();
  });
});

describe('a page', () => {
  it('is an article when it says so', () => {
    document.head.innerHTML = '<meta property="og:type" content="article">';
    document.body.innerHTML = '';
    expect(looksLikeArticle(document)).toBe(true);
  });

  it('is none when it is a short list of links', () => {
    document.head.innerHTML = '';
    document.body.innerHTML = '<ul><li><a href="#">Trump</a></li></ul>';
    expect(looksLikeArticle(document)).toBe(false);
  });
});
