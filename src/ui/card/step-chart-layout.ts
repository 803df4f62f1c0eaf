/**
 * Where everything in the small rate chart stands, in pixels of the drawn width.
 *
 * Steps, since a duty changes overnight and a slope would invent days between;
 * from nought, since a cut from 145 to 30 must look like one; linear in time.
 * Labels are left out rather than laid over each other: the same words are in the
 * chart's text and its table.
 */
import type { IsoDay } from '../../model/days';
import { dayNumber } from '../shared/day-text';
import { type RateLevel, rateOn } from './rate-levels';

export const CHART_HEIGHT = 104;
const TOP = 20;
const BASE = 80;
const LEFT = 2;
const RIGHT_MARGIN = 12;
/** Mean width of a character at 11 px; Han characters are twice as wide. */
const CHARACTER_PX = 6.4;
const LABEL_PX = 11;
/** A year and a space. */
const TICK_ROOM_PX = 32;

export interface Point {
  x: number;
  y: number;
}

export interface ChartLabel extends Point {
  text: string;
  anchor: 'start' | 'end';
}

export interface StepChartLayout {
  line: string;
  area: string;
  grid: number[];
  base: number;
  left: number;
  right: number;
  ticks: { x: number; day: IsoDay }[];
  article: Point | null;
  now: Point;
  labels: ChartLabel[];
}

export interface StepChartQuestion {
  levels: readonly RateLevel[];
  on: IsoDay | null;
  asOf: IsoDay;
  width: number;
  /** The label of a level: "20% from 4 Mar". */
  labelOf(level: RateLevel): string;
}

/** One level as drawn: from where to where, and how high. */
interface Span {
  x0: number;
  x1: number;
  top: number;
}

interface Box {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

export function layOutStepChart({
  levels,
  on,
  asOf,
  width,
  labelOf,
}: StepChartQuestion): StepChartLayout {
  const first = levels[0]?.from ?? asOf;
  const startYear = Number((on !== null && on < first ? on : first).slice(0, 4));
  const start = dayNumber(String(startYear));
  const end = Math.max(dayNumber(asOf), start + 1);
  const right = width - RIGHT_MARGIN;
  const x = (day: IsoDay) =>
    round(LEFT + ((dayNumber(day) - start) / (end - start)) * (right - LEFT));
  const peak = Math.max(...levels.map((level) => level.ratePct), 1);
  const y = (ratePct: number) => round(BASE - (ratePct / peak) * (BASE - TOP));

  let line = `M${LEFT} ${BASE}`;
  for (const level of levels) line += `H${x(level.from)}V${y(level.ratePct)}`;
  line += `H${right}`;

  const hasRing = on !== null && on <= asOf;
  const article = hasRing ? { x: x(on), y: y(rateOn(levels, on)) } : null;
  const now = { x: right, y: y(levels.at(-1)?.ratePct ?? 0) };

  const taken: Box[] = [around(now, 8)];
  taken.push({ x0: right - 24, x1: width, y0: now.y - 22, y1: now.y });
  if (article) {
    taken.push({ x0: article.x - 7, x1: article.x + 7, y0: 0, y1: article.y + 7 });
    taken.push({ x0: article.x - 24, x1: article.x + 24, y0: 0, y1: 13 });
  }
  const spans = levels.map(
    (level, index): Span => ({
      x0: x(level.from),
      x1: levels[index + 1] ? x(levels[index + 1]?.from ?? asOf) : right,
      top: y(level.ratePct),
    }),
  );

  const labels: ChartLabel[] = [];
  const byWeight = levels.map((level, index) => ({ level, index }));
  byWeight.sort((a, b) => b.level.ratePct - a.level.ratePct || b.index - a.index);
  for (const { level, index } of byWeight) {
    const span = spans[index];
    if (!span) continue;
    const text = labelOf(level);
    const length = widthOf(text);
    const place = placesFor(span, spans[index - 1], spans[index + 1]).find((at) => {
      const box = boxOf(at, length);
      const fits = box.x0 >= 0 && box.x1 <= width && box.y0 >= 0;
      return fits && isClearOfLine(box, spans) && !taken.some((other) => overlap(other, box));
    });
    if (!place) continue;
    const box = boxOf(place, length);
    taken.push({ ...box, x0: box.x0 - 3, x1: box.x1 + 3 });
    labels.push({ ...place, text });
  }

  const ticks = withRoom(yearTicks(startYear, asOf).map((day) => ({ x: x(day), day })));
  const grid = [
    ...new Set(levels.filter((level) => level.ratePct > 0).map((level) => y(level.ratePct))),
  ];
  return {
    line,
    area: `${line}V${BASE}Z`,
    grid,
    base: BASE,
    left: LEFT,
    right,
    ticks,
    article,
    now,
    labels,
  };
}

/** Leaves out the ticks whose year would run into the one before. */
function withRoom<Tick extends { x: number }>(ticks: Tick[]): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    if (last === undefined || tick.x - last.x >= TICK_ROOM_PX) kept.push(tick);
  }
  return kept;
}

type LabelPlace = Omit<ChartLabel, 'text'>;

/** Where the label of a level may stand, best first: above its line, else beside its fall or its rise. */
function placesFor({ x0, x1, top }: Span, before?: Span, next?: Span): LabelPlace[] {
  const above = top - 5;
  const places: LabelPlace[] = [
    { x: x0 + 4, y: above, anchor: 'start' },
    { x: x1 - 4, y: above, anchor: 'end' },
  ];
  if (next !== undefined && next.top > top) {
    places.push({ x: x1 + 4, y: Math.min(top + LABEL_PX, next.top - 5), anchor: 'start' });
  }
  if (top < (before?.top ?? BASE)) {
    places.push({ x: x0 - 4, y: Math.min(top + LABEL_PX, BASE - 4), anchor: 'end' });
    places.push({ x: x0 - 4, y: above, anchor: 'end' });
  }
  return places;
}

function boxOf({ x, y, anchor }: LabelPlace, length: number): Box {
  const x0 = anchor === 'start' ? x : x - length;
  return { x0, x1: x0 + length, y0: y - LABEL_PX, y1: y + 2 };
}

/** Whether the line stays above or below the box over its whole length, its rises included. */
function isClearOfLine(box: Box, spans: readonly Span[]): boolean {
  return spans.every((span, index) => {
    if (span.x1 <= box.x0 || span.x0 >= box.x1) return true;
    const before = spans[index - 1]?.top ?? BASE;
    const isRiseInside = span.x0 > box.x0;
    const upper = isRiseInside ? Math.min(span.top, before) : span.top;
    const lower = isRiseInside ? Math.max(span.top, before) : span.top;
    return upper >= box.y1 - 2 || lower <= box.y0;
  });
}

/** 1 January of each year; 1 July too when the chart spans three years or fewer. */
function yearTicks(startYear: number, asOf: IsoDay): IsoDay[] {
  const endYear = Number(asOf.slice(0, 4));
  const ticks: IsoDay[] = [];
  for (let year = startYear; year <= endYear; year++) {
    ticks.push(`${year}-01-01`);
    if (endYear - startYear < 3 && `${year}-07-01` < asOf) ticks.push(`${year}-07-01`);
  }
  return ticks;
}

function widthOf(text: string): number {
  let length = 0;
  for (const character of text) length += character > '\u2e80' ? LABEL_PX : CHARACTER_PX;
  return length;
}

function around(point: Point, by: number): Box {
  return { x0: point.x - by, x1: point.x + by, y0: point.y - by, y1: point.y + by };
}

function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
