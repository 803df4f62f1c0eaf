/**
 * Is this about US–China economic relations: a passage, and the article.
 *
 * Names alone do not make the topic: presidents stand in every paper every day.
 * A passage counts when both countries and trade, controls or their talks are in
 * it; an article counts when its beginning and enough of the rest do.
 */

import { namesOthers } from '../text/countries';
import type { Passage } from '../text/passages';
import { isHan } from '../text/words';
import { CHINA_IN_HAN, CHINA_IN_LATIN, mayNameChina } from './china-words';

const CHINA = new RegExp(
  `\\b(?:${CHINA_IN_LATIN})(?:'s)?\\b|\\b(?:largest|biggest) economies\\b|${CHINA_IN_HAN}`,
);
const UNITED_STATES =
  /\b(?:u\.s\.?|united states|american?s?|washington|white house|trump|biden|ustr|uflpa|ieepa|treasury|commerce department|congress|section (?:301|232|122)|bessent|lutnick|jamieson greer|yellen|raimondo|lighthizer|mnuchin|katherine tai|navarro|capitol hill|pentagon)(?:'s)?\b|\b(?:largest|biggest) economies\b|美国|美方|中美|美中|对美|华盛顿|白宫|特朗普|拜登|川普|华府|川习|特习|习特|拜习|美财长|美商务部|美贸易代表|(?:301|232|122)条|国际紧急经济权力法|贝森特|耶伦|叶伦|雷蒙多|莱特希泽|莱特海泽|姆努钦|卢特尼克|格里尔|葛里尔|戴琪|美(?:政府|财政部|总统|企|媒|农|股|众议院|参议院|贸易|军)|[赴访输]美/;
const UNITED_STATES_CASED = /\bUS\b/;
const ECONOMY =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|trade|trading|export controls?|export(?:s|ed|er|ers|ing)?|import(?:s|ed|er|ers|ing|ation)?|sanctions?|entity list|blacklist\w*|semiconductors?|chips?|chip-?makers?|rare[- ]earths?|magnets?|soybeans?|farm (?:goods|products|purchases)|electric vehicles|customs|parcels?|supply chains?|fentanyl|section 301|section 232|de minimis|wto|decoupl\w+|de-?risk\w*|currency manipulat\w*|economic (?:talks|ties|relations|issues|dialogue|imbalances)|overcapacity|subsid\w+|anti-?dumping|countervailing|investment (?:curbs|restrictions|screening)|port (?:fees|dues)|surcharges?|critical minerals|licen[cs]es?|phase one|truce|retaliat\w+|countermeasures?|delist\w*|accounting firms|manipulat\w+ (?:its|the|their) currency|divest\w*|(?:treasury|commerce) secretary|trade (?:representative|chief|minister)|commerce (?:minister|ministry|department)|ministry of commerce|tiktok ban|ban (?:on |of )?tiktok)\b|关税|贸易|经贸|出口|进口|制裁|芯片|半导体|稀土|大豆|实体清单|管制|反倾销|反补贴|反制|芬太尼|附加税|港务费|投资限制|脱钩|供应链|产能过剩|产能|倾销|采购|补贴|经济关系|经济对话|财经|晶片|黄豆|税率|休兵|贸战|黑名单|不可靠实体|管控名单|不卖就禁|外国投资委员会|供应商清单|打压|长臂管辖|涉军企业|军事企业|军工企业|1260h|剥离|实体名单|财政部长|财长|商务部长|贸易代表|禁售|小额包裹|最低限度豁免|关键技术投资|强迫劳动|加征|课征|商务部|集成电路|光刻机|英伟达|辉达|电动汽车|电动车|光伏|钢铝|包裹|海关|断供|拉黑|市场准入/;

/** Dealings of two governments; on the topic only where both are named beside them. */
const DEALINGS =
  /\b(?:talks|summit|negotiat\w+|pact|deal|agreement|framework)\b|会谈|会晤|磋商|峰会|谈判|通话|访华|协议/;

/** A meeting, call or visit of two governments, where both are named beside it. */
const MEETING =
  /\b(?:talks|summit|meet|meets|met|meeting|meetings|call|calls|spoke|speak|visit|visits|visited|trip|dialogue)\b|会谈|会晤|会见|磋商|峰会|谈判|通话|通电话|访华|访中|访问|访美/;

/**
 * Acts of China's ministries that are part of it even where the notice, as notices do,
 * names nobody: 商务部公告…对稀土相关物项实施出口管制.
 */
