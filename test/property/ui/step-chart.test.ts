/** Whatever the rates, nothing in the chart lies outside it or over something else. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RateStep } from '../../../src/model/card';
import { rateLevels, rateOn } from '../../../src/ui/card/rate-levels';
import { CHART_HEIGHT, layOutStepChart } from '../../../src/ui/card/step-chart-layout';

const FIRST = Date.UTC(2017, 0, 1);
const isoDay = (days: number) => new Date(FIRST + days * 86_400_000).toISOString().slice(0, 10);
const AS_OF = '2026-10-08';

/** Spans in order that never overlap; the last one may be open. */
const steps = fc
  .array(
    fc.record({
      wait: fc.integer({ min: 0, max: 300 }),
      length: fc.integer({ min: 1, max: 700 }),
      ratePct: fc.integer({ min: 1, max: 290 }).map((half) => half / 2),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((spans) => {
    let day = 0;
    return spans.map(({ wait, length, ratePct }, index): RateStep => {
      const from = day + wait;
      day = from + length;
      const isLast = index === spans.length - 1;
      return { from: isoDay(from), to: isLast && length > 350 ? null : isoDay(day), ratePct };
    });
  });
const width = fc.integer({ min: 220, max: 600 });
const on = fc.option(fc.integer({ min: 0, max: 3560 }).map(isoDay));

it('the line gives the rate of the records on every first day', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const levels = rateLevels(all, AS_OF);
      for (const step of all) {
        if (step.from <= AS_OF) expect(rateOn(levels, step.from)).toBe(step.ratePct);
      }
    }),
  );
});

it('ring, disc, ticks and labels lie inside the drawing', () => {
  fc.assert(
    fc.property(steps, width, on, (all, pixels, articleDay) => {
      const levels = rateLevels(all, AS_OF);
      const labelOf = ({ ratePct }: { ratePct: number }) => `${ratePct}% from 10 Apr`;
      const chart = layOutStepChart({
        levels,
        on: articleDay,
        asOf: AS_OF,
        width: pixels,
        labelOf,
      });
      const points = [chart.now, ...(chart.article ? [chart.article] : []), ...chart.labels];
      for (const point of points) {
        expect(point.x).toBeGreaterThanOrEqual(0);
        expect(point.x).toBeLessThanOrEqual(pixels);
        expect(point.y).toBeGreaterThanOrEqual(0);
        expect(point.y).toBeLessThanOrEqual(CHART_HEIGHT);
      }
      for (const tick of chart.ticks) expect(tick.x).toBeLessThanOrEqual(pixels);
    }),
  );
});

it('no label lies over another', () => {
  fc.assert(
    fc.property(steps, width, on, (all, pixels, articleDay) => {
      const levels = rateLevels(all, AS_OF);
      const text = '10% from 10 Apr';
      const { labels } = layOutStepChart({
        levels,
        on: articleDay,
        asOf: AS_OF,
        width: pixels,
        labelOf: () => text,
      });
      const length = text.length * 6;
      const boxes = labels.map(({ x, y, anchor }) => ({
        x0: anchor === 'start' ? x : x - length,
        x1: anchor === 'start' ? x + length : x,
        y,
      }));
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) {
          const isApart = a.x1 <= b.x0 || b.x1 <= a.x0 || Math.abs(a.y - b.y) >= 11;
          expect(isApart).toBe(true);
        }
      }
    }),
  );
});
