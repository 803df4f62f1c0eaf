/**
 * Do ids name one record each, and does every reference lead to a record of the
 * right kind?
 */
import type { Records } from '../../model/records';
import { MAIN_LISTS } from '../stack';
import type { Problem } from './problem';

export function checkIds(records: Records): Problem[] {
  return [...checkUnique(records), ...checkReferences(records), ...checkUmbrellas(records)];
}

function checkUnique(records: Records): Problem[] {
  const { offices, officials, institutions, policies, events, tariffLayers, headlineRates } =
    records;
  const named = [...officials, ...institutions, ...policies, ...events];
  const ids = [...named, ...offices, ...tariffLayers, ...headlineRates].map(({ id }) => id);
  const retired = named.flatMap((record) => record.altIds ?? []);
  const seen = new Set<string>();
  return [...ids, ...retired].flatMap((id) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      { record: id, problem: 'the id stands for more than one record, retired ids included' },
    ];
  });
}

/** Which list of records a reference must lead to. */
type Target = 'office' | 'official' | 'policy' | 'event' | 'layer' | 'source' | 'named';

function checkReferences(records: Records): Problem[] {
  const idsOf = (list: readonly { id: string }[]): Set<string> =>
    new Set(list.map((record) => record.id));
  const { officials, institutions, policies, events, tariffLayers } = records;
  const known: Record<Target, Set<string>> = {
    office: idsOf(records.offices),
    official: idsOf(officials),
    policy: idsOf(policies),
    event: idsOf(events),
    layer: idsOf(tariffLayers),
    source: new Set(Object.keys(records.sources)),
    named: idsOf([...officials, ...institutions, ...policies]),
  };
  const problems: Problem[] = [];
  const refer = (record: string, target: Target, ids: readonly string[] | undefined): void => {
    for (const id of ids ?? []) {
      if (!known[target].has(id)) {
        const what = target === 'named' ? 'record' : target;
        problems.push({ record, problem: `refers to the ${what} "${id}", which does not exist` });
      }
    }
  };

  for (const official of officials) {
    refer(official.id, 'source', official.sources);
    for (const role of official.roles) {
      refer(official.id, 'office', [role.office]);
      refer(official.id, 'source', role.sources);
    }
    for (const phrase of official.rolePhrases) refer(official.id, 'official', phrase.sharedWith);
  }
  for (const institution of institutions) {
    refer(institution.id, 'source', institution.sources);
    refer(institution.id, 'event', institution.events);
  }
  for (const policy of policies) {
    const { id, answers, supersedes, related, partOf, statusLine, statusHistory } = policy;
    refer(id, 'source', policy.sources);
    refer(id, 'policy', [...answers, ...supersedes, ...(related ?? [])]);
    if (partOf) refer(id, 'policy', [partOf]);
    for (const change of statusLine ?? []) refer(id, 'source', change.sources);
    for (const change of statusHistory) {
      refer(id, 'source', change.sources);
      if (change.event) refer(id, 'event', [change.event]);
    }
  }
  for (const event of events) {
    refer(event.id, 'source', event.sources);
    refer(event.id, 'official', event.officials);
    refer(event.id, 'policy', event.policies);
    refer(event.id, 'event', [...event.answers, ...event.follows]);
    for (const measure of event.measures) {
      if (!event.policies.includes(measure.policy)) {
        const problem = `acts on "${measure.policy}" without naming it among its policies`;
        problems.push({ record: event.id, problem });
      }
    }
  }
  for (const layer of tariffLayers) {
    refer(layer.id, 'policy', [layer.policy]);
    refer(layer.id, 'source', layer.sources);
    if (layer.type !== 'charged') continue;
    refer(layer.id, 'layer', layer.replaces);
    for (const pattern of layer.stacksWith ?? []) {
      const start = pattern.endsWith('*') ? pattern.slice(0, -1) : undefined;
      const isMatched =
        start === undefined
          ? known.policy.has(pattern)
          : policies.some(({ id }) => id.startsWith(start));
      if (!isMatched) {
        const problem = `adds to "${pattern}", which fits no policy`;
        problems.push({ record: layer.id, problem });
      }
    }
  }
  for (const headline of records.headlineRates) {
    refer(headline.id, 'layer', headline.layers);
    refer(headline.id, 'source', headline.sources);
  }
  for (const lists of Object.values(MAIN_LISTS)) refer('the sum of listed goods', 'policy', lists);
  for (const alias of records.sharedAliases) refer(alias.form, 'named', alias.ids);
  return problems;
}

/** An umbrella must not, over any number of steps, belong to itself. */
function checkUmbrellas({ policies }: Records): Problem[] {
  const partOf = new Map(policies.map((policy) => [policy.id, policy.partOf]));
  return policies.flatMap(({ id }) => {
    const passed = new Set<string>();
    for (let at: string | undefined = id; at !== undefined; at = partOf.get(at)) {
      if (passed.has(at)) return [{ record: id, problem: 'belongs, over some steps, to itself' }];
      passed.add(at);
    }
    return [];
  });
}
