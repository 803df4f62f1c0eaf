/** A day in words, with its ISO form for machines. */
import type { FuzzyDay } from '../../model/days';
import { formatDay } from './day-text';
import { useWords } from './words';

export function DayText({ day, without }: { day: FuzzyDay; without?: 'year' }) {
  const { locale } = useWords();
  return <time dateTime={day}>{formatDay(day, locale, without)}</time>;
}
