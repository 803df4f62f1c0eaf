/**
 * Where the goods or the country that a duty falls on end: "on $34bn of Chinese
 * goods, steel and cars" goes on, "on China, analysts said" does not.
 */
import { namesChina, namesOthers } from '../text/countries';
import { goodsIn } from './goods';

/** Words at which a target ends. */
const STOP = new Set(
  'due over after as that which who whom in at since until because if when while to will would was were is are has have had by but took take takes effective starting under amid despite with this last next on before during following where whose than though although unless into about against can could may might must should and/or said says say ended fell rose began begin remain remained hit hurt cost came went stay stayed kept blame blames sparked prompted threatened imposed announced unveiled for through not also so it they he she we i you there here its their his harm harms harmed undermine undermines undermined violate violates violated affect affects affected raise raises drive drives drove push pushes pushed force forces total totals totalled totaled remains account accounts climb climbs climbed jump jumps jumped rise rises increase increases going go goes do does did reached stand stands stood continue continues continued result results help helps helped sent led add adds apply applies ends ending closes removes scraps lifts once whenever'.split(
    ' ',
  ),
);
/** "about $125 billion worth of", "an earlier $250 billion list of": the amount of a target. */
const AMOUNT_FIRST =
  /^(?:(?:about|around|some|roughly|nearly|almost|over|more than|up to|an?(?: \w+,?)?|another|the|further|additional) )*(?:(?:(?:us)?\$|usd) ?[\d.]+[ -]?(?:bn|billion)|[\d.]+ (?:bn|billion) (?:usd|(?:us )?dollars))(?: (?:worth|list))?(?: (?:of|in))? ?|^(?:some |about )?\d[\d,]* (?:categories|products|items|tariff lines|lines|types) of /;
/** Nouns after which a target goes on only with "from", "of" or a list. */
const CLOSES = /^(?:goods|products|imports|exports|shipments|merchandise|items)$/;
const COUNTRY_NOUN = /^(?:china|beijing|prc|us|u\.s\.?|states|america|mainland|kong)$/;
const GOODS_NEXT =
  /^(?: and|,|\.? ?[\p{L}-]+ ?(?:goods|products|imports|exports)| (?:dollars|goods|products|imports|exports|energy|coal|oil|crude|gas|lng|farm|agricultural|soy|cars|vehicles|chips?|pork|chicken|liquefied|steel))/u;

function continuesList(text: string): boolean {
  const words = text.split(/[,.;]| (?:and|or|by|in|from|over|after|as) /)[0] ?? '';
  const start = words.split(' ').slice(0, 3).join(' ');
  return (
    goodsIn(start).length > 0 ||
    namesChina(start) ||
    namesOthers(start) ||
    /^(?:other|some|certain|more|us|american)\b/.test(start)
  );
}

/** Where the target that begins at `from` ends. */
export function endOfTarget(folded: string, from: number, limit: number): number {
  const amount = AMOUNT_FIRST.exec(folded.slice(from, limit))?.[0] ?? '';
  const start = from + amount.length;
  const token =
    /(, (?:and |or )?|[ /]|)(u\.s\.(?:-\p{L}+)?|\d[\d,]*\d|[\p{L}\p{N}$%.'-]*[\p{L}\p{N}%])/uy;
  let end = from + amount.trimEnd().length;
  token.lastIndex = start;
  let closed = false;
  let hadComma = false;
  for (let count = 0; count < 16; count++) {
    const at = token.lastIndex;
    const match = token.exec(folded);
    if (!match || at >= limit) break;
    const separator = match[1] ?? '';
    const word = match[2] ?? '';
    if (separator === '' && count > 0) break;
    const next = folded.slice(token.lastIndex, token.lastIndex + 28);
    if (word === 'valued') {
      if (separator.startsWith(',')) break;
      end = token.lastIndex + (VALUED_AT.exec(folded.slice(token.lastIndex))?.[0].length ?? 0);
      break;
    }
    if (STOP.has(word)) break;
    if (
      word === 'from' &&
      !/^ (?:china|the|us|u\.s|america|mainland|hong kong|all|canada|mexico|both)/.test(next)
    )
      break;
    if (separator.startsWith(',') || word === 'and' || word === 'or') {
      const joins = word === 'and' || word === 'or';
      if (!continuesList(joins ? next.slice(1) : word + next)) break;
      // "…on Canadian steel, and China looked on": a country after a lone comma begins a clause.
      if (/, (?:and|or) /.test(separator) && !hadComma && goodsIn(word).length === 0) break;
      // "…on Chinese goods, China responded": a country after goods begins a clause.
      if (separator.startsWith(',') && closed && COUNTRY_NOUN.test(word)) break;
      hadComma ||= separator.startsWith(',');
    } else if (
      closed &&
      !/^(?:from|of|made|worth|valued|imported|arriving|entering|shipped|sold|produced|coming|originating)$/.test(
        word,
      )
    ) {
      break;
    }
    closed =
      CLOSES.test(word) ||
      (/s$/.test(word) && goodsIn(word).length > 0 && !GOODS_NEXT.test(next)) ||
      (COUNTRY_NOUN.test(word) && !GOODS_NEXT.test(next));
    if (/n't$/.test(word)) break;
    // "…slapping 125% on US imports and freezing deals": the next verb.
    if (word === 'and' && NEXT_PARTICIPLE.test(next)) break;
    // "…and China's 125% tariffs on US goods": the next duty has its own owner.
    if (/^(?:and|or)$/.test(word) && (NEXT_OWNER.test(next) || NEXT_RATE.test(next))) break;
    end = token.lastIndex;
    if (/[;:.!?"()]/.test(folded.charAt(end)) || folded.startsWith(' \u2013', end)) break;
  }
  const last = Math.min(end, limit);
  const dangling = / (?:and|or)$/.exec(folded.slice(from, last))?.[0].length ?? 0;
  return last - dangling;
}

const NEXT_PARTICIPLE = /^ (?!clothing|shipping|farming|mining|processing)[a-z]{3,}ing\b/;
/** "goods valued at $16 billion". */
const VALUED_AT = /^ at (?:(?:us)?\$|usd) ?[\d.]+ ?(?:bn|billion)/;
/** "…and 10% on soybeans": the next rate has goods of its own. */
const NEXT_RATE = /^ \d[\d.]* ?(?:%|pc\b|per ?cent|percent)/;
const NEXT_OWNER = /^ (?:china|beijing|washington|america|the us|trump)'s /;
