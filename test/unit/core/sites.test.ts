import { describe, expect, it } from 'vitest';
import { choiceFor } from '../../../src/core/site-choices';
import { siteOf } from '../../../src/core/sites';

describe('a site', () => {
  it.each([
    ['https://www.straitstimes.com/world?x=1', 'straitstimes.com'],
    ['http://English.www.gov.cn:8080/news', 'english.www.gov.cn'],
    ['https://user:pw@ft.com/', 'ft.com'],
    ['about:blank', ''],
    ['chrome://extensions', ''],
    ['', ''],
  ])('of %s is %j', (url, site) => expect(siteOf(url)).toBe(site));

  it('follows its nearest parent with a choice of its own', () => {
    const choices = { 'example.com': 'off', 'blog.example.com': 'on' } as const;
    expect(choiceFor('news.example.com', choices)).toBe('off');
    expect(choiceFor('a.blog.example.com', choices)).toBe('on');
    expect(choiceFor('anexample.com', choices)).toBeNull();
  });

  it('is not switched by a name that every object has', () => {
    expect(choiceFor('constructor', {})).toBeNull();
  });
});
