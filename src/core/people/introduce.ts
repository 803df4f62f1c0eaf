/**
 * The first pass over a passage: who is introduced there, and who else bears an
 * official's surname.
 */
import type { IsoDay } from '../../model/days';
import { type Candidate, type Detector, isWrittenAsName } from '../detector';
import type { Passage } from '../text/passages';
import { isHan } from '../text/words';
import { judgeChineseName } from './chinese-names';
import type { Introductions } from './introductions';
import { isEmployed, isPrivatePerson, strangerOf, titledBearers } from './people';

/** Who wrote the article is nobody in it. */
const BYLINE = /^by \p{Lu}/iu;

/** Enters into `introductions` what the passage's candidates say. */
export function introduce(
  detector: Detector,
  passage: Passage,
  candidates: readonly Candidate[],
  introductions: Introductions,
  day: IsoDay | null,
): void {
  for (const { hit, use, form } of candidates) {
    const at = { passage: passage.index, start: hit.start };
    const words = passage.text.slice(hit.start, hit.end);
    if (
      use.use === 'name' &&
      isWrittenAsName(words, form) &&
      !isPrivatePerson(passage, hit.start, hit.end)
    ) {
      const official = detector.officials.get(use.id);
      const chinese = isHan(form.charCodeAt(0));
      if (official?.side === 'CN' && isEmployed(passage, hit.end)) continue;
      if (
        official &&
        (!chinese ||
          judgeChineseName(passage.folded, hit.start, hit.end, false, official.side !== 'CN')
            .isName)
      ) {
        introductions.introduce(official, at);
      }
    }
    if (use.use === 'surname' && words.charAt(0) !== words.charAt(0).toLowerCase()) {
      const bearers = detector.byFamily.get(use.family.toLowerCase()) ?? [];
      const surname = { passage, start: hit.start, end: hit.end, family: use.family };
      const stranger = strangerOf(surname, bearers);
      if (stranger !== null && !BYLINE.test(passage.text)) {
        const { givenFirst } = stranger;
        introductions.addNamesake(use.family, { ...at, givenFirst });
      }
      const titled = titledBearers(surname, bearers, day);
      if (titled.length === 1 && titled[0]) introductions.introduce(titled[0], at);
    }
  }
}
