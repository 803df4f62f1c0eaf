/** The curated list keeps the promises that the manifest and the install prompt rest on. */
import { describe, expect, it } from 'vitest';
import {
  isNewsSite,
  matchPattern,
  NEWS_SITES,
  newsSitePatterns,
} from '../../../src/model/news-sites';

describe('the list of news sites', () => {
  it('holds bare lower-case hostnames', () => {
    for (const site of NEWS_SITES) expect(site).toMatch(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/);
  });

  it('is sorted and names no site twice, nor one inside another', () => {
    expect(NEWS_SITES).toEqual([...new Set(NEWS_SITES)].sort());
    const covered = NEWS_SITES.filter((site) =>
      NEWS_SITES.some((other) => other !== site && site.endsWith(`.${other}`)),
    );
    expect(covered).toEqual([]);
  });

  it.each([
    'straitstimes.com',
    'www.straitstimes.com',
    'asia.nikkei.com',
    'english.www.gov.cn',
    'world.people.com.cn',
    'home.treasury.gov',
    'finance.caixin.com',
  ])('reads %s', (host) => {
    expect(isNewsSite(host)).toBe(true);
  });

  it.each([
    'example.com',
    'notft.com',
    'nikkei.com',
    'gov.cn',
    'treasury.gov',
    'ft.com.evil.example',
  ])('stays out of %s', (host) => {
    expect(isNewsSite(host)).toBe(false);
  });
});

describe('match patterns', () => {
  it('cover a host and all below it, over http and https', () => {
    expect(matchPattern('ft.com')).toBe('*://*.ft.com/*');
  });

  it('are one for each site', () => {
    expect(newsSitePatterns()).toHaveLength(NEWS_SITES.length);
    expect(newsSitePatterns()).toContain('*://*.reuters.com/*');
  });
});
