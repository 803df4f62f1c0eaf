/**
 * Export controls that a sentence describes by the goods they hold back: "curbs on
 * exports of rare earths", "the chip export ban", "对镓、锗相关物项实施出口管制".
 */
import type { IsoDay } from '../../model/days';
import type { LexiconControl, LexiconStatus } from '../../model/lexicon';
import { addDays, fuzzyBounds } from '../days/tenure';
import { timeExpressionsIn } from '../days/time-expressions';
import {
  actorsIn,
  namesChina,
  namesOthers,
  namesUnitedStates,
  type Party,
} from '../text/countries';
import type { Passage, Sentence } from '../text/passages';
import { isHan } from '../text/words';
import { CHINESE_CONTROL_FORMS } from './control-phrases-zh';

/** Goods that controls are known by, and the side that holds them back. */
const GOODS: readonly [string, RegExp][] = [
  [
    'rare-earth-technology',
    /\brare[- ]earths? (?:processing |refining |magnet |extraction |separation )?(?:technolog\w+|know-how)|稀土[^，。]{0,8}技术/,
  ],
  [
    'rare-earths',
    /\b(?:rare[- ]earths?|rare[- ]earth magnets?|samarium|dysprosium|terbium|magnets?)\b|稀土|磁材|磁铁|[钐钆镝铽钬铒铥铕镱]/,
  ],
  ['gallium-germanium', /\b(?:gallium|germanium)\b|镓|锗/],
  ['antimony', /\bantimony\b|锑|超硬材料/],
  ['graphite', /\bgraphite\b|石墨/],
  ['tungsten', /\b(?:tungsten|tellurium|bismuth|molybdenum|indium)\b|钨|碲|铋|钼|铟/],
  ['drones', /\bdrones?\b|无人机/],
  ['batteries', /\b(?:lithium )?batter(?:y|ies)\b|锂电池/],
  [
    'chips',
    /\b(?:(?:advanced|ai|computer|artificial intelligence) )?(?:chips?|semiconductors?|processors?|microchips?|gpus?|accelerators?)\b|\b(?:chip-?making|lithography|semiconductor) (?:tools?|equipment|gear|machines?)\b|芯片|半导体|晶片|高带宽/,
  ],
];
const GOODS_NOUN =
  '(?:rare[- ]earths?(?:[ -](?:elements?|magnets?|minerals?|metals?|materials?|processing technolog(?:y|ies)|extraction technolog(?:y|ies)|technolog(?:y|ies)))?|magnets?|gallium|germanium|antimony|graphite|tungsten|tellurium|drones?|(?:lithium )?batter(?:y|ies)|(?:computer )?chips?\\b(?!-| ?(?:makers?|manufacturers?|firms?|giants?)\\b)|semiconductors?(?! (?:makers?|manufacturers?|firms?|giants?|compan(?:y|ies))\\b)|processors?|microchips?|gpus?|accelerators?|ai technolog(?:y|ies)|chip-?making (?:tools?|equipment|gear)|semiconductor (?:tools?|equipment)|lithography machines?|(?:critical|key|strategic|industry-critical|chip-?making|high-tech) (?:mineral|metal|material)s?)';
const GOODS_WORDS = `(?:(?:seven|several|various|some|certain|key|critical|advanced|medium and heavy|heavy|high-end|battery-grade|us|u\\.s\\.|american|chinese|nvidia's|nvidia corp\\.|nvidia|the most advanced|powerful|state-of-the-art|cutting-edge|top|leading|best|specific|vital|strategic|ai|artificial[- ]intelligence|computer|[abh]\\d{2,3}) )*${GOODS_NOUN}`;
const MORE_GOODS = `(?:(?:,| and|, and) ${GOODS_WORDS})*`;
const MODIFIERS =
  "(?:(?:new|fresh|sweeping|toughest|harshest|strictest|tougher|tight|tighter|strict|stricter|broad|latest|expanded|further|existing|april|october|recent|wider|temporary|us|u\\.s\\.|american|chinese|china's|beijing's|washington's|its|licensing|export|dutch|japanese|south korean|european|eu) )*";