const CHINESE_ACT =
  /(?:商务部|海关总署|税则委员会)[^；]{0,120}(?:出口管制|管控名单|不可靠实体清单)|(?:商务部公告|第\d+号公告)[^；]{0,90}(?:出口管制|稀土)/;

const BOTH =
  /\b(?:(?:the|these|both|its|their) two|both|each) (?:sides?|countries|capitals|governments|presidents|leaders|economies|delegations|teams)\b|双方|两国/;

/**
 * The worldwide tariffs before the courts, which reports of the ruling rarely call
 * China's until they come to who pays them.
 */
const RULING =
  /\b(?:court|justices|judges)\b[^.]{0,160}\btariffs?\b|\btariffs?\b[^.]{0,160}\b(?:supreme court|court of international trade|trade court|appeals court|justices)\b|(?:最高法院|国际贸易法院|上诉法院)[^。]{0,60}(?:关税|税率)|(?:关税|税率)[^。]{0,60}(?:最高法院|国际贸易法院|上诉法院)/;

export interface TopicSignals {
  readonly china: boolean;
  readonly unitedStates: boolean;
  readonly economy: boolean;
  /** Speaks of talks or of what they bring. */
  readonly dealings: boolean;
  /** Tells of a meeting, call or visit, and names both countries. */
  readonly meeting: boolean;
  /** Speaks of two sides without naming them. */
  readonly both: boolean;
  /** Tells a Chinese trade measure, and no third country. */
  readonly act: boolean;
  /** Tells of tariffs before a court. */
  readonly ruling: boolean;
  /** Names a third country. */
  readonly others: boolean;
}

type Words = Pick<Passage, 'text' | 'folded'>;

/**
 * Which of the three the passage speaks of. With its words as they stand on the page,
 * most passages are never brought into canonical form.
 */
export function signalsOf(passage: Words, words?: string): TopicSignals {
  return new Signals(passage, words);
}

/** Looked for when asked, for most passages say no at once. */
class Signals implements TopicSignals {
  readonly #passage: Words;
  readonly #words: string | undefined;
  #china: boolean | undefined;
  #unitedStates: boolean | undefined;
  #economy: boolean | undefined;
  #dealings: boolean | undefined;
  #meeting: boolean | undefined;
  #both: boolean | undefined;
  #act: boolean | undefined;
  #ruling: boolean | undefined;
  #others: boolean | undefined;

  constructor(passage: Words, words: string | undefined) {
    this.#passage = passage;
    this.#words = words;
  }

  get china() {
    this.#china ??= this.#mayBeChina() && CHINA.test(this.#passage.folded);
    return this.#china;
  }

  #mayBeChina(): boolean {
    return this.#words === undefined || mayNameChina(this.#words);
  }

  get unitedStates() {
    const { text, folded } = this.#passage;
    this.#unitedStates ??= UNITED_STATES.test(folded) || UNITED_STATES_CASED.test(text);
    return this.#unitedStates;
  }

  get economy() {
    this.#economy ??= ECONOMY.test(this.#passage.folded);
    return this.#economy;
  }

  get dealings() {
    this.#dealings ??= DEALINGS.test(this.#passage.folded);
    return this.#dealings;
  }

  get meeting() {
    this.#meeting ??= this.china && this.unitedStates && MEETING.test(this.#passage.folded);
    return this.#meeting;
  }

  get both() {
    this.#both ??= BOTH.test(this.#passage.folded);
    return this.#both;
  }

  get ruling() {
    this.#ruling ??= RULING.test(this.#passage.folded);
    return this.#ruling;
  }

  get others() {
    this.#others ??= namesOthers(this.#passage.folded);
    return this.#others;
  }

  get act() {
    const { folded } = this.#passage;
    this.#act ??= CHINESE_ACT.test(folded) && !namesOthers(folded);
    return this.#act;
  }
}

export interface Topic {
  /** The whole article is about it: mark throughout. */
  aboutTopic: boolean;
  /** Indices of the passages that are, for an article that only touches on it. */
  passages: ReadonlySet<number>;
  /** Whether China is spoken of anywhere; without it no measure here is ours. */
  mentionsChina: boolean;
}

/** Looking what a passage speaks of takes little: many make a step. */
const PASSAGES_A_STEP = 32;
/** Shorter blocks are menus, labels and names of sections: no evidence of a topic. */
const PROSE_LENGTH = 45;
/** Chinese says as much in half the room. */
const PROSE_LENGTH_CHINESE = 14;
const LEAD_PASSAGES = 5;
/** Headline and lead. */
const FIRST_PASSAGES = 2;

