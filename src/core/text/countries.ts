/**
 * Whose goods, whose act: the words for the two sides and for everybody else.
 */

export type Party = 'US' | 'CN';

const CHINA =
  /\b(?:china|chinese|prc|people's republic of china|beijing|mainland china|hong kong)(?:'s)?\b|中国|中方|对华|输美|中國/;
const UNITED_STATES =
  /\b(?:usa?(?!\$)|u\.s\.?(?:a\.?)?|united states|america|americans?|washington)(?:'s)?\b|美国|美方|对美|美國/;
/** Third countries and their people, as an expression over folded text. */
export const OTHERS_IN_LATIN =
  'canad(?:a|ian)|mexic(?:o|an)|europe(?:an)?|eu|e\\.u\\.|brussels|dutch|netherlands|india(?:n)?|japan(?:ese)?|(?:south )?korean?|brazil(?:ian)?|vietnam(?:ese)?|taiwan(?:ese)?|australian?|uk|u\\.k\\.|britain|british|german[y]?|french|france|swiss|switzerland|russian?|iran(?:ian)?|thai(?:land)?|indonesian?|malaysian?|cambodian?|colombian?|south africa[n]?|turkish|turkey|lithuanian?|philippines?|singapore(?:an)?|new zealand|argentin(?:a|e|ian)|chilean?|peru(?:vian)?|egypt(?:ian)?|nigerian?|kenyan?|pakistani?|bangladesh|panama|ukrain(?:e|ian)|norw(?:ay|egian)|hungar(?:y|ian)|poland|ital(?:y|ian)|ireland|israeli?|saudi|denmark|laos|myanmar|mongolian?|sri lanka';
const OTHERS = new RegExp(
  `\\b(?:${OTHERS_IN_LATIN})(?:'s)?\\b|加拿大|墨西哥|欧盟|欧洲|荷兰|印度|日本|韩国|巴西|越南|英国|俄罗斯|澳大利亚`,
);

export const namesChina = (folded: string): boolean => CHINA.test(folded);
export const namesUnitedStates = (folded: string): boolean => UNITED_STATES.test(folded);
export const namesOthers = (folded: string): boolean => OTHERS.test(folded);

/** Words that act for a side, or for somebody else, wherever they stand. */
const ACTORS: readonly [Party | 'other', RegExp][] = [
  [
    'US',
    /\b(?:us|u\.s\.?|united states|america|washington|white house|trump|biden|donald trump|joe biden|ustr|treasury|commerce department|administration|congress)(?:'s)?(?=[ ,.'"]|$)/g,
  ],
  [
    'CN',
    /\b(?:china|beijing|prc|mofcom|chinese (?:government|commerce ministry|finance ministry|officials))(?:'s)?(?=[ ,.'"]|$)/g,
  ],
  [
    'other',
    /\b(?:brussels|european union|european commission|eu|canada|ottawa|mexico|india|new delhi|japan|tokyo|brazil|vietnam|turkey|britain|uk|south korea|seoul|taiwan|australia|netherlands|the hague|dutch government|germany|berlin|russia|moscow|indonesia|thailand|myanmar|kazakhstan|pakistan|ukraine|kyiv|poland|norway|chile|argentina|peru|colombia|egypt|nigeria|kenya|bangladesh|malaysia|singapore|philippines|cambodia|laos|south africa|new zealand|switzerland|france|italy|spain|sweden|hungary|israel|saudi arabia|uzbekistan|panama|paris|rome|madrid|buenos aires|warsaw|hanoi|jakarta|manila|bangkok|islamabad|ankara|canberra|riyadh|cairo|nairobi|bogota|lima|santiago|brasilia|dhaka|taipei|pretoria|abuja|budapest|prague|vienna|lisbon|athens|dublin|oslo|copenhagen|helsinki)(?:'s)?(?=[ ,.'"]|$)/g,
  ],
];

/** A side that is named, and where. */
export interface Actor {
  party: Party | 'other';
  at: number;
}

/** Every word in `folded` that acts for a side, in order. */
export function actorsIn(folded: string): Actor[] {
  return ACTORS.flatMap(([party, words]) =>
    [...folded.matchAll(words)].map((match) => ({ party, at: match.index })),
  ).sort((a, b) => a.at - b.at);
}

/** The other of the two. */
export const otherParty = (party: Party): Party => (party === 'US' ? 'CN' : 'US');

/**
 * The side whose goods a target names: "imports from China" is CN, "US energy" is
 * US, "US imports from China" is CN. `null` when it names neither.
 */
export function partyOfGoods(folded: string): Party | null {
  if (/\b(?:from|of|made in) (?:mainland )?(?:china|the prc|chinese)/.test(folded)) return 'CN';
  if (/\b(?:from|made in) (?:the )?(?:us|u\.s\.?|united states|america)\b/.test(folded))
    return 'US';
  const china = namesChina(folded);
  const unitedStates = namesUnitedStates(folded);
  if (china && unitedStates) {
    // "US goods entering China".
    const goods = /^(?:all |most )?(us|u\.s\.?|american|chinese) (?:goods|products|exports)\b/.exec(
      folded,
    );
    if (goods) return goods[1] === 'chinese' ? 'CN' : 'US';
    // "US imports of Chinese goods", "Chinese imports of American soybeans".
    if (/\b(?:usa?|u\.s\.?|american) imports\b/.test(folded)) return 'CN';
    if (/\bchinese imports of\b/.test(folded)) return 'US';
    return null;
  }
  if (china) return 'CN';
  return unitedStates ? 'US' : null;
}