const LICENCES = '(?:permits?|permitting|licen[cs]es?|licen[cs]ing)';
const NOUN = `(?:(?<=(?:new|export|sweeping|tough|tougher|strict|stricter|its|tightened|licensing|october) )rules|(?<=(?:export|regulatory|licensing|control) )(?:framework|system|measures)|controls?|curbs?|restrictions?|limits?|bans?|sanctions|clampdown|crackdown|${LICENCES}(?: (?:rules?|requirements?|regime|system|approvals?|applications?))?)`;
const TRADE =
  "(?:exports?|exporting|shipments?|sales?|selling|overseas sales|(?:china's |chinese )?access to|purchases?)";
/** "Items related to", "some": what may stand between the act and the goods. */
const OF_THEM =
  '(?:(?:items?|products?|goods|materials?) (?:related to|containing|made (?:from|of|with)) |(?:some of )?(?:its |their |the )(?:most |more )?|(?:specific|certain|some) types of |the elements of |(?:the )?(?:[\\w-]+ )?(?:metals|minerals) )?';
const TO_THE_OTHER =
  '(?: (?:sold |exported |shipped )?to (?:china|the us|the u\\.s\\.|the united states|america))?';
const ENGLISH_FORMS: readonly RegExp[] = [
  new RegExp(
    `\\b${MODIFIERS}${NOUN}(?: (?:imposed )?by (?:washington|beijing|china|america|the us))?(?: yet)? (?:on|over|for|to|of) (?:(?:the )?${TRADE}(?: of)? |suppliers of )?${OF_THEM}${GOODS_WORDS}${MORE_GOODS}(?: ${TRADE}| suppliers)?${TO_THE_OTHER}`,
    'g',
  ),
  new RegExp(`\\b${MODIFIERS}${GOODS_WORDS} (?:industry |sector )?(?:export )?${NOUN}`, 'g'),
  new RegExp(
    `\\b(?:restrict|constrict|tighten|limit|curb|ban|bar|halt|block|suspend|control|stop)(?:s|ed|ned|red|ped|ting|ing|ning|ring|ping)? (?:the )?(?:(?:\\w+'s )?${TRADE}(?:${TO_THE_OTHER} of)? )?${OF_THEM}${GOODS_WORDS}${MORE_GOODS}(?: ${TRADE})?${TO_THE_OTHER}`,
    'g',
  ),
  new RegExp(
    `\\b(?:no longer|stop(?:s|ped)?|refus(?:es|ed|ing) to) (?:sell|ship|export)(?:ing)? ${OF_THEM}${GOODS_WORDS}(?:(?:,| and| or|, and|, or) ${GOODS_WORDS})*${TO_THE_OTHER}`,
    'g',
  ),
  new RegExp(
    `\\b${OF_THEM}${GOODS_WORDS}${MORE_GOODS}[^.;]{0,60}? subject to (?:new |stricter )?export (?:controls?|curbs?|licen\\w+|restrictions?)`,
    'g',
  ),
  new RegExp(
    `\\b${MODIFIERS}${NOUN}(?: that| which|,)? (?:would )?(?:ban|bar|prevent|limit|restrict|prohibit|stop|block)(?:s|ed|ning|ring|ting|ing)? (?:chinese|us|u\\.s\\.|american|china's) [^.;,]{0,50}?${GOODS_WORDS}`,
    'g',
  ),
  new RegExp(
    `\\b${MODIFIERS}(?:chip|semiconductor|technology|tech|rare[- ]earth)-related (?:export )?${NOUN}`,
    'g',
  ),
  // Goods unsaid: the rest of the sentence names them.
  new RegExp(
    `\\b(?=(?:us|u\\.s\\.|american|washington's|chinese|china's|beijing's|its|biden-era|sweeping|strict|stricter|tightened|newly|new|earlier|april|october) )(?:(?:newly|tightened|earlier|biden-era) )*${MODIFIERS}(?:export ${NOUN}|licen[cs]ing (?:regime|rules|system|requirements))(?: (?:in|of) (?:early |late )?(?:april|october|december|august|july)(?: 20\\d\\d)?)?(?! (?:on|over|for|of) )`,
    'g',
  ),
  new RegExp(
    `\\bexport ${NOUN} (?:in|of) (?:early |late )?(?:april|october|december|august|july)(?: 20\\d\\d)?`,
    'g',
  ),
  new RegExp(`\\b${MODIFIERS}${NOUN} on (?:us |u\\.s\\. |american )?${TRADE} to china`, 'g'),
];
/** Every English form has one of these: most sentences are spared the long expressions. */
const MAY_BE_ENGLISH = new RegExp(`${GOODS_NOUN}|-related|to china`);
const HAN = /[\u4e00-\u9fff]/;
/** 议员呼吁对芯片设备实施管制: wished for, unless what is wished is its end. */
const ONLY_WISHED =
  /(?:敦促|呼吁|主张|提议|建议|酝酿|研议)(?:(?!取消|解除|放松|放宽|停止|撤销|暂停)[^。；]){0,40}$/;
