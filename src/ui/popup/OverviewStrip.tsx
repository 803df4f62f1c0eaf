/**
 * All years of the chart in small, where the chart shows the last of them: a window lies
 * over those. A pointer may press the rest; for the keyboard there are the two buttons
 * above.
 */
import type { IsoDay } from '../../model/days';
import type { TariffStacks } from './popup-props';
import { CHART_SIDES, layOutStackChart } from './stack-chart-layout';

interface OverviewStripProps {
  stacks: TariffStacks;
  /** The first day of all, and the first that the chart above shows. */
  first: IsoDay;
  from: IsoDay;
  /** The first day of the late span. */
  late: IsoDay;
  to: IsoDay;
  width: number;
  onFrom(from: IsoDay): void;
}

const HEIGHT = 86;

export function OverviewStrip(props: OverviewStripProps) {
  const { stacks, first, from, late, to, width, onFrom } = props;
  const layout = layOutStackChart({
    stacks,
    from: first,
    to,
    on: null,
    width,
    height: HEIGHT,
    labelOf: () => '',
  });
  const left = layout.xOf(from);
  const press = (event: PointerEvent) => {
    if (!(event.currentTarget instanceof SVGElement)) return;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    onFrom(x >= layout.xOf(late) ? late : first);
  };
  return (
    <svg
      class="ch strip"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      aria-hidden="true"
      onPointerDown={press}
    >
      {CHART_SIDES.map((side) => {
        const { sumArea, listedArea, sumLine, listedLine, base } = layout.sides[side];
        return (
          <g key={side}>
            <path class="a2" d={sumArea} />
            <path class="a1" d={listedArea} />
            <path class="ln2" d={sumLine} />
            <path class="ln" d={listedLine} />
            <path class="ax" d={`M${layout.left} ${base}H${layout.right}`} />
          </g>
        );
      })}
      {layout.ticks.map(({ x, y, year }) => (
        <text key={year} class="q" x={x} y={y}>
          {year}
        </text>
      ))}
      <rect class="window" x={left} y="6" width={layout.right - left} height={HEIGHT - 12} rx="3" />
    </svg>
  );
}
