// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleDate } from '../../../src/core/days/article-date';
import { evidenceIn } from '../../../src/core/days/date-clues';
import { dateCluesOf } from '../../../src/page/date-clues';

const PROSE = `<p>${'Words of a paragraph. '.repeat(20)}</p>`;
const URL = 'https://example.com/a';

function dayOf(head: string, body = '', url = URL): string | null {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  return articleDate(evidenceIn(dateCluesOf(document, url))).day;
}
const jsonLd = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const article = (datePublished: unknown, more = {}) => ({
  '@type': 'NewsArticle',
  datePublished,
  ...more,
});

describe('structured data', () => {
  it('is read in spite of the slips that editors make', () => {
    const day = '"datePublished": "2025-02-22"';
    expect(dayOf(jsonLd(`{"@type": "Article", "description": "two\nlines", ${day},}`))).toBe(
      '2025-02-22',
    );
    expect(dayOf(jsonLd(`/*<![CDATA[*/ {"@type": "Article", ${day}} /*]]>*/`))).toBe('2025-02-22');
  });

  it('dates the article even as a list of one, or as a web page of several kinds', () => {
    expect(dayOf(jsonLd(article(['2025-02-22'])))).toBe('2025-02-22');
    expect(dayOf(jsonLd({ '@type': ['WebPage', 'FAQPage'], datePublished: '2025-02-22' }))).toBe(
      '2025-02-22',
    );
  });

  it('tells nothing of a list of stories, unless one bears the title of the page', () => {
    const stories = [
      article('2025-02-20', { headline: 'Another story of the day' }),
      article('2025-02-24', { headline: 'Ministers meet in Geneva' }),
    ];
    expect(dayOf(jsonLd(stories))).toBeNull();
    expect(dayOf(`<title>Ministers meet in Geneva | Paper</title>${jsonLd(stories)}`)).toBe(
      '2025-02-24',
    );
  });

  it('tells nothing of an entry of an encyclopedia, which is rewritten all the time', () => {
    const sameAs = 'http://www.wikidata.org/entity/Q664';
    expect(dayOf(jsonLd(article('2001-10-29', { sameAs })))).toBeNull();
  });
});

describe('meta tags', () => {
  it.each([
    '<meta property="article:published_time" content="2025-02-22">',
    '<meta name="article.published_time" content="2025-02-22">',
    '<meta name="DC.date.issued" content="2025-02-22">',
    '<meta name="dcterms.created" content="2025-02-22">',
    '<meta name="sailthru.date" content="2025-02-22">',
    '<meta name="parsely-pub-date" content="2025-02-22">',
    '<meta name="cXenseParse:recs:publishtime" content="2025-02-22">',
    '<meta property="og:article:published_time" content="2025-02-22">',
    '<meta itemprop="datePublished" content="2025-02-22">',
    '<meta property="og:x" name="pubdate" content="20250222">',
    '<meta name="publish-date" content="2025年2月22日">',
  ])('%s', (meta) => expect(dayOf(meta)).toBe('2025-02-22'));

  it.each([
    '<meta property="og:updated_time" content="2025-02-22">',
    '<meta property="article:modified_time" content="2025-02-22">',
    '<meta name="last-modified" content="2025-02-22">',
    '<meta name="DC.date.modified" content="2025-02-22">',
    '<meta http-equiv="date" content="2025-02-22">',
    '<meta name="site-cache" content="2025-02-22">',
  ])('not %s', (meta) => expect(dayOf(meta)).toBeNull());

  it('of publication go before those of the making of the page', () => {
    const made = '<meta name="date" content="2025-03-01">';
    expect(dayOf(`${made}<meta name="pubdate" content="2025-02-22">`)).toBe('2025-02-22');
    expect(dayOf(made)).toBe('2025-03-01');
  });
});

