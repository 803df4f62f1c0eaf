/** The rate over time: a drawing, the same in a sentence for who cannot see it, and a table. */
import { useRef } from 'preact/hooks';
import type { RateStep } from '../../model/card';
import type { IsoDay } from '../../model/days';
import { formatDay } from '../shared/day-text';
import { Icon } from '../shared/icons';
import { formatRate } from '../shared/rate-text';
import { signIn } from '../shared/signs';
import { useWidthOf } from '../shared/use-width';
import { useWords, type Words } from '../shared/words';
import { type RateLevel, rateLevels, rateOn } from './rate-levels';
import { CHART_HEIGHT, layOutStepChart } from './step-chart-layout';

/** Inner width of a card of 340 px, until the real one is measured. */
const CARD_INNER_PX = 306;

interface StepChartProps {
  steps: RateStep[];
  on: IsoDay | null;
  asOf: IsoDay;
}

export function StepChart({ steps, on, asOf }: StepChartProps) {
  const words = useWords();
  const { messages, locale } = words;
  const figure = useRef<HTMLElement>(null);
  const width = useWidthOf(figure, CARD_INNER_PX);
  const levels = rateLevels(steps, asOf);
  if (levels.length === 0) return null;
  const layout = layOutStepChart({
    levels,
    on,
    asOf,
    width,
    labelOf: (level) => levelInWords(level, words, 'year'),
  });
  const { article, now } = layout;
  return (
    <figure ref={figure}>
      <svg
        class="ch"
        width={width}
        height={CHART_HEIGHT}
        viewBox={`0 0 ${width} ${CHART_HEIGHT}`}
        role="img"
        aria-label={chartInWords(levels, on, asOf, words)}
      >
        {layout.grid.map((y) => (
          <path key={y} class="gr" d={`M${layout.left} ${y}H${layout.right}`} />
        ))}
        <path class="a1" d={layout.area} />
        <path class="ax" d={`M${layout.left} ${layout.base}H${layout.right}`} />
        <path class="ln" d={layout.line} />
        {layout.ticks.map(({ x, day }, index) => (
          <g key={day}>
            <path class="ax" d={`M${x} ${layout.base}v4`} />
            <text
              class="q"
              x={index === 0 ? 0 : x}
              y="96"
              text-anchor={index === 0 ? 'start' : 'middle'}
            >
              {day.endsWith('-01-01')
                ? day.slice(0, 4)
                : formatDay(day.slice(0, 7), locale, 'year')}
            </text>
          </g>
        ))}
        {layout.labels.map((label) => (
          <text key={label.text} x={label.x} y={label.y} text-anchor={label.anchor}>
            {label.text}
          </text>
        ))}
        {article && (
          <>
            <path class="thenl" d={`M${article.x} 14V${layout.base}`} />
            <circle class="then" cx={article.x} cy={article.y} r="4" />
            <text
              class="b"
              x={Math.max(article.x, 20)}
              y="11"
              text-anchor={article.x > width - 24 ? 'end' : 'middle'}
            >
              {messages('chartArticle')}
            </text>
          </>
        )}
        <circle class="nowd" cx={now.x} cy={now.y} r="4.5" />
        <text class="b" x={width} y={Math.max(now.y - 9, 11)} text-anchor="end">
          {messages('chartNow')}
        </text>
      </svg>
      <details class="dis">
        <summary>
          {messages('showAsTable')}
          <Icon name="chevron" />
        </summary>
        <RateTable levels={levels} />
      </details>
    </figure>
  );
}

function RateTable({ levels }: { levels: RateLevel[] }) {
  const { messages, locale } = useWords();
  return (
    <table class="lay">
      <thead>
        <tr>
          <th scope="col">{messages('tableFrom')}</th>
          <th scope="col">{messages('tableUntil')}</th>
          <th scope="col">{messages('tableRate')}</th>
        </tr>
      </thead>
      <tbody>
        {levels.map((level, index) => {
          const next = levels[index + 1];
          return (
            <tr key={level.from}>
              <td>{formatDay(level.from, locale)}</td>
              <td>{next ? formatDay(next.from, locale) : messages('stillOn')}</td>
              <td>{level.ratePct === 0 ? messages('rateNone') : formatRate(level.ratePct)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function levelInWords(level: RateLevel, { messages, locale }: Words, without?: 'year'): string {
  const day = formatDay(level.from, locale, without);
  return level.ratePct === 0
    ? messages('chartNoneFrom', day)
    : messages('chartFrom', formatRate(level.ratePct), day);
}

/** The chart in sentences: every level, then the rates at ring and disc. */
function chartInWords(
  levels: readonly RateLevel[],
  on: IsoDay | null,
  asOf: IsoDay,
  words: Words,
): string {
  const { messages, locale } = words;
  const rate = (ratePct: number) => (ratePct === 0 ? messages('rateNone') : formatRate(ratePct));
  const sentences = [
    [
      messages('rateOverTime'),
      signIn(locale, 'colon'),
      levels.map((level) => levelInWords(level, words)).join(signIn(locale, 'comma')),
      signIn(locale, 'stop').trim(),
    ].join(''),
  ];
  if (on !== null && on <= asOf) {
    sentences.push(messages('chartArticleRate', formatDay(on, locale), rate(rateOn(levels, on))));
  }
  sentences.push(messages('chartNowRate', formatDay(asOf, locale), rate(rateOn(levels, asOf))));
  return sentences.join(locale === 'en' ? ' ' : '');
}
