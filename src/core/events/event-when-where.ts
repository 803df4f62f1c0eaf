/**
 * When and where: the day and the place that belong to a noun, and not to other
 * words of its sentence.
 */

import { addDays } from '../days/tenure';
import type { TimeExpression } from '../days/time-expressions';
import { isHan } from '../text/words';
import type { EventNoun } from './event-nouns';
import { CHINESE_PLACES, placePattern, placeVisited } from './event-places';
import { AHEAD_DAYS, REACH, type Scene } from './event-scene';

/** "until 10 November", "since 2019": the day of something else. */
const ANOTHER_DAY =
  /\b(?:until|till|through|by|before|ahead of|since|starting|effective|expires?(?: on)?|expired?(?: on)?)(?: an?| the)? (?:\p{L}+day )?$/u;

/** "Officials said on Thursday": the day of the saying. */
const SAID =
  /\b(?:said|says|told|announced|stated|reported|wrote|confirmed|added)(?: \p{L}+){0,2} $/u;

/** 路透社9月11日引述声明称，…会谈: the day of the report. */
const REPORTED = /称|说|表示|报道|报导|指出|透露|引述|证实|强调|受访|回应|答复/;

/** What parts a day from the noun: "the meeting marks a thaw since the spring". */
const ANOTHER_CLAUSE =
  /\b(?:since|after|before|when|while|until|follow(?:s|ed|ing)?|preceded|preced(?:es|ing)|build(?:s|ing)? on|built on|came|comes|coming|that|which|who|because|ahead of|paving|as(?! (?:part|well)\b))\b|;/;

/** What may stand between a noun with its place and its day: ", Switzerland, ". */
const SAME_CLAUSE = /^(?:(?:(?!\band\b)[^,])*|,? ?[\p{L} ]{0,24},? ?)$/u;

/** 自5月以来, 去年10月达成共识以来首次…: when something else began. */
const SINCE_ZH = /^份?(?:[^，。；]{0,14}以来|至今)/;

/** A word in the clause of a Chinese noun that puts it in the past. */
const PAST_ZH = /(?:先前|此前|早前|上次|上回)[^，。；]*$/;
const isOtherClause = (noun: EventNoun, time: TimeExpression, folded: string): boolean =>
  /[，。；]/.test(folded.slice(Math.min(noun.end, time.end), Math.max(noun.start, time.start)));

/** How near before a Chinese noun a day stands that is its own: 4月的中美元首会晤. */
const OWN_DAY = 8;

/** A meeting of its own between a noun and a place or a day: "the summit prolongs the truce agreed at talks in Busan". */
const OTHER_NOUN =
  /\b(?:talks|summit|meetings?|negotiations|deal|agreement|truce|accord|pact|round|call|visit|sessions?)\b/;

