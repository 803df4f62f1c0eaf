/**
 * Policies that a Chinese sentence describes by words no name of theirs.
 *
 * The dataset's groups of words (`descriptions`) as in described-policies, but
 * Chinese has no spaces: a wording is looked for anywhere in the sentence, and the
 * room that the whole may take is counted in characters.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconDescription } from '../../model/lexicon';
import { namesOthers } from '../text/countries';
import type { Passage, Sentence } from '../text/passages';
import type { Finding } from '../text/spans';
import { isHan } from '../text/words';
import { choose, narrowest, type Stretch, type Told } from './described-policies';

interface Looked {
  description: LexiconDescription;
  groups: RegExp[];
  /** Words beside which it is something else; `null` for none. */
  unless: RegExp | null;
}

const HAN = /[\u4e00-\u9fff]/;
/** What no description runs across. */
const CLAUSE_END = /[，；：。！？]/;

/** Where the two have met is no third party: 在韩国釜山会面后. */
const VENUE = /(?:在|于|赴|抵)(?:马来西亚|瑞士|瑞典|西班牙|英国|韩国|日本|印尼|法国|秘鲁|阿根廷)/g;
/** 对彼此产品加征报复性关税, both sides' alike; 对船只征收报复性关税, which are fees. */
const OF_NO_ONE_DUTY = /对彼此|对对方|互相加|相互加|(?:船[舶只]|国旗).{0,10}关税/;
const CHARGES = /(?:收取|征收|加收)$/;
/** 对中国船舶加收|港口服务费: the object of the verb that the words end with. */
const FEE_FOLLOWS = /^(?:了|的)?["「“]?[^，。；、"「]{0,8}?费用?["」”]?/;

const compiled = new WeakMap<readonly LexiconDescription[], readonly Looked[]>();

/** The descriptions in Chinese, with a pattern for each group of words. */
function chineseAmong(descriptions: readonly LexiconDescription[]): readonly Looked[] {
  const known = compiled.get(descriptions);
  if (known) return known;
  const looked = descriptions
    .filter(({ groups }) => groups.some((group) => HAN.test(group)))
    .map((description) => ({
      description,
      unless: description.unless === '' ? null : new RegExp(description.unless),
      groups: description.groups.map((group) => {
        const longestFirst = group.split('|').sort((a, b) => b.length - a.length);
        return new RegExp(longestFirst.join('|').replaceAll('.', '\\.'), 'g');
      }),
    }));
  compiled.set(descriptions, looked);
  return looked;
}

/** The policies that the Chinese sentence describes, on the article's day. */
export function chinesePoliciesIn(
  passage: Passage,
  sentence: Sentence,
  descriptions: readonly LexiconDescription[],
  day: IsoDay | null,
): Finding[] {
  const folded = passage.folded.slice(sentence.start, sentence.end);
  if (!HAN.test(folded)) return [];
  const isOneClause = ([from, to]: Stretch) => !CLAUSE_END.test(folded.slice(from, to + 1));
  const found: Told[] = [];
  for (const { description, groups, unless } of chineseAmong(descriptions)) {
    if (day !== null && (day < description.since || day > description.until)) continue;
    if (unless?.test(folded)) continue;
    const hits = groups.map((group) => stretchesOf(folded, group));
    if (hits.some((stretches) => stretches.length === 0)) continue;
    for (const stretch of stretchesAcross(hits, description, isOneClause)) {
      const end = stretch[1] + 1;
      if (OF_NO_ONE_DUTY.test(folded.slice(stretch[0], end))) continue;
      if (!description.abroad && namesOthers(folded.slice(0, end).replace(VENUE, ''))) continue;
      const object = CHARGES.test(folded.slice(stretch[0], end))
        ? (FEE_FOLLOWS.exec(folded.slice(end))?.[0] ?? '')
        : '';
      found.push({
        start: sentence.start + stretch[0],
        end: sentence.start + end + object.length,
        id: description.id,
        isEvent: description.on !== '',
        groups: description.groups.length,
      });
    }
  }
  return choose(merged(found));
}

/** Wordings of one policy that overlap are one description: the words of both. */
function merged(found: readonly Told[]): Told[] {
  const kept: Told[] = [];
  for (const told of found.toSorted((a, b) => a.start - b.start)) {
    const same = kept.find((one) => one.id === told.id && told.start < one.end);
    if (!same) kept.push({ ...told });
    else {
      same.end = Math.max(same.end, told.end);
      same.groups = Math.max(same.groups, told.groups);
    }
  }
  return kept;
}

/** The shortest stretch from each place where the first group stands. */
function stretchesAcross(
  hits: readonly Stretch[][],
  description: LexiconDescription,
  isOneClause: (stretch: Stretch) => boolean,
): Stretch[] {
  const [anchors = [], ...rest] = hits;
  return anchors.flatMap((anchor) => {
    const stretch = narrowest([[anchor], ...rest], description, isOneClause);
    return stretch === null ? [] : [stretch];
  });
}

/** Where a group stands; a Latin wording (ai, h20) only as a word of its own, 对华 not in 对华为. */
function stretchesOf(folded: string, group: RegExp): Stretch[] {
  return [...folded.matchAll(group)]
    .filter(({ 0: words, index }) => {
      const latin = !isHan(words.charCodeAt(0));
      const around = `${folded.charAt(index - 1)}${folded.charAt(index + words.length)}`;
      if (words.endsWith('华') && folded.charAt(index + words.length) === '为') return false;
      return !latin || !/[a-z0-9]/.test(around);
    })
    .map(({ 0: words, index }): Stretch => [index, index + words.length - 1]);
}
