/**
 * Is the text short and plain? A card has room for a sentence, and a reader of
 * either country should find no word in it that takes a side.
 */
import type { Records } from '../model/records';
import type { Problem } from './integrity';

const MOST_IN_STATEMENT = 180;
const MOST_IN_SUMMARY = 320;

/** Words that judge. Between quotation marks they are somebody's, and stay. */
const SLANTED =
  /\b(?:slam(?:s|med)?|blast(?:s|ed)?|bull(?:y|ies|ying)|so-called|absurd|reckless|hypocri\w+|weaponi[sz]\w+|aggressive|brazen|notorious|outrageous|regime|crackdown|unprovoked|shameless|thug\w*|predatory|draconian|capitulat\w+|cave[sd]? in|humiliat\w+)\b/i;

export function checkText(records: Records): Problem[] {
  const problems: Problem[] = [];
  const read = (record: string, field: string, text: string, most: number): void => {
    if (text.length > most) {
      problems.push({
        record,
        field,
        problem: `${text.length} letters, ${most} at most: “${text}”`,
      });
    }
    const [word] = SLANTED.exec(text.replaceAll(/[“"][^”"]*[”"]/g, '')) ?? [];
    if (word) problems.push({ record, field, problem: `“${word}” takes a side: “${text}”` });
  };
  for (const { id, bio } of records.officials) read(id, 'bio', bio, MOST_IN_SUMMARY);
  for (const { id, summary } of records.institutions) read(id, 'summary', summary, MOST_IN_SUMMARY);
  for (const { id, summary, statusHistory } of records.policies) {
    read(id, 'summary', summary, MOST_IN_SUMMARY);
    for (const [index, { state }] of statusHistory.entries()) {
      read(id, `statusHistory[${index}].state`, state, MOST_IN_STATEMENT);
    }
  }
  for (const { id, title, summary } of records.events) {
    read(id, 'title', title, MOST_IN_STATEMENT);
    read(id, 'summary', summary, MOST_IN_SUMMARY);
  }
  for (const layer of records.tariffLayers) {
    read(layer.id, 'scope', layer.type === 'relief' ? '' : (layer.scope ?? ''), MOST_IN_STATEMENT);
  }
  return problems;
}
