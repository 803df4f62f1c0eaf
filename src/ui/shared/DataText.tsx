/**
 * Text of the dataset, which is written in English and in part in Chinese too.
 *
 * In a Chinese interface the Chinese stands where there is one; English that has
 * to do instead is marked as such, so that a screen reader changes its voice.
 * Always a text node: nothing of the dataset is ever markup.
 */
import type { Chinese } from '../../model/card';
import type { Locale } from './messages';
import { useWords } from './words';

interface DataTextProps {
  text: string;
  zh?: Chinese | undefined;
}

export function DataText({ text, zh }: DataTextProps) {
  const { locale } = useWords();
  const isFallback = locale !== 'en' && !zh;
  return <span lang={isFallback ? 'en' : undefined}>{textIn(locale, text, zh)}</span>;
}

/** The text in the reader's language, or in English where there is none. */
export function textIn(locale: Locale, english: string, zh: Chinese | undefined): string {
  if (locale === 'en' || !zh) return english;
  return locale === 'zh-TW' ? zh.zhHant : zh.zhHans;
}
