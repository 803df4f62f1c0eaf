/**
 * The records as the popup lists them: names with one line under them, and events
 * with the words to find them by.
 */
import { type CardDays, cardOf } from '../../src/dataset/card-of';
import type { Dataset, Entity, NewsEvent } from '../../src/dataset/open';
import { type StackSide, stackOn } from '../../src/dataset/stack';
import type { CardSource, OfficesOnDay } from '../../src/model/card';
import { rateAndStatus } from '../../src/ui/popup/policy-line';
import type {
  NamedRecord,
  PopupEvent,
  StackStep,
  TariffStacks,
} from '../../src/ui/popup/popup-props';
import { textIn } from '../../src/ui/shared/DataText';
import { formatDay } from '../../src/ui/shared/day-text';
import type { Locale, Messages } from '../../src/ui/shared/messages';
import type { Words } from '../../src/ui/shared/words';

/** The names of these records, with what each was on the article's day. */
export function recordNames(
  dataset: Dataset,
  ids: readonly string[],
  days: CardDays,
  messages: Messages,
  locale: Locale,
): Record<string, NamedRecord> {
  const named = ids.flatMap((id) => {
    const entity = dataset.entity(id);
    if (!entity) return [];
    const line = lineOf(dataset, id, days, { messages, locale });
    return [[id, { ...nameOf(entity), ...(line === '' ? {} : { line }) }] as const];
  });
  return Object.fromEntries(named);
}

function nameOf(entity: Entity): NamedRecord {
  const { record } = entity;
  if (entity.kind === 'event') {
    const { title, zh } = entity.record;
    return { id: record.id, name: title, ...(zh && { zhName: zh.zhHans, zhHantName: zh.zhHant }) };
  }
  const { zhHans, zhHant } = 'zhHans' in record ? record : { zhHans: undefined, zhHant: undefined };
  return {
    id: record.id,
    name: 'name' in record ? record.name : record.id,
    ...(zhHans === undefined ? {} : { zhName: zhHans }),
    ...(zhHant === undefined ? {} : { zhHantName: zhHant }),
  };
}

function lineOf(dataset: Dataset, id: string, days: CardDays, words: Words): string {
  const { messages, locale } = words;
  const card = cardOf(dataset, id, days);
  if (card?.kind === 'official') return officeLine(card.then ?? card.now, words);
  if (card?.kind === 'policy') return rateAndStatus(card, messages);
  if (card?.kind === 'event') return formatDay(card.date, locale);
  return '';
}

function officeLine(on: OfficesOnDay, { messages, locale }: Words): string {
  const held = on.held.find((office) => !office.uncertain);
  if (held !== undefined) return textIn(locale, held.title, held.zh);
  const { former } = on;
  if (!former?.to) return messages('noOffice');
  return `${textIn(locale, former.title, former.zh)} ${messages('until', formatDay(former.to, locale))}`;
}

/** Every event, the latest first, with the names that it may be searched by. */
export function popupEvents(dataset: Dataset): PopupEvent[] {
  const subjects = subjectsByEvent(dataset);
  return dataset
    .events()
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))
    .map((event) => popupEvent(dataset, event, subjects.get(event.id) ?? []));
}

/** For each event all that it concerns, umbrella policies and institutions included. */
function subjectsByEvent(dataset: Dataset): Map<string, string[]> {
  const { officials, policies, institutions } = dataset.ids();
  const subjects = new Map<string, string[]>();
  for (const id of [...officials, ...policies, ...institutions]) {
    for (const event of dataset.eventsAbout(id)) {
      const ofEvent = subjects.get(event.id);
      if (ofEvent) ofEvent.push(id);
      else subjects.set(event.id, [id]);
    }
  }
  return subjects;
}

function popupEvent(dataset: Dataset, event: NewsEvent, subjects: string[]): PopupEvent {
  const named = (ids: readonly string[]): NamedRecord[] =>
    ids.flatMap((id) => {
      const entity = dataset.entity(id);
      return entity ? [nameOf(entity)] : [];
    });
  const officials = named(event.officials);
  const policies = named(event.policies);
  const chinese = [...officials, ...policies].flatMap(({ zhName, zhHantName }) => [
    zhName,
    zhHantName,
  ]);
  return {
    id: event.id,
    date: event.date,
    title: event.title,
    ...(event.zh && { zh: event.zh }),
    summary: event.summary,
    ...(event.zhSummary && { zhSummary: event.zhSummary }),
    side: event.side,
    kind: event.kind,
    officials,
    policies,
    subjects,
    keywords: [
      event.place,
      ...[event.zh, event.zhPlace].flatMap((zh) => [zh?.zhHans, zh?.zhHant]),
      ...chinese,
    ].filter((word) => word !== undefined),
    sources: event.sources.flatMap((id): CardSource[] => {
      const source = dataset.source(id);
      if (!source) return [];
      const { url, publisher, zhPublisher, kind, lang, opened, act, zhAct } = source;
      return [
        {
          url,
          publisher,
          ...(zhPublisher && { zhPublisher }),
          kind,
          lang,
          opened,
          ...(act && { act }),
          ...(zhAct && { zhAct }),
        },
      ];
    }),
  };
}

/** The duties of both sides on every day on which one of them changed, to the last day covered. */
export function tariffStacks(dataset: Dataset): TariffStacks {
  return { US: stackSteps(dataset, 'US'), CN: stackSteps(dataset, 'CN') };
}

function stackSteps(dataset: Dataset, side: StackSide): StackStep[] {
  const { until } = dataset.manifest.coverage;
  const days = dataset
    .chargedBy(side)
    .flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const steps: StackStep[] = [];
  for (const from of [...new Set(days)].sort()) {
    if (from > until) continue;
    const { sumAllPct, sumListedPct } = stackOn(dataset, side, from);
    const step = { from, allPct: sumAllPct, listedPct: sumListedPct - sumAllPct };
    const last = steps.at(-1);
    const isSame = last?.allPct === step.allPct && last.listedPct === step.listedPct;
    if (!isSame) steps.push(step);
  }
  return steps;
}
