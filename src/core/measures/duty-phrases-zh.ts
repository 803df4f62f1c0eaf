/** Tariffs that a Chinese sentence describes instead of naming: 对所有中国输美商品加征10%关税. */

import type { Sentence } from '../text/passages';
import { cluesOf, ownRateLength } from './duty-clues-zh';
import { isLookAlike } from './duty-look-alikes-zh';
import { isElsewhere, isMutual, sideOfWords, withSidesBefore } from './duty-owner-zh';
import { DUTY_PATTERNS } from './duty-patterns-zh';
import type { DutyPhrase } from './duty-phrases';

/** One of these stands in every duty: most sentences are spared the long expressions. */
const MAY_BE_DUTY = /关税|附加税|加税|芬太尼|(?:[加征码收]|反制)(?:至|到)?\d+(?:\.\d+)?%/;

/** All duty phrases of a Chinese sentence that tell whose duty it is. */
export function chineseDutyPhrasesIn(folded: string, sentence: Sentence): DutyPhrase[] {
  const text = folded.slice(sentence.start, sentence.end);
  if (!MAY_BE_DUTY.test(text)) return [];
  const phrases: DutyPhrase[] = [];
  for (const pattern of DUTY_PATTERNS) {
    for (const match of text.matchAll(pattern.words)) {
      const [words] = match;
      const start = match.index + sentence.start;
      const end = start + words.length;
      if (phrases.some((other) => start < other.end && other.start < end)) continue;
      const before = text.slice(0, match.index);
      const here = { words, before, after: text.slice(match.index + words.length) };
      if (isElsewhere(pattern, here) || isLookAlike(here, pattern.from)) continue;
      const mutual = isMutual(words, before);
      phrases.push({
        ...cluesOf(here, pattern.from),
        start: start - ownRateLength(before),
        end,
        side: pattern.side ?? (mutual ? null : sideOfWords(words, before)),
        sideFrom: pattern.from,
        mutual,
      });
    }
  }
  return withSidesBefore(phrases);
}
