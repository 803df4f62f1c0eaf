import { describe, expect, it } from 'vitest';
import { isSiteOn, siteOf } from '../../../src/core/sites';

describe('a site', () => {
  it.each([
    ['https://www.straitstimes.com/world?x=1', 'straitstimes.com'],
    ['http://English.www.gov.cn:8080/news', 'english.www.gov.cn'],
    ['https://user:pw@ft.com/', 'ft.com'],
    ['about:blank', ''],
    ['chrome://extensions', ''],
    ['', ''],
  ])('of %s is %j', (url, site) => expect(siteOf(url)).toBe(site));

  it('is on unless the reader switched it off', () => {
    expect(isSiteOn('ft.com', {})).toBe(true);
    expect(isSiteOn('ft.com', { 'ft.com': 'off' })).toBe(false);
  });

  it('follows its nearest parent with a choice of its own', () => {
    const choices = { 'example.com': 'off', 'blog.example.com': 'on' } as const;
    expect(isSiteOn('news.example.com', choices)).toBe(false);
    expect(isSiteOn('a.blog.example.com', choices)).toBe(true);
    expect(isSiteOn('anexample.com', choices)).toBe(true);
  });

  it('is not switched by a name that every object has', () => {
    expect(isSiteOn('constructor', {})).toBe(true);
  });
});
