/**
 * Rates of duty in running text (per cent), and the trade that they fall on.
 */

const NUMBER = String.raw`(\d{1,3}(?:\.\d+)?)`;
const PER_CENT = `(?: ?%| ?pc\\b| per ?cent|[- ]percent|-per-?cent| percentage points?| points?|个百分点)`;
/** "10 to 20 per cent", "10-15%": both ends count. */
const RANGE = new RegExp(
  `${NUMBER}(?: ?%| ?pc| per ?cent)?(?: ?(?:-|\u2013|to|and|or|至|到|或|~) ?)${NUMBER}${PER_CENT}`,
  'g',
);
const SINGLE = new RegExp(`${NUMBER}${PER_CENT}`, 'g');
const WORDS: Readonly<Record<string, number>> = {
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
};
/** 百分之二十五, 百分之廿, 百分之12.5: as Taiwan's papers write rates. */
const IN_CHINESE =
  /百分之(\d{1,3}(?:\.\d+)?|[一二三四五六七八九十百廿卅零〇两]{1,6})|([一二三四五六七八九十廿卅〇]{1,4})%/g;
const CHINESE_DIGITS = '零一二三四五六七八九';

/** Numbers below a thousand written out in Chinese; not a number when it is none. */
function chineseNumber(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral);
  if (numeral === '百') return 100;
  // 一〇〇: figure by figure.
  if (/〇/.test(numeral)) {
    return Number([...numeral].map((unit) => '〇一二三四五六七八九'.indexOf(unit)).join(''));
  }
  const spelled = numeral.replace('廿', '二十').replace('卅', '三十').replace('两', '二');
  const [, hundreds, tens, ten, ones] =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
      spelled,
    ) ?? [];
  const digit = (numeral: string | undefined) => CHINESE_DIGITS.indexOf(numeral ?? '零');
  const value = digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
  return value > 0 ? value : Number.NaN;
}

/** 一成 is a tenth: 10 per cent. */
const TENTHS = /([一两二三四五])成([五半])?/g;
const TENTH: Readonly<Record<string, number>> = { 一: 10, 两: 20, 二: 20, 三: 30, 四: 40, 五: 50 };
const IN_WORDS = /\b(five|ten|fifteen|twenty-five|twenty|thirty) (?:per ?cent|percent)\b/g;

/** Every rate named in folded text, per cent, without repeats, in order. */
export function ratesIn(folded: string): number[] {
  const rates: number[] = [];
  const add = (value: string | number | undefined) => {
    const rate = Number(value);
    if (Number.isFinite(rate) && !rates.includes(rate)) rates.push(rate);
  };
  for (const match of folded.matchAll(RANGE)) {
    add(match[1]);
    add(match[2]);
  }
  for (const match of folded.matchAll(SINGLE)) add(match[1]);
  for (const match of folded.matchAll(IN_WORDS)) add(WORDS[match[1] ?? '']);
  for (const match of folded.matchAll(IN_CHINESE)) add(chineseNumber(match[1] ?? match[2] ?? ''));
  for (const match of folded.matchAll(TENTHS)) {
    add((TENTH[match[1] ?? ''] ?? Number.NaN) + (match[2] === undefined ? 0 : 5));
  }
  return rates;
}

const AMOUNT =
  /(?:(?:us)?\$|\busd) ?(\d+(?:\.\d+)?) ?-?(?:bn|billion|b)\b|(\d[\d,]*(?:\.\d+)?)(千)?亿美元|([一二两三四五六七八九])千(?:([一二三四五六七八九])百)?亿美元/g;

/** "34 billion US dollars". */
const DOLLARS = /\b(?<!\$)(\d+(?:\.\d+)?) (?:bn|billion) (?:usd|(?:us |u\.s\. )?dollars)\b/g;

/** Values of trade named in folded text, in billions of dollars: "$200 billion of goods". */
export function amountsIn(folded: string): number[] {
  const inWords = [...folded.matchAll(DOLLARS)].map((match) => Number(match[1]));
  const amounts = [...folded.matchAll(AMOUNT)].map((match) => {
    if (match[1] !== undefined) return Number(match[1]);
    if (match[4] !== undefined) {
      return chineseNumber(match[4]) * 100 + (match[5] ? chineseNumber(match[5]) * 10 : 0);
    }
    return (Number(match[2]?.replaceAll(',', '')) * (match[3] === undefined ? 1 : 1000)) / 10;
  });
  return [...amounts, ...inWords];
}
