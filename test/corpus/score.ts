/**
 * Measures the detector on the labelled texts beside this file.
 *
 * A label is met when a mention overlaps it and has its id; a mention is wrong
 * when it overlaps no label, or none whose ids it has. Labels marked `?` neither
 * count when met nor when missed. A label of several possible ids ("a/b") is met
 * by a mention that names them all as possible, or one of them for certain is wrong.
 */
import { createDetector, findMentions } from '../../src/core/find-mentions';
import { blocksOfPlainText } from '../../src/core/passages';
import { compileLexicon } from '../../src/dataset/compile-lexicon';
import { loadRecords } from '../../src/dataset/load';
import type { Mention } from '../../src/model/mention';

export interface CorpusItem {
  day: string;
  text: string;
  note?: string;
}

interface Label {
  start: number;
  end: number;
  text: string;
  target: string;
}

interface Score {
  /** Labels that must be met, and how many were. */
  labels: number;
  met: number;
  /** Mentions found (arguable ones left out), and how many were right. */
  mentions: number;
  right: number;
  /** One line for each label missed and each mention that is wrong. */
  misses: string[];
  wrongs: string[];
}

const { lexicon, matcher } = compileLexicon(loadRecords());
const detector = createDetector(lexicon, matcher);

/** The plain text of an item and its labels, in offsets into that text. */
function labelsOf(item: CorpusItem): { text: string; labels: Label[] } {
  const labels: Label[] = [];
  let text = '';
  let at = 0;
  for (const match of item.text.matchAll(/\[([^\]|]*)\|([^\]]*)\]/g)) {
    text += item.text.slice(at, match.index);
    const words = match[1] ?? '';
    labels.push({
      start: text.length,
      end: text.length + words.length,
      text: words,
      target: match[2] ?? '',
    });
    text += words;
    at = match.index + match[0].length;
  }
  return { text: text + item.text.slice(at), labels };
}

function meets(mention: Mention, label: Label): boolean {
  if (mention.start >= label.end || label.start >= mention.end) return false;
  if (label.target === '?') return true;
  if (label.target.includes('/')) {
    const possible = label.target.split('/');
    return mention.id === null && (mention.candidates ?? []).every((id) => possible.includes(id));
  }
  const right = label.target.split('+');
  return mention.id !== null && right.includes(mention.id);
}

/** Runs the detector over the items, ungated and with every mention. */
export function score(items: readonly CorpusItem[]): Score {
  const total: Score = { labels: 0, met: 0, mentions: 0, right: 0, misses: [], wrongs: [] };
  for (const item of items) {
    const { text, labels } = labelsOf(item);
    const article = { text, blocks: blocksOfPlainText(text), day: item.day };
    const { mentions } = findMentions(detector, article, { gated: false });
    for (const label of labels) {
      if (label.target === '?') continue;
      total.labels++;
      if (mentions.some((mention) => meets(mention, label))) total.met++;
      else total.misses.push(`${item.day} [${label.text}|${label.target}] ${text.slice(0, 160)}`);
    }
    for (const mention of mentions) {
      const arguable = labels.some((label) => label.target === '?' && meets(mention, label));
      if (arguable) continue;
      total.mentions++;
      if (labels.some((label) => meets(mention, label))) total.right++;
      else {
        const target = mention.id ?? mention.candidates?.join('/');
        total.wrongs.push(
          `${item.day} [${mention.text}|${target}] ${mention.via} ${text.slice(0, 160)}`,
        );
      }
    }
  }
  return total;
}
