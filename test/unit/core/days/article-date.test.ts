import { describe, expect, it } from 'vitest';
import { articleDate } from '../../../../src/core/days/article-date';
import { datelinesOf, ownDateIn } from '../../../../src/core/days/datelines';
import { parseDay } from '../../../../src/core/days/written-dates';

describe('a day as pages write it', () => {
  it.each([
    ['2025-02-22T00:10:00+08:00', '2025-02-22'],
    ['2025-02-22', '2025-02-22'],
    ['20250222T001000Z', '2025-02-22'],
    ['Feb 22, 2025', '2025-02-22'],
    ['22 February 2025', '2025-02-22'],
    ['Sat, 22 Feb 2025 00:10:00 GMT', '2025-02-22'],
    ['2025年2月22日 08:10', '2025-02-22'],
    ['2025/02/22', '2025-02-22'],
  ])('%s is %s', (text, day) => expect(parseDay(text)).toBe(day));

  it.each(['', 'yesterday', '2025-02-30', '2025-13-01', '0000-00-00', 'May', '{"date":null}'])(
    '%j is none',
    (text) => expect(parseDay(text)).toBeNull(),
  );
});

describe("the article's day", () => {
  it('is that of the most trusted source that can be read', () => {
    expect(
      articleDate([
        { source: 'url', value: '2025-02-20' },
        { source: 'meta', value: '2025-02-21' },
        { source: 'structured-data', value: 'not a date' },
      ]),
    ).toEqual({ day: '2025-02-21', source: 'meta' });
  });

  it('is unknown when nothing can be read', () => {
    expect(articleDate([{ source: 'meta', value: 'soon' }])).toEqual({ day: null, source: null });
  });
});

describe('a day in other languages and orders', () => {
  it.each([
    ['Veröffentlicht am 3. März 2024', '2024-03-03'],
    ['14.01.2025, 20:00 Uhr', '2025-01-14'],
    ['5 de febrero de 2025', '2025-02-05'],
    ['3 października 2024, 08:12', '2024-10-03'],
    ['3 мая 2024, 08:12', '2024-05-03'],
    ['le 22 février 2025 à 10h', '2025-02-22'],
    ['2025년 1월 14일', '2025-01-14'],
    ['25/12/2024', '2024-12-25'],
  ])('%s is %s', (text, day) => expect(parseDay(text)).toBe(day));

  it.each(['04/05/2024', 'Section 12, 2020', 'Market 12 2020', '2024', 'room 12.03'])(
    '%s cannot be told, so it is none',
    (text) => expect(parseDay(text)).toBeNull(),
  );
});

describe('a day in more notations', () => {
  it.each([
    ['Thu Jan 23 10:12:00 CET 2020', '2020-01-23'],
    ['2023. 11. 7.', '2023-11-07'],
    ['13-Jul-2019', '2019-07-13'],
    ['27\n   Sep 2016', '2016-09-27'],
    ['Sonntag, Dezember 16th, 2012, 7:05 pm', '2012-12-16'],
    ['Published Wed, Nov 20 20194:29 AM EST', '2019-11-20'],
    ['von A. Meier, 8.5.12', '2012-05-08'],
    ['31 maart 2023', '2023-03-31'],
    ['4 janv. 2021', '2021-01-04'],
  ])('%s is %s', (text, day) => expect(parseDay(text)).toBe(day));

  it.each(['version 8.5.12', '192.168.1.12', 'Release 1.2.12 is out', '1994-05-05'])(
    '%s is none',
    (text) => expect(parseDay(text)).toBeNull(),
  );

  it('takes the day first where the language of the page does, and never guesses', () => {
    expect(parseDay('04/05/2024', 'fr')).toBe('2024-05-04');
    expect(parseDay('04/05/2024', 'en-GB')).toBe('2024-05-04');
    expect(parseDay('02/22/2025', 'de')).toBe('2025-02-22');
    expect(parseDay('04/05/2024', 'en-US')).toBeNull();
    expect(parseDay('04/05/2024', 'zh')).toBeNull();
  });
});

describe('what a line says of the publication', () => {
  it('is what stands before the word of a change, or after that of publishing', () => {
    expect(parseDay(ownDateIn('3 May 2020 | Updated 7 June 2021') ?? '')).toBe('2020-05-03');
    expect(parseDay(ownDateIn('2020年5月3日 20:01 (2020年5月4日 5:12更新)') ?? '')).toBe(
      '2020-05-03',
    );
    expect(parseDay(ownDateIn('입력 2020.05.03. 오전 8:12 수정 2020.05.04. 오전 9:10') ?? '')).toBe(
      '2020-05-03',
    );
    for (const line of [
      'Pubblicato il 3 maggio 2020 Ultima modifica il 4 maggio 2020',
      'Gepubliceerd op 3 mei 2020, gewijzigd op 4 mei 2020',
      '3 de maio de 2020 Atualizado em 4 de maio de 2020',
      'Publicerad 3 maj 2020 Uppdaterad 4 maj 2020',
      '3. maj 2020 Opdateret 4. maj 2020',
      'Publisert 3. mai 2020 Oppdatert 4. mai 2020',
    ]) {
      expect(parseDay(ownDateIn(line) ?? '')).toBe('2020-05-03');
    }
    expect(parseDay(ownDateIn('Updated 7 June 2021, published 3 May 2020') ?? '')).toBe(
      '2020-05-03',
    );
  });

  it.each([
    'Updated 7 June 2021',
    'Aktualisiert am 07.06.2021',
    '更新于2021年6月7日',
    '2021年6月7日 5:12更新',
    '© 3 May 2020',
    'The fair: 3 May 2020 to 7 May 2020',
    'no date',
  ])('is nothing in "%s"', (line) => expect(ownDateIn(line)).toBeNull());
});

