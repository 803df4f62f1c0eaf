/**
 * The words of tariffs that are described: the noun, what qualifies it before and
 * after, and what only looks like a duty.
 */

export const HEAD =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|(?:import |customs |border )?tax(?:es|ed|ing)?|charges?|surcharges?)(?: (?:hikes?|increases?|rises?|rates?|lists?))?\b|(?<=\bfentanyl(?:-related|-linked)? )rates?\b|(?<=\b\d[\d.]* ?(?:%|pc|per ?cent|percent) )(?=(?:that is |which is )?(?:tied|linked|connected|related) to (?:fentanyl|opioid)|on )/g;

/** "Put 15% on American corn": no noun at all, only the verb tells that it is a duty. */
export const BARE_RATE_ON = /^on /;

/** "Tax American goods at 84%": the rate behind what a verb falls on. */
export const TAXED_AT = /^ at (?:a rate of )?[\d.]+(?: ?%| ?pc\b| per ?cent| percent)/;

/** Nouns of much else: only with the goods they fall on, and how much. */
export const LOOSE_HEAD = /^(?:tax(?:es|ed|ing)?|charges?)\b/;

/** Words that may stand before the noun and belong to it. */
const MODIFIER =
  /(?:additional|extra|new|unilateral|separate|prior|baseline|broad|\$[\d.]+ ?(?:bn|billion|-billion)?|billion|worldwide|global|temporary|forced-labou?r|china|fresh|further|more|higher|increased|steep|steeper|sweeping|punitive|retaliatory|tit-for-tat|counter|reciprocal|blanket|across-the-board|universal|import|customs|trade|targeted|existing|current|recent|latest|initial|previous|earlier|threatened|planned|looming|u\.s\.'s|proposed|heavy|hefty|huge|massive|triple-digit|double-digit|\d+-day|stiff|so-called|us|u\.s\.?|american|chinese|trump's|biden's|trump|biden|washington's|beijing's|china's|america's|per|cent|percent|of|the|its|his|first-term|second-term|trump-era|emergency|limited|total|combined|cumulative|border|fentanyl|fentanyl-related|fentanyl-linked|opioid|steel|alumini?um|solar|ev|evs|electric|vehicle|vehicles|car|cars|auto|chip|chips|semiconductor|battery|soybean|farm|energy|metals?|eu|e\.u\.|european|canadian|mexican|indian|brazilian|japanese|korean|vietnamese|british|turkish|\d[\d.]*(?:[-\u2013]\d[\d.]*)?-?(?:%|pc)?|\d+-(?:per-?cent|percent)|ten|twenty|fifteen)/;

export const MODIFIERS_BEFORE = new RegExp(
  `(?:(?:^|(?<=[\\s("'\u2013]))["']?(?:${MODIFIER.source})["']? )+$`,
);

const PER_CENT = '(?: ?%| ?pc\\b| per ?cent| percent)';
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
/** "Will be raised": between the noun and what it falls on. */
const WILL_BE =
  '(?: (?:will|would|to|could|should|were|was|are) be (?:raised|increased|imposed|lifted|slapped|levied|placed|applied|charged|introduced|put))?';
/** "Taking effect on Monday", "starting in a week", "in July", "last year". */
const WHEN = `(?: across the board)?(?:,? (?:taking effect|that took effect|which took effect|in effect|in force|starting|beginning|effective|due)(?: (?:on |since |from |in )?(?:early |late |mid-)?(?:${MONTH}|${WEEKDAY})(?: \\d{1,2})?,?| in an? (?:week|month)| (?:this|next) (?:week|month|year|${WEEKDAY}))?)?(?: on ${MONTH} \\d{1,2}| (?:jan|feb|aug|sept?|oct|nov|dec)[.a-z]* \\d{1,2}| in (?:early |late |mid-)?${MONTH}(?:,? 20\\d\\d)?| (?:last|this|next) (?:week|month|year|spring|summer|autumn|fall|winter|${MONTH}|${WEEKDAY}))?`;
const HOW_MUCH = `(?:(?: from [\\d.]+${PER_CENT}?)? to [\\d.]+${PER_CENT}(?: from [\\d.]+${PER_CENT})?)?(?: (?:of (?:up to |about |at least |around )?|up to |as high as )[\\d.]+${PER_CENT}?(?:(?: to | and | or |-)[\\d.]+${PER_CENT}?)?)?(?: at (?:the|a) (?:same |similar |matching )?rates?(?: of [\\d.]+${PER_CENT})?)?`;
const UNDER =
  '(?: under (?:the )?(?:section \\d{3}|international emergency economic powers act|trade act|ieepa|an? [\\w-]+(?: [\\w-]+)? (?:law|act|statute))(?: of the trade (?:expansion )?act(?: of \\d{4})?)?)?';
const GOVERNMENTS =
  '(?:it|he|she|they|(?:his|her) predecessor|(?:former )?(?:president |mr )?(?:donald )?trump|(?:president |mr )?(?:joe )?biden|the (?:previous|first trump|former) (?:administration|president)|(?:the )?(?:us|u\\.s\\.?|united states|trump|biden|washington|china|beijing|(?:trump|biden) administration|american? government))';
const LAID = `(?:,?(?: that (?:were|are)| which (?:were|are)| were| was| have been| had been)? (?:(?:previously|already|first|recently|originally) )?(?:imposed|levied|placed|slapped|put|announced|unveiled|implemented|enacted|introduced|ordered|threatened|proposed|charged|collected|already (?:in place|imposed)|put in place|in place|(?:that |which )?${GOVERNMENTS} (?:has |had |have |would |will |first )?(?:just |recently |already )?(?:inherited|added|impose[ds]?|implemented|enacted|introduced|ordered|announced|raised?|kept|levied|levies|put|placed|slapped|charges?|charged|threatened)|ranging from [\\d.]+[^,;.]{0,24}))?(?: by (?:the )?(?:us|u\\.s\\.?|united states|washington|trump|china|beijing|trump administration|biden administration))?${WHEN}`;
const FALLS_ON =
  ' (?:on(?! top of| hold| ice| pause)|against|targeting|hitting|covering|upon|affecting|for|to(?= (?:all |most )?(?:chinese|american|u\\.?s\\.?|imports|goods|products) )|(?:that |which )?(?:will |would |currently |now |also )?(?:apply|applies|applied|applying|extends?|extended) to) ';

/** Everything between the noun and what the duty falls on, up to and with the preposition. */
export const PREPOSITION = new RegExp(`^${WILL_BE}${WHEN}${HOW_MUCH}${UNDER}${LAID}${FALLS_ON}`);

export const RATE_ONLY =
  /^ (?:of (?:up to |about |at least |around |as much as |as high as )?|up to |as high as )[\d.]+(?: ?%| ?pc\b| per ?cent| percent)(?:(?: to | and |-)[\d.]+(?: ?%| ?pc\b| per ?cent| percent)?)?/;

/** "raised its tariffs on US goods from 84 to 125 per cent". */
export const RATE_AFTER =
  /^(?:,? (?:soaring|ris(?:e|es|ing)|climb(?:s|ing)|jump(?:s|ing)?|fall(?:s|ing)?|drop(?:s|ping)?|increas(?:e|es|ing)|(?:will|would|to) (?:rise|increase|jump|go|double|triple|quadruple|climb|fall|drop)|rose|fell|jumped|climbed|go(?:es|ing)?|were raised|was raised|were cut|was cut))?(?: from (?:[\d.]+|zero)(?: ?%| ?pc\b| per ?cent| percent)?)? to [\d.]+(?: ?%| ?pc\b| per ?cent| percent)/;

/** "…will be 25%", "now stand at 50 per cent": told behind the goods. */
export const RATE_TOLD =
  /^,? (?:(?:will|would|to|now|currently|already) )?(?:be|is|are|was|were|stands?|stood) (?:now |currently )?(?:at |set at )?[\d.]+(?: ?%| ?pc\b| per ?cent| percent)/;

export const BARE_RATE_GROUND =
  /^(?:that is |which is )?(?:tied|linked|connected|related) to (?:the )?(?:fentanyl|opioids?)\b/;

/** "Chinese exports facing an additional 30% duty": what the duty falls on stands before it. */
export const RECIPIENT_BEFORE =
  /(?<![\w$])((?:china|beijing|(?:\$[\d.]+ ?(?:bn|billion) (?:worth of |of |in ))?(?:all |most )?(?:(?:chinese|china's|american|u\.s\.?|us) (?:goods|products|imports|exports|shipments)|(?:goods|products|imports|exports|shipments) (?:from|of) (?:china|the us|the u\.s\.?|america)(?: and hong kong)?)(?: (?:entering|bound for|shipped to|sold (?:in|to)|going to|sent to|exported to|that enter) (?:the )?(?:china|us|u\.s\.?|united states|america|country))?))(?: (?:is|are|was|were|would be|will be|now|already|still|currently|to|would|will|could|be))* (?:for|fac(?:e|es|ed|ing)|hit (?:with|by)|subject(?:ed)? to|carry(?:ing)?|carried|bear(?:s|ing)?|attract(?:s|ed|ing)?|pay(?:s|ing)?) (?:an? )?$/;

/** "Threatened China with 100% tariffs": on whom the verb falls. */
export const THREATENED_WITH =
  /\b(?:threaten|hit|slap|punish|smack|target|str(?:ike|uck|ik))\w* (china|beijing|(?:chinese|american|us|u\.s\.) (?:goods|products|imports|exports)) with (?:an? |new |even |up to |potential )*$/;

export const NOT_A_DUTY_BEFORE =
  /\b(?:heavy|active|light|double|civic|jury|guard|night|official|moral|anti-dumping|antidumping|countervailing|excise|stamp|death|estate|mining|carbon|congestion|council|feed-in|electricity|roaming|broadband|hotel|room|rack|rail|postal|telecoms?|utility) $/;

const NO_DUTY_AFTER =
  /^(?: between (?:the |two |both )*(?:[\w-]+ ){0,2}(?:carriers|operators|providers|networks|utilities)\b| (?:free\b|officers?|bound|stations?|rosters?)|-(?:free|exempt|paid|related|driven|hit))/;
/** What somebody owes, and not at a border; a tariff can be taken "to the court". */
const OWED_AFTER =
  /^ (?:of (?:care|kindness|honou?r|candou?r|loyalty|confidence|disclosure|silence|service|love)|to (?:protect|serve|act|the|his|her|report|warn))\b/;

/** Whether the words after these, a duty by their last noun, make something else of it. */
export function isNoDuty(words: string, after: string): boolean {
  return NO_DUTY_AFTER.test(after) || (/dut(?:y|ies)$/i.test(words) && OWED_AFTER.test(after));
}

/** What a duty in the singular only qualifies: "tariff threats", "the duty exemption". */
const QUALIFIED = new Set(
  'threat threats order orders policy policies plan plans regime regimes revenue revenues campaign offensive barrage salvo blitz escalation announcement announcements exemption exemptions exclusion exclusions relief refund refunds deadline deadlines negotiation negotiations deal deals truce pause war wars fight battle dispute disputes row standoff stand-off uncertainty turmoil cost costs bill impact shock strategy agenda rollback rollbacks code codes schedule schedules barrier barriers line lines wall walls round rounds waiver waivers reprieve commission front talks feud spat saga drama chaos pressure pain game showdown tensions conflict'.split(
    ' ',
  ),
);

/** Whether the noun, in the singular, qualifies the word after it, or is what one must do. */
export function qualifiesNext(noun: string, after: string): boolean {
  if (/duty$/.test(noun) && /^ to [a-z]/.test(after) && !/^ to \w+ (?:goods|imports)/.test(after))
    return true;
  if (!/(?:tariff|duty|levy|tax)$/.test(noun)) return false;
  return QUALIFIED.has(/^ ([a-z-]+)/.exec(after)?.[1] ?? '');
}

/** Whole worlds are no target of ours, and a seller cut off from the target may be a stranger. */
export const ELSEWHERE =
  /^(?:the )?(?:entire |whole )?(?:world|rest of|others|allies|trading partners)\b/;

/** Goods of everybody, China's among them: the worldwide duties are American. */
export const WORLDWIDE =
  /^(?:all |most |nearly all )?(?:goods|products|imports|countries|nations|economies|trading partners)?(?: ?(?:from|of) )?(?:everywhere|(?:every|all|most|nearly all|almost all|virtually all|virtually every|\d+|dozens of|scores of)(?: other)? (?:countries|country|nations|economies|trading partners)|(?:around|across) the (?:world|globe))\b/;

export const FROM_OTHERS = /^ from ((?:[\p{L}.']+,? ?){1,5})/u;

/** "The latest round of", "a new batch of": one of several. */
export const ROUND_BEFORE =
  /\b(?:new|latest|fresh|first|second|third|fourth|another|initial|next) (?:round|batch|wave|tranche|set|salvo|barrage)s? of $/;

/** A target that is a country and nothing more: "tariffs on China". */
export const ONLY_A_COUNTRY =
  /^(?:mainland )?(?:china|beijing|the prc|the (?:us|u\.s\.?|united states)|america|imports from (?:china|america))$/;
