/**
 * `npm run --silent facts -- ID --on YYYY-MM-DD [--today YYYY-MM-DD]`: the card of
 * one record as JSON, the same object that readers see drawn.
 *
 * A mistake in the question is one line on stderr and exit 2. The clock is read
 * here, at the edge, and nowhere further in.
 */
import { parseArgs } from 'node:util';
import { cardOf } from '../dataset/card-of';
import { compileRecords } from '../dataset/compile-records';
import { isIsoDay } from '../dataset/days';
import { loadRecords } from '../dataset/load';
import { openDataset } from '../dataset/open';

const USAGE = 'usage: facts ID --on YYYY-MM-DD [--today YYYY-MM-DD]';

export function main(args: string[]): number {
  const question = readQuestion(args);
  if (typeof question === 'string') return refuse(question);
  const card = cardOf(openDataset(compileRecords(loadRecords())), question.id, question);
  if (!card) return refuse(`no record has the id "${question.id}"`);
  console.log(JSON.stringify(card, null, 2));
  return 0;
}

/** The question, or in words what is wrong with it. */
function readQuestion(args: string[]): { id: string; on: string; today: string } | string {
  let parsed: { values: { on?: string; today?: string }; positionals: string[] };
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { on: { type: 'string' }, today: { type: 'string' } },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `${reason.replace(/\s+/g, ' ')}; ${USAGE}`;
  }
  const { values, positionals } = parsed;
  const [id] = positionals;
  if (id === undefined || positionals.length > 1) return `one id is needed; ${USAGE}`;
  if (values.on === undefined) return `--on is missing; ${USAGE}`;
  const today = values.today ?? new Date().toLocaleDateString('sv-SE');
  for (const [option, day] of [['--on', values.on] as const, ['--today', today] as const]) {
    if (!isIsoDay(day)) return `${option} "${day}" is not a day; write YYYY-MM-DD`;
  }
  return { id, on: values.on, today };
}

function refuse(reason: string): number {
  console.error(`facts: ${reason}`);
  return 2;
}
