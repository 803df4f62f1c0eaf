/**
 * What is on a page whose article, or part of it, lies in frames: the report of the
 * top page with the mentions of the others behind its own.
 */
import { type PageReport, subjectOf } from '../../src/model/page-report';
import type { FrameReport } from '../../src/platform/popup-tab';

/** The report of the tab; `null` when its top page does not answer, whatever is in its frames. */
export function wholeReport(reports: readonly FrameReport[]): PageReport | null {
  const top = reports.find(({ frameId }) => frameId === 0)?.report;
  if (!top) return null;
  const inFrames = reports.filter(({ frameId, report }) => frameId !== 0 && hasMentions(report));
  if (inFrames.length === 0) return top;
  const [first] = inFrames;
  // Offsets count from the beginning of each frame's text; behind one another they keep the order.
  let end = 0;
  const mentions = [top, ...inFrames.map(({ report }) => report)].flatMap((report) => {
    const from = end;
    const moved = report.mentions.map((mention) => ({ ...mention, start: from + mention.start }));
    end = Math.max(from, ...moved.map(({ start }) => start + 1));
    return moved;
  });
  const lastRead = [top, ...inFrames.map(({ report }) => report)].find((each) => each.lastRead);
  return {
    ...top,
    state: 'annotated',
    articleDay: top.articleDay ?? first?.report.articleDay ?? null,
    mentions,
    ...(lastRead?.lastRead ? { lastRead: lastRead.lastRead } : {}),
  };
}

/** The frames that name a subject, in the order of the page. */
export function framesWith(reports: readonly FrameReport[], subject: string): number[] {
  return reports
    .filter(({ report }) => report.mentions.some((mention) => subjectOf(mention) === subject))
    .map(({ frameId }) => frameId);
}

function hasMentions(report: PageReport): boolean {
  return report.mentions.length > 0;
}
