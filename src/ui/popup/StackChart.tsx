/**
 * The duties of both sides over time: a drawing, the same change by change with the
 * events of each day, in sentences for who cannot see it, and as a table.
 *
 * One slider steps through the changes, so a keyboard needs one stop and not fifty;
 * a pointer over the drawing moves the same slider.
 */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { IsoDay } from '../../model/days';
import { DataText } from '../shared/DataText';
import { dayNumber, formatDay } from '../shared/day-text';
import { Icon } from '../shared/icons';
import { formatRate } from '../shared/rate-text';
import { signIn } from '../shared/signs';
import { useWidthOf } from '../shared/use-width';
import { useWords, type Words } from '../shared/words';
import { OverviewStrip } from './OverviewStrip';
import type { PopupEvent, StackStep, TariffStacks } from './popup-props';
import { type ChartSide, layOutStackChart, sumOf } from './stack-chart-layout';

const FIRST_DAY = '2018-01-01';
const LATE_DAY = '2025-01-01';
/** Inner width of the popup, until the real one is measured. */
const POPUP_INNER_PX = 348;
const HEIGHTS = { narrow: 150, wide: 260 };
const WIDE_PX = 520;
const MOST_EVENTS = 3;
const SIDES: ChartSide[] = ['US', 'CN'];

interface StackChartProps {
  stacks: TariffStacks;
  on: IsoDay | null;
  asOf: IsoDay;
  events: readonly PopupEvent[];
  onOpenEvent(id: string): void;
}

