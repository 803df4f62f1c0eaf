/**
 * What courts and panels of the World Trade Organization have done about tariffs and
 * about firms: "the Supreme Court struck down", "a ruling by the trade court", "a panel
 * found". Court, verb and matter choose among the rulings of the records, and the day
 * the last of them.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconRuling } from '../../model/lexicon';
import { addDays, daysBetween, fuzzyBounds } from '../days/tenure';
import { type TimeExpression, timeExpressionsIn } from '../days/time-expressions';
import type { Passage, Sentence } from '../text/passages';
import { type Court, mattersIn, VERBS_OF } from './ruling-words';

/** Words for a ruling, in offsets into the passage, and the event that they mean. */
export interface RulingPhrase {
  start: number;
  end: number;
  id: string;
}

const OF_US = "(?:(?:us|u\\.s\\.|american|united states|federal|nation's|country's|manhattan) )*";
const COURTS: Readonly<Record<Court, string>> = {
  supreme: `${OF_US}(?:supreme court|(?:highest|top) court|high court)|${OF_US}(?:supreme court )?justices`,
  appeals: `${OF_US}(?:appeals? court|appellate court|court of appeals(?: for the federal circuit)?|federal circuit(?: court of appeals)?|appeals (?:judges|panel))`,
  trade: `${OF_US}(?:trade court|court (?:of|for|on) international trade|trade judges)`,
  wto: "(?:wto|world trade organi[sz]ation|(?:global|world) trade (?:body|watchdog))(?:'s)?(?: \\(wto\\))?(?: (?:dispute(?: settlement)?|arbitration|three-person|independent))?(?: (?:panels?|arbitrators?|adjudicators|experts|judges))?|panel of (?:three )?(?:wto |trade |independent )*(?:experts|adjudicators)|(?:three-person|three-member|dispute(?: settlement)?) panel",
  any: `(?:${OF_US}(?:court|judges)|panel(?: of (?:federal )?judges)?)`,
};
const COURT_KINDS = ['supreme', 'appeals', 'trade', 'wto', 'any'] as const;
const ANY_COURT = COURT_KINDS.map((kind) => `(?<${kind}>${COURTS[kind]})`).join('|');
/** "On Friday", ", in a 6-3 decision,": what stands between a court and its verb. */
const BETWEEN =
  '(?: \\(\\w+\\))?(?:,[^,;]{0,70},)?(?: (?:in (?:geneva|washington|new york)|on \\w+day|\\w+day|has|have|had|also|since|then|later|yesterday|unanimously|largely|already|last (?:week|month|year)|this week|(?:\\d+|\\w+)[-\u2013](?:to[-\u2013])?(?:\\d+|\\w+)))*';
const VERB = Object.values(VERBS_OF).join('|');
const ACTS = new RegExp(`\\b(?:${ANY_COURT})${BETWEEN} (?<verb>${VERB})\\b`, 'g');
/** "Struck down by a trade court". */
const PASSIVE = new RegExp(
  `\\b(?<verb>${VERB})(?: \\w+)? by (?:an? |the |another )?(?:${ANY_COURT})\\b`,
  'g',
);
const NOUN = '(?:ruling|decision|judge?ment|verdict|opinion)';
const OWNED = new RegExp(
  `\\b(?:${ANY_COURT})(?:'s?)? (?:(?:\\d[-\u2013]\\d|tariffs?|trade|landmark|unanimous|split|recent|latest|adverse|final|initial|original|\\w+day's|february|may|august) )*${NOUN}s?\\b`,
  'g',
);
const MADE_BY = new RegExp(
  `\\b${NOUN}s?(?: (?:on \\w+day|last (?:week|month|year)|this week|in \\w+))? (?:by|from|of|in) (?:an? |the )?(?:${ANY_COURT})\\b`,
  'g',
);
/** Most sentences are spared the long expressions. */
const MAY_RULE =
  /\b(?:court|justices|judges|panels?|wto|world trade organi[sz]ation|trade body|federal circuit)\b/;

/** Courts of others, and what has not been ruled. */
const NOT_SO =
  /\b(?:dutch|amsterdam|canadian|british|london|indian|chinese|china's|hong kong|beijing|state|german|french|korean|brazilian|european|eu|israeli|australian|bankruptcy|district|criminal|delaware|california|texas|shanghai|people's|constitutional|if|whether|unless|until|once|should) (?:an? |the )?$/;
