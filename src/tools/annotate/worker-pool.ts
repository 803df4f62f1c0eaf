/**
 * Lines read by several processes, answered in the order in which they came.
 *
 * Each process is `annotate --jsonl` itself: one line in, one line out. So the
 * answers of a process come in the order of its questions, and only the order
 * between processes has to be kept here. A line on which a process dies is tried
 * once more in a new one and then answered with an error; those behind it are
 * asked again. What waits is bounded, and so is memory.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../root';
import { type AnsweredLine, failedLine } from './annotate-line';
import { linesOf } from './lines';

/** Enough that no process waits for its next line while others answer. */
const WAITING_PER_WORKER = 16;
/** Characters that may wait, beyond one line a process. */
const MOST_WAITING = 8_000_000;
const MOST_TRIES = 2;
/** Processes that end before they can begin, one after the other: then no line is to blame. */
const MOST_FALSE_STARTS = 3;
const SAYS_WHAT_IS_WRONG = /^\{"id":(?:null|"(?:[^"\\]|\\.)*"),"error":/;

/** What a process says when it can begin. */
export const READY = 'ready';

interface Question {
  line: string;
  tries: number;
  answer(line: AnsweredLine): void;
  /** No process can begin, which no line is to blame for. */
  giveUp(error: Error): void;
}

interface Worker {
  process: ChildProcess;
  asked: Question[];
  isReady: boolean;
}

/** Answers lines by `count` processes, which get `args` of their own; ends them when done. */
export async function* annotateInWorkers(
  lines: AsyncIterable<string | null>,
  count: number,
  args: readonly string[],
): AsyncGenerator<AnsweredLine> {
  const pool = new WorkerPool(count, args);
  const waiting = new Waiting(count);
  // Reads ahead of the answers, so that each is given as soon as it is its turn.
  const reading = readAhead(lines, pool, waiting);
  reading.catch(() => undefined); // heard below
  try {
    for (;;) {
      const answer = await waiting.first();
      if (answer === null) break;
      yield answer;
      waiting.shift();
    }
    await reading;
  } finally {
    pool.close();
  }
}

async function readAhead(
  lines: AsyncIterable<string | null>,
  pool: WorkerPool,
  waiting: Waiting,
): Promise<void> {
  try {
    for await (const line of lines) {
      await waiting.room();
      waiting.push(pool.ask(line), line?.length ?? 0);
    }
  } finally {
    waiting.end();
  }
}

/** Answers that are not given yet, in order; one side puts in, the other takes out. */
class Waiting {
  readonly #most: number;
  readonly #least: number;
  readonly #answers: { answer: Promise<AnsweredLine>; size: number }[] = [];
  #size = 0;
  #isEnded = false;
  #wake: (() => void)[] = [];

  constructor(workers: number) {
    this.#least = workers;
    this.#most = workers * WAITING_PER_WORKER;
  }

  /** Until another line may come. */
  async room(): Promise<void> {
    const isFull = () =>
      this.#answers.length >= this.#most ||
      (this.#answers.length >= this.#least && this.#size > MOST_WAITING);
    while (isFull()) await this.#change();
  }

  push(answer: Promise<AnsweredLine>, size: number): void {
    this.#answers.push({ answer, size });
    this.#size += size;
    this.#changed();
  }

  /** The answer whose turn it is, or `null` after the last. */
  async first(): Promise<AnsweredLine | null> {
    for (;;) {
      const [first] = this.#answers;
      if (first !== undefined) return first.answer;
      if (this.#isEnded) return null;
      await this.#change();
    }
  }

  shift(): void {
    this.#size -= this.#answers.shift()?.size ?? 0;
    this.#changed();
  }

  end(): void {
    this.#isEnded = true;
    this.#changed();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve));
  }

  #changed(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }
}

class WorkerPool {
  readonly #workers: Worker[];
  readonly #args: readonly string[];
  #isClosed = false;
  #failure: Error | null = null;
  #falseStarts = 0;

  constructor(count: number, args: readonly string[]) {
    this.#args = args;
    this.#workers = Array.from({ length: count }, () => this.#start());
  }

  ask(line: string | null): Promise<AnsweredLine> {
    if (line === null) return Promise.resolve(failedLine(line, 'too long a line'));
    const answer = new Promise<AnsweredLine>((resolve, reject) => {
      if (this.#failure === null) this.#give({ line, tries: 0, answer: resolve, giveUp: reject });
      else reject(this.#failure);
    });
    answer.catch(() => undefined); // heard when it is this line's turn
    return answer;
  }

  close(): void {
    this.#isClosed = true;
    for (const { process } of this.#workers) process.stdin?.end();
  }

  /** To the process that has least to do. */
  #give(question: Question): void {
    const [first, ...others] = this.#workers;
    if (first === undefined) return;
    const least = others.reduce((a, b) => (b.asked.length < a.asked.length ? b : a), first);
    this.#askOf(least, question);
  }

  #askOf(worker: Worker, question: Question): void {
    question.tries++;
    worker.asked.push(question);
    worker.process.stdin?.write(`${question.line}\n`);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { asked } of this.#workers) {
      for (const question of asked.splice(0)) question.giveUp(this.#failure);
    }
  }

  #start(): Worker {
    const process = fork(join(ROOT, 'src/tools/run.mjs'), ['annotate', '--jsonl', ...this.#args], {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    });
    const worker: Worker = { process, asked: [], isReady: false };
    process.on('message', (message) => {
      if (message !== READY) return;
      worker.isReady = true;
      this.#falseStarts = 0;
    });
    // A process that is gone cannot be written to; its end is handled below.
    process.stdin?.on('error', () => undefined);
    this.#readAnswers(worker).catch((error: unknown) => this.#fail(asError(error)));
    process.on('error', (error) => this.#fail(error));
    process.on('close', (code, signal) => this.#replace(worker, signal ?? `code ${code}`));
    return worker;
  }

  async #readAnswers({ process, asked }: Worker): Promise<void> {
    if (process.stdout === null) return;
    for await (const json of linesOf(process.stdout, Infinity)) {
      if (json === null) continue;
      asked.shift()?.answer({ json, failed: SAYS_WHAT_IS_WRONG.test(json) });
    }
  }

  /** The process has ended: its unanswered lines go to a new one. */
  #replace(ended: Worker, how: string): void {
    if (this.#isClosed || this.#failure !== null) return;
    if (!ended.isReady && ++this.#falseStarts >= MOST_FALSE_STARTS) {
      this.#fail(new Error(`a process of annotate could not begin (${how})`));
      return;
    }
    const fresh = this.#start();
    this.#workers[this.#workers.indexOf(ended)] = fresh;
    const [first] = ended.asked;
    for (const question of ended.asked) {
      // Only the line that was being read can have done it.
      if (question !== first || !ended.isReady) question.tries = 0;
      if (question.tries < MOST_TRIES) this.#askOf(fresh, question);
      else question.answer(failedLine(question.line, `the process that read it ended (${how})`));
    }
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