/** 禁止安世半导体出口, 针对华为的芯片禁令: told by their own wordings. */
/** 稀土管制|对日收紧: on neither of the two. */
const ON_ANOTHER = /^[^，。；]{0,2}对(?:日|欧|台|荷|韩|印)/;
const OF_ONE_FIRM = /安世|对华为|设计软件/;
/** 镓、锗等两用物项对美国出口: an act of its own, told by its wording (`descriptions`). */
const TO_AMERICA = /^[^，。]{0,40}(?:镓|锗|锑|超硬材料|两用物项)[^，。]{0,20}对美国?出口/;

function formsFor(text: string): readonly RegExp[] {
  const english = MAY_BE_ENGLISH.test(text) ? ENGLISH_FORMS : [];
  return HAN.test(text) ? [...english, ...CHINESE_CONTROL_FORMS] : english;
}

/** "Who controls magnets controls cars": behind a plural it is a verb. */
const IS_VERB =
  /\b(?:magnets|chips|semiconductors|processors|drones|batteries) (?:controls|limits|bans|curbs)$/;

/** "Began allowing limited exports of rare earths": no control but what eases one. */
const IS_ADJECTIVE = /^(?:limited|restricted|controlled|suspended|halted|blocked) /;
const LETS =
  /\b(?:allow|permit|resum|approv|restart|grant|let|authori[sz]|clear|previously|only|some)\w*(?: of| for| the| its)* $/;

/** How long before its announcement a control is already spoken of as planned. */
const FORESHADOWED_DAYS = 45;
/** How new a control must be to be the one that is news. */
const RECENT_DAYS = 60;

/** A description of controls and what it may mean. */
export interface ControlPhrase {
  start: number;
  end: number;
  ids: string[];
  confidence: number;
}

/** Chips that are eaten or played with. */
const OF_OTHER_CHIPS =
  /\b(?:crisps?|potato(?:es)?|tortillas?|salsa|canteen|snacks?|casinos?|poker|roulette|fish and chips|chip shops?)\b/;

