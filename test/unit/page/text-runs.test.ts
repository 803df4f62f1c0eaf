// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPageText } from '../../../src/page/text-runs';

const read = (html: string) => {
  document.body.innerHTML = html;
  return readPageText(document.body);
};
const blocks = (html: string) => {
  const page = read(html);
  return page.blocks.map((block) => page.text.slice(block.start, block.end));
};

describe('the readable text of a page', () => {
  it('reads through inline markup', () => {
    expect(blocks('<p><b>He</b> <a href="#">Lifeng</a>’s office</p>')).toEqual([
      'He Lifeng’s office',
    ]);
  });

  it('keeps paragraphs, headings, captions and cells apart', () => {
    expect(
      blocks(
        '<h1>Talks</h1><figure><figcaption>Mr</figcaption></figure><p>He left.</p><table><tr><td>a<td>b</table>',
      ),
    ).toEqual(['Talks', 'Mr', 'He left.', 'a', 'b']);
  });

  it('has a line end where the page breaks a line', () => {
    expect(blocks('<p>Treasury Secretary<br>Scott Bessent</p>')).toEqual([
      'Treasury Secretary\nScott Bessent',
    ]);
  });

  it.each([
    ['navigation', '<nav>Trump</nav>'],
    ['a footer', '<footer>Trump</footer>'],
    ['code', '<pre>Trump</pre><p><code>Trump</code></p>'],
    ['an editor', '<div contenteditable>Trump</div>'],
    ['a text box', '<textarea>Trump</textarea>'],
    [
      'hidden text',
      '<p hidden>Trump</p><p style="display: none">Trump</p><p aria-hidden="true">Trump</p>',
    ],
    ['comments', '<section id="comments"><p>Trump</p></section>'],
    ['an advertisement', '<div class="ad-slot ads">Trump</div>'],
    ['a script', '<script>Trump</script><style>Trump</style><noscript>Trump</noscript>'],
    ['related stories', '<aside class="related"><p>Trump</p></aside>'],
  ])('leaves out %s', (_, html) => expect(blocks(`${html}<p>News.</p>`)).toEqual(['News.']));

  it('reads an article inside a box whose name sounds like furniture', () => {
    expect(
      blocks('<div class="has-sidebar sidebar"><article><p>News.</p></article></div>'),
    ).toEqual(['News.']);
  });

  it('tells for every letter which text node it came from', () => {
    for (const { text, nodes } of read('<p>One <b>two</b><br>three</p> <p>f<i>o</i>ur</p>')
      .sources) {
      expect(nodes.map((node) => node?.data ?? '\n').join('')).toBe(text);
    }
  });

  it('is empty for an empty page', () => {
    expect(read('')).toEqual({ text: '', blocks: [], sources: [] });
  });
});
