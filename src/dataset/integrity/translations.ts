/**
 * Does every Chinese sentence stand for an English one of the records, and look
 * like Chinese? Catalogues are keyed by the English text, so a statement that is
 * edited leaves its translation behind.
 */
import type { CatalogueName, Records } from '../../model/records';
import { TRANSLATED } from '../translated';
import type { Problem } from './problem';

const CATALOGUES = Object.keys(TRANSLATED) as CatalogueName[];

export function checkTranslations(records: Records): Problem[] {
  return CATALOGUES.flatMap((name) => checkCatalogue(name, records));
}

function checkCatalogue(name: CatalogueName, records: Records): Problem[] {
  const known = new Set(TRANSLATED[name].english(records));
  return Object.entries(records.translations[name]).flatMap(([text, chinese]): Problem[] => {
    const problems: Problem[] = [];
    const report = (problem: string): void =>
      void problems.push({ record: text, field: name, problem });
    if (!known.has(text)) report('translation without a statement: no record says this');
    if (!/\p{Script=Han}/u.test(chinese)) report(`"${chinese}" has no Chinese letter`);
    const lost = figuresIn(text).filter((figure) => !chinese.includes(figure));
    if (lost.length > 0) report(`"${chinese}" lacks ${lost.join(', ')}`);
    return problems;
  });
}

/** Rates, and sums of dollars as Chinese counts them: "$34bn" is 340亿. */
function figuresIn(english: string): string[] {
  const rates = english.match(/\d+(?:\.\d+)?%/g) ?? [];
  const sums = english.matchAll(/\$(\d[\d,]*(?:\.\d+)?) ?(bn|billion|million|m\b|trillion)/g);
  const inChinese = [...sums].map(([, figure = '', unit = '']) =>
    sumInChinese(Number(figure.replaceAll(',', '')) * (MILLIONS[unit] ?? 1)),
  );
  return [...new Set([...rates, ...inChinese])];
}

const MILLIONS: Record<string, number> = { bn: 1000, billion: 1000, trillion: 1_000_000 };

function sumInChinese(millions: number): string {
  const rounded = (value: number): string => String(Number(value.toFixed(6)));
  if (millions >= 1_000_000) return `${rounded(millions / 1_000_000)}万亿`;
  return millions >= 100 ? `${rounded(millions / 100)}亿` : `${rounded(millions * 100)}万`;
}

/**
 * What a reader of Chinese meets in English: no mistake, for the English is marked as
 * such, and so apart from what must hold.
 */
export function checkChinese(records: Records): Problem[] {
  const texts = CATALOGUES.filter((name) => TRANSLATED[name].isWhole).flatMap((name) =>
    lacking(name, records).map((record): Problem => {
      return { record, field: name, problem: 'has no Chinese' };
    }),
  );
  const { officials, policies, institutions } = records;
  const named = [...officials, ...policies, ...institutions].flatMap((record) =>
    (['zhHans', 'zhHant'] as const)
      .filter((field) => record[field] === undefined)
      .map((field): Problem => ({ record: record.id, field, problem: 'has no Chinese name' })),
  );
  return [...texts, ...named];
}

/** The texts of a catalogue that have no Chinese, each once. */
function lacking(name: CatalogueName, records: Records): string[] {
  const catalogue = records.translations[name];
  const texts = new Set(TRANSLATED[name].english(records));
  return [...texts].filter((text) => !Object.hasOwn(catalogue, text));
}
