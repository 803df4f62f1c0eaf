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
    const figures = [...new Set(text.match(/\d+(?:\.\d+)?%/g))];
    const lost = figures.filter((figure) => !chinese.includes(figure));
    if (lost.length > 0) report(`"${chinese}" lacks ${lost.join(', ')}`);
    return problems;
  });
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