export function StackChart({ stacks, on, asOf, events, onOpenEvent }: StackChartProps) {
  const words = useWords();
  const { messages, locale } = words;
  const figure = useRef<HTMLElement>(null);
  const width = useWidthOf(figure, POPUP_INNER_PX);
  const [from, setFrom] = useState(FIRST_DAY);
  const days = useMemo(() => changeDays(stacks, from, asOf), [stacks, from, asOf]);
  const [chosen, setChosen] = useState<number | null>(null);
  const layout = layOutStackChart({
    stacks,
    from,
    to: asOf,
    on,
    width,
    height: width >= WIDE_PX ? HEIGHTS.wide : HEIGHTS.narrow,
    labelOf: (step, isPeak) => labelOf(step, isPeak, words),
  });
  const height = width >= WIDE_PX ? HEIGHTS.wide : HEIGHTS.narrow;
  const index = Math.min(chosen ?? days.length - 1, days.length - 1);
  const day = days[index];
  const choose = (event: PointerEvent) => {
    const box = figure.current?.querySelector('svg')?.getBoundingClientRect();
    if (!box) return;
    const number = layout.dayAt(event.clientX - box.left);
    setChosen(nearest(days, number));
  };
  return (
    <figure class="stackchart" ref={figure}>
      <div class="charthead">
        <h2>{messages('stackChartTitle')}</h2>
        <fieldset class="seg">
          <legend class="vh">{messages('stackChartSpan')}</legend>
          {[FIRST_DAY, LATE_DAY].map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={from === each}
              onClick={() => {
                setFrom(each);
                setChosen(null);
              }}
            >
              {messages('stackChartRange', each.slice(0, 4), asOf.slice(0, 4))}
            </button>
          ))}
        </fieldset>
      </div>
      <svg
        class="ch"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={chartInWords(stacks, asOf, words)}
        onPointerMove={choose}
        onPointerDown={choose}
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
        {day !== undefined && chosen !== null && (
          <path class="cursor" d={`M${layout.xOf(day)} 18V${height - 18}`} />
        )}
        {SIDES.map((side) => {
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
      {width >= WIDE_PX && from !== FIRST_DAY && (
        <OverviewStrip
          stacks={stacks}
          first={FIRST_DAY}
          from={from}
          late={LATE_DAY}
          to={asOf}
          width={width}
          onFrom={(chosenFrom) => {
            setFrom(chosenFrom);
            setChosen(null);
          }}
        />
      )}
      <figcaption>
        <span class="nw">
          <span class="key" /> {messages('stackChartKeyListed')}
        </span>
        <span class="nw">
          <span class="key k2" /> {messages('stackChartKeyAll')}
        </span>
        {on !== null && on <= asOf && (
          <span class="nw">
            <span class="dot" /> {messages('stackChartKeyArticle', formatDay(on, locale))}
          </span>
        )}
        <span class="nw">
          <span class="dot now" /> {messages('stackChartKeyNow', formatDay(asOf, locale))}
        </span>
      </figcaption>
      {day !== undefined && chosen !== null && (
        <ChangeOn
          words={dayInWords(day, stacks, words)}
          events={eventsOn(day, events)}
          {...{ onOpenEvent }}
        />
      )}
      <details class="dis">
        <summary>
          {messages('stackChartStep')}
          <Icon name="chevron" />
        </summary>
        {day !== undefined && (
          <input
            type="range"
            aria-label={messages('stackChartStep')}
            min="0"
            max={days.length - 1}
            step="1"
            value={index}
            aria-valuetext={dayInWords(day, stacks, words)}
            onInput={(event) => setChosen(Number(event.currentTarget.value))}
          />
        )}
        <p class="xs">{messages('stackChartNote')}</p>
      </details>
      <details class="dis">
        <summary>
          {messages('showAsTable')}
          <Icon name="chevron" />
        </summary>
        <StackChangesTable stacks={stacks} asOf={asOf} />
      </details>
    </figure>
  );
}

function eventsOn(day: IsoDay, events: readonly PopupEvent[]): PopupEvent[] {
  return events.filter((event) => event.date === day).slice(0, MOST_EVENTS);
}

interface ChangeOnProps {
  words: string;
  events: readonly PopupEvent[];
  onOpenEvent(id: string): void;
}

/** What a day changed, and the events of that day. */
function ChangeOn({ words, events, onOpenEvent }: ChangeOnProps) {
  return (
    <div class="changes">
      <p class="s">{words}</p>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <button type="button" class="lk" onClick={() => onOpenEvent(event.id)}>
              <DataText text={event.title} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function StackChangesTable({ stacks, asOf }: { stacks: TariffStacks; asOf: IsoDay }) {
  const { messages, locale } = useWords();
  return (
    <div class="tablebox">
      <table class="lay">
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colSpan={2}>
              {messages('dutiesByUS')}
            </th>
            <th scope="colgroup" colSpan={2}>
              {messages('dutiesByCN')}
            </th>
          </tr>
          <tr>
            <th scope="col">{messages('tableFrom')}</th>
            {SIDES.flatMap((side) => [
              <th key={`${side} all`} scope="col">
                {messages('tableSumAll')}
              </th>,
              <th key={`${side} listed`} scope="col">
                {messages('tableSumListed')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {changeDays(stacks, FIRST_DAY, asOf).map((day) => (
            <tr key={day}>
              <th scope="row">{formatDay(day, locale)}</th>
              {SIDES.flatMap((side) => {
                const step = stepOn(stacks[side], day);
                return [
                  <td key={`${side} all`}>{formatRate(step?.allPct ?? 0)}</td>,
                  <td key={`${side} listed`}>{formatRate(step ? sumOf(step) : 0)}</td>,
                ];
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Every day on which a duty of either side changed, and the last day covered. */
function changeDays(stacks: TariffStacks, from: IsoDay, asOf: IsoDay): IsoDay[] {
  const days = [...stacks.US, ...stacks.CN].map((step) => step.from);
  return [...new Set([...days.filter((day) => day >= from && day <= asOf), asOf])].sort();
}

function nearest(days: readonly IsoDay[], number: number): number {
  let best = 0;
  for (const [index, day] of days.entries()) {
    const distance = Math.abs(dayNumber(day) - number);
    if (distance < Math.abs(dayNumber(days[best] ?? day) - number)) best = index;
  }
  return best;
}

function stepOn(steps: readonly StackStep[], day: IsoDay): StackStep | undefined {
  return steps.findLast((step) => step.from <= day);
}

function rateOn(steps: readonly StackStep[], day: IsoDay): string {
  const step = stepOn(steps, day);
  return formatRate(step ? sumOf(step) : 0);
}

function labelOf(step: StackStep, isPeak: boolean, { messages }: Words): string {
  const sum = formatRate(sumOf(step));
  if (!isPeak || step.listedPct === 0 || step.allPct === 0) return sum;
  return messages('stackChartSum', String(step.listedPct), String(step.allPct), sum);
}

function dayInWords(day: IsoDay, stacks: TariffStacks, { messages, locale }: Words): string {
  const { US, CN } = stacks;
  return messages('stackChartOn', formatDay(day, locale), rateOn(US, day), rateOn(CN, day));
}

/** The chart in sentences: every level of each side. */
function chartInWords(stacks: TariffStacks, asOf: IsoDay, words: Words): string {
  const { messages, locale } = words;
  const colon = signIn(locale, 'colon');
  const stop = signIn(locale, 'stop');
  const sentence = (side: ChartSide) => {
    const levels = stacks[side]
      .filter((step) => step.from <= asOf)
      .map((step) =>
        messages('stackChartFrom', formatRate(sumOf(step)), formatDay(step.from, locale)),
      );
    const duties = messages(side === 'US' ? 'dutiesByUS' : 'dutiesByCN');
    return [duties, colon, levels.join(signIn(locale, 'comma')), stop].join('');
  };
  return [messages('stackChartTitle'), stop, sentence('US'), sentence('CN')].join('').trim();
}
