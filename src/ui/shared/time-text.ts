/** A time of the reader's clock, as their language writes it: "15:40", "下午3:40". */
import type { Locale } from './messages';

export function formatTime(ms: number, locale: Locale): string {
  const options = { hour: 'numeric', minute: '2-digit' } as const;
  const tag = locale === 'en' ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(tag, options).format(new Date(ms));
}
