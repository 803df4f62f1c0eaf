/**
 * A Chinese surname with its title, for somebody introduced in full: 何副总理.
 */
import type { LexiconOfficial } from '../../model/lexicon';
import type { Passage } from '../text/passages';
import type { Finding } from '../text/spans';
import type { PeopleContext } from './people';
import { heldTitle } from './titles';

/** Titles behind a surname, to the words by which the records know the office. */
const TITLES: readonly [string, string][] = [
  ['副总理', 'vice premier'],
  ['副主席', 'vice president'],
  ['副部长', 'vice minister'],
  ['总理', 'premier'],
  ['主席', 'president'],
  ['部长', 'minister'],
  ['外长', 'foreign minister'],
  ['大使', 'ambassador'],
  ['行长', 'governor'],
  ['发言人', 'spokesperson'],
];
const SURNAME_AND_TITLE = new RegExp(
  `([\\u4e00-\\u9fff])(${TITLES.map(([title]) => title).join('|')})`,
  'g',
);

/** Surnames with titles that one introduced Chinese official bears. */
export function titledChineseNames(passage: Passage, context: PeopleContext): Finding[] {
  if (!/[\u4e00-\u9fff]/.test(passage.text)) return [];
  const introduced = [...context.officials.values()].filter(
    (official) => official.side === 'CN' && context.introductions.isIntroduced(official.id),
  );
  if (introduced.length === 0) return [];
  const findings: Finding[] = [];
  for (const match of passage.folded.matchAll(SURNAME_AND_TITLE)) {
    const words = TITLES.find(([title]) => title === match[2])?.[1] ?? '';
    const bearers = introduced.filter(
      (official) =>
        bears(official, match[1] ?? '') && heldTitle(official, words, context.day) !== 'never',
    );
    const only = bearers.length === 1 ? bearers[0] : undefined;
    if (!only) continue;
    findings.push({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'official',
      id: only.id,
      via: 'title-and-surname',
      confidence: 0.92,
    });
  }
  return findings;
}

function bears(official: LexiconOfficial, surname: string): boolean {
  return official.zh.charAt(0) === surname;
}
