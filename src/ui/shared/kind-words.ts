/**
 * The words for what a record is: kind, category, side.
 *
 * Categories come from the dataset as plain text; one that this table lacks is
 * called by the general word rather than shown raw.
 */
import type { Card, Side } from '../../model/card';
import type { EntityKind } from '../../model/mention';
import type { IconName } from './icons';
import type { MessageKey } from './messages';

const CATEGORY_KEYS: Record<string, MessageKey> = {
  tariff: 'categoryTariff',
  'export-control': 'categoryExportControl',
  list: 'categoryList',
  investment: 'categoryInvestment',
  law: 'categoryLaw',
  agreement: 'categoryAgreement',
  mechanism: 'categoryMechanism',
  'trade-remedy': 'categoryTradeRemedy',
};

export const EVENT_KEYS: Record<string, MessageKey> = {
  talks: 'eventTalks',
  agreement: 'eventAgreement',
  tariff: 'eventTariff',
  'tariff-relief': 'eventTariffRelief',
  'export-control': 'eventExportControl',
  'investment-restriction': 'eventInvestmentRestriction',
  investigation: 'eventInvestigation',
  'entity-listing': 'eventEntityListing',
  'trade-remedy': 'eventTradeRemedy',
  sanction: 'eventSanction',
  legislation: 'eventLegislation',
  'court-ruling': 'eventCourtRuling',
};

/** What an event is called in a list: one that the table lacks is "other". */
export function eventKindKey(kind: string): MessageKey {
  return EVENT_KEYS[kind] ?? 'otherKind';
}

export const SIDE_KEYS: Record<Side, MessageKey> = {
  US: 'sideUS',
  CN: 'sideCN',
  both: 'sideBoth',
  other: 'sideOther',
};

export const KIND_KEYS: Record<EntityKind, MessageKey> = {
  official: 'kindOfficial',
  policy: 'kindPolicy',
  event: 'kindEvent',
  institution: 'kindInstitution',
};

export interface KindWords {
  icon: IconName;
  kind: MessageKey;
  /** What stands after the dot: the side, for an event what sort it was. */
  rest: MessageKey | null;
}

/** The line at the top of a card: "Tariff · United States", "Event · talks". */
export function kindWords(card: Card): KindWords {
  const side = card.side === 'other' ? null : SIDE_KEYS[card.side];
  switch (card.kind) {
    case 'official':
      return { icon: 'official', kind: 'kindOfficial', rest: side };
    case 'institution':
      return { icon: 'institution', kind: 'kindInstitution', rest: side };
    case 'event':
      return { icon: 'event', kind: 'kindEvent', rest: EVENT_KEYS[card.eventKind] ?? null };
    case 'stack':
      return { icon: 'stack', kind: 'kindStack', rest: side };
    case 'policy':
      return card.stack === undefined
        ? { icon: 'tariff', kind: CATEGORY_KEYS[card.category] ?? 'kindPolicy', rest: side }
        : { icon: 'stack', kind: 'kindStack', rest: side };
  }
}
