/** On what ground or law a duty is laid that a Chinese sentence describes. */

const GROUNDS: readonly [string, RegExp][] = [
  ['fentanyl', /芬太尼|[贩缉]毒/],
  ['reciprocal', /对等|對等/],
  ['forced-labour', /强迫劳动/],
  ['emergency', /紧急(?:状态)?(?:经济)?(?:权[力利]|状态)|IEEPA/i],
  [
    'technology-transfer',
    /301条款?(?:项下|下)?的?$|301条款对|(?:依据|根据|援引|基于)[^，。；]{0,8}301[^，。；]{0,8}(?=对)/,
  ],
  ['balance-of-payments', /附加税|临时(?:性)?(?:进口)?关税|122条/],
  // Whose time they date from.
  [
    'first-term',
    /(?:特朗普|川普)(?:政府|总统)?(?:在)?(?:第一任期|第一任|首个?任期|首任|时期|时代|任内|执政时期?)/,
  ],
  ['predecessor', /前任(?:政府|总统)|上届政府|前政府/],
];
/** How far before the duty its ground may stand. */
const LEAD = 30;
/** What ends the words that a ground may stand in before the duty: another duty, a list. */
const ANOTHER_GROUND = /关税|附加税|、/;

/** 对全世界180多个国家加征不同税率的关税: told neither by a rate nor by goods. */
const ON_THE_WORLD =
  /^(?:对|向)(?:全球|全世界|世界)?(?:\d+多?个)?(?:国家|各国|所有国家|一切国家|贸易伙伴)[^，。；%]*关税/;

/** The grounds named in the words of the duty, or before them where nothing parts the two. */
export function groundsOf(words: string, before: string): string[] {
  const own = groundsIn(words);
  const lead = before.slice(-LEAD).split(ANOTHER_GROUND).at(-1) ?? '';
  if (own.length === 0 && ON_THE_WORLD.test(words)) return ['reciprocal'];
  return own.length > 0 ? own : groundsIn(`${lead}${words}`);
}

const groundsIn = (words: string): string[] =>
  GROUNDS.filter(([, ground]) => ground.test(words)).map(([ground]) => ground);
