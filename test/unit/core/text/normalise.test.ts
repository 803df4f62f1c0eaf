import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../src/core/text/normalise';

describe('canonical text', () => {
  it('has one kind of apostrophe, quote, hyphen and dash', () => {
    expect(normalise('China’s “truce”: Vice‐Premier He—Bessent').text).toBe(
      'China\'s "truce": Vice-Premier He–Bessent',
    );
  });

  it('has no soft hyphens or zero-width characters', () => {
    expect(normalise('Bes\u00adsent\u200b met He\u2060 Lifeng').text).toBe('Bessent met He Lifeng');
  });

  it('folds a line end and the spaces around it into one space', () => {
    expect(normalise('President\n   Trump').text).toBe('President Trump');
  });

  it('writes full-width digits and per cent signs as plain ones, and leaves Chinese commas', () => {
    expect(normalise('加征１０％关税，随后').text).toBe('加征10%关税，随后');
  });

  it('folds case without changing length', () => {
    const { text, folded } = normalise('İstanbul Trade TALKS');
    expect(folded).toHaveLength(text.length);
    expect(folded.slice(-11)).toBe('trade talks');
  });
});

describe('the way back', () => {
  it('leads from a canonical offset to the letter that stood there', () => {
    const source = 'He\u00a0\u200bLi\u00adfeng spoke';
    const canonical = normalise(source);
    const start = canonical.text.indexOf('Lifeng');
    expect(source.charAt(canonical.toSource(start))).toBe('L');
    expect(source.charAt(canonical.toSource(start + 5))).toBe('g');
  });

  it('counts from the start of the whole text when only a part is read', () => {
    const source = 'Headline\n\nMr  He agreed';
    const canonical = normalise(source, 10, source.length);
    expect(source.slice(canonical.toSource(canonical.text.indexOf('He')))).toBe('He agreed');
  });
});
