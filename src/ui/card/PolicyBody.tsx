/** A tariff or another measure: then and now, its course, its law, who answered it. */
import type { PolicyCard, PolicyState } from '../../model/card';
import { CutText } from '../shared/CutText';
import { formatDay } from '../shared/day-text';
import type { NumberedSources } from '../shared/numbered-sources';
import { SourceNumbers } from '../shared/SourceLinks';
import { signIn } from '../shared/signs';
import { useWords, type Words } from '../shared/words';
import { chooseEvents } from './choose-events';
import { EntityLink } from './EntityLink';
import { Few } from './Few';
import { ChangeText, PolicyStateText } from './PolicyStateText';
import { levelOn, rateLevels } from './rate-levels';
import { OtherSideSums, StackTable } from './StackTable';
import { StepChart } from './StepChart';
import { ThenNow } from './ThenNow';
import { Timeline } from './Timeline';

const SUMMARY_LIMIT = 150;
const ANSWER_LIMIT = 120;
const LAW_LIMIT = 130;
const MOST_ANSWERS = 2;

interface PolicyBodyProps {
  card: PolicyCard;
  sources: NumberedSources;
  onOpenEntity(id: string): void;
}

export function PolicyBody({ card, sources, onOpenEntity }: PolicyBodyProps) {
  const words = useWords();
  const { messages } = words;
  const isTariff = card.category === 'tariff';
  const dates = datesInWords(card, words);
  const levels = rateLevels(card.steps, card.asOf);
  const { then, now } = card;
  const isSame =
    then !== null &&
    isSameState(then, now) &&
    levelOn(levels, then.day) === levelOn(levels, now.day);
  const stateText = (state: PolicyState) => (
    <PolicyStateText
      state={state}
      isTariff={isTariff}
      rateSince={levelOn(levels, state.day)?.from ?? null}
      isSame={isSame && state === now}
      isHeadlined={state === now}
      sources={sources}
    />
  );
  return (
    <>
      {card.stack === undefined ? (
        <ThenNow card={card} layout="columns" then={then && stateText(then)} now={stateText(now)} />
      ) : (
        <StackTable
          side={card.side === 'CN' ? 'CN' : 'US'}
          then={card.stack.then}
          now={card.stack.now}
          sources={sources}
          onOpenEntity={onOpenEntity}
        />
      )}
      {card.stack === undefined && then?.changes && <ChangeText changes={then.changes} />}
      {card.steps.length > 0 && (
        <section>
          <h3>{messages('rateOverTime')}</h3>
          <StepChart steps={card.steps} on={card.on} asOf={card.asOf} />
        </section>
      )}
      {card.stack !== undefined && (
        <OtherSideSums side={card.side === 'CN' ? 'US' : 'CN'} {...card.stack.otherSide} />
      )}
      <section>
        <h3>{messages('inShort')}</h3>
        <p class="s">
          <CutText text={card.summary} zh={card.zhSummary} limit={SUMMARY_LIMIT}>
            <SourceNumbers sources={sources.of(card.summarySources)} />
          </CutText>
        </p>
      </section>
      {card.answers.length > 0 && (
        <section>
          <h3>{messages(card.side === 'CN' ? 'answerByUS' : 'answerByCN')}</h3>
          <Few
            most={MOST_ANSWERS}
            rows={card.answers.map((answer) => (
              <li key={answer.id}>
                <EntityLink {...answer} onOpenEntity={onOpenEntity} />
                <p>
                  <CutText text={answer.summary} zh={answer.zhSummary} limit={ANSWER_LIMIT}>
                    <SourceNumbers sources={sources.of(answer.sources)} />
                  </CutText>
                </p>
              </li>
            ))}
          />
        </section>
      )}
      {card.answerTo.length > 0 && (
        <section>
          <h3>{messages('answered')}</h3>
          <Few
            most={MOST_ANSWERS}
            rows={card.answerTo.map((measure) => (
              <li key={measure.id}>
                <EntityLink {...measure} onOpenEntity={onOpenEntity} />
              </li>
            ))}
          />
        </section>
      )}
      {(card.legalBasis !== undefined || dates !== '') && (
        <section>
          <h3>{messages('legalBasis')}</h3>
          {card.legalBasis !== undefined && (
            <p class="s">
              <CutText text={card.legalBasis} zh={card.zhLegalBasis} limit={LAW_LIMIT} />
            </p>
          )}
          {dates !== '' && <p class="s">{dates}</p>}
        </section>
      )}
      {card.events.length > 0 && (
        <section>
          <h3>{messages('whatHappened')}</h3>
          <Timeline
            rows={chooseEvents(card.events, card.on)}
            sources={sources}
            onOpenEntity={onOpenEntity}
          />
        </section>
      )}
    </>
  );
}

function isSameState(then: PolicyState, now: PolicyState): boolean {
  return (
    then.status === now.status &&
    then.ratePct === now.ratePct &&
    then.state === now.state &&
    then.scope === now.scope
  );
}

/** "Announced 1 Feb 2025, effective 4 Feb 2025" */
function datesInWords(card: PolicyCard, { messages, locale }: Words): string {
  const dates: string[] = [];
  if (card.announcedOn) dates.push(messages('announcedOn', formatDay(card.announcedOn, locale)));
  if (card.effectiveOn) dates.push(messages('effectiveOn', formatDay(card.effectiveOn, locale)));
  if (card.endedOn) dates.push(messages('endedOn', formatDay(card.endedOn, locale)));
  const text = dates.join(signIn(locale, 'comma'));
  return text.charAt(0).toUpperCase() + text.slice(1);
}
