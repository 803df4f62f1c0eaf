/**
 * One line of JSON in, one line of JSON out: `{"id","text","date"?,"lang"?}` to a
 * result, or to `{"id","error"}` in its place. It never throws, since a line that
 * cannot be read must not cost the lines after it.
 */
import type { Detector } from '../../core/find-mentions';
import { type DetectOptions, detect } from './detect';
import { LONGEST_LINE } from './lines';
import { articleFromHtml, articleFromText, type GivenFacts, isDay, isHtml } from './read-input';

/** An answer, and whether it is one that says what is wrong. */
export interface AnsweredLine {
  json: string;
  failed: boolean;
}

/** `line` is `null` when it was too long to be kept. */
export function annotateLine(
  detector: Detector,
  line: string | null,
  given: GivenFacts,
  options: DetectOptions,
): AnsweredLine {
  const asked = readLine(line);
  if ('error' in asked) return { json: JSON.stringify(asked), failed: true };
  const { id, text, facts } = asked;
  try {
    const all = { ...given, ...facts };
    const article = isHtml('', text) ? articleFromHtml(text, all) : articleFromText(text, all);
    return { json: JSON.stringify({ id, ...detect(detector, article, options) }), failed: false };
  } catch (error) {
    // A document nested beyond the parser's stack, say.
    return { json: JSON.stringify({ id, error: `not read: ${messageOf(error)}` }), failed: true };
  }
}

/** The answer to a line that nothing else can be said of. */
export function failedLine(line: string | null, error: string): AnsweredLine {
  return { json: JSON.stringify({ id: idOfLine(line), error }), failed: true };
}

/** The id that a line of input or output bears; `null` without one. */
export function idOfLine(line: string | null): string | null {
  const fields = line === null ? null : fieldsOf(line);
  return fields instanceof Map ? idOf(fields) : null;
}

type Asked =
  | { id: string | null; text: string; facts: GivenFacts }
  | { id: string | null; error: string };

function readLine(line: string | null): Asked {
  if (line === null) return { id: null, error: `longer than ${LONGEST_LINE} bytes` };
  const fields = fieldsOf(line);
  if (!(fields instanceof Map)) return { id: null, error: fields };
  const id = idOf(fields);
  const text = fields.get('text');
  const date = fields.get('date') ?? undefined;
  const lang = fields.get('lang') ?? undefined;
  if (typeof text !== 'string') return { id, error: 'no "text"' };
  if (date !== undefined && !(typeof date === 'string' && isDay(date))) {
    return { id, error: `"date" ${JSON.stringify(date)} is not a day (YYYY-MM-DD)` };
  }
  if (lang !== undefined && typeof lang !== 'string') return { id, error: '"lang" is not text' };
  const facts = {
    ...(date === undefined ? {} : { date }),
    ...(lang === undefined ? {} : { lang }),
  };
  return { id, text, facts };
}

/** The fields of a JSON object, or what is wrong with the line. */
function fieldsOf(line: string): Map<string, unknown> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `not JSON: ${messageOf(error)}`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
  return new Map<string, unknown>(Object.entries(value));
}

function idOf(fields: ReadonlyMap<string, unknown>): string | null {
  const id = fields.get('id');
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
