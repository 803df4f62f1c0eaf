/**
 * Is this about US–China economic relations: a passage, and the article.
 *
 * Names alone do not make the topic: presidents stand in every paper every day.
 * A passage counts when both countries and trade, controls or their talks are in
 * it; an article counts when its beginning and enough of the rest do.
 */
import type { Passage } from './passages';

const CHINA =
  /\b(?:china|chinese|beijing|prc|mofcom|xi jinping|huawei|hong kong|yuan|renminbi|tiktok|bytedance)(?:'s)?\b|中国|中方|中美|北京|对华|我国|外交部|中华人民共和国|中國|對華|美中/;
const UNITED_STATES =
  /\b(?:u\.s\.?|united states|american?s?|washington|white house|trump|biden|ustr|treasury|commerce department|congress)(?:'s)?\b|美国|美方|中美|美中|对美|华盛顿|白宫|特朗普|拜登|美國|對美|川普/;
const UNITED_STATES_CASED = /\bUS\b/;
const ECONOMY =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|trade|trading|export controls?|exports?|imports?|sanctions?|entity list|blacklist\w*|semiconductors?|chips?|rare earths?|soybeans?|supply chains?|fentanyl|section 301|section 232|de minimis|wto|decoupl\w+|de-?risk\w*|currency manipulat\w*|economic (?:talks|ties|relations|issues|dialogue|imbalances)|overcapacity|subsid\w+|anti-?dumping|countervailing|investment (?:curbs|restrictions|screening)|port fees|critical minerals|licen[cs]es?|phase one|truce|retaliat\w+|countermeasures?)\b|关税|贸易|经贸|出口|进口|制裁|芯片|半导体|稀土|大豆|实体清单|管制|反倾销|反补贴|反制|芬太尼|投资限制|脱钩|供应链|關稅|貿易|經貿|實體清單|芯片|半導體/;

export interface TopicSignals {
  china: boolean;
  unitedStates: boolean;
  economy: boolean;
}

/** Which of the three the passage speaks of. */
export function signalsOf(passage: Pick<Passage, 'text' | 'folded'>): TopicSignals {
  return {
    china: CHINA.test(passage.folded),
    unitedStates: UNITED_STATES.test(passage.folded) || UNITED_STATES_CASED.test(passage.text),
    economy: ECONOMY.test(passage.folded),
  };
}

export interface Topic {
  /** The whole article is about it: mark throughout. */
  aboutTopic: boolean;
  /** Indices of the passages that are, for an article that only touches on it. */
  passages: ReadonlySet<number>;
  /** Whether China is spoken of anywhere; without it no measure here is ours. */
  mentionsChina: boolean;
}

const LEAD_PASSAGES = 6;

/** The topic of an article, from its passages. */
export function topicOf(passages: readonly Passage[]): Topic {
  const signals = passages.map(signalsOf);
  const onTopic = new Set<number>();
  signals.forEach((signal, index) => {
    if (signal.china && signal.unitedStates && signal.economy) onTopic.add(index);
  });
  const lead = signals.slice(0, LEAD_PASSAGES);
  const leadHasAll =
    lead.some((signal) => signal.china) &&
    lead.some((signal) => signal.unitedStates) &&
    lead.some((signal) => signal.economy);
  const economic = signals.filter((signal) => signal.economy).length;
  const chinese = signals.filter((signal) => signal.china).length;
  const share = passages.length === 0 ? 0 : onTopic.size / passages.length;
  const enough = onTopic.size >= 2 || (onTopic.size === 1 && passages.length <= 4);
  const aboutTopic =
    (leadHasAll && enough && economic >= 2 && chinese >= 2) ||
    (onTopic.size >= 4 && share >= 0.25) ||
    (leadHasAll && onTopic.size === 1 && passages.length <= 4);
  return { aboutTopic, passages: onTopic, mentionsChina: signals.some((signal) => signal.china) };
}
