// @vitest-environment jsdom
/** The chart of both sides' duties, for who steps through it. */
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { PopupEvent, TariffStacks } from '../../../src/ui/popup/popup-props';
import { StackChart } from '../../../src/ui/popup/StackChart';
import { WordsContext } from '../../../src/ui/shared/words';
import { draw, one, textOf } from './drawing';
import { simplified } from './sample-words';

const step = (from: string, listedPct: number) => ({ from, listedPct, allPct: 0 });
const stacks: TariffStacks = {
  US: [step('2018-07-06', 25), step('2025-02-04', 35)],
  CN: [step('2018-07-06', 25)],
};
const event: PopupEvent = {
  id: '2025-02-04-us-duty',
  date: '2025-02-04',
  title: 'The duty takes effect',
  zh: { zhHans: '关税生效', zhHant: '關稅生效' },
  kind: 'tariff',
  side: 'US',
  summary: 'A sentence.',
  officials: [],
  policies: [],
  subjects: [],
  keywords: [],
  sources: [],
};

it('a change that the reader steps to is told with its events, in the reader’s language', async () => {
  const drawn = await draw(
    <WordsContext.Provider value={simplified}>
      <StackChart
        {...{ stacks, on: null, asOf: '2026-10-08', events: [event] }}
        onOpenEvent={() => undefined}
      />
    </WordsContext.Provider>,
  );
  const slider = one<HTMLInputElement>(drawn, 'input[type="range"]');
  await act(() => {
    slider.value = '1';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const told = textOf(one(drawn, '.changes'));
  expect(told).toMatch(/2025年2月4日.*35%.*25%/);
  expect(told).toContain('关税生效');
});
