/**
 * `npm run --silent annotate -- FILE…`: the mentions of an article, on the
 * command line, found by the very code that runs in the page.
 */
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { Detector } from '../core/find-mentions';
import { annotateLine, idOfLine } from './annotate/annotate-line';
import { type AnnotateResult, type DetectOptions, detect, loadDetector } from './annotate/detect';
import { linesOf } from './annotate/lines';
import {
  articleFromHtml,
  articleFromText,
  type GivenFacts,
  isDay,
  isHtml,
  readText,
} from './annotate/read-input';
import { endResults, fileToResume, keepWholeLines, resultsTo, writeLine } from './annotate/results';
import { annotateInWorkers, READY } from './annotate/worker-pool';

const USAGE = `usage: annotate [--date YYYY-MM-DD] [--lang TAG] [--every] [--ungated] [--explain] [--json] FILE…
       annotate --jsonl [--workers N] [--out FILE] [--resume] [the same] < articles.jsonl`;
const MOST_WORKERS = 256;

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
  if (values.jsonl && positionals.length > 0) return fail('--jsonl reads standard input, no files');
  if (!values.jsonl && (values.workers ?? values.out ?? values.resume) !== undefined) {
    return fail('--workers, --out and --resume go with --jsonl');
  }
  const workers = Number(values.workers ?? 1);
  if (!Number.isInteger(workers) || workers < 1 || workers > MOST_WORKERS) {
    return fail(`--workers ${values.workers} is not a number from 1 to ${MOST_WORKERS}`);
  }
  const options: DetectOptions = {
    every: values.every ?? false,
    ungated: values.ungated ?? false,
    explain: values.explain ?? false,
  };
  const given: GivenFacts = {
    ...(values.date === undefined ? {} : { date: values.date }),
    ...(values.lang === undefined ? {} : { lang: values.lang }),
  };
  if (values.jsonl) {
    const { out, resume = false } = values;
    return annotateLines(given, options, { workers, out, resume });
  }
  return annotateFiles(loadDetector(), positionals, given, options, values.json ?? false);
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
      workers: { type: 'string' },
      out: { type: 'string' },
      resume: { type: 'boolean' },
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

interface Run {
  workers: number;
  /** Standard output when left out. */
  out: string | undefined;
  resume: boolean;
}

/** One JSON object a line in, one result a line out, in order, few in memory at a time. */
async function annotateLines(
  given: GivenFacts,
  options: DetectOptions,
  { workers, out, resume }: Run,
): Promise<number> {
  const lines = linesOf(process.stdin);
  if (resume) {
    const problem = await skipWhatIsDone(lines, out);
    if (problem !== null) return fail(problem);
  }
  let results: Writable;
  try {
    results = resultsTo(out, resume);
  } catch (error) {
    return fail(messageOf(error));
  }
  const answers =
    workers === 1
      ? annotateHere(lines, given, options)
      : annotateInWorkers(lines, workers, argumentsFor(given, options));
  let code = 0;
  try {
    for await (const { json, failed } of answers) {
      if (failed) code = 2;
      await writeLine(results, json);
    }
    await endResults(results);
  } catch (error) {
    return fail(messageOf(error));
  }
  return code;
}

/** Passes over the input that has results already; says what is wrong if they are not its own. */
async function skipWhatIsDone(
  lines: AsyncGenerator<string | null>,
  out: string | undefined,
): Promise<string | null> {
  const file = fileToResume(out);
  if (file === null) return '--resume needs --out FILE (on Linux, >> FILE does as well)';
  const done = await keepWholeLines(file);
  let last: string | null = null;
  for (let count = 0; count < done.lines; count++) {
    const { value, done: isShort } = await lines.next();
    if (isShort) return `there are ${done.lines} results, but only ${count} lines to annotate`;
    last = value;
  }
  if (done.last !== null && idOfLine(done.last) !== idOfLine(last)) {
    return `line ${done.lines} has the id ${idOfLine(last)}, its result ${idOfLine(done.last)}: not the results of this input`;
  }
  if (done.lines > 0) process.stderr.write(`annotate: ${done.lines} lines were done before\n`);
  return null;
}

async function* annotateHere(
  lines: AsyncIterable<string | null>,
  given: GivenFacts,
  options: DetectOptions,
) {
  const detector = loadDetector();
  // One of several processes tells the first that it can begin.
  process.send?.(READY);
  for await (const line of lines) yield annotateLine(detector, line, given, options);
  process.disconnect?.();
}

function argumentsFor({ date, lang }: GivenFacts, options: DetectOptions): string[] {
  return [
    ...(date === undefined ? [] : ['--date', date]),
    ...(lang === undefined ? [] : ['--lang', lang]),
    ...(options.every ? ['--every'] : []),
    ...(options.ungated ? ['--ungated'] : []),
    ...(options.explain ? ['--explain'] : []),
  ];
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
