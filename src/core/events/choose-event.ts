/**
 * Which event: day, place and people are weighed, what contradicts an event rules it
 * out, and one must stand out or nothing is said.
 */

import type { LexiconEvent } from '../../model/lexicon';
import type { TimeExpression } from '../days/time-expressions';
import { isHan } from '../text/words';
import { isDealTold, meantBy } from './event-deals';
import type { EventNoun } from './event-nouns';
import { namesAnother, namesOneOnly, strangersTo } from './event-parties';
import { hasStranger, partnersOf } from './event-partners';
import { isBroad } from './event-places';
import { ENOUGH, type Meant, type Scene } from './event-scene';
import { isDayOfNoun, weightOfTable } from './event-table';
import { traitsOf } from './event-traits';
import { weightOf } from './event-weights';
import { isDatedAhead, isWeekday, placeNear, timeNear, weekLater } from './event-when-where';
import { isContradicted, isNamedByItself, isOfFormat } from './possible-events';

/** The one event that the witnesses single out, or `null`. */
export function weigh(noun: EventNoun, scene: Scene): Meant | null {
  if (isDatedAhead(noun, scene)) return null;
  // One telephones from where one is.
  const place = noun.place ?? (noun.format === 'call' ? null : placeNear(noun, scene));
  const time = timeNear(noun, scene);
  const isAhead = noun.ahead || (time !== null && time.from > scene.day);
  const found = weighWith(isAhead ? { ...noun, ahead: true } : noun, place, time, scene);
  if (found || !time?.exact || !isWeekday(time, scene) || noun.ahead) return found;
  // "Wednesday's meeting", and it is still to come.
  return weighWith({ ...noun, ahead: true }, place, weekLater(time), scene);
}

function weighWith(
  noun: EventNoun,
  place: string | null,
  time: TimeExpression | null,
  scene: Scene,
): Meant | null {
  const { context, people, folded } = scene;
  if (noun.format === 'deal' && !isDealTold(noun, place, time, scene)) return null;
  const isItsDay = time !== null && isDayOfNoun(noun, time, scene);
  if (noun.process && noun.place === null && !isItsDay) return null;
  const partners = partnersOf(noun, scene);
  const isTold = partners.size > 1 || isForeseen(noun, scene);
  if (place === null && noun.vague && time === null && !isTold) return null;
  const isOfOneSide = namesOneOnly(scene);
  const isOfMinisters = noun.ofTrade && time === null && place === null;
  const possible = context.events.filter(
    (event) =>
      isOfFormat(noun, event, scene, isOfOneSide, time) &&
      !(isOfMinisters && traitsOf(event, context.events, context.officials).leaders) &&
      !isContradicted(event, noun, place, time, scene) &&
      !hasStranger(event, partners, scene),
  );
  // A day's leeway is for time zones: where something fits the very day, it comes first.
  const onDay = time?.exact ? possible.filter(({ date }) => date === time.from) : [];
  const weighed = possible
    .map((event) => {
      const isOnDay = onDay.includes(event);
      const among = isOnDay ? onDay : possible;
      const weight =
        weightOf(event, noun, among, place, time, scene) +
        weightOfTable(event, noun, among, partners, time, scene) +
        (isOnDay ? 0.5 : 0);
      const around = partners.size > 1 ? partners : people;
      const penalty =
        (time?.exact || isNamedByItself(noun, folded) || isAtCityOf(event, place)
          ? 0
          : strangersTo(event, noun, { ...scene, people: around })) +
        (namesAnother(event, noun, scene) ? ENOUGH : 0);
      return { event, meant: meantBy(noun, event, scene), weight: weight - penalty };
    })
    .filter(({ weight }) => weight >= ENOUGH)
    .sort((a, b) => b.weight - a.weight);
  const [first] = weighed;
  if (!first) return null;
  const rivals = weighed.filter(
    ({ weight, meant }) => weight === first.weight && meant.id !== first.meant.id,
  );
  if (rivals.length > 0) return null;
  return { ...first.meant, confidence: Math.min(0.7 + first.weight * 0.05, 0.93) };
}

/** 将与何立峰会谈: vague only in that its day is not told. */
const isForeseen = (noun: EventNoun, { folded }: Scene): boolean =>
  noun.ahead && !noun.process && isHan(folded.charCodeAt(noun.start));

/** "A historic summit in California", "the Geneva talks": the words themselves say where. */
const isAtCityOf = (event: LexiconEvent, place: string | null): boolean =>
  place !== null && event.place !== '' && !isBroad(event, place);
