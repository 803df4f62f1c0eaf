/**
 * Does every record that ships rest on a page better than a repost, an aggregator
 * or private notes? Those that do not are listed in held-back.json and nowhere else.
 */
import type { Records } from '../../model/records';
import type { Problem } from './problem';

export function checkHeldBack(records: Records): Problem[] {
  return [...checkWeak(records), ...checkListed(records)];
}

function checkWeak(records: Records): Problem[] {
  const points = records.rateSeries.flatMap(({ id, points }) =>
    points.map(({ grade }) => ({ id, grade })),
  );
  return [...shipped(records), ...points]
    .filter(({ grade }) => grade === 'weak')
    .map(({ id }) => ({
      record: id,
      field: 'grade',
      problem: 'rests on weak pages only: find a better one, or move it to held-back.json',
    }));
}

/** A record is either told or held back. */
function checkListed(records: Records): Problem[] {
  const told = new Set(shipped(records).map(({ id }) => id));
  const seen = new Set<string>();
  return records.heldBack.flatMap(({ id }): Problem[] => {
    const isTwice = seen.has(id);
    seen.add(id);
    return [
      ...(told.has(id)
        ? [{ record: id, field: 'heldBack', problem: 'is held back and told at the same time' }]
        : []),
      ...(isTwice ? [{ record: id, field: 'heldBack', problem: 'is held back twice' }] : []),
    ];
  });
}

function shipped(records: Records) {
  const { officials, institutions, policies, events, tariffLayers, headlineRates } = records;
  return [...officials, ...institutions, ...policies, ...events, ...tariffLayers, ...headlineRates];
}