/** Controls described in the sentence, resolved on the article's day. */
export function controlPhrasesIn(
  passage: Passage,
  sentence: Sentence,
  controls: readonly LexiconControl[],
  day: IsoDay | null,
  onTopic = false,
): ControlPhrase[] {
  const text = passage.folded.slice(sentence.start, sentence.end);
  if (OF_OTHER_CHIPS.test(text)) return [];
  const phrases: ControlPhrase[] = [];
  for (const form of formsFor(text)) {
    for (const match of text.matchAll(form)) {
      const start = match.index + sentence.start;
      const end = start + match[0].length;
      if (phrases.some((other) => start < other.end && other.start < end)) continue;
      if (HAN.test(match[0]) && ONLY_WISHED.test(text.slice(0, match.index))) continue;
      if (OF_ONE_FIRM.test(match[0])) continue;
      if (ON_ANOTHER.test(text.slice(match.index + match[0].length))) continue;
      if (namesOthers(match[0]) || IS_VERB.test(match[0])) continue;
      if (/\bwho $/.test(text.slice(0, match.index))) continue;
      if (IS_ADJECTIVE.test(match[0]) && LETS.test(text.slice(0, match.index))) continue;
      if (TO_AMERICA.test(text.slice(match.index))) continue;
      // "China has lifted its export ban on chips": not the American one.
      const holder = actorsIn(text.slice(0, match.index)).at(-1)?.party;
      if (/^its /.test(match[0]) && holder === 'CN' && goodsMeant(match[0]).includes('chips'))
        continue;
      // "Japan limited exports of chip tools": somebody else's.
      if (actorsIn(text.slice(0, match.index)).at(-1)?.party === 'other') continue;
      const own = goodsMeant(match[0]);
      const isSaid = own.length > 0 || SOME_MINERAL.test(match[0]);
      const goods = isSaid ? own : goodsMeant(text);
      const dated = controlsOfDay(text, match.index, goods, controls, day);
      const ids =
        dated.length > 0
          ? dated.slice(0, 3)
          : resolve(goods, match[0], text, controls, day, onTopic);
      if (ids.length > 0 && !isOfTheOther(match[0], text.slice(0, match.index), ids, controls))
        phrases.push({ start, end, ids, confidence: ids.length === 1 ? 0.85 : 0.78 });
    }
  }
  return phrases;
}

/** "Beijing will exempt some chips from its export ban": its own, whoever controls such goods. */
function isOfTheOther(
  words: string,
  before: string,
  ids: readonly string[],
  controls: readonly LexiconControl[],
): boolean {
  if (!/^its /.test(words) && !/\bits $/.test(before)) return false;
  const owner = actorsIn(before).at(-1)?.party;
  const sides = controls.filter(({ id }) => ids.includes(id)).map(({ side }) => side);
  return owner !== undefined && sides.length > 0 && !sides.some((side) => side === owner);
}

/**
 * The controls on those goods that changed on the day named before the words, which
 * is where Chinese puts it: 去年8月起对镓、锗实施出口许可.
 */
function controlsOfDay(
  text: string,
  at: number,
  goods: readonly string[],
  controls: readonly LexiconControl[],
  day: IsoDay | null,
): string[] {
  if (day === null || !isHan(text.charCodeAt(at)) || goods.length === 0) return [];
  const time = timeExpressionsIn(text, day).findLast(({ end }) => end <= at);
  if (!time || time.from > day) return [];
  return controls
    .filter(({ goods: own, steps }) => {
      const [first] = steps;
      const began = steps.filter(
        ({ on, status }) => on === first?.on || status === 'in-force' || status === 'announced',
      );
      return (
        goods.every((name) => own.includes(name)) &&
        began.some(({ on }) => {
          const { earliest, latest } = fuzzyBounds(on);
          return latest >= addDays(time.from, -1) && earliest <= addDays(time.to, 1);
        })
      );
    })
    .map(({ id }) => id);
}

/** "Critical minerals", "chipmaking metals": those that China holds back, it is not said which. */
const SOME_MINERAL =
  /\b(?:critical|key|strategic|industry-critical|chip-?making|high-tech) (?:mineral|metal|material)s?\b/;
const MINERALS = ['rare-earths', 'gallium-germanium', 'antimony', 'graphite', 'tungsten'];