describe('evidence that differs', () => {
  it('is settled by the address against a time that stands far from it', () => {
    const evidence = [
      { source: 'time-element', value: '2023-01-09' },
      { source: 'url', value: '2025-02-22' },
    ] as const;
    expect(articleDate(evidence)).toEqual({ day: '2025-02-22', source: 'url' });
  });

  it('is the printed day, where an hour in UTC has another', () => {
    const at = (value: string, printed: string) =>
      articleDate([
        { source: 'structured-data', value },
        { source: 'dateline', value: printed },
      ]).day;
    expect(at('2025-02-21T16:10:00Z', 'Feb 22, 2025, 12:10 AM')).toBe('2025-02-22');
    expect(at('2019-11-20T02:15:49+00:00', 'Nov 19, 2019, 8:15 pm')).toBe('2019-11-19');
    // No zone makes yesterday of an evening, and none is asked when the offset is given.
    expect(at('2019-11-20T18:00:00Z', 'Nov 19, 2019')).toBe('2019-11-20');
    expect(at('2019-11-20T02:15:49-06:00', 'Nov 19, 2019')).toBe('2019-11-20');
    expect(at('2019-11-20', 'Nov 19, 2019')).toBe('2019-11-20');
  });

  it('is not the day of something to come, unless the page declares it', () => {
    const latest = '2025-02-22';
    const on = (source: 'dateline' | 'meta') =>
      articleDate([{ source, value: '2025-03-01' }], { latest }).day;
    expect(on('dateline')).toBeNull();
    expect(on('meta')).toBe('2025-03-01');
  });
});

describe('datelines', () => {
  const PROSE = 'Words of a paragraph that goes on and on. '.repeat(6);
  const TITLE = 'Ministers meet in Geneva';
  /** Lines are blocks; one that begins with # is a heading. */
  const dayOf = (lines: readonly string[], titles: readonly string[] = [TITLE]) => {
    let text = '';
    const blocks = lines.map((line) => {
      const words = line.replace(/^# /, '');
      const start = text.length;
      text += `${words}\n\n`;
      return { start, end: start + words.length, heading: line.startsWith('# ') };
    });
    return articleDate(datelinesOf(text, blocks, titles)).day;
  };
  const MENU = ['Home', 'World', 'Trade', 'Sport', 'Arts', 'Law', 'About', 'Contact', 'Jobs'];

  it('stand near the headline, however long the menu above it is', () => {
    expect(dayOf([...MENU, '# Ministers meet in Geneva', 'By A. Writer', '12 May 2025'])).toBe(
      '2025-05-12',
    );
    expect(dayOf([...MENU, '12 May 2025', '# Ministers meet in Geneva', PROSE])).toBe('2025-05-12');
  });

  it('stand above the first paragraph where no title tells the headline', () => {
    expect(dayOf([...MENU, '# A headline', 'von B. Autor, 8.5.12', PROSE], ['site'])).toBe(
      '2012-05-08',
    );
  });

  it('may open the first paragraph or follow a lead', () => {
    const headline = '# Ministers meet in Geneva';
    expect(dayOf([headline, `(18.01.2018) ${PROSE}`])).toBe('2018-01-18');
    expect(dayOf([headline, `Berlin, 18 January 2018 – ${PROSE}`])).toBe('2018-01-18');
    expect(dayOf([headline, PROSE, '05.11.2025, 18:00 Uhr', PROSE])).toBe('2025-11-05');
  });

  it('may be the note of a blog under the article', () => {
    const note = `This entry was posted on Friday, June 1st, 2012 at 10:00 am and is filed under Trade. ${PROSE}`;
    expect(dayOf(['# Ministers meet in Geneva', PROSE, PROSE, note])).toBe('2012-06-01');
    const german = 'Dieser Artikel wurde am 14. Dezember 2015 um 14:48 von Heiner geschrieben';
    expect(dayOf(['# Ministers meet in Geneva', PROSE, PROSE, german])).toBe('2015-12-14');
  });

  it.each([
    ['of another story', ['# Ministers meet in Geneva', PROSE, '# More', '3 May 2020']],
    ['below the article', ['# Ministers meet in Geneva', PROSE, PROSE, '3 May 2020']],
    ['of the masthead', ['Friday, 3 May 2024', '# Ministers meet in Geneva', PROSE]],
    ['in a sentence', ['# Ministers meet in Geneva', `On 3 May 2020 – ${PROSE}`]],
    ['at its end', ['# Ministers meet in Geneva', 'They met (27.12.2017). Then they left.']],
  ])('are not those %s', (_, lines) => expect(dayOf(lines)).toBeNull());

  it('are among the first lines of a plain text', () => {
    expect(dayOf(['Friday, 3 May 2024', PROSE], [])).toBe('2024-05-03');
  });
});
