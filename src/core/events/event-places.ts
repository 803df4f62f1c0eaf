/**
 * Where talks were held, under the names that reports have for it: the city, its
 * country, the house ("Lancaster House"), the capital ("the Swedish capital").
 */
import type { LexiconEvent } from '../../model/lexicon';

/** Other names by the city that stands first in a record's place, all in lower case. */
const ALSO_NAMED: Readonly<Record<string, readonly string[]>> = {
  'abu dhabi': ['emirati capital'],
  anchorage: ['alaska'],
  bali: ['indonesia', 'nusa dua'],
  bangkok: ['thailand', 'thai capital'],
  beijing: ['chinese capital', 'great hall of the people', 'zhongnanhai', 'diaoyutai'],
  'buenos aires': ['argentina', 'argentine capital', 'argentinian capital'],
  busan: ['south korea', 'korea', 'gyeongju', 'gimhae', 'south korean city', 'south korean port'],
  davos: ['switzerland', 'world economic forum'],
  geneva: ['switzerland', 'swiss city', 'lake geneva'],
  'kuala lumpur': ['malaysia', 'malaysian capital'],
  lima: ['peru', 'peruvian capital'],
  london: ['lancaster house', 'british capital', 'uk capital', 'uk', 'britain'],
  madrid: ['spain', 'spanish capital', 'spanish foreign ministry', 'santa cruz palace'],
  osaka: ['japan', 'japanese city'],
  'palm beach': ['mar-a-lago', 'florida'],
  paris: ['france', 'french capital', 'oecd'],
  'san francisco': ['california'],
  seoul: ['south korea', 'korea', 'south korean capital', 'incheon'],
  stockholm: ['sweden', 'swedish capital', 'rosenbad', 'swedish prime minister'],
  washington: ['white house', 'american capital', 'us capital', 'u.s. capital', 'd.c.'],
  woodside: ['san francisco', 'filoli', 'california', 'country estate'],
  zurich: ['switzerland', 'swiss city'],
};

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
  伍德赛德: 'woodside',
  佛罗里达: 'palm beach',
  达沃斯论坛: 'davos',
  韩国: 'south korea',
  南韩: 'south korea',
  瑞士: 'switzerland',
  英国: 'britain',
  瑞典: 'sweden',
  西班牙: 'spain',
  马来西亚: 'malaysia',
  法国: 'france',
  阿根廷: 'argentina',
  加州: 'california',
  上海: 'shanghai',
  天津: 'tianjin',
  曼谷: 'bangkok',
  底特律: 'detroit',
  阿布扎比: 'abu dhabi',
  北京: 'beijing',
  华盛顿: 'washington',
  华府: 'washington',
  三藩市: 'san francisco',
  釡山: 'busan',
  峇里岛: 'bali',
  峇厘岛: 'bali',
  安克拉治: 'anchorage',
};

/** Where one goes on a visit, as Chinese calls it: the country, of which any city will do. */
export const VISITED: Readonly<Record<string, string>> = {
  华: 'china',
  京: 'beijing',
  中国: 'china',
  我国: 'china',
  美: 'us',
  美国: 'us',
};

/** 访华, 抵美, 赴京: where folded Chinese words say that one goes; else `null`. */
export function placeVisited(folded: string): string | null {
  const country = /[访赴抵](?:问了?|达)?(中国|美国|华(?!盛)|美|京)(?!之?[前后])/.exec(folded)?.[1];
  return VISITED[country ?? ''] ?? null;
}

/** Cities through which so much passes that their name says little. */
const CAPITALS = new Set(['beijing', 'washington']);

/** The city of an event's record in lower case, '' when none is known. */
export function cityOf(event: LexiconEvent): string {
  return (event.place.split(/[,;(]/)[0] ?? '').trim().toLowerCase();
}

/** The two countries themselves, where somebody goes to see the other. */
const COUNTRY: Readonly<Record<string, readonly string[]>> = {
  china: ['beijing', 'shanghai', 'guangzhou'],
  us: ['washington', 'woodside', 'san francisco', 'palm beach', 'new york', 'anchorage'],
};
const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  china: 'china',
  us: 'us',
  'u.s': 'us',
  america: 'us',
  'united states': 'us',
};

/** All cities of the event: "Shanghai and Beijing". */
const citiesOf = (event: LexiconEvent): string[] => cityOf(event).split(' and ');

/** Whether a place named in a text, in lower case, is that of the event. */
export function isHeldAt(event: LexiconEvent, place: string): boolean {
  const city = cityOf(event);
  if (city === '') return false;
  const country = COUNTRY_NAMES[place];
  return citiesOf(event).some((one) => {
    if (country !== undefined) return COUNTRY[country]?.includes(one) ?? false;
    return (
      one.startsWith(place) || place.startsWith(one) || (ALSO_NAMED[one]?.includes(place) ?? false)
    );
  });
}

/** Whether the place says little of the event: a capital, or no more than the country. */
export const isBroad = (event: LexiconEvent, place: string): boolean =>
  citiesOf(event).some((city) => CAPITALS.has(city)) || COUNTRY_NAMES[place] !== undefined;

const patterns = new WeakMap<readonly LexiconEvent[], RegExp>();

/** Matches any name of any place where an event of the list was held, in folded text. */
export function placePattern(events: readonly LexiconEvent[]): RegExp {
  const known = patterns.get(events);
  if (known) return known;
  const cities = new Set(events.flatMap(citiesOf).filter((city) => city.length > 3));
  const names = [...cities].flatMap((city) => [city, ...(ALSO_NAMED[city] ?? [])]);
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`\\b(?:${longestFirst.join('|').replaceAll('.', '\\.')})\\b`, 'g');
  patterns.set(events, pattern);
  return pattern;
}