/** The classes that a phrase means; technology stands apart from the goods made with it. */
export function goodsMeant(folded: string): string[] {
  const found = GOODS.filter(([, words]) => words.test(folded)).map(([name]) => name);
  return found.includes('rare-earth-technology')
    ? found.filter((name) => name !== 'rare-earths')
    : found;
}

function resolve(
  goods: readonly string[],
  words: string,
  sentence: string,
  controls: readonly LexiconControl[],
  day: IsoDay | null,
  onTopic: boolean,
): string[] {
  if (day === null) return [];
  if (goods.length === 0) return SOME_MINERAL.test(words) ? newestOnMinerals(controls, day) : [];
  const side = sideOf(goods, words, sentence, onTopic);
  if (side === null) return [];
  const fitting = controls.filter(
    (control) =>
      control.side === side &&
      (control.model === '' || words.includes(control.model)) &&
      !(control.worldwide && (namesChina(sentence) || goodsMeant(words).length === 0)) &&
      goods.every((name) => control.goods.includes(name)),
  );
  const standing = fitting.filter((control) => isStanding(control, day));
  const known = standing.length > 0 ? standing : fitting.filter((one) => isForeshadowed(one, day));
  if (known.length <= 1) return known.map((control) => control.id);
  const news = known.filter((control) =>
    control.steps.some(
      (step) =>
        step.status !== 'suspended' &&
        step.on >= addDays(day, -RECENT_DAYS) &&
        step.on <= addDays(day, 1),
    ),
  );
  if (news.length === 1 && news[0]) return [news[0].id];
  // What was put on ice long ago is no longer what a text means by curbs.
  const inForce = known.filter((control) => statusOn(control, day) !== 'suspended');
  if (inForce.length === 1 && inForce[0]) return [inForce[0].id];
  return known.length <= 3 ? known.map((control) => control.id) : [];
}

/** The one control on some mineral that is news; of several, that on rare earths. */
function newestOnMinerals(controls: readonly LexiconControl[], day: IsoDay): string[] {
  const news = controls.filter(
    (control) =>
      control.side === 'CN' &&
      MINERALS.some((name) => control.goods.includes(name)) &&
      isStanding(control, day) &&
      control.steps.some(({ on, status }) => {
        const isChange = status === 'announced' || status === 'in-force';
        return isChange && on >= addDays(day, -RECENT_DAYS) && on <= addDays(day, 1);
      }),
  );
  const onRareEarths = news.filter(({ goods }) => goods.includes('rare-earths'));
  const [only] = news.length === 1 ? news : onRareEarths;
  return only && (news.length === 1 || onRareEarths.length === 1) ? [only.id] : [];
}

function statusOn(control: LexiconControl, day: IsoDay): LexiconStatus | undefined {
  return control.steps.filter((step) => fuzzyBounds(step.on).earliest <= addDays(day, 1)).at(-1)
    ?.status;
}

/** Announced by then, and not ended. */
function isStanding(control: LexiconControl, day: IsoDay): boolean {
  const status = statusOn(control, day);
  return status !== undefined && status !== 'ended' && status !== 'struck-down';
}

/** About to be announced: the press knows some days before. */
function isForeshadowed(control: LexiconControl, day: IsoDay): boolean {
  const first = control.steps[0];
  return first !== undefined && first.on > day && first.on <= addDays(day, FORESHADOWED_DAYS);
}

/** Minerals, drones and batteries are China's to hold back, chips America's. */
function sideOf(
  goods: readonly string[],
  words: string,
  sentence: string,
  onTopic: boolean,
): Party | null {
  const american = goods.includes('chips');
  if (!american) return /(?<!the )\b(?:us|american|washington's) /.test(words) ? null : 'CN';
  // An article about the two need not name China in each of its sentences.
  const reachesChina =
    namesChina(sentence) ||
    namesUnitedStates(sentence) ||
    (onTopic && (HAN.test(words) || !namesOthers(sentence)));
  return reachesChina && !/^(?:chinese|china's|beijing's)/.test(words) ? 'US' : null;
}
