/**
 * Who is meant by an office without a name: its holder on the article's day.
 */
import type { IsoDay } from '../../model/days';
import type { OfficeHolder } from '../../model/lexicon';
import { fuzzyBounds, heldOn } from '../days/tenure';
import type { Passage } from '../text/passages';
import { isHan } from '../text/words';

/** Somebody else's officer ("California's Treasury secretary"), or a post to be filled. */
const ANOTHER_OWNER =
  /(?<!(?:China|America|Washington|Beijing|Trump|Biden|States)'s )(?<=\p{Lu}[\p{L}-]*'s )$|\b[Oo]ffice of (?:the )?$|\b(?:choice|pick|nominee|candidate|nomination|bid|favou?rite) (?:for|as|to be) $/u;
/** A name follows, so the office only introduces it. */
const NAME_FOLLOWS =
  /^(?: \(\p{Lu}{2,6}\))?,? (?:Mr\.? |Ms\.? |Mrs\.? |Dr\.? |designate )?\p{Lu}[\p{L}'.-]+/u;
const NAME_FOLLOWS_ZH = /^[\u4e00-\u9fff]{1,6}[·•・]|^[\u4e00-\u9fff]{2,6} ?[(（][A-Z]/;
/**
 * 贸易代表办公室 is a house, 贸易代表团 a delegation; neither is its head. What the law
 * allows, 美国总统有权加征, it allows to any.
 */
const HOUSE_FOLLOWS_ZH =
  /^(?:团|團|署|办公室|辦公室|处|處|府|令|馆|館|任期|任内|任內|大选|大選|选举|選舉|竞选|競選|职|職|宝座|寶座|候选|候選|当选|當選|参选|參選|选战|選戰|换届|換屆|一职|一職|之位|有权|有權|无权|無權|可(?:依|根据|根據|针对|針對|以)|(?:(?:和|及|与|與|、)[\u4e00-\u9fff]{0,8})?(?:官员|官員))/;
/** "China's premier chipmaker": an adjective, where no verb of the premier's follows. */
const OF_A_PREMIER =
  /^(?:$|[^ ]| (?:said|says|told|tells|\w+ed|meets?|met|visits?|hosts?|calls?|urges?|wants?|vows?|warns?|backs?|sees?|saw|sets?|sent|opens?|arrives?|heads?|hails?|signs?|holds?|held|speaks?|spoke|flies|flew|faces?|gives?|gave|goes|went|leaves?|left|makes?|made|plans?|seeks?|sought|takes?|took|came|began|led|will|would|did|does|should|might|spent|read|gets|got|won|lost|stood|stayed|found|thought|used|wrote|drew|paid|kept|heard|knew|sat|shook|has|had|is|was|may|can|could|must|and|or|but|in|at|on|to|for|with|from|by|after|before|since|who|that|as|also|then|himself|since|until|during|over)\b)/;
/** "The Chinese leader in batteries", "Beijing's top diplomat in Ottawa". */
const LEADS_A_FIELD =
  /^ (?:in|of|for) (?!an? |the |his |her |their |talks|person|power|office|private|public|recent)[a-z]/;
const STATIONED = /^ (?:in|to|at) \p{Lu}/u;

/** Whether the words, in folded text, are no office where they stand. */
function isAnotherSense(words: string, after: string): boolean {
  if (/ premier$/.test(words)) return !OF_A_PREMIER.test(after);
  if (/ leader$/.test(words)) return LEADS_A_FIELD.test(after);
  return / top diplomat$/.test(words) && STATIONED.test(after);
}

/** "China's foreign minister, dismissed on Tuesday": no longer the holder. */
const IS_GONE =
  /^,? (?:(?:who )?(?:was|has been|had been) )?(?:dismissed|sacked|fired|ousted|removed|replaced|deposed|forced out|who (?:resigned|stepped down|left office|died|retired))\b/;
/** Words before it that make it another person's office or another time's. */
const NOT_THE_HOLDER =
  /(?:\b(?:former|then|ex|next|incoming|outgoing|future|acting|deputy|under|assistant|vice|previous|a|no|any|every|first|last|late|shadow|would-be|became|become|becomes|becoming|as|named|appointed|nominated|confirmed|elected|since|is|was|were|been|be)[ -](?:(?:US|U\.S\.|American|Chinese|China's|the) )?|前任?|时任|副|候任|原|就任|出任|担任|升任|任命为|当选|提名为|任)$/i;

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** How a passage about another time begins: "Less than two years ago, …", "In 2019, …", 2019年…. */
const ANOTHER_TIME =
  /^(?:[\w,' -]{0,24}?\b(?:(?<years>\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten) years? ago\b|(?<last>[Ll]ast year)\b)|(?:[Bb]ack )?[Ii]n (?:\p{Lu}\p{L}+ )?(?<year>(?:19|20)\d\d)\b|(?<han>(?:19|20)\d\d)年|(?<lastHan>去年))/u;

/** The year that a passage begins with, if it is another than the article's. */
function otherYearOf({ text }: Passage, day: IsoDay): number | null {
  const told = ANOTHER_TIME.exec(text)?.groups;
  if (told === undefined) return null;
  const present = Number(day.slice(0, 4));
  const { years, year = told.han } = told;
  if (year !== undefined) return Number(year) === present ? null : Number(year);
  if (years === undefined) return present - 1;
  return present - (Number(years) || Math.max(1, NUMBERS.indexOf(years) + 1));
}

/** Whether a term that ended some time in a month or year had ended by `day`, since the next had begun. */
function isSucceeded({ id, to }: OfficeHolder, holders: readonly OfficeHolder[], day: IsoDay) {
  if (to === null || to.length === 10) return false;
  const { earliest, latest } = fuzzyBounds(to);
  return holders.some(
    ({ id: next, from }) =>
      next !== id && from?.length === 10 && from >= earliest && from <= latest && from <= day,
  );
}

/**
 * The one holder on `day`, or `null`: nobody, several, the day unknown, or a name
 * beside the words.
 */
export function holderMeant(
  passage: Passage,
  start: number,
  end: number,
  holders: readonly OfficeHolder[],
  day: IsoDay | null,
): string | null {
  if (day === null) return null;
  const after = passage.text.slice(end, end + 40);
  const before = passage.text.slice(Math.max(0, start - 28), start);
  // 日本财政部部长: another country stands before a bare Chinese title.
  const isBareChinese = /^(?!中|美|駐|驻)[\u4e00-\u9fff]/.test(passage.text.slice(start, end));
  const last = before.charAt(before.length - 1);
  if (isBareChinese && (last === '、' || isHan(last.charCodeAt(0)))) return null;
  if (
    NOT_THE_HOLDER.test(before) ||
    ANOTHER_OWNER.test(before) ||
    NAME_FOLLOWS_ZH.test(after) ||
    HOUSE_FOLLOWS_ZH.test(after)
  )
    return null;
  if (IS_GONE.test(after) || isAnotherSense(passage.folded.slice(start, end), after)) return null;
  if (NAME_FOLLOWS.test(after) && !/^, (?:But|And|The|In|On|At)\b/.test(after)) return null;
  // "the US Treasury secretary's predecessor", "the commerce minister of Japan".
  if (
    /^(?:'s (?:predecessor|successor|[Oo]ffice)\b| [Oo]ffice\b| of (?!the (?:US|United States)|China)| to the (?:[A-Za-z']+ ){1,3}(?:[Gg]overnment|[Cc]abinet)\b)/.test(
      after,
    )
  )
    return null;
  const only = holderOn(holders, day);
  const year = otherYearOf(passage, day);
  // Told of another year: only who held it at both of its ends as well.
  const isSame = [`${year}-01-01`, `${year}-12-31`].every((other) => {
    return year === null || other > day || holderOn(holders, other) === only;
  });
  return isSame ? only : null;
}

function holderOn(holders: readonly OfficeHolder[], day: IsoDay): string | null {
  const answers = holders
    .filter((holder) => !isSucceeded(holder, holders, day))
    .map((holder) => ({ id: holder.id, held: heldOn(holder, day) }));
  if (answers.some((answer) => answer.held === 'unknown')) return null;
  const ids = new Set(answers.filter((answer) => answer.held === 'yes').map((answer) => answer.id));
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? only : null;
}
