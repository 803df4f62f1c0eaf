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
  const spans = levels.map((level, index) => ({
    x0: x(level.from),
    x1: levels[index + 1] ? x(levels[index + 1]?.from ?? asOf) : right,
    top: y(level.ratePct),
  }));

  const labels: ChartLabel[] = [];
  const byWeight = levels.map((level, index) => ({ level, index }));
  byWeight.sort((a, b) => b.level.ratePct - a.level.ratePct || b.index - a.index);
  for (const { level, index } of byWeight) {
    const span = spans[index];
    if (!span) continue;
    const text = labelOf(level);
    const length = widthOf(text);
    const tries: Point[] = [
      { x: span.x0 + 4, y: span.top - 5 },
      { x: span.x1 - 4 - length, y: span.top - 5 },
      { x: span.x0 - 4 - length, y: span.top + LABEL_PX },
      { x: span.x0 - 4 - length, y: span.top - 5 },
    ];
    const place = tries.find((at) => {
      const box = { x0: at.x, x1: at.x + length, y0: at.y - LABEL_PX, y1: at.y + 2 };
      const fits = box.x0 >= 0 && box.x1 <= width && box.y0 >= 0 && box.y1 < BASE;
      // A label may not be crossed by the line: over its whole length the line is lower,
      // or higher than its upper edge.
      const isClear = spans.every((other, at2) => {
        if (other.x1 <= box.x0 || other.x0 >= box.x1) return true;
        const lower = Math.max(other.top, spans[at2 - 1]?.top ?? BASE);
        const upper = Math.min(other.top, spans[at2 - 1]?.top ?? BASE);
        const edgeInside = other.x0 > box.x0 && other.x0 < box.x1;
        if (edgeInside) return upper >= box.y1 - 2 || lower <= box.y0;
        return other.top >= box.y1 - 2 || other.top <= box.y0;
      });
      return fits && isClear && !taken.some((other) => overlap(other, box));
    });
    if (!place) continue;
    taken.push({
      x0: place.x - 3,
      x1: place.x + length + 3,
      y0: place.y - LABEL_PX,
      y1: place.y + 2,
    });
    labels.push({ ...place, x: round(place.x), text, anchor: 'start' });
  }

  const ticks = yearTicks(startYear, asOf).map((day) => ({ x: x(day), day }));
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
