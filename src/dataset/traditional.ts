/**
 * Traditional Chinese from the Simplified of the records, at build time.
 *
 * OpenCC's Taiwan table converts characters and the phrases that decide between
 * them (发布 發布, 头发 頭髮); it leaves the choice of words alone. Names follow the
 * records, where Taiwan and Hong Kong spellings stand, and the list below has what
 * came out wrong when every converted text was read.
 */
import { Converter, CustomConverter } from 'opencc-js/cn2t';
import type { Chinese } from '../model/card';

/** As the table writes it, and as it should stand. Read again when catalogues grow. */
const REVIEWED: [converted: string, right: string][] = [
  // One word cut where two meet: 对华|发起, 海关|系统, 并|发放.
  ['對華髮起', '對華發起'],
  ['海關係統', '海關系統'],
  ['併發放', '並發放'],
  // A verb taken for a noun, a copula for a system, a sound for a place.
  ['籤令', '簽令'],
  ['，系', '，係'],
  ['斐洛裡', '斐洛里'],
  // The table wavers between two forms; Taiwan's ministries and Hong Kong's papers write these.
  ['宣佈', '宣布'],
  ['公佈', '公布'],
  ['發佈', '發布'],
  ['出臺', '出台'],
];

interface Named {
  zhHans?: string;
  zhHant?: string;
}

/** A converter that spells the names of these records as the records do. */
export function chineseWriter(named: readonly Named[]): (simplified: string) => Chinese {
  const convert = Converter({ from: 'cn', to: 'tw' });
  const names = named.flatMap(({ zhHans, zhHant }): [string, string][] => {
    const converted = zhHans && convert(zhHans);
    return converted && zhHant && converted !== zhHant ? [[converted, zhHant]] : [];
  });
  const mend = CustomConverter([...names, ...REVIEWED]);
  return (simplified) => ({ zhHans: simplified, zhHant: mend(convert(simplified)) });
}
