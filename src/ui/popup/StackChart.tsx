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
import { formatDay } from '../shared/day-text';
import { Icon } from '../shared/icons';
import { useWidthOf } from '../shared/use-width';
import { useWords } from '../shared/words';
import { OverviewStrip } from './OverviewStrip';
import type { PopupEvent, TariffStacks } from './popup-props';
import { StackChangesTable } from './StackChangesTable';
import { StackDrawing } from './StackDrawing';
import { layOutStackChart } from './stack-chart-layout';
import { changeDays, chartInWords, dayInWords, labelOf, nearest } from './stack-chart-words';

const FIRST_DAY = '2018-01-01';
const LATE_DAY = '2025-01-01';
/** Inner width of the popup, until the real one is measured. */
const POPUP_INNER_PX = 348;
const HEIGHTS = { narrow: 150, wide: 260 };
const WIDE_PX = 520;
const MOST_EVENTS = 3;

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
  const height = width >= WIDE_PX ? HEIGHTS.wide : HEIGHTS.narrow;
  const layout = layOutStackChart({
    stacks,
    from,
    to: asOf,
    on,
    width,
    height,
    labelOf: (step, isPeak) => labelOf(step, isPeak, words),
  });
  const index = Math.min(chosen ?? days.length - 1, days.length - 1);
  const day = days[index];
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
      <StackDrawing
        {...{ layout, stacks, width, height }}
        cursor={chosen === null ? null : (day ?? null)}
        label={chartInWords(stacks, asOf, words)}
        onPoint={(x) => setChosen(nearest(days, layout.dayAt(x)))}
      />
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
        <StackChangesTable stacks={stacks} first={FIRST_DAY} asOf={asOf} />
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
              <DataText text={event.title} zh={event.zh} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
