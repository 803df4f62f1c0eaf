/** What is on this page, or why nothing is. */
import type { EntityKind } from '../../model/mention';
import { Icon, type IconName } from '../shared/icons';
import type { MessageKey } from '../shared/messages';
import { useWords } from '../shared/words';
import { Empty } from './Empty';
import { groupMentions, type SubjectRow } from './mention-groups';
import { langOf, namedIn, otherName } from './named';
import type { NamedRecord, PopupProps } from './popup-props';
import { whyNothing } from './why-nothing';

const HEADS: Record<EntityKind, { icon: IconName; key: MessageKey }> = {
  official: { icon: 'official', key: 'groupOfficials' },
  policy: { icon: 'tariff', key: 'groupPolicies' },
  event: { icon: 'event', key: 'groupEvents' },
  institution: { icon: 'institution', key: 'groupInstitutions' },
};

interface PageTabProps extends Pick<PopupProps, 'site' | 'report' | 'records' | 'onJump'> {
  onShowHistory(record: NamedRecord): void;
}

export function PageTab({ site, report, records, onJump, onShowHistory }: PageTabProps) {
  const { messages } = useWords();
  const reason = whyNothing(site, report);
  if (reason !== null || report === null) {
    return (
      reason && (
        <Empty
          icon={reason.icon}
          title={messages(reason.title, site.host)}
          more={messages(reason.more)}
        />
      )
    );
  }
  return (
    <>
      {groupMentions(report.mentions).map(({ kind, rows }) => (
        <section key={kind}>
          <h2 class="gh">
            <Icon name={HEADS[kind].icon} />
            {messages(HEADS[kind].key)} <span>{rows.length}</span>
          </h2>
          <ul>
            {rows.map((row) => (
              <Subject key={row.key} row={row} {...{ records, onJump, onShowHistory }} />
            ))}
          </ul>
        </section>
      ))}
      {report.gaveUp !== undefined && (
        <p class="xs left">{messages('partlyRead', report.gaveUp)}</p>
      )}
    </>
  );
}

interface SubjectProps extends Pick<PageTabProps, 'records' | 'onJump' | 'onShowHistory'> {
  row: SubjectRow;
}

function Subject({ row, records, onJump, onShowHistory }: SubjectProps) {
  const { messages, locale } = useWords();
  const { id } = row;
  if (id === null) {
    const names = row.candidates.map((candidate) => {
      const record = records[candidate];
      return record ? namedIn(record, locale) : candidate;
    });
    return (
      <li class="row">
        <div class="rowb">
          <b>{messages('quoted', row.text)}</b>{' '}
          <span class="xs">
            {messages('severalFit', names.join(locale === 'en' ? ', ' : '、'))}
          </span>
        </div>
        <span class="xs">{row.count}</span>
      </li>
    );
  }
  const record = records[id] ?? { id, name: row.text };
  const name = namedIn(record, locale);
  const other = otherName(record, locale);
  const next = messages('nextMention', name);
  return (
    <li class="row">
      <button
        type="button"
        class="rowb"
        title={messages('showInHistory', name)}
        onClick={() => onShowHistory(record)}
      >
        <b>
          <span lang={langOf(name)}>{name}</span>
          {other !== null && (
            <span class="alt" lang={langOf(other)}>
              {' '}
              {other}
            </span>
          )}
        </b>{' '}
        {record.line !== undefined && <span class="xs">{record.line}</span>}
      </button>
      <span class="xs">{row.count}</span>
      <button type="button" class="ib" aria-label={next} title={next} onClick={() => onJump(id)}>
        <Icon name="down" />
      </button>
    </li>
  );
}
