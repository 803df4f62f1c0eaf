/**
 * Surface forms in any number: the shipped ones first, then made-up ones of the
 * same build, always the same ones.
 */
import { normalise } from '../../core/text/normalise';
import type { Lexicon } from '../../model/lexicon';

const FAMILY =
  'Smith Johnson Miller Davis Wilson Moore Martin Clark Walker Young Allen King Wright Hill Green Adams Baker Nelson Carter Mitchell Turner Parker Evans Collins Morris Cook Morgan Bell Bailey Cooper Zhou Xu Zhu Lin Guo Ma Gao Luo Liang Song Tang Feng Dong Xiao Cheng Cao Deng Fu Shen Zeng Peng'.split(
    ' ',
  );
const GIVEN =
  'Mary Michael Linda David Richard Susan Joseph Thomas Karen Charles Nancy Daniel Lisa Betty Anthony Sandra Ashley Paul Emily Andrew Donna Joshua Kenneth Carol Brian Amanda George Melissa Edward Deborah Ronald Timothy Jason Jeffrey Ryan Gary Xiaolong Weidong Hongyu Zhigang'.split(
    ' ',
  );
const GOODS =
  'solar lithium graphite gallium germanium antimony tungsten pork beef sorghum cotton polysilicon battery drone crane lumber copper toy furniture footwear textile ceramic tyre truck bus vessel film coal ethane helium magnet scandium yttrium indium molybdenum bismuth'.split(
    ' ',
  );
const MEASURES =
  'tariffs|duties|export controls|sanctions|anti-dumping duties|import ban|licence rule|quota|investigation|act|executive order|rule'.split(
    '|',
  );
const HAN = '王李何习韩丁赵蔡胡吴郑孙陈刘张杨黄周徐朱林郭马高罗梁宋唐文涛强立峰近平正学祥';

/** A repeatable stream of numbers from 0 to 1 (a linear congruential generator). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `count` folded forms without a repeat. */
export function formsOf(lexicon: Lexicon, count: number): string[] {
  const next = chance(count);
  const own = lexicon.forms.map(({ form }) => normalise(form).folded);
  const stride = Math.max(1, own.length / count);
  const forms = new Set<string>();
  for (let i = 0; i < own.length && forms.size < count; i += stride) {
    forms.add(own[Math.floor(i)] ?? '');
  }
  const pick = (list: ArrayLike<string>) => list[Math.floor(next() * list.length)] ?? '';
  while (forms.size < count) {
    const kind = next();
    if (kind < 0.25) forms.add(pick(HAN) + pick(HAN) + pick(HAN) + (next() < 0.5 ? pick(HAN) : ''));
    else if (kind < 0.55)
      forms.add(normalise(`${pick(GIVEN)} ${pick(GIVEN)} ${pick(FAMILY)}`).folded);
    else if (kind < 0.8) forms.add(`${pick(GOODS)} and ${pick(GOODS)} ${pick(MEASURES)}`);
    else forms.add(`section ${200 + Math.floor(next() * 9000)} ${pick(GOODS)} ${pick(MEASURES)}`);
  }
  return [...forms];
}
