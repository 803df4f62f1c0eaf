/**
 * The labelled texts: reads the corpora beside this file, and the segments of
 * real text in ../shared/gold-dev where that folder is present.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../../src/tools/root';
import { RECORDS } from './dataset';

/** Half of a corpus: rules may be tried on `dev`, `check` only measures. */
export type Half = 'dev' | 'check';
export const HALVES: readonly Half[] = ['dev', 'check'];

/** A half, or `blind`: written last, scored once, and never tried a rule on. */
export type Part = Half | 'blind';

/** Words of a text and what they stand for. */
export interface Label {
  start: number;
  end: number;
  text: string;
  /** The ids that are right; empty where any is. */
  ids: string[];
  /** Whether the words fit all the ids alike, so that one of them alone is a guess. */
  several: boolean;
  /** Arguable labels are neither demanded nor punished. */
  demanded: boolean;
}

export interface Item {
  day: string;
  lang: 'en' | 'zh';
  text: string;
  labels: Label[];
}

interface BracketedItem {
  day: string;
  text: string;
  lang?: string;
}

/** One part of a corpus in the bracket format, as the README describes it. */
export function readCorpus(name: string, part: Part): Item[] {
  const url = new URL(`./${name}.${part}.json`, import.meta.url);
  const items: BracketedItem[] = JSON.parse(readFileSync(url, 'utf8'));
  return items.map(({ day, text, lang }) => {
    const plain = plainText(text);
    return { day, lang: langOf(lang ?? plain.text), ...plain };
  });
}

/** Labels may name an event by an id that has since got its day. */
const SUCCESSORS = new Map(
  RECORDS.events.flatMap(({ id, altIds = [] }) => altIds.map((old) => [old, id] as const)),
);

const BRACKETS = /\[([^\]|]*)\|([^\]]*)\]/g;

/** The text without its brackets, and the labels in offsets into it. */
function plainText(bracketed: string): { text: string; labels: Label[] } {
  const labels: Label[] = [];
  let text = '';
  let at = 0;
  for (const match of bracketed.matchAll(BRACKETS)) {
    const [whole, words = '', target = ''] = match;
    text += bracketed.slice(at, match.index);
    const isArguable = target.startsWith('?');
    const ids = isArguable ? target.slice(1) : target;
    const several = ids.includes('/');
    labels.push({
      start: text.length,
      end: text.length + words.length,
      text: words,
      ids: (ids === '' ? [] : ids.split(several ? '/' : '+')).map((id) => SUCCESSORS.get(id) ?? id),
      several,
      demanded: !isArguable,
    });
    text += words;
    at = match.index + whole.length;
  }
  return { text: text + bracketed.slice(at), labels };
}

/** Chinese if a language tag says so or a fifth of the text is Han characters. */
function langOf(tagOrText: string): Item['lang'] {
  const han = tagOrText.match(/\p{Script=Han}/gu)?.length ?? 0;
  return tagOrText.startsWith('zh-') || han * 5 > tagOrText.length ? 'zh' : 'en';
}

/** The folder of real texts beside the checkout, which not every checkout has. */
export const SHARED = join(ROOT, '..', 'shared');

interface Segment {
  file: string;
  start: number;
  end: number;
  date: string;
  lang: Item['lang'];
  mentions: { start: number; end: number; text: string; id: string | string[]; level: string }[];
}

/** The labelled segments of real text; none where the folder is not there. */
export function readGold(): Item[] {
  const path = join(SHARED, 'gold-dev', 'labels.jsonl');
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const segment: Segment = JSON.parse(line);
    const page = gunzipSync(readFileSync(join(SHARED, 'pages', segment.file))).toString('utf8');
    return {
      day: segment.date,
      lang: segment.lang,
      text: page.slice(segment.start, segment.end),
      labels: segment.mentions.map(({ start, end, text, id, level }) => ({
        start,
        end,
        text,
        ids: [id].flat(),
        several: false,
        demanded: level === 'must',
      })),
    };
  });
}
