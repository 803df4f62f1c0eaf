/**
 * A measure on one day, in the words of a card: status, rate at the border,
 * scope, and the sentence with its caveats.
 */
import type { Chinese, PolicyState, PolicyStatusWord } from '../../model/card';
import type { IsoDay } from '../../model/days';
import type { ChargedCardLayer } from '../card-records';
import { addDays, inChinese, inWords, isExact } from '../days';
import type { Dataset, Policy } from '../open';
import { datedBackTo, isUntilUnchecked, stateOn, statusOn } from '../policy-state';
import { chargedOn, rateOn } from '../stack';
import type { CardSources } from './sources';

export function policyOnDay(
  dataset: Dataset,
  policy: Policy,
  day: IsoDay,
  sources: CardSources,
): PolicyState {
  const { status: stated, since, sources: statusSources } = statusOn(policy, day);
  const state = stateOn(policy, day);
  const layers = chargedOn(dataset, policy.id, day);
  // Without a status line a duty that is charged is certainly in force.
  const status = stated ?? (layers.length > 0 ? 'in-force' : undefined);
  const ratePct = rateOn(dataset, policy.id, day);
  const verified = datedBackTo(dataset, policy, day);
  const cited = [
    ...(state?.sources ?? []),
    ...statusSources,
    ...layers.flatMap((layer) => layer.sources.slice(0, 1)),
  ];
  return {
    day,
    ...(status !== undefined && { status }),
    ...(since !== undefined && { since }),
    ...untilOn(dataset, policy, day),
    ...(verified !== undefined && { lastVerifiedOn: verified }),
    ...(ratePct !== undefined && { ratePct }),
    ...scopeOf(layers),
    ...toState(sentenceOn(dataset, policy, day)),
    sources: sources.cite(cited),
  };
}

/**
 * A change that took effect within a day of `day`, with the sentence on either
 * side of it: a report written that night may mean either.
 */
export function changeNear(
  dataset: Dataset,
  policy: Policy,
  day: IsoDay,
): PolicyState['changes'] | undefined {
  const { until } = dataset.manifest.coverage;
  const days = changeDays(dataset, policy);
  const near = [day, addDays(day, 1), addDays(day, -1)].filter((on) => days.has(on) && on <= until);
  // What was charged from midnight tells more than the order of the day before.
  const charged = chargeDays(dataset, policy);
  const byWeight = [
    ...near.filter((on) => charged.has(on)),
    ...near.filter((on) => !charged.has(on)),
  ];
  for (const on of byWeight) {
    const before = sentenceWithRateOn(dataset, policy, addDays(on, -1));
    const after = sentenceWithRateOn(dataset, policy, on);
    if (before.english !== after.english) {
      return {
        on,
        before: before.english,
        after: after.english,
        ...(before.zh && { zhBefore: before.zh }),
        ...(after.zh && { zhAfter: after.zh }),
      };
    }
  }
  return undefined;
}

function changeDays(dataset: Dataset, policy: Policy): Set<IsoDay> {
  const dates = [
    ...(policy.statusLine ?? []).map((change) => change.from),
    ...policy.statusHistory.filter((change) => !change.scheduled).map((change) => change.from),
    ...chargeDays(dataset, policy),
  ];
  return new Set(dates.filter(isExact));
}

/** Days on which what is charged at the border changed. */
function chargeDays(dataset: Dataset, policy: Policy): Set<IsoDay> {
  const layers = dataset.layersOf(policy.id).filter((layer) => layer.type === 'charged');
  return new Set(
    layers.flatMap((layer) => (layer.to === null ? [layer.from] : [layer.from, layer.to])),
  );
}

/**
 * When the status is due to end. A sentence about a measure in force names the
 * end of a part only (24 points, 16 of the listings), so there it stays in words.
 */
function untilOn(
  dataset: Dataset,
  policy: Policy,
  day: IsoDay,
): Pick<PolicyState, 'until' | 'untilUnchecked'> {
  const until = stateOn(policy, day)?.until;
  if (until === undefined || statusOn(policy, day).status === 'in-force') return {};
  return { until, ...(isUnchecked(dataset, policy, day) && { untilUnchecked: true }) };
}

/** A sentence of the records with what has to be said beside it. */
interface Sentence {
  english: string;
  zh?: Chinese;
}

function toState({ english, zh }: Sentence): Pick<PolicyState, 'state' | 'zh'> {
  return { state: english, ...(zh && { zh }) };
}

