/** Which sites are annotated: by choice, by list, and never by surprise. */
import { describe, expect, it } from 'vitest';
import { choiceFor, isAnnotated } from '../../../src/core/site-choices';

describe('a choice', () => {
  it('reaches subdomains, and the longest wins', () => {
    const choices = { 'example.com': 'off', 'blog.example.com': 'on' } as const;
    expect(choiceFor('news.example.com', choices)).toBe('off');
    expect(choiceFor('a.blog.example.com', choices)).toBe('on');
    expect(choiceFor('anexample.com', choices)).toBeNull();
    expect(choiceFor('constructor', {})).toBeNull();
  });
});

describe('without a choice', () => {
  const question = { site: 'ft.com', isListed: true, sites: {}, listedSites: 'on' } as const;
  it('a listed site follows the default', () => {
    expect(isAnnotated(question)).toBe(true);
    expect(isAnnotated({ ...question, listedSites: 'off' })).toBe(false);
  });

  it('any other is left alone', () => {
    expect(isAnnotated({ ...question, isListed: false })).toBe(false);
    expect(isAnnotated({ ...question, isListed: false, sites: { 'ft.com': 'on' } })).toBe(true);
  });
});
