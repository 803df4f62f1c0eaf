/**
 * `npm run --silent annotate -- FILE…`: the mentions of an article, on the
 * command line, found by the very code that runs in the page.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Detector } from '../core/find-mentions';
import { type AnnotateResult, type DetectOptions, detect, loadDetector } from './annotate/detect';
import {
  articleFromHtml,
  articleFromText,
  type GivenFacts,
  isHtml,
  readText,
} from './annotate/read-input';

const USAGE =
  'usage: annotate [--date YYYY-MM-DD] [--lang TAG] [--every] [--ungated] [--explain] [--json] FILE… | --jsonl';

/** Exit code 0, or 2 when an argument, a file or a line could not be read. */
export async function main(args: string[]): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return fail(`${messageOf(error)}\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  if (values.date !== undefined && !isDay(values.date)) {
    return fail(`--date ${values.date} is not a day (YYYY-MM-DD)`);
  }
  if (positionals.length === 0 && !values.jsonl) return fail(USAGE);
  const options: DetectOptions = {
    every: values.every ?? false,
    ungated: values.ungated ?? false,
    explain: values.explain ?? false,
  };
  const given: GivenFacts = {
    ...(values.date === undefined ? {} : { date: values.date }),
    ...(values.lang === undefined ? {} : { lang: values.lang }),
  };
  const detector = loadDetector();
  if (values.jsonl) return annotateLines(detector, given, options);
  return annotateFiles(detector, positionals, given, options, values.json ?? false);
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      lang: { type: 'string' },
      every: { type: 'boolean' },
      ungated: { type: 'boolean' },
      explain: { type: 'boolean' },
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
    },
  });
}

function annotateFiles(
  detector: Detector,
  files: string[],
  given: GivenFacts,
  options: DetectOptions,
  json: boolean,
): number {
  let code = 0;
  for (const file of files) {
    let text: string;
    try {
      text = readText(file);
    } catch (error) {
      code = fail(`${file}: ${messageOf(error)}`);
      continue;
    }
    const article = isHtml(file, text)
      ? articleFromHtml(text, given)
      : articleFromText(text, given);
    const result = detect(detector, article, options);
    if (files.length > 1) print(JSON.stringify({ file, ...result }));
    else print(json ? JSON.stringify(result, null, 2) : inWords(result));
  }
  return code;
}

/** One JSON object a line in, one result a line out, in order, one in memory at a time. */
async function annotateLines(
  detector: Detector,
  given: GivenFacts,
  options: DetectOptions,
): Promise<number> {
  let code = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const item = readLine(line);
    if ('error' in item) {
      code = 2;
      print(JSON.stringify(item));
      continue;
    }
    const facts = {
      ...given,
      ...(item.date === undefined ? {} : { date: item.date }),
      ...(item.lang === undefined ? {} : { lang: item.lang }),
    };
    const article = isHtml('', item.text)
      ? articleFromHtml(item.text, facts)
      : articleFromText(item.text, facts);
    print(JSON.stringify({ id: item.id, ...detect(detector, article, options) }));
  }
  return code;
}

type Line =
  | { id: string | null; text: string; date?: string; lang?: string }
  | { id: string | null; error: string };

function readLine(line: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { id: null, error: `not JSON: ${messageOf(error)}` };
  }
  if (typeof value !== 'object' || value === null) return { id: null, error: 'not an object' };
  const fields = new Map(Object.entries(value));
  const textOf = (key: string): string | undefined => {
    const field: unknown = fields.get(key);
    return typeof field === 'string' ? field : undefined;
  };
  const rawId: unknown = fields.get('id');
  const id = typeof rawId === 'string' || typeof rawId === 'number' ? String(rawId) : null;
  const text = textOf('text');
  const date = textOf('date');
  const lang = textOf('lang');
  if (text === undefined) return { id, error: 'no "text"' };
  if (date !== undefined && !isDay(date)) return { id, error: `"date" ${date} is not a day` };
  return {
    id,
    text,
    ...(date === undefined ? {} : { date }),
    ...(lang === undefined ? {} : { lang }),
  };
}

function inWords(result: AnnotateResult): string {
  const { article, mentions } = result;
  const head = `article of ${article.date ?? 'unknown date'} (${article.dateSource ?? 'no source'}), ${article.lang || 'unknown language'}, ${article.aboutTopic ? 'about' : 'not about'} US–China economics`;
  const lines = mentions.map((mention) => {
    const target = mention.id ?? `one of ${mention.candidates?.join(', ')}`;
    return `${mention.start}\t${mention.text.replace(/\s+/g, ' ')}\t→ ${target}\t${mention.via} ${mention.confidence}`;
  });
  const dropped = (result.dropped ?? []).map((item) => `dropped\t${item.text}\t${item.reason}`);
  return [head, ...lines, ...dropped].join('\n');
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(message: string): number {
  process.stderr.write(`annotate: ${message}\n`);
  return 2;
}
