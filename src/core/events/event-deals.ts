/**
 * Deals: they come often and last long, so that place, day or the news must tell which
 * is meant, and whether it is the day of striking or what was struck.
 */
import type { FuzzyDay, IsoDay } from '../../model/days';
import type { LexiconEvent } from '../../model/lexicon';
import { addDays, fuzzyBounds } from '../days/tenure';
import type { TimeExpression } from '../days/time-expressions';
import { namesChina, namesUnitedStates } from '../text/countries';
import { isHan } from '../text/words';
import type { EventNoun } from './event-nouns';
import { isOfBothSides } from './event-partners';
import { ENOUGH, type Meant, type Scene, TWO } from './event-scene';

/** How long a deal without its place and day is news. */
export const DEAL_NEWS_DAYS = 3;

/** "Signed an initial trade deal". */
const STRUCK_IT =
  /\b(?:signed|sealed|struck|reached|clinched|forged|concluded|negotiated|brokered|inked|announced|secured|agreed (?:to|on)) (?:an?|the|their) "?(?:(?:[\w-]+) ){0,3}$/;

const STRUCK =
  /\b(?:reached|struck|signed|agreed|announced|sealed|hammered out|forged|concluded|negotiated|brokered|clinched|inked|finali[sz]ed|worked out|thrashed out|secured|cut|made|established|unveiled)\b|^(?:发表|发布|公布|达成|签署)/;

/** Without its place or the day on which it was struck, a deal is one of too many. */
export function isDealTold(
  noun: EventNoun,
  place: string | null,
  time: TimeExpression | null,
  scene: Scene,
): boolean {
  const { folded } = scene;
  if (noun.place !== null) return true;
  const words = folded.slice(noun.start, noun.end);
  const struck = STRUCK.test(words) || STRUCK_IT.test(folded.slice(0, noun.start));
  const dated = time !== null && time.start < noun.end && time.end > noun.start;
  return (struck && ((time ?? place) !== null || isNewsOfDeal(noun, scene))) || dated;
}

/** "Reached a trade deal with China", of the days after one was made. */
function isNewsOfDeal(noun: EventNoun, scene: Scene): boolean {
  const { context, day, folded } = scene;
  const words = folded.slice(noun.start, noun.end);
  const isOfTrade = /\b(?:trade|tariff|economic|framework|consensus)\b|贸易|经贸|关税|框架/.test(
    words,
  );
  const isBetweenThem =
    (context.onTopic && isHan(words.charCodeAt(0))) ||
    /^"? (?:with|between) (?:china|chinese|beijing|washington|the (?:us|u\.s\.?|united states|two)|our chinese)\b/.test(
      folded.slice(noun.end),
    );
  if (!isOfTrade || !(isBetweenThem || isOfBothSides(noun, scene))) return false;
  return context.events.some(
    ({ kind, date, agreement }) =>
      kind === 'agreement' && agreement !== '' && isLately(date, day, DEAL_NEWS_DAYS),
  );
}

/** Whether that day is one of the last `days`, or tomorrow. */
export function isLately(date: FuzzyDay, day: IsoDay, days: number): boolean {
  const { earliest, latest } = fuzzyBounds(date);
  return earliest <= addDays(day, 1) && latest >= addDays(day, -days);
}

/**
 * What is called a deal lasts longer than the day on which it was struck. A statement that
 * is issued is of its day: that of August 2025 carries the deal of May on.
 */
export function meantBy(
  noun: EventNoun,
  event: LexiconEvent,
  { folded }: Scene,
): Pick<Meant, 'id' | 'kind'> {
  const isIssued = /^(?:发表|发布|公布).*声明$/.test(folded.slice(noun.start, noun.end));
  return noun.format === 'deal' && event.agreement !== '' && !isIssued
    ? { id: event.agreement, kind: 'policy' }
    : { id: event.id, kind: 'event' };
}

/** "The pact signed on Wednesday": the day tells it where only one was made. */
export function weightOfDeal(
  noun: EventNoun,
  event: LexiconEvent,
  possible: readonly LexiconEvent[],
  time: TimeExpression | null,
  { folded, day, context }: Scene,
): number {
  const isStruck =
    STRUCK.test(folded.slice(noun.start, noun.end)) || STRUCK_IT.test(folded.slice(0, noun.start));
  if (!isStruck) return 0;
  if (!time) return isLately(event.date, day, DEAL_NEWS_DAYS) ? ENOUGH : 0;
  if (
    !namesChina(folded) &&
    !namesUnitedStates(folded) &&
    !/中美|美中/.test(folded) &&
    !TWO.test(folded) &&
    !context.onTopic
  )
    return 0;
  return possible.every((other) => other.agreement === event.agreement) ? 2 : 0;
}