const BREACH =
  /\b(?:violat|br(?:oke|eak|each)|inconsisten|illegal|unlawful|against|unfair|sided|favou?r)/;

/** Verbs that may tell of anything that a court did, and what makes it a ruling. */
const SAYS_LITTLE =
  /^(?:decide|held|holds|said|says|dealt|deals|delivered|handed|curbed|limited|gutted|issued|rebuke)/;
const OUTCOME =
  /\b(?:rul(?:ed|ing)|str(?:uck|iking)|illegal|unlawful|not authori[sz]|exceed|overstep|violat|declar|blow|rebuke|setback|invalid|break|broke|inconsisten)/;

/** How long a ruling is the one that is meant, where no day is named. */
const LASTING_DAYS: Readonly<Record<Court, number>> = {
  supreme: 900,
  appeals: 270,
  trade: 270,
  wto: 60,
  any: 3,
};
/** The same of hearings and stays, which the ruling overtakes. */
const PASSING_DAYS = 90;
/** A month dates a ruling, a year does not. */
const LONGEST_SPAN_DAYS = 31;

/** Rulings that the sentence tells of. */
export function rulingPhrasesIn(
  passage: Passage,
  sentence: Sentence,
  rulings: readonly LexiconRuling[],
  day: IsoDay | null,
): RulingPhrase[] {
  const folded = passage.folded.slice(sentence.start, sentence.end);
  if (day === null || !MAY_RULE.test(folded)) return [];
  const matters = mattersIn(folded);
  if (matters.size === 0) return [];
  const times = timeExpressionsIn(folded, day).filter(
    ({ from, to }) => daysBetween(from, to) <= LONGEST_SPAN_DAYS,
  );
  const found: RulingPhrase[] = [];
  for (const pattern of [ACTS, PASSIVE, OWNED, MADE_BY]) {
    for (const match of folded.matchAll(pattern)) {
      const said = { ...toldBy(match), start: match.index, end: match.index + match[0].length };
      if (NOT_SO.test(folded.slice(0, said.start))) continue;
      if (said.court === 'wto' && said.verb !== '' && !BREACH.test(folded)) continue;
      if (SAYS_LITTLE.test(said.verb) && !OUTCOME.test(folded)) continue;
      const clash = found.some(({ start, end }) => {
        const from = said.start + sentence.start;
        return start < said.end + sentence.start && from < end;
      });
      const id = clash ? null : rulingMeant(said, matters, rulings, times, day);
      if (id === null) continue;
      found.push({
        start: sentence.start + said.start,
        end: sentence.start + said.end,
        id,
      });
    }
  }
  return found;
}

interface Told {
  court: Court;
  /** The verb, '' where a noun tells it. */
  verb: string;
}

function toldBy({ groups = {} }: RegExpMatchArray): Told {
  const court = COURT_KINDS.find((kind) => groups[kind] !== undefined) ?? 'any';
  return { court, verb: groups.verb ?? '' };
}

function rulingMeant(
  { court, verb }: Told,
  matters: ReadonlySet<string>,
  rulings: readonly LexiconRuling[],
  times: readonly TimeExpression[],
  day: IsoDay,
): string | null {
  const fitting = rulings.filter(
    (ruling) =>
      (court === 'any' || ruling.court === court) &&
      matters.has(ruling.matter) &&
      (verb === '' ? ruling.does === 'rules' : isOfVerb(ruling, verb)) &&
      fuzzyBounds(ruling.on).earliest <= addDays(day, 1),
  );
  // "The court upheld a ruling of May": a loose word means the one of these days.
  const dated = court === 'any' ? [] : fitting.filter((ruling) => isOn(ruling, times));
  const chosen = dated.at(-1) ?? fitting.at(-1);
  if (chosen === undefined) return null;
  if (dated.length > 0) return chosen.id;
  const lasting =
    chosen.does === 'rules' ? LASTING_DAYS[court] : Math.min(PASSING_DAYS, LASTING_DAYS[court]);
  const isLate = daysBetween(fuzzyBounds(chosen.on).latest, day) <= lasting;
  return isLate ? chosen.id : null;
}

const isOfVerb = ({ does }: LexiconRuling, verb: string): boolean =>
  new RegExp(`^(?:${VERBS_OF[does]})$`).test(verb);

function isOn({ on }: LexiconRuling, times: readonly TimeExpression[]): boolean {
  const { earliest, latest } = fuzzyBounds(on);
  return times.some(({ from, to }) => addDays(from, -1) <= latest && addDays(to, 1) >= earliest);
}
