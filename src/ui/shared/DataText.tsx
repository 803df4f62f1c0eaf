/**
 * Text of the dataset, which is written in English.
 *
 * In a Chinese interface it is marked as English, so that a screen reader
 * changes its voice. Always a text node: nothing of the dataset is ever markup.
 */
import { useWords } from './words';

export function DataText({ text }: { text: string }) {
  const { locale } = useWords();
  return <span lang={locale === 'en' ? undefined : 'en'}>{text}</span>;
}
