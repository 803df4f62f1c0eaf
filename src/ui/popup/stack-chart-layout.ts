/**
 * Where everything stands in the chart of both sides' duties, in pixels of the drawn
 * width: the United States above the axis, China below, one scale, so that a trade
 * of blows reads at a glance. Steps, and from nought, as in the card's chart.
 */
import type { IsoDay } from '../../model/days';
import { dayNumber } from '../shared/day-text';
import type { StackStep, TariffStacks } from './popup-props';

export type ChartSide = keyof TariffStacks;

/** Those above and below the axis, in this order. */
export const CHART_SIDES: readonly ChartSide[] = ['US', 'CN'];

export interface StackChartQuestion {
  stacks: TariffStacks;
  from: IsoDay;
  /** The last day covered: where the disc stands. */
  to: IsoDay;
  /** The article's day, where a ring stands. */
  on: IsoDay | null;
  width: number;
  height: number;
  /** What stands at a step: the sum, or how it is made up where it is highest. */
  labelOf(step: StackStep, isPeak: boolean): string;
}

export interface SideLabel {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
}

export interface SideDrawing {
  /** Listed goods alone, next to the axis. */
  listedLine: string;
  listedArea: string;
  /** With the duties on all goods on top. */
  sumLine: string;
  sumArea: string;
  /** Where the axis of this side is. */
  base: number;
  labels: SideLabel[];
  now: { x: number; y: number };
  article: { x: number; y: number } | null;
}

export interface StackChartLayout {
  sides: Record<ChartSide, SideDrawing>;
  grid: { y: number; pct: number }[];
  ticks: { x: number; y: number; year: string }[];
  left: number;
  right: number;
  /** The day at a place, for a pointer. */
  dayAt(x: number): number;
  xOf(day: IsoDay): number;
}

const LEFT = 30;
const RIGHT_MARGIN = 8;
const TITLE = 18;
/** Between the two axes: the years. */
const MIDDLE = 22;
const CHARACTER_PX = 6.2;
const YEAR_ROOM_PX = 30;
/** The bold figure at the disc: "37.5%". */
const FIGURE_ROOM_PX = 42;
/** Between two lines of text at 11 px. */
const LABEL_GAP_PX = 5;
const LABEL_DROP_PX = 13;

export function layOutStackChart(question: StackChartQuestion): StackChartLayout {
  const { stacks, from, to, on, width, height, labelOf } = question;
  const right = width - RIGHT_MARGIN;
  const start = dayNumber(from);
  const end = Math.max(dayNumber(to), start + 1);
  const half = (height - MIDDLE) / 2;
  const room = half - TITLE;
  const all = [...stacks.US, ...stacks.CN];
  const peak = Math.max(1, ...all.map(sumOf));
  const xOf = (day: IsoDay) =>
    round(LEFT + ((dayNumber(day) - start) / (end - start)) * (right - LEFT));

  const drawSide = (side: ChartSide): SideDrawing => {
    const sign = side === 'US' ? -1 : 1;
    const base = side === 'US' ? half : half + MIDDLE;
    const y = (pct: number) => round(base + sign * (pct / peak) * room);
    const steps = stepsWithin(stacks[side], from, to);
    const path = (pct: (step: StackStep) => number) => {
      const line = steps.map((step) => `H${xOf(step.from)}V${y(pct(step))}`);
      return `M${LEFT} ${base}${line.join('')}H${right}`;
    };
    const sumLine = path(sumOf);
    const listedLine = path((step) => step.listedPct);
    const last = steps.at(-1);
    const articleStep = on === null ? undefined : steps.findLast((step) => step.from <= on);
    const isShown = on !== null && on >= from && on <= to;
    return {
      base,
      sumLine,
      sumArea: `${sumLine}V${base}Z`,
      listedLine,
      listedArea: `${listedLine}V${base}Z`,
      labels: labelsFor(steps, { xOf, y, right, sign, labelOf }),
      now: { x: right, y: y(last ? sumOf(last) : 0) },
      article: isShown ? { x: xOf(on), y: y(articleStep ? sumOf(articleStep) : 0) } : null,
    };
  };

  const gap = peak > 60 ? (height > 200 ? 50 : 100) : 25;
  const grid = [];
  for (let pct = gap; pct <= peak; pct += gap) {
    const offset = (pct / peak) * room;
    grid.push({ y: round(half - offset), pct }, { y: round(half + MIDDLE + offset), pct });
  }
  return {
    sides: { US: drawSide('US'), CN: drawSide('CN') },
    grid,
    ticks: yearTicks(from, to, xOf, half + MIDDLE / 2 + 4, right),
    left: LEFT,
    right,
    dayAt: (x) => start + ((x - LEFT) / (right - LEFT)) * (end - start),
    xOf,
  };
}

export function sumOf(step: StackStep): number {
  return step.allPct + step.listedPct;
}

/** The steps that reach into the span; the one that runs at its beginning starts there. */
function stepsWithin(steps: readonly StackStep[], from: IsoDay, to: IsoDay): StackStep[] {
  return steps.flatMap((step, index) => {
    const next = steps[index + 1];
    if (step.from > to || (next !== undefined && next.from <= from)) return [];
    return [{ ...step, from: step.from < from ? from : step.from }];
  });
}

interface LabelPlaces {
  xOf(day: IsoDay): number;
  y(pct: number): number;
  right: number;
  sign: number;
  labelOf(step: StackStep, isPeak: boolean): string;
}

/** A label in the middle of each level that is long enough for it, and one beside the peak. */
function labelsFor(steps: readonly StackStep[], places: LabelPlaces): SideLabel[] {
  const { xOf, y, right, sign, labelOf } = places;
  const peak = Math.max(0, ...steps.map(sumOf));
  const yOf = (step: StackStep) => y(sumOf(step)) + (sign < 0 ? -LABEL_GAP_PX : LABEL_DROP_PX);
  return steps.flatMap((step, index): SideLabel[] => {
    const next = steps[index + 1];
    const isPeak = sumOf(step) === peak && peak > 0;
    const text = labelOf(step, isPeak);
    const room = text.length * CHARACTER_PX;
    const x0 = xOf(step.from);
    // The last level has its figure at the disc.
    const x1 = next ? xOf(next.from) : right;
    // … and it needs its room.
    const isClear = (x0 + x1 + room) / 2 < right - FIGURE_ROOM_PX;
    if (next && !isPeak && sumOf(step) > 0 && x1 - x0 > room + 6 && isClear) {
      return [{ x: round((x0 + x1) / 2), y: yOf(step), text, anchor: 'middle' }];
    }
    if (!isPeak || !next || steps.findIndex((each) => sumOf(each) === peak) !== index) return [];
    const yPeak = y(peak) + (sign < 0 ? 10 : -2);
    return x0 - room > LEFT
      ? [{ x: x0 - 4, y: yPeak, text, anchor: 'end' }]
      : [{ x: x1 + 4, y: yPeak, text, anchor: 'start' }];
  });
}

function yearTicks(
  from: IsoDay,
  to: IsoDay,
  xOf: (day: IsoDay) => number,
  y: number,
  right: number,
): StackChartLayout['ticks'] {
  const ticks: StackChartLayout['ticks'] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const x = Math.max(xOf(`${year}-01-01`), LEFT);
    const last = ticks.at(-1);
    const isClear = last === undefined || x - last.x >= YEAR_ROOM_PX;
    if (isClear && x + YEAR_ROOM_PX <= right + RIGHT_MARGIN)
      ticks.push({ x, y, year: String(year) });
  }
  return ticks;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