/** "On the sidelines of the ASEAN summit in Kuala Lumpur": one goes there to meet others. */
const SIDELINES =
  /\b(?:on the sidelines|on the margins|at the margins) of [^,;]{0,60}?\b(?:summit|meetings?|forum|conference)\b|\b(?:at|during) (?:the |this year's |last year's )?(?:g-?20|group of (?:20|twenty)|apec|asean|asia-pacific economic cooperation)(?: leaders'?)? (?:summit|meetings?|forum)\b/;

/** Whether the day belongs to other words of the sentence than the noun. */
function isApart(noun: EventNoun, time: TimeExpression, folded: string): boolean {
  const between = folded.slice(Math.min(noun.end, time.end), Math.max(noun.start, time.start));
  if (ANOTHER_CLAUSE.test(between)) return true;
  if (time.start >= noun.end && OTHER_NOUN.test(between)) return true;
  if (time.end <= noun.start && REPORTED.test(between)) return true;
  if (time.end <= noun.start && /\band (?:the|an?|its|their|on|in|at)\b/.test(between)) return true;
  return noun.place !== null && !SAME_CLAUSE.test(between);
}

/** "The Woodside summit last November": its day is no other's. */
function isWithinAnother(noun: EventNoun, time: TimeExpression, { nouns, folded }: Scene): boolean {
  return nouns.some(
    (other) =>
      other !== noun &&
      !(other.start < noun.end && noun.start < other.end) &&
      other.place !== null &&
      !isHan(folded.charCodeAt(other.start)) &&
      time.start >= other.start &&
      time.start <= other.end + 1,
  );
}

/** What stands between a Chinese noun and a day behind it that is its own: 会谈将于7月28日举行. */
const OWN_DAY_BEHIND =
  /^[^，。；、是后至到及和与]{0,8}(?:于|在|定|订|从|自)?$|^(?:则|就|便)?是(?:在|于)$/;

/** Whether a day behind the Chinese noun is that of what the meeting is about. */
function isBehindChinese(noun: EventNoun, time: TimeExpression, folded: string): boolean {
  if (time.start < noun.end || !isHan(folded.charCodeAt(noun.start))) return false;
  return !OWN_DAY_BEHIND.test(folded.slice(noun.end, time.start));
}

/** The day or span nearest to the noun; one inside it first. */
export function timeNear(noun: EventNoun, scene: Scene): TimeExpression | null {
  const { times, folded, day } = scene;
  const distance = (time: TimeExpression) =>
    Math.max(0, noun.start - time.end, time.start - noun.end);
  const near = times.filter((time) => {
    const before = folded.slice(Math.max(0, time.start - 24), time.start);
    const words = folded.slice(time.start, time.end);
    return (
      distance(time) <= REACH &&
      !ANOTHER_DAY.test(before) &&
      (!SAID.test(before) || folded.startsWith("'s ", time.end)) &&
      !isApart(noun, time, folded) &&
      !isWithinAnother(noun, time, scene) &&
      !isBehindChinese(noun, time, folded) &&
      !SINCE_ZH.test(folded.slice(time.end, Math.max(time.end + 4, noun.start))) &&
      !/^(?:since|from|by) /.test(words) &&
      !/^ deadline/.test(folded.slice(time.end, time.end + 10)) &&
      // 预计4月在北京会晤，将先前在南韩「川习会」谈成的…: the day of another clause.
      !(PAST_ZH.test(folded.slice(0, noun.start)) && isOtherClause(noun, time, folded)) &&
      // What is past has no day to come.
      (noun.ahead || time.from <= addDays(day, AHEAD_DAYS))
    );
  });
  // Chinese puts the day first: 10月30日举行会晤后，白宫11月1日公布….
  const first = isHan(folded.charCodeAt(noun.start))
    ? near.findLast(
        (time) => time.end <= noun.start && !/[，。；]/.test(folded.slice(time.end, noun.start)),
      )
    : undefined;
  const nearest = first ?? near.toSorted((a, b) => distance(a) - distance(b))[0];
  if (!nearest) return null;
  // "Will meet on Sunday": the next one.
  const isNext = noun.ahead && nearest.to < day && isWeekday(nearest, scene);
  return isNext ? weekLater(nearest) : nearest;
}

/** Whether a day too far ahead to be on record stands right before the Chinese noun. */
export function isDatedAhead(noun: EventNoun, { times, folded, day }: Scene): boolean {
  if (!isHan(folded.charCodeAt(noun.start))) return false;
  return times.some(
    (time) =>
      time.end <= noun.start &&
      noun.start - time.end <= OWN_DAY &&
      time.from > addDays(day, AHEAD_DAYS),
  );
}

export const isWeekday = ({ start, end }: TimeExpression, { folded }: Scene) =>
  /\b\p{L}+day$|^(?:周|星期|礼拜)[一二三四五六日天]$/u.test(folded.slice(start, end));

export const weekLater = (time: TimeExpression): TimeExpression => ({
  ...time,
  from: addDays(time.from, 7),
  to: addDays(time.to, 7),
});

/** "Said in Kuala Lumpur after two days of talks": one speaks where one has met. */
const SAID_THERE =
  /\b(?:said|says|told [\w ]{3,30}?|announced) in ([\w ]{4,24}?)(?: on \w+day)?,? (?:after|following|at the end of) (?:an?|the|their|two days of|a second day of)? ?(?:\w+ ){0,2}$/;

/** A place of the talks named near the noun, in lower case. */
export function placeNear(noun: EventNoun, { folded, context }: Scene): string | null {
  const next = /^,? (?:in|at) /.test(folded.slice(noun.end)) ? 1 : 0;
  const { own, clause } = clauseAround(folded, { ...noun, end: noun.end + next });
  if (isHan(folded.charCodeAt(noun.start)) && isListOfPlaces(folded.slice(0, noun.start))) {
    return null;
  }
  const free = clause.replace(PLACE_OF_ANOTHER, ' ');
  const chinese = Object.keys(CHINESE_PLACES).find((name) => isVenueIn(free, name));
  if (chinese !== undefined) return CHINESE_PLACES[chinese] ?? null;
  if (isHan(folded.charCodeAt(noun.start))) {
    return onlyChinesePlace(folded) ?? placeVisited(free) ?? wentTo(folded.slice(0, noun.start));
  }
  const told = SAID_THERE.exec(folded.slice(0, noun.start))?.[1];
  if (told !== undefined) {
    const [place] = told.match(placePattern(context.events)) ?? [];
    if (place !== undefined) return place;
  }
  // What stands behind the noun is its own sooner than what stands before it.
  const places = [...clause.matchAll(placePattern(context.events))];
  const behindFirst = places.toSorted((a, b) => Number(a.index < own) - Number(b.index < own));
  for (const match of behindFirst) {
    const between = clause
      .slice(Math.min(own, match.index), Math.max(own, match.index))
      .replace(SIDELINES, ' ');
    if (OTHER_NOUN.test(between)) continue;
    const before = clause.slice(Math.max(0, match.index - 30), match.index);
    if (
      /\b(?:in|at|near|outside) (?:the |an? |\p{L}+ (?:city|capital|port) of ){0,2}$/u.test(before)
    ) {
      return match[0];
    }
  }
  return null;
}

/** 曾在马德里、伦敦和日内瓦进行磋商: no one of them is meant. */
function isListOfPlaces(before: string): boolean {
  const clause = before.split(/[，。；]/).at(-1) ?? '';
  const cities = new Set(
    Object.entries(CHINESE_PLACES)
      .filter(([name]) => clause.includes(name))
      .map(([, place]) => place),
  );
  return /[、和及]/.test(clause) && cities.size > 2;
}

/** A place that belongs to other talks or to what they brought: 在日内瓦会谈的基础上. */
const PLACE_OF_ANOTHER = new RegExp(
  `(?:${Object.keys(CHINESE_PLACES).join('|')})(?:经贸|贸易|高层|元首|联合|第[一二三四五六]轮)*(?:会谈|会晤|磋商|谈判|共识|声明|框架|安排|协议)`,
  'g',
);

/**
 * The one place of talks that a Chinese sentence names: its clauses share their place
 * (前往巴黎，与何立峰会面). The capitals are where officials speak on any day.
 */
function onlyChinesePlace(folded: string): string | null {
  const free = folded.replace(PLACE_OF_ANOTHER, ' ');
  const places = new Set(
    Object.entries(CHINESE_PLACES)
      .filter(([name, place]) => isVenueIn(free, name) && !/^(?:beijing|washington)$/.test(place))
      .map(([, place]) => place),
  );
  const [only] = places;
  return places.size === 1 && only !== undefined ? only : null;
}

/** 将前往华盛顿，与财政部官员会谈: where one goes in the clause before. */
function wentTo(before: string): string | null {
  const place = /(?:前往|飞往|赴|抵达?|到访)(北京|华盛顿|华府)[^，。；]{0,6}，[^，。；]*$/.exec(
    before,
  )?.[1];
  return CHINESE_PLACES[place ?? ''] ?? null;
}

/** A country is a venue only where it says so: 在英国, not 英国《金融时报》. */
const COUNTRY = /^(?:韩国|南韩|瑞士|英国|瑞典|西班牙|马来西亚|法国|阿根廷)$/;
function isVenueIn(words: string, name: string): boolean {
  if (!COUNTRY.test(name)) return words.includes(name);
  return new RegExp(
    `(?:在|于|赴|抵达?|前往|到|飞往|访问?)(?:了)?${name}|${name}(?:举行|会谈|会晤|会面|磋商|首都|举办|登场|碰面|见面)`,
  ).test(words);
}

/** The words about the noun up to the next comma: a place beyond it belongs to another verb. */
function clauseAround(folded: string, noun: EventNoun): { own: number; clause: string } {
  const before = folded.slice(Math.max(0, noun.start - REACH), noun.start);
  const after = folded.slice(noun.end, noun.end + REACH);
  const own =
    before
      .split(/[,;，；、]/)
      .at(-1)
      ?.split(ANOTHER_CLAUSE)
      .at(-1) ?? '';
  const rest = after.split(/[,;，；、]/)[0]?.split(ANOTHER_CLAUSE)[0] ?? '';
  return { own: own.length, clause: `${own} ${rest}` };
}
