/** The duties of both sides over time, drawn: the United States' upwards, China's downwards. */
import type { TargetedPointerEvent } from 'preact';
import type { IsoDay } from '../../model/days';
import { formatRate } from '../shared/rate-text';
import { useWords } from '../shared/words';
import type { TariffStacks } from './popup-props';
import { CHART_SIDES, type StackChartLayout, sumOf } from './stack-chart-layout';

interface StackDrawingProps {
  layout: StackChartLayout;
  stacks: TariffStacks;
  /** CSS pixels. */
  width: number;
  height: number;
  /** The day that is pointed out, if any. */
  cursor: IsoDay | null;
  /** The drawing in sentences. */
  label: string;
  /** A pointer is at `x` pixels from the left edge. */
  onPoint(x: number): void;
}

export function StackDrawing(props: StackDrawingProps) {
  const { layout, stacks, width, height, cursor, label, onPoint } = props;
  const { messages } = useWords();
  const point = (event: TargetedPointerEvent<SVGSVGElement>) => {
    onPoint(event.clientX - event.currentTarget.getBoundingClientRect().left);
  };
  return (
    <svg
      class="ch"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      onPointerMove={point}
      onPointerDown={point}
    >
      {layout.grid.map(({ y, pct }) => (
        <g key={y}>
          <path class="gr" d={`M${layout.left} ${y}H${layout.right}`} />
          <text class="q" x={layout.left - 5} y={y + 4} text-anchor="end">
            {pct}
          </text>
        </g>
      ))}
      {layout.ticks.map(({ x, y, year }) => (
        <text key={year} class="q" x={x} y={y}>
          {year}
        </text>
      ))}
      {cursor !== null && <path class="cursor" d={`M${layout.xOf(cursor)} 18V${height - 18}`} />}
      {CHART_SIDES.map((side) => {
        const drawing = layout.sides[side];
        const last = stacks[side].at(-1);
        return (
          <g key={side}>
            <path class="a2" d={drawing.sumArea} />
            <path class="a1" d={drawing.listedArea} />
            <path class="ln2" d={drawing.sumLine} />
            <path class="ln" d={drawing.listedLine} />
            <path class="ax" d={`M${layout.left} ${drawing.base}H${layout.right}`} />
            <text class="b" x={layout.left} y={side === 'US' ? 11 : height - 4}>
              {messages(side === 'US' ? 'dutiesByUS' : 'dutiesByCN')}
            </text>
            {drawing.labels.map((label) => (
              <text
                key={`${label.x} ${label.text}`}
                x={label.x}
                y={label.y}
                text-anchor={label.anchor}
              >
                {label.text}
              </text>
            ))}
            {drawing.article && (
              <>
                <path
                  class="thenl"
                  d={`M${drawing.article.x} ${drawing.base}V${drawing.article.y}`}
                />
                <circle class="then" cx={drawing.article.x} cy={drawing.article.y} r="4" />
              </>
            )}
            <circle class="nowd" cx={drawing.now.x} cy={drawing.now.y} r="4.5" />
            <text
              class="b"
              x={layout.right}
              y={drawing.now.y + (side === 'US' ? -9 : 17)}
              text-anchor="end"
            >
              {formatRate(last ? sumOf(last) : 0)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
