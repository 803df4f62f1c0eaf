/**
 * What "Report" copies: enough to find the mistake, nothing of the reader.
 *
 * English and plain, since it goes to whoever keeps the records; no address of
 * the page, no browser, no settings.
 */
import type { CardShown, MentionContext } from './card-props';

export function reportText(shown: CardShown, mention: MentionContext): string {
  const cards =
    shown.state === 'card' ? [shown.card] : shown.state === 'candidates' ? shown.cards : [];
  const ids = shown.state === 'missing' ? [shown.id] : cards.map((card) => card.id);
  const first = cards[0];
  return [
    `Record: ${ids.join(', ') || 'none'}`,
    `Data: ${first?.dataset.version ?? 'unknown'}`,
    `Article: ${first?.on ?? 'no date'}`,
    `Words: “${mention.text}” (${mention.via})`,
  ].join('\n');
}
