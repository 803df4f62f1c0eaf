import { expect, it } from 'vitest';
import { type CardRecordServices, CardRecords } from '../../../src/page/card-records';
import { heLifeng } from '../ui/sample-cards';

/** Answers when told to, and remembers what was asked. */
function slowService() {
  const asked: (string | null)[] = [];
  const answers: (() => void)[] = [];
  const service: CardRecordServices = {
    getCards: (ids, day) => {
      asked.push(day);
      return new Promise((resolve) => {
        const cards = Object.fromEntries(ids.map((id) => [id, { ...heLifeng, id }]));
        answers.push(() => resolve({ cards, today: '2026-11-25' }));
      });
    },
    report: (_, error) => {
      throw error;
    },
  };
  return { service, asked, answer: () => answers.shift()?.() };
}

it('asks again where the day changed while the answer was on its way', async () => {
  const { service, asked, answer } = slowService();
  const records = new CardRecords(service);
  records.turnTo('2025-02-21');
  const done = records.ask([heLifeng.id]);
  records.turnTo('2025-05-12');
  answer();
  await Promise.resolve();
  await Promise.resolve();
  answer();
  await done;
  expect(asked).toEqual(['2025-02-21', '2025-05-12']);
  expect(records.of([heLifeng.id])).toHaveLength(1);
});
