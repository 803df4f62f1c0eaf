/** All duties of one side: each with its rate then and now, and the two sums, both named. */
import type { StackOnDay } from '../../model/card';
import { CutText } from '../shared/CutText';
import { DataText } from '../shared/DataText';
import { DayText } from '../shared/DayText';
import { Icon } from '../shared/icons';
import type { NumberedSources } from '../shared/numbered-sources';
import { formatRate } from '../shared/rate-text';
import { SourceNumbers } from '../shared/SourceLinks';
import { useWords } from '../shared/words';
import { listedPct, type StackRow, stackRows } from './stack-rows';

const SCOPE_LIMIT = 60;

interface StackTableProps {
  side: 'US' | 'CN';
  then: StackOnDay | null;
  now: StackOnDay;
  sources: NumberedSources;
  onOpenEntity(id: string): void;
}

export function StackTable({ side, then, now, sources, onOpenEntity }: StackTableProps) {
  const { messages } = useWords();
  const { onAllGoods, onSomeGoods } = stackRows(then, now);
  const rows = (list: StackRow[]) => (
    <Rows rows={list} hasThen={then !== null} sources={sources} onOpenEntity={onOpenEntity} />
  );
  return (
    <>
      <p class="lead">{messages('stackLead')}</p>
      <table class="lay stack">
        <thead>
          <tr>
            <th scope="col">
              <span class="vh">{messages('tableDuty')}</span>
            </th>
            {then && (
              <th scope="col">
                <span class="vh">{messages('whenWritten')} </span>
                <span class="dot" />
                <DayText day={then.day} />
              </th>
            )}
            <th scope="col">
              <span class="vh">{messages('now')} </span>
              <span class="dot now" />
              <DayText day={now.day} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows(onAllGoods)}
          <Sum label={messages('sumAll')} then={then?.sumAllPct} now={now.sumAllPct} />
          <tr>
            <th scope="row">{messages(side === 'US' ? 'listedUS' : 'listedCN')}</th>
            {then && <Rate pct={listedPct(then)} />}
            <Rate pct={listedPct(now)} />
          </tr>
          <Sum
            label={messages(side === 'US' ? 'sumListedUS' : 'sumListedCN')}
            then={then?.sumListedPct}
            now={now.sumListedPct}
          />
        </tbody>
      </table>
      <p class="s quiet">
        {then === null ? `${messages('pageHasNoDate')} ` : ''}
        {messages('stackPressNote')}
      </p>
      {onSomeGoods.length > 0 && (
        <details class="dis">
          <summary>
            {messages('otherDuties', String(onSomeGoods.length))}
            <Icon name="chevron" />
          </summary>
          <table class="lay stack">
            <tbody>{rows(onSomeGoods)}</tbody>
          </table>
        </details>
      )}
    </>
  );
}

interface RowsProps {
  rows: StackRow[];
  hasThen: boolean;
  sources: NumberedSources;
  onOpenEntity(id: string): void;
}

function Rows({ rows, hasThen, sources, onOpenEntity }: RowsProps) {
  return (
    <>
      {rows.map((row) => (
        <tr key={`${row.policy} ${row.scope}`}>
          <th scope="row">
            <button type="button" class="lk ink" onClick={() => onOpenEntity(row.policy)}>
              <DataText text={capitalised(row.name)} zh={row.zh} />
            </button>
            <span class="xs scope">
              <CutText text={row.scope} zh={row.zhScope} limit={SCOPE_LIMIT}>
                <SourceNumbers sources={sources.of(row.sources)} />
              </CutText>
            </span>
          </th>
          {hasThen && <Rate pct={row.thenPct} />}
          <Rate pct={row.nowPct} />
        </tr>
      ))}
    </>
  );
}

/** Names of layers are written to stand in a sentence: "fentanyl (IEEPA)". */
function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function Rate({ pct }: { pct: number | null }) {
  const { messages } = useWords();
  if (pct !== null) return <td>{formatRate(pct)}</td>;
  return (
    <td class="no">
      <span aria-hidden="true">–</span>
      <span class="vh">{messages('rateNone')}</span>
    </td>
  );
}

function Sum({ label, then, now }: { label: string; then: number | undefined; now: number }) {
  return (
    <tr class="sum">
      <th scope="row">{label}</th>
      {then !== undefined && <td>{formatRate(then)}</td>}
      <td>{formatRate(now)}</td>
    </tr>
  );
}

interface OtherSideSumsProps {
  side: 'US' | 'CN';
  then: StackOnDay | null;
  now: StackOnDay;
}

/** The duties of the other side in two lines, for comparison. */
export function OtherSideSums({ side, then, now }: OtherSideSumsProps) {
  const { messages } = useWords();
  const inWords = (day: StackOnDay) =>
    messages('sumsInWords', formatRate(day.sumAllPct), formatRate(day.sumListedPct));
  return (
    <section>
      <h3>{messages(side === 'US' ? 'dutiesByUS' : 'dutiesByCN')}</h3>
      <dl class="kv">
        {then && (
          <>
            <dt>
              <span class="dot" /> {messages('then')}
            </dt>
            <dd>{inWords(then)}</dd>
          </>
        )}
        <dt>
          <span class="dot now" /> {messages('now')}
        </dt>
        <dd>{inWords(now)}</dd>
      </dl>
    </section>
  );
}