/** Puts words around a sentence, in each language that it has. */
function around(
  { english, zh }: Sentence,
  inEnglish: (sentence: string) => string,
  inHans: (sentence: string) => string,
  inHant: (sentence: string) => string,
): Sentence {
  return {
    english: inEnglish(english),
    ...(zh && { zh: { zhHans: inHans(zh.zhHans), zhHant: inHant(zh.zhHant) } }),
  };
}

/** For two sentences side by side, which have no figure beside them. */
function sentenceWithRateOn(dataset: Dataset, policy: Policy, day: IsoDay): Sentence {
  const sentence = sentenceOn(dataset, policy, day);
  const ratePct = rateOn(dataset, policy.id, day);
  const isTold = ratePct === undefined || sentence.english.includes(`${ratePct}%`);
  if (isTold || statusOn(policy, day).status !== 'in-force') return sentence;
  return around(
    sentence,
    (text) => `In force at ${ratePct}%. ${text}`,
    (text) => `生效中，税率${ratePct}%。${text}`,
    (text) => `生效中，稅率${ratePct}%。${text}`,
  );
}

function sentenceOn(dataset: Dataset, policy: Policy, day: IsoDay): Sentence {
  const state = stateOn(policy, day);
  const { status } = statusOn(policy, day);
  const words: Sentence = state
    ? { english: state.state, ...(state.zh && { zh: state.zh }) }
    : wordsWithoutHistory(status);
  const { until } = dataset.manifest.coverage;
  if (state?.until !== undefined && isUnchecked(dataset, policy, day)) {
    const end = state.until;
    return around(
      words,
      (text) => `${text} (was due to end on ${inWords(end)}; not checked since)`,
      (text) => `${text}（原定${inChinese(end)}到期，此后未再核实）`,
      (text) => `${text}（原定${inChinese(end)}到期，此後未再核實）`,
    );
  }
  if (state?.until !== undefined && state.until < day && state.until <= until) {
    const end = state.until;
    return around(
      words,
      (text) => `${text} (until ${inWords(end)}; nothing is recorded after it)`,
      (text) => `${text}（至${inChinese(end)}，此后无记录）`,
      (text) => `${text}（至${inChinese(end)}，此後無記錄）`,
    );
  }
  const ratePct = rateOn(dataset, policy.id, day);
  if (status === 'struck-down' && ratePct !== undefined) {
    return around(
      words,
      (text) => `${text}; still collected at the border at ${ratePct}%`,
      (text) => `${text}；海关仍按${ratePct}%征收`,
      (text) => `${text}；海關仍按${ratePct}%徵收`,
    );
  }
  const verified = state && datedBackTo(dataset, policy, day);
  if (verified !== undefined) {
    return around(
      words,
      (text) => `${text} (as last verified on ${inWords(verified)})`,
      (text) => `${text}（最近一次核实：${inChinese(verified)}）`,
      (text) => `${text}（最近一次核實：${inChinese(verified)}）`,
    );
  }
  return words;
}

function isUnchecked(dataset: Dataset, policy: Policy, day: IsoDay): boolean {
  const state = stateOn(policy, day);
  const { until } = dataset.manifest.coverage;
  return state !== undefined && isUntilUnchecked(policy, state, until);
}

function wordsWithoutHistory(status: PolicyStatusWord | undefined): Sentence {
  const [english, zhHans, zhHant] = WITHOUT_HISTORY[status ?? 'unknown'];
  return { english, zh: { zhHans, zhHant } };
}

const WITHOUT_HISTORY: Record<PolicyStatusWord | 'unknown', [string, string, string]> = {
  'not-begun': ['Not yet begun', '尚未开始', '尚未開始'],
  announced: ['Announced', '已宣布', '已宣布'],
  'in-force': ['In force', '生效中', '生效中'],
  suspended: ['Suspended', '暂停', '暫停'],
  ended: ['Ended', '已终止', '已終止'],
  'struck-down': ['Struck down', '被裁定无效', '被裁定無效'],
  unknown: ['No dated state is recorded for this day', '当日无记录', '當日無記錄'],
};

/** In words; left out where more than three groups of goods differ. */
function scopeOf(layers: readonly ChargedCardLayer[]): Pick<PolicyState, 'scope' | 'zhScope'> {
  const scopes = new Map(layers.map(({ scope, zh }) => [scope, zh]));
  if (scopes.size === 0 || scopes.size > 3) return {};
  const chinese = [...scopes.values()].flatMap((zh) => zh ?? []);
  const inEach = (script: keyof Chinese) => chinese.map((zh) => zh[script]).join('；');
  return {
    scope: [...scopes.keys()].join('; '),
    ...(chinese.length === scopes.size && {
      zhScope: { zhHans: inEach('zhHans'), zhHant: inEach('zhHant') },
    }),
  };
}
