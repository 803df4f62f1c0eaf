import { describe, expect, it } from 'vitest';
import { eventSearch } from '../../../src/ui/popup/event-search';
import { events } from './sample-popup';

const search = eventSearch(events);
const found = (question: string) => [...(search.find(question) ?? [])].sort();

describe('searching the history', () => {
  it.each([
    ['Geneva', ['2025-05-10-geneva-talks']],
    ['genev', ['2025-05-10-geneva-talks']],
    ['genava', ['2025-05-10-geneva-talks']],
    ['Liu He', ['2018-05']],
    ['20% fentanyl', ['2025-03-04-us-fentanyl-tariff-20']],
    ['2026-09', ['2026-09-20-both-new-york-talks']],
    ['芬太尼', ['2025-02-21-bessent-he-call', '2025-03-04-us-fentanyl-tariff-20']],
    ['芬太尼關稅', ['2025-02-21-bessent-he-call', '2025-03-04-us-fentanyl-tariff-20']],
    ['何立峰 日内瓦', ['2025-05-10-geneva-talks']],
    ['soybeans', []],
    ['关太', []],
  ])('“%s” finds %j', (question, ids) => {
    expect(found(question)).toEqual(ids);
  });

  it('reads the summaries of the reader’s script', () => {
    const [first] = events;
    if (!first) throw new Error('the sample has no event');
    const told = [{ ...first, zhSummary: { zhHans: '延长排除清单', zhHant: '延長排除清單' } }];
    const asked = (locale: 'en' | 'zh-CN' | 'zh-TW') =>
      eventSearch(told, locale).find('延長排除')?.size;
    expect([asked('en'), asked('zh-CN'), asked('zh-TW')]).toEqual([0, 0, 1]);
  });

  it('an empty field asks nothing', () => {
    expect(search.find('  ')).toBeNull();
  });
});
