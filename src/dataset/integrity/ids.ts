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
  const ids = [...named, ...offices, ...tariffLayers, ...headlineRates, ...records.rateSeries].map(
    ({ id }) => id,
  );
  const retired = named.flatMap((record) => record.altIds ?? []);
  const seen = new Set<string>();
  return [...ids, ...retired].flatMap((id) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        record: id,
        field: 'id',
        problem: 'the id stands for more than one record, retired ids included',
      },
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
  const heldBack = idsOf(records.heldBack);
  const problems: Problem[] = [];
  const refer = (
    record: string,
    field: string,
    target: Target,
    ids: readonly string[] | undefined,
  ): void => {
    for (const id of ids ?? []) {
      if (!known[target].has(id)) {
        const what = target === 'named' ? 'record' : target;
        problems.push({
          record,
          field,
          problem: `refers to the ${what} "${id}", which ${heldBack.has(id) ? 'is held back' : 'does not exist'}`,
        });
      }
    }
  };

  for (const official of officials) {
    refer(official.id, 'sources', 'source', official.sources);
    for (const [index, role] of official.roles.entries()) {
      refer(official.id, `roles[${index}].office`, 'office', [role.office]);
      refer(official.id, `roles[${index}].sources`, 'source', role.sources);
    }
    for (const [index, { sharedWith }] of official.rolePhrases.entries()) {
      refer(official.id, `rolePhrases[${index}].sharedWith`, 'official', sharedWith);
    }
  }
  for (const institution of institutions) {
    refer(institution.id, 'sources', 'source', institution.sources);
    refer(institution.id, 'events', 'event', institution.events);
  }
  for (const policy of policies) {
    const { id, answers, supersedes, related, partOf, statusLine, statusHistory } = policy;
    refer(id, 'sources', 'source', policy.sources);
    refer(id, 'answers', 'policy', answers);
    refer(id, 'supersedes', 'policy', supersedes);
    refer(id, 'related', 'policy', related);
    if (partOf) refer(id, 'partOf', 'policy', [partOf]);
    for (const [index, change] of (statusLine ?? []).entries()) {
      refer(id, `statusLine[${index}].sources`, 'source', change.sources);
    }
    for (const [index, change] of statusHistory.entries()) {
      refer(id, `statusHistory[${index}].sources`, 'source', change.sources);
      if (change.event) refer(id, `statusHistory[${index}].event`, 'event', [change.event]);
    }
  }
  for (const event of events) {
    refer(event.id, 'sources', 'source', event.sources);
    refer(event.id, 'officials', 'official', event.officials);
    refer(event.id, 'policies', 'policy', event.policies);
    refer(event.id, 'answers', 'event', event.answers);
    refer(event.id, 'follows', 'event', event.follows);
    for (const [index, measure] of event.measures.entries()) {
      if (!event.policies.includes(measure.policy)) {
        const problem = `acts on "${measure.policy}" without naming it among its policies`;
        problems.push({ record: event.id, field: `measures[${index}].policy`, problem });
      }
    }
  }
  for (const layer of tariffLayers) {
    refer(layer.id, 'policy', 'policy', [layer.policy]);
    refer(layer.id, 'sources', 'source', layer.sources);
    if (layer.type !== 'charged') continue;
    refer(layer.id, 'replaces', 'layer', layer.replaces);
    for (const pattern of layer.stacksWith ?? []) {
      const start = pattern.endsWith('*') ? pattern.slice(0, -1) : undefined;
      const isMatched =
        start === undefined
          ? known.policy.has(pattern)
          : policies.some(({ id }) => id.startsWith(start));
      if (!isMatched) {
        const problem = `adds to "${pattern}", which fits no policy`;
        problems.push({ record: layer.id, field: 'stacksWith', problem });
      }
    }
  }
  for (const headline of records.headlineRates) {
    refer(headline.id, 'layers', 'layer', headline.layers);
    refer(headline.id, 'sources', 'source', headline.sources);
  }
  for (const { id, points } of records.rateSeries) {
    for (const [index, { sources }] of points.entries()) {
      refer(id, `points[${index}].sources`, 'source', sources);
    }
  }
  for (const lists of Object.values(MAIN_LISTS))
    refer('the sum of listed goods', 'MAIN_LISTS', 'policy', lists);
  for (const described of records.descriptions) {
    const name = described.together.join(' + ');
    if ('policy' in described) refer(name, 'policy', 'policy', [described.policy]);
    else refer(name, 'event', 'event', [described.event]);
  }
  for (const alias of records.sharedAliases) refer(alias.form, 'ids', 'named', alias.ids);
  return problems;
}

/** An umbrella must not, over any number of steps, belong to itself. */
function checkUmbrellas({ policies }: Records): Problem[] {
  const partOf = new Map(policies.map((policy) => [policy.id, policy.partOf]));
  return policies.flatMap(({ id }) => {
    const passed = new Set<string>();
    for (let at: string | undefined = id; at !== undefined; at = partOf.get(at)) {
      if (passed.has(at))
        return [{ record: id, field: 'partOf', problem: 'belongs, over some steps, to itself' }];
      passed.add(at);
    }
    return [];
  });
}
