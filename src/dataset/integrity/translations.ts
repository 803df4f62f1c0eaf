/**
 * Does every Chinese sentence stand for an English one of the records, and look
 * like Chinese? Catalogues are keyed by the English text, so a statement that is
 * edited leaves its translation behind.
 */
import type { Records, Translations } from '../../model/records';
import type { Problem } from './problem';

export function checkTranslations(records: Records): Problem[] {
  const { eventTitles, states, officeTitles } = records.translations;
  const roles = records.officials.flatMap((official) => official.roles);
  return [
    ...checkCatalogue('eventTitles', eventTitles, records.events.map(titleOf)),
    ...checkCatalogue('officeTitles', officeTitles, [...records.offices, ...roles].map(titleOf)),
    ...checkCatalogue(
      'states',
      states,
      records.policies.flatMap((policy) => policy.statusHistory.map((change) => change.state)),
    ),
  ];
}

function titleOf({ title }: { title: string }): string {
  return title;
}

function checkCatalogue(
  catalogueName: keyof Translations,
  catalogue: Record<string, string>,
  english: readonly string[],
): Problem[] {
  const known = new Set(english);
  return Object.entries(catalogue).flatMap(([text, chinese]): Problem[] => {
    const problems: Problem[] = [];
    const report = (problem: string): void =>
      void problems.push({ record: text, field: catalogueName, problem });
    if (!known.has(text)) report('translation without a statement: no record says this');
    if (!/\p{Script=Han}/u.test(chinese)) report(`"${chinese}" has no Chinese letter`);
    const figures = [...new Set(text.match(/\d+(?:\.\d+)?%/g))];
    const lost = figures.filter((figure) => !chinese.includes(figure));
    if (lost.length > 0) report(`"${chinese}" lacks ${lost.join(', ')}`);
    return problems;
  });
}
