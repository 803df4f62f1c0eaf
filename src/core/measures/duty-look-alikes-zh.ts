/**
 * Words in the order of a duty described in Chinese that mean no duty of the two
 * countries, or none that can be told.
 */
import type { DutyHere } from './duty-clues-zh';
import type { DutyPattern } from './duty-patterns-zh';
import { goodsIn } from './goods';
import { ratesIn } from './rates';

/** 美国征收的关税|将对发展中国家造成伤害: those on everybody. */
const ON_THE_WORLD =
  /^(?:政策|措施)?(?:将|会|已)?(?:对|给|令)(?:发展中|最不发达|贫困|贫穷|其他|其它|全球|世界|全世界|各国)/;
/** 川普可能提高关税: no one duty, and none that there is. */
const PERHAPS = /可能|考虑|打算|准备/;
/** A rate and nothing else, and a clause in which a target or goods went before. */
const BARE_RATE = /^[1-9]\d\d%/;
const HAS_TARGET = /(?:(?:对|向)[^，。；]*|[品车片药影机油钢铝铜材石]的?(?:进口|加征)?的?)$/;
/** One of several lists, 对美加征关税|商品清单二, and what has a name of its own. */
const OF_A_LIST = /^商品(?:第[一二三四]批)?清单[一二三四]|^(?:排除|豁免)(?:程序|机制|清单)/;
/** 对悬挂美国国旗的船只征收…: what they pay are fees. */
const ON_SHIPS = /船[舶只]|货轮|国旗/;
/** On those who trade with a third: 对中国的二级关税. */
const SECONDARY = /(?:二级|次级)关税/;
/** 对美国取消加征关税表达关切: who is to lift them. */
const ASKED_OF = /^(?:对|向)(?:美|中)(?:国|方)?(?:政府|方面)?(?:取消|停止|撤销|解除)/;
/** 对中国信息科技、航天等产品: on goods that no measure is known by. */
const FIRST_OF_LIST =
  /中国(?:大陆)?([^，。；、对和与及香]{1,8})、[^，。；对]{1,24}等[^，。；对]{0,4}(?:产品|商品)/;

/** Whether the words only look like a duty that can be told. */
export function isLookAlike({ words, before, after }: DutyHere, from: DutyPattern['from']) {
  const isOfActor = from === 'actor';
  if (isOfActor && ON_THE_WORLD.test(after)) return true;
  if (isOfActor && PERHAPS.test(words) && ratesIn(words).length === 0) return true;
  // 对进口药品征收|100%关税: the goods stand before it.
  if (BARE_RATE.test(words) && HAS_TARGET.test(before)) return true;
  // 不排除对美国农产品加征新关税: none has been ordered.
  if (/不排除$/.test(before) && ratesIn(words).length === 0) return true;
  if (
    SECONDARY.test(words) ||
    ASKED_OF.test(words) ||
    ON_SHIPS.test(words) ||
    OF_A_LIST.test(after)
  )
    return true;
  const firstOfList = FIRST_OF_LIST.exec(words)?.[1];
  return firstOfList !== undefined && goodsIn(firstOfList).length === 0;
}
