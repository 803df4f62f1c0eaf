/**
 * Classes of goods that tariffs and controls are known by, and the words for them.
 *
 * A description ("levies on US energy, vehicles and equipment") rarely repeats the
 * words of the legal list ("coal, liquefied natural gas, crude oil, pickup
 * trucks"), so both are brought to the same classes.
 */

/** Class of goods, to the words that name it or a part of it. */
const CLASSES: readonly [string, RegExp][] = [
  [
    'energy',
    /\b(?:energy|coal|lng|liquefied (?:natural )?gas|natural gas|gas|crude(?: oil)?|oil|petroleum|fuels?)\b|能源|煤炭?|液化天然气|天然气|原油|石油/,
  ],
  [
    'vehicles',
    /\b(?:vehicles?|cars?|autos?|automobiles?|automotive|pick-?ups?|pick-?up trucks?|large-displacement cars|evs?|motors?)\b|汽车|皮卡|电动车|大排量/,
  ],
  [
    'electric-vehicles',
    /\b(?:electric (?:vehicles?|cars?)|evs?|battery-electric)\b|电动汽车|电动车|新能源汽车/,
  ],
  ['trucks', /\b(?:heavy trucks?|trucks?|buses)\b|卡车|货车/],
  [
    'machinery',
    /\b(?:machiner(?:y|ies)|farm machines|(?<!handling )equipment|tractors?|agricultural (?:machinery|equipment))\b|机械|农机|设备/,
  ],
  [
    'farm-goods',
    /\b(?:farm (?:goods|products|produce)|agricultural (?:goods|products|exports|imports|produce)|agriculture|soy(?:a|beans?)?|soya ?beans?|pork|chicken|poultry|wheat|corn|maize|cotton|beef|sorghum|fruits?|vegetables|dairy|seafood|aquatic products|nuts|grains?|meat|food)\b|农产品|大豆|猪肉|鸡肉|小麦|玉米|棉花|牛肉|高粱|水果|蔬菜|水产品|乳制品/,
  ],
  ['soybeans', /\b(?:soy|soya|soy ?beans?|soya ?beans?|beans)\b|大豆|黄豆/],
  ['pork', /\b(?:pork|hogs?|pigmeat)\b|猪肉/],
  ['steel', /\bsteel\b|钢铁|钢材/],
  ['aluminium', /\balumini?um\b|铝/],
  ['copper', /\bcopper\b|铜/],
  ['metals', /\b(?:metals|steel|alumini?um|copper)\b|金属/],
  ['chips', /\b(?:semiconductors?|(?:computer )?chips?|microchips?|wafers?)\b|芯片|半导体/],
  ['batteries', /\b(?:batter(?:y|ies)|lithium-ion)\b|电池/],
  [
    'solar',
    /\b(?:solar(?: cells?| panels?| wafers?)?|polysilicon|photovoltaics?)\b|太阳能|光伏|多晶硅/,
  ],
  [
    'medical',
    /\b(?:syringes?|needles|(?:medical|surgical|rubber) gloves|gloves|face ?masks?|masks|medical (?:goods|products|supplies))\b|注射器|口罩|手套|医疗/,
  ],
  ['cranes', /\b(?:cranes?|ship-to-shore|cargo[- ]handling (?:equipment|gear))\b|起重机/],
  ['ships', /\b(?:ships?(?!-to-shore)|vessels?|shipbuilding)\b|船舶|造船/],
  [
    'minerals',
    /\b(?:critical minerals?|graphite|tungsten|minerals?|magnets?)\b|关键矿产|石墨|钨|矿产/,
  ],
  ['rare-earths', /\b(?:rare[- ]earths?(?: elements?)?)\b|稀土/],
  ['timber', /\b(?:timber|lumber|furniture|cabinets|vanities)\b|木材|家具/],
  ['drugs', /\b(?:pharmaceuticals?|medicines?|branded drugs|patented drugs)\b|药品/],
  ['drones', /\bdrones?\b|无人机/],
  [
    'parcels',
    /\b(?:parcels?|packages?|low-value (?:goods|shipments|imports)|small shipments|postal items|de minimis)\b|小包裹|低值|小额/,
  ],
  ['aircraft', /\b(?:aircraft|planes?|aeroplanes?|jets?|boeing)\b|飞机/],
  ['films', /\b(?:films?|movies?)\b|电影/],
  ['washers', /\b(?:washing machines?|washers?)\b|洗衣机/],
  [
    'electronics',
    /\b(?:consumer electronics|electronics|(?:smart|mobile |cell)?phones?|laptops?|video games?|game consoles?|toys?)\b|手机|笔记本电脑|玩具|游戏机|消费电子/,
  ],
  ['clothing', /\b(?:clothing|clothes|apparel|shoes|footwear|sneakers|smart ?watches)\b|服装|鞋/],
  ['wine', /\b(?:wine|spirits|whiske?y|ginseng)\b|葡萄酒/],
];

/** Classes implied by others: an electric vehicle is a vehicle. */
const WIDER: Readonly<Record<string, string>> = {
  soybeans: 'farm-goods',
  pork: 'farm-goods',
  'electric-vehicles': 'vehicles',
  trucks: 'vehicles',
  steel: 'metals',
  aluminium: 'metals',
  copper: 'metals',
};

/** Classes of goods named in a stretch of folded text, in no order. */
export function goodsIn(folded: string): string[] {
  return CLASSES.filter(([, words]) => words.test(folded)).map(([name]) => name);
}

/** The narrowest classes of a set: "electric vehicles" without "vehicles". */
export function narrowest(classes: readonly string[]): string[] {
  const wide = new Set(classes.map((name) => WIDER[name]).filter((name) => name !== undefined));
  return classes.filter((name) => !wide.has(name));
}

const EVERYTHING = /\b(?:all|every|across-the-board|blanket|universal|any)\b|所有|全部|一切/;
const GOODS_AT_LARGE =
  /\b(?:goods|products|imports|exports|shipments|merchandise|everything)\b|商品|产品|货物/;

/** Whether the words say that nothing is left out ("all products"), rather than goods at large. */
export const speaksOfEverything = (folded: string): boolean => EVERYTHING.test(folded);

/** "128 American products", "certain Chinese goods": some of them, counted or chosen. */
const COUNTED =
  /\b(?:\d[\d,]*|some|certain|selected|select|several|many|hundreds of|thousands of|dozens of|specific|various|key)(?: \w+)? (?:goods|products|imports|items)\b|部分/;

/** Whether the words speak of goods in general ("all products", "Chinese goods"). */
export function speaksOfAllGoods(folded: string): boolean {
  if (COUNTED.test(folded)) return false;
  return EVERYTHING.test(folded) || GOODS_AT_LARGE.test(folded);
}