describe('time elements', () => {
  it.each([
    ['', '<time datetime="2025-02-22T08:00">Saturday</time>'],
    ['by their words alone', '<time>22 February 2025</time>'],
    ['by their title', '<time pubdate title="2025-02-22T08:12:51Z">Publié le 22 février</time>'],
    [
      'by the day they print',
      '<time datetime="2025-02-28T10:18:46Z">Publié le 22 février 2025</time>',
    ],
    ['in the foot of a post', '<footer>Posted on <time>22 February 2025</time></footer>'],
    [
      'marked as the publication, even in a box',
      '<aside><time itemprop="datePublished" datetime="2025-02-22">22. Feb</time></aside>',
    ],
    [
      'below the linked name of the author',
      '<div><h3><a href="/by/anna">Anna Example</a></h3><time>22 February 2025</time></div>',
    ],
    [
      'beside that of a change',
      'Updated <time>1 March 2025</time> <p><time>22 February 2025</time></p>',
    ],
  ])('are read %s', (_, time) =>
    expect(dayOf('', `<article><h1>Headline</h1>${PROSE}${time}</article>`)).toBe('2025-02-22'),
  );

  it.each([
    ['of a change', '<article><h1>Headline</h1>Updated: <time>1 March 2025</time></article>'],
    [
      'of another article',
      `<article><h1>Headline</h1>${PROSE}</article><article><time>1 March 2025</time></article>`,
    ],
    [
      'of a related story',
      '<article><h1>Headline</h1><div class="related"><time pubdate>1 March 2025</time></div></article>',
    ],
    [
      'in a card that leads to another story',
      '<article><h1>Headline</h1><div><div><h3><a href="/b">Soldiers march through the capital</a></h3><time>1 March 2025</time></div></div></article>',
    ],
    [
      'in a link to another story',
      '<article><h1>Headline</h1><a href="/b"><h3>Soldiers march through the capital</h3><time>1 March 2025</time></a></article>',
    ],
    [
      'of a comment',
      '<article><h1>Headline</h1></article><ol class="comments"><li><time>1 March 2025</time></li></ol>',
    ],
    ['without a headline', '<p><time>1 March 2025</time></p>'],
  ])('are not read %s', (_, body) => expect(dayOf('', body)).toBeNull());
});

it('reads the time in a card that leads to the page itself', () => {
  const title = 'Ministers meet in Geneva again';
  const card = `<div><h3><a href="/a">${title}</a></h3><time>22 February 2025</time></div>`;
  expect(dayOf(`<title>${title}</title>`, `<h1>${title}</h1>${PROSE}${card}`)).toBe('2025-02-22');
});

describe('the address', () => {
  it.each([
    'https://example.com/2025/02/22/talks',
    'https://example.com/2025-02/22/c_11255.htm',
    'https://example.com/20250222/talks',
    'https://example.com/story/4060503-20250222-talks',
    'https://example.com/talks-20250222_AZM/',
    'https://example.com/2025/feb/22/talks',
  ])('%s names the day', (url) => expect(dayOf('', '', url)).toBe('2025-02-22'));

  it.each([
    'https://example.com/2025/02/talks',
    'https://example.com/web/20250222023242/http',
    'https://example.com/talks-20259922',
    'https://example.com/id/1202502221',
  ])('%s names none', (url) => expect(dayOf('', '', url)).toBeNull());
});

describe('bylines', () => {
  it('are read where all of them say the same', () => {
    const line = '<div class="asset-meta">Von Christian am 03.05.2013, 11:51 | 0 Meinungen</div>';
    expect(dayOf('', `<h1>Headline</h1>${PROSE}${line}`)).toBe('2013-05-03');
    expect(
      dayOf('', `<h1>Headline</h1>${PROSE}${line}<div class="date">1 March 2025</div>`),
    ).toBeNull();
  });

  it('that speak of publishing go before the others', () => {
    const lines = '<p class="meta">Posted on 22 February 2025</p><p class="date">1 March 2025</p>';
    expect(dayOf('', `<h1>Headline</h1>${PROSE}${lines}`)).toBe('2025-02-22');
  });

  it('are read by the title of an abbreviation', () => {
    const abbr = '<abbr class="published" title="Sunday, December 16th, 2012">last week</abbr>';
    expect(dayOf('', `<div class="hentry"><h1>Headline</h1>${abbr}</div>`)).toBe('2012-12-16');
  });

  it('are sought below the heading that bears the title of the page', () => {
    const page =
      '<h1>The Daily Paper</h1><p class="date">1 March 2025</p>' +
      `<h2>Ministers meet in Geneva</h2><p class="date">22 February 2025</p>${PROSE}`;
    expect(dayOf('<title>Ministers meet in Geneva</title>', page)).toBe('2025-02-22');
  });
});
