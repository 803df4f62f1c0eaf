/**
 * Words for talks, visits, calls and the deals that they bring, and the place that
 * stands with them. What event is meant, if any, is for event-phrases to weigh.
 */
/** How an event took place, as far as the noun says. */
export type EventFormat = 'call' | 'visit' | 'meeting' | 'deal';

export interface EventNoun {
  start: number;
  end: number;
  format: EventFormat;
  /** The place that stands inside the phrase, in lower case. */
  place: string | null;
}

const ENGLISH_NOUN =
  '(?:(?:video|phone|telephone) )?[Cc]all|[Tt]alks|[Nn]egotiations?|[Mm]eeting|[Ss]ummit|(?:[Ss]tate )?[Vv]isit|[Dd]ialogue|[Rr]ound';
const ADJECTIVE =
  "introductory|first|initial|second|third|fourth|latest|trade|economic|high-level|high-stakes|bilateral|face-to-face|two-day|video|phone|candid|in-person|leaders'?|presidents'|trade and economic|historic|landmark|last|recent|round of|rounds? of|\\d+-(?:minute|hour)|two-hour|tariff";
const TAIL =
  "(?: (?:on|in|at|of|to|near) (?:the )?(?:(?:\\p{Lu}\\p{L}+ ){1,2}(?:city|capital|resort) of )?(?:[\\p{Lu}\\d][\\p{L}\\d.'-]*)(?: \\p{Lu}\\p{L}+|,? (?:\\d{1,2}|\\d{4})\\b)*)*(?: (?:this|last) (?:week|weekend|month))?";
const ENGLISH = new RegExp(`\\b(?:(?:${ADJECTIVE}) )*(?:${ENGLISH_NOUN})\\b${TAIL}`, 'gu');
const DEAL = new RegExp(
  `\\b(?:(?:trade|economic|preliminary|partial|limited|tariff|90-day|one-year|another) )*(?:[Dd]eal|[Pp]act|[Aa]ccord|[Aa]greement|[Tt]ruce|[Ff]ramework|[Cc]easefire)(?: (?:reached|struck|signed|agreed|announced|sealed))?${TAIL}`,
  'gu',
);
const PLACE_FIRST =
  /\b(\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)?) (?:(?:trade|economic|tariff) )?([Tt]alks|[Ss]ummit|[Mm]eeting|[Nn]egotiations|[Rr]ound|understandings?)\b/gu;
/** Other people's summits: APEC峰会, 金砖国家领导人会晤. */
const OTHER_SUMMIT = /(?:[A-Za-z0-9]|组织|集团|论坛|国家|经合|东盟|欧盟|中欧|中非|领导人)$/;
/** "Regular talks", 以来首度…会谈: others than those on record. */
const NOT_YET =
  /(?:\b(?:regular|further|more|future|next|additional|no|any)(?: rounds? of)?|以来[^，。；]{0,8}|重启|恢复|继续|开展|加强|保持|下一轮|新一轮) ?$/;
const CHINESE =
  /(?:川习会|特习会|习特会|拜习会|习拜会|视频通话|访华|电话会谈|通话|会谈|会晤|峰会|磋商|国事访问|会面|会见)/g;

/** Cities of the talks, in Simplified Chinese, to the name used in the records. */
export const CHINESE_PLACES: Readonly<Record<string, string>> = {
  日内瓦: 'geneva',
  伦敦: 'london',
  斯德哥尔摩: 'stockholm',
  马德里: 'madrid',
  吉隆坡: 'kuala lumpur',
  吉隆玻: 'kuala lumpur',
  釜山: 'busan',
  巴黎: 'paris',
  首尔: 'seoul',
  纽约: 'new york',
  大阪: 'osaka',
  布宜诺斯艾利斯: 'buenos aires',
  海湖庄园: 'palm beach',
  安克雷奇: 'anchorage',
  巴厘岛: 'bali',
  利马: 'lima',
  达沃斯: 'davos',
  苏黎世: 'zurich',
  广州: 'guangzhou',
  旧金山: 'san francisco',
  北京: 'beijing',
  华盛顿: 'washington',
};

/** "They met in Osaka": a verb, its place or day. */
const MET = new RegExp(`\\b(?:met|meet|agreed|spoke|talked|visited)\\b${TAIL}`, 'gu');

/** The nouns and verbs of a sentence that may stand for an event; offsets into it, UTF-16 units. */
export function eventNounsIn(text: string, folded: string): EventNoun[] {
  return [...englishNouns(text), ...chineseNouns(folded)];
}

function englishNouns(text: string): EventNoun[] {
  const nouns: EventNoun[] = [];
  for (const match of text.matchAll(PLACE_FIRST)) {
    nouns.push({
      start: match.index,
      end: match.index + match[0].length,
      format: /understanding/.test(match[2] ?? '') ? 'deal' : 'meeting',
      place: (match[1] ?? '').toLowerCase(),
    });
  }
  for (const match of text.matchAll(ENGLISH)) {
    if (NOT_YET.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
    const words = match[0].replace(/[.,]+$/, '');
    nouns.push({
      start: match.index,
      end: match.index + words.length,
      format: formatOf(words),
      place: placeIn(words),
    });
  }
  for (const match of text.matchAll(MET)) {
    const words = match[0].replace(/[.,]+$/, '');
    if (!/ (?:on|in|at) /.test(words)) continue;
    const end = match.index + words.length;
    nouns.push({ start: match.index, end, format: formatOf(words), place: placeIn(words) });
  }
  for (const match of text.matchAll(DEAL)) {
    const words = match[0].replace(/[.,]+$/, '');
    const place = placeIn(words);
    // Without a place or a day inside the phrase, a deal is one of too many.
    if (place === null && !/ (?:on|in|of) /.test(words)) continue;
    nouns.push({ start: match.index, end: match.index + words.length, format: 'deal', place });
  }
  return nouns;
}

function placeIn(words: string): string | null {
  const place =
    /\b(?:in|to|at|near) (?:the )?(?:(?:\p{Lu}\p{L}+ ){1,2}(?:city|capital|resort) of )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u.exec(
      words,
    )?.[1];
  return place === undefined || isTimeWord(place) ? null : place.toLowerCase();
}

function isTimeWord(word: string): boolean {
  return /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/.test(
    word,
  );
}

function chineseNouns(folded: string): EventNoun[] {
  const matches = [...folded.matchAll(CHINESE)].filter(
    (match) =>
      !OTHER_SUMMIT.test(folded.slice(Math.max(0, match.index - 4), match.index)) &&
      !NOT_YET.test(folded.slice(Math.max(0, match.index - 14), match.index)),
  );
  return matches.map((match) => {
    const before = folded.slice(Math.max(0, match.index - 8), match.index);
    const place = Object.keys(CHINESE_PLACES).find((name) => before.endsWith(name));
    return {
      start: match.index - (place?.length ?? 0),
      end: match.index + match[0].length,
      format: formatOf(match[0]),
      place: place === undefined ? null : (CHINESE_PLACES[place] ?? null),
    };
  });
}

function formatOf(words: string): EventFormat {
  if (/\bcalls?\b|\bspoke\b|通话|电话/i.test(words)) return 'call';
  return /\bvisit(?:s|ed)?\b|访问|访华/i.test(words) ? 'visit' : 'meeting';
}
