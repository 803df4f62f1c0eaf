/** Rulings of courts and of the World Trade Organization, told by court, verb and matter. */
import { courtActOf, courtOf } from '../../core/events/ruling-words';
import type { LexiconRuling } from '../../model/lexicon';
import type { Records } from '../../model/records';

/** The matter by a policy of the record; the first that fits. */
const MATTERS: readonly [policy: string, matter: string][] = [
  ['us-section-122-surcharge', 's122'],
  ['us-tiktok-law', 'tiktok'],
  ['us-hmtx-case', 's301'],
  ['us-section-232-steel-aluminum', 'steel'],
  ['wto-disputes-us-china', 'hong-kong'],
  ['wto-ira-dispute', 'subsidies'],
  ['wto-ds437', 'award'],
  ['wto-ds471', 'award'],
  ['us-ieepa', 'tariffs'],
  ['us-ieepa-tariffs', 'tariffs'],
  ['wto-ds543', 'tariffs'],
  ['wto-ds558', 'tariffs'],
];

/** In the order of their days. */
export function rulingsOf(records: Records): LexiconRuling[] {
  return records.events
    .filter(({ kind }) => kind === 'court-ruling')
    .flatMap(({ id, date, title, policies }): LexiconRuling[] => {
      const court = courtOf(title);
      const isRefund = /\brefunds?\b/i.test(title);
      const known = MATTERS.find(([policy]) => policies.includes(policy))?.[1];
      const matter = isRefund ? 'refunds' : known;
      // "US appeals the ruling" is no act of the court.
      const isAppeal = /\b(?:US|Government) appeals\b|\bsue\b/.test(title);
      if (court === null || matter === undefined || isAppeal) return [];
      return [{ id, on: date, court, does: courtActOf(title), matter }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
