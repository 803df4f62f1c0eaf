/**
 * Can every page be visited safely and for good: https, one entry each, no search
 * results, no redirects? Was a page of every statement read, or is one official? And does
 * no record claim a better grade than the pages that were read for it?
 */
import type { Grade, Source } from '../../model/record-fields';
import type { Records } from '../../model/records';
import { z } from '../../model/zod';
import type { Problem } from './problem';

const GRADES: readonly Grade[] = ['primary', 'press', 'analysis', 'weak'];

export function checkSources(records: Records): Problem[] {
  return [
    ...Object.entries(records.sources).flatMap(([id, source]) => checkAddress(id, source)),
    ...checkOnce(records),
    ...checkRead(records),
    ...checkGrades(records),
  ];
}

const SHORTENERS = /(^|\.)(t\.co|bit\.ly|tinyurl\.com|goo\.gl|ow\.ly|buff\.ly|lnkd\.in)$/;
const SEARCH_ENGINES = /^(www\.|search\.)?(google|bing|duckduckgo|baidu|yahoo|sogou)\.[a-z.]+$/;

function checkAddress(id: string, { url, kind, grade }: Source): Problem[] {
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  const problems: Problem[] = [];
  if (protocol !== 'https:') problems.push({ record: id, field: 'url', problem: 'is not https' });
  const isSearch =
    SEARCH_ENGINES.test(hostname) ||
    /\/(search|suche|recherche)(\/|$|\.)/i.test(pathname) ||
    ['search', 'query', 's'].some((name) => searchParams.has(name) && pathname.length <= 8);
  if (isSearch)
    problems.push({ record: id, field: 'url', problem: `is a page of search results: ${url}` });
  const isRedirect =
    SHORTENERS.test(hostname) || ['url', 'redirect', 'u'].some((name) => searchParams.has(name));
  if (isRedirect)
    problems.push({ record: id, field: 'url', problem: `leads on to another page: ${url}` });
  if (kind === 'primary' && grade !== 'primary') {
    problems.push({
      record: id,
      field: 'grade',
      problem: `is an official page with the grade "${grade}"`,
    });
  }
  return problems;
}

/** One page, one entry; and no entry that nothing cites. */
function checkOnce({ sources, ...citing }: Records): Problem[] {
  const text = JSON.stringify(citing);
  const idsOf = new Map<string, string[]>();
  for (const [id, { url }] of Object.entries(sources)) {
    idsOf.set(url, [...(idsOf.get(url) ?? []), id]);
  }
  const twice = [...idsOf].filter(([, ids]) => ids.length > 1);
  const unused = Object.keys(sources).filter((id) => !text.includes(`"${id}"`));
  return [
    ...twice.map(([url, ids]) => ({
      record: ids.join(', '),
      field: 'url',
      problem: `are the same page: ${url}`,
    })),
    ...unused.map((id) => ({ record: id, field: 'id', problem: 'is cited by no record' })),
  ];
}

/**
 * Every list of pages that a statement rests on, wherever it stands in the records: at
 * least one page was read, or is an official address.
 */
function checkRead({ sources, ...citing }: Records): Problem[] {
  const isUnread = (ids: readonly string[]): boolean =>
    ids.length > 0 &&
    ids.every((id) => {
      const source = sources[id];
      return source && !source.opened && source.kind !== 'primary';
    });
  return listsOfPages(citing).flatMap(({ record, ids }) =>
    isUnread(ids)
      ? [{ record, field: 'sources', problem: `rests only on pages not opened: ${ids.join(', ')}` }]
      : [],
  );
}

const SourceIds = z.array(z.string());

/** The `sources` of every object within, with the id of the record that it stands in. */
function listsOfPages(value: unknown, record = ''): { record: string; ids: string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = 'id' in value && typeof value.id === 'string' ? value.id : record;
  const own = SourceIds.safeParse('sources' in value ? value.sources : undefined);
  return [
    ...(own.success ? [{ record: within, ids: own.data }] : []),
    ...Object.values(value).flatMap((inner) => listsOfPages(inner, within)),
  ];
}

/** The best grade among the pages that were read; weak if none was. */
function gradeOf(ids: readonly string[], sources: Record<string, Source>): Grade {
  const read = ids.flatMap((id) => {
    const source = sources[id];
    return source?.opened ? [source.grade] : [];
  });
  return GRADES.find((grade) => read.includes(grade)) ?? 'weak';
}

function checkGrades(records: Records): Problem[] {
  const { officials, institutions, policies, events, tariffLayers, headlineRates } = records;
  const graded = [
    ...officials,
    ...institutions,
    ...policies,
    ...events,
    ...tariffLayers,
    ...headlineRates,
    ...records.rateSeries.flatMap(({ id, points }) => points.map((point) => ({ ...point, id }))),
  ];
  return graded.flatMap(({ id, grade, sources }): Problem[] => {
    if (sources.length === 0) return [{ record: id, field: 'sources', problem: 'cites no source' }];
    const earned = gradeOf(sources, records.sources);
    // Worse than earned is allowed: the best page may state only part of the record.
    if (GRADES.indexOf(grade) >= GRADES.indexOf(earned)) return [];
    return [
      {
        record: id,
        field: 'grade',
        problem: `is graded "${grade}", but its sources earn "${earned}"`,
      },
    ];
  });
}
