/**
 * Duties as detection knows them: what changed on which day, on which goods, and
 * what all of a side's duties together were reported to come to.
 */
import { goodsIn } from '../../core/measures/goods';
import { amountsIn, ratesIn } from '../../core/measures/rates';
import type { IsoDay } from '../../model/days';
import type { ChargedLayer } from '../../model/duty-records';
import type { LexiconMeasure } from '../../model/lexicon';
import type { Policy } from '../../model/policy-records';
import type { Records } from '../../model/records';

const UMBRELLA = { US: 'us-tariffs-on-china', CN: 'cn-tariffs-on-us' } as const;

const GROUNDS: readonly [string, RegExp][] = [
  ['fentanyl', /fentanyl/],
  ['reciprocal', /reciprocal/],
  ['emergency', /fentanyl|us-reciprocal/],
  ['forced-labour', /forced-labor/],
  ['technology-transfer', /^us-section-301-(?:list|four-year)/],
  ['national-security', /section-232/],
  ['balance-of-payments', /section-122/],
];

/** Duties by day for every policy that has layers or planned ones. */
export function measuresOf(records: Records): LexiconMeasure[] {
  const measures: LexiconMeasure[] = [];
  for (const policy of records.policies) {
    const layers = records.tariffLayers.filter((layer) => layer.policy === policy.id);
    const charged = layers.filter((layer): layer is ChargedLayer => layer.type === 'charged');
    const real = charged.filter((layer) => layer.scopeKind !== 'base');
    const known = real.length > 0 ? real : layers.filter((layer) => layer.type === 'planned');
    const side = known[0]?.side;
    if (side === undefined) continue;
    const scopes = known.flatMap((layer) => layer.scope ?? []);
    const words = [policy.name, ...scopes, ...policy.aliases, ...policy.descriptive]
      .join(' ; ')
      .toLowerCase();
    const breadth = breadthOf(known);
    measures.push({
      id: policy.id,
      side,
      steps: stepsOf(real, policy, layers),
      otherRatesPct: policy.aliases.flatMap((alias) => ratesIn(alias.toLowerCase())),
      breadth,
      goods: breadth === 'all' ? [] : goodsReached(words),
      amountsBn: [...new Set(amountsIn(`${policy.summary} ${words}`.toLowerCase()))],
      grounds: GROUNDS.filter(([, pattern]) => pattern.test(policy.id)).map(([name]) => name),
      partOf: policy.partOf ?? '',
    });
  }
  return [...measures, ...totalsOf(records)];
}

/** The classes of goods of a legal list; one of electric cars alone reaches no other car. */
function goodsReached(words: string): string[] {
  const others = words.replaceAll(/\b(?:battery-)?electric (?:vehicles?|cars?)\b|\bevs?\b/g, ' ');
  return goodsIn(words).filter((name) => name !== 'vehicles' || goodsIn(others).includes(name));
}

/** What all duties of a side together came to, as the press added them up. */
function totalsOf(records: Records): LexiconMeasure[] {
  return (['US', 'CN'] as const).map((side) => ({
    id: UMBRELLA[side],
    side,
    steps: records.headlineRates
      .filter((headline) => headline.side === side && headline.layers.length !== 1)
      .map(({ date, sumPct }) => ({ on: date, status: 'in-force' as const, ratesPct: [sumPct] })),
    otherRatesPct: [],
    breadth: 'total' as const,
    goods: [],
    amountsBn: [],
    grounds: [],
    partOf: '',
  }));
}

function breadthOf(
  layers: readonly { scopeKind?: string | undefined; title: string }[],
): LexiconMeasure['breadth'] {
  for (const kind of ['all', 'list', 'sector'] as const) {
    if (layers.some((layer) => layer.scopeKind === kind)) return kind;
  }
  if (layers.some((layer) => layer.scopeKind === 'parcels')) return 'parcels';
  // A planned duty may have no scope on record; its title tells a list from a duty on all goods.
  return layers.some((layer) => /\blists?\b/i.test(layer.title)) ? 'list' : 'all';
}

function stepsOf(
  charged: readonly ChargedLayer[],
  policy: Policy,
  layers: Records['tariffLayers'],
): LexiconMeasure['steps'] {
  const steps: LexiconMeasure['steps'] = [];
  for (const layer of layers) {
    const announced = 'announced' in layer ? layer.announced : undefined;
    const rate = 'ratePct' in layer ? layer.ratePct : undefined;
    if (announced !== undefined) {
      steps.push({
        on: announced,
        status: 'announced',
        ratesPct: rate === undefined ? [] : [rate],
      });
    }
  }
  for (const change of policy.statusLine ?? []) {
    const known = steps.some((step) => step.on === change.from);
    if (change.status === 'announced' && change.from.length === 10 && !known) {
      const ratesPct = change.ratePct === undefined ? [] : [change.ratePct];
      steps.push({ on: change.from, status: 'announced', ratesPct });
    }
  }
  const edges = charged.flatMap((layer) =>
    layer.to === null ? [layer.from] : [layer.from, layer.to],
  );
  for (const day of [...new Set(edges)].sort()) {
    const active = charged.filter(
      (layer) => layer.from <= day && (layer.to === null || day < layer.to),
    );
    const ratesPct = [...new Set(active.map((layer) => layer.ratePct))];
    steps.push({
      on: day,
      status: active.length > 0 ? 'in-force' : endStatus(policy, day),
      ratesPct,
    });
  }
  return steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function endStatus(policy: Policy, day: IsoDay): 'ended' | 'struck-down' {
  const struck = policy.statusLine?.some(
    (change) => change.status === 'struck-down' && change.from <= day,
  );
  return struck ? 'struck-down' : 'ended';
}