function isProse(passage: Passage): boolean {
  const { length } = passage.text;
  if (length >= PROSE_LENGTH) return true;
  if (length < PROSE_LENGTH_CHINESE) return false;
  const middle = length >> 1;
  // Two characters, since a sign may stand in the middle.
  return isHan(passage.text.charCodeAt(middle)) || isHan(passage.text.charCodeAt(middle + 1));
}

/** Shares of the prose that must speak of each, in an article that is about them. */
const LEAST_SHARE = { china: 0.25, unitedStates: 0.22, economy: 0.2 } as const;

/** The same where its beginning speaks of something else. */
const LEAST_WITHOUT_LEAD = { china: 0.4, unitedStates: 0.35, economy: 0.35 } as const;

/** The same in a report of a meeting of both, whose statements turn to much else. */
const LEAST_OF_MEETING = { china: 0.4, unitedStates: 0.4, economy: 0.05 } as const;

/** The share that must speak of China in a report of a court's ruling on the tariffs. */
const LEAST_IN_RULING = 0.12;

type Key = 'china' | 'unitedStates' | 'economy';
const KEYS: readonly Key[] = ['china', 'unitedStates', 'economy'];

/**
 * Whether the article is about it: its beginning speaks of all three, and enough of
 * the rest of each. Two that go together ("both sides") need not be named again.
 */
function* isAbout(
  passages: readonly Passage[],
  known: readonly TopicSignals[],
): Generator<void, boolean, void> {
  const lead = proseOf(passages, known, LEAD_PASSAGES);
  const first = lead.slice(0, FIRST_PASSAGES);
  // Canada's tariffs, India's deal: headline and lead name another country, and no China.
  const isElsewhere = first.some((one) => one.others) && !first.some((one) => one.china);
  const isRuling = first.some((signal) => signal.ruling && signal.unitedStates);
  if (isElsewhere && !isRuling) return false;
  const isMeeting = first.some((one) => one.meeting);
  const inLead = KEYS.filter(
    (key) => !(isRuling && key === 'china') && !(isMeeting && key === 'economy'),
  );
  const startsWithIt = inLead.every((key) => lead.some((signal) => signal[key]));
  const prose = proseOf(passages, known);
  const speaking: Record<Key, number> = { china: 0, unitedStates: 0, economy: 0 };
  let namesBoth = false;
  for (const [index, signal] of prose.entries()) {
    if (index % PASSAGES_A_STEP === 0) yield;
    for (const key of KEYS) {
      if (signal[key] || (key !== 'economy' && signal.both)) speaking[key]++;
    }
    namesBoth ||= signal.china && signal.unitedStates;
  }
  if (!namesBoth && !isRuling) return false;
  const reaches = (least: Record<Key, number>): boolean =>
    KEYS.every((key) => speaking[key] / prose.length >= least[key]);
  // Columns and explainers begin far off.
  if (!startsWithIt) return reaches(LEAST_WITHOUT_LEAD);
  if (isMeeting && reaches(LEAST_OF_MEETING)) return true;
  return reaches(isRuling ? { ...LEAST_SHARE, china: LEAST_IN_RULING } : LEAST_SHARE);
}

/** What the passages of running text speak of, the first `most` of them. */
function proseOf(
  passages: readonly Passage[],
  known: readonly TopicSignals[],
  most = Number.POSITIVE_INFINITY,
): TopicSignals[] {
  const prose: TopicSignals[] = [];
  for (const [index, signal] of known.entries()) {
    if (prose.length >= most) break;
    if (isProse(passages[index] as Passage)) prose.push(signal);
  }
  return prose;
}

/** The topic of an article, from its passages and what each speaks of; the caller may pause at each `yield`. */
export function* topicOf(
  passages: readonly Passage[],
  known: readonly TopicSignals[],
): Generator<void, Topic, void> {
  const onTopic = new Set<number>();
  let mentionsChina = false;
  let namesBoth = false;
  for (const [index, signal] of known.entries()) {
    if (index % PASSAGES_A_STEP === 0) yield;
    if (!signal.china) continue;
    mentionsChina = true;
    if (signal.act) onTopic.add(index);
    if (!signal.unitedStates) continue;
    namesBoth = true;
    if (signal.economy || signal.dealings) onTopic.add(index);
  }
  // Without a passage that names both countries no article is about them.
  const mayBe = namesBoth || (mentionsChina && known.some((signal) => signal.ruling));
  const aboutTopic = mayBe && (yield* isAbout(passages, known));
  return { aboutTopic, passages: onTopic, mentionsChina };
}
