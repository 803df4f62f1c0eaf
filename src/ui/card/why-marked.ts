/**
 * Why these words are marked, in one sentence: the answer to "how does it know?"
 */
import type { MentionVia } from '../../model/mention';
import { formatDay } from '../shared/day-text';
import type { MessageKey } from '../shared/messages';
import type { Words } from '../shared/words';
import type { CardProps } from './card-props';
import { nameIn } from './names';

const VIA_KEYS: Record<Exclude<MentionVia, 'office'>, MessageKey> = {
  'full-name': 'whyFullName',
  'title-and-surname': 'whyTitle',
  surname: 'whySurname',
  alias: 'whyAlias',
  description: 'whyDescription',
  repeated: 'whyRepeated',
  'event-description': 'whyEventDescription',
};

/** `null` while there is no record to speak of. */
export function whyMarked(
  { shown, mention, articleDay }: Pick<CardProps, 'shown' | 'mention' | 'articleDay'>,
  { messages, locale }: Words,
): string | null {
  if (mention.via === 'linked') return messages('whyLinked');
  if (shown.state === 'candidates') return messages('whySeveral', mention.text);
  if (shown.state !== 'card') return null;
  const name = nameIn(shown.card, locale);
  if (mention.via !== 'office') return messages(VIA_KEYS[mention.via], mention.text, name);
  return articleDay === null
    ? messages('whyOfficeNoDate', mention.text, name)
    : messages('whyOffice', mention.text, name, formatDay(articleDay, locale));
}
