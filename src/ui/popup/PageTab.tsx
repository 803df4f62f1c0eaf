/** What is on this page, or why nothing is. */
import type { ComponentChildren } from 'preact';
import type { EntityKind } from '../../model/mention';
import type { PageReport } from '../../model/page-report';
import { Icon, type IconName } from '../shared/icons';
import type { MessageKey, Messages } from '../shared/messages';
import { signIn } from '../shared/signs';
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

interface PageTabProps
  extends Pick<PopupProps, 'site' | 'report' | 'records' | 'onJump' | 'onOpenCard' | 'onResume'> {
  onShowHistory(record: NamedRecord): void;
}

export function PageTab(props: PageTabProps) {
  const { site, report, records, onJump, onOpenCard, onShowHistory, onResume } = props;
  const { messages } = useWords();
  const reason = whyNothing(site, report);
  if (reason !== null || report === null) {
    return (
      reason && (
        <Empty
          icon={reason.icon}
          title={messages(reason.title, site.host)}
          more={messages(reason.more)}
        >
          {site.state === 'paused' && onResume && (
            <button type="button" class="btn" onClick={onResume}>
              {messages('resumeNow')}
            </button>
          )}
        </Empty>
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
              <Subject
                key={row.key}
                row={row}
                {...{ records, onJump, onOpenCard, onShowHistory }}
              />
            ))}
          </ul>
        </section>
      ))}
      {report.gaveUp !== undefined && (
        <p class="xs left">{messages('partlyRead', gaveUpInWords(report.gaveUp, messages))}</p>
      )}
    </>
  );
}

/** Why a page was left off half way: a word of the annotator's as a sentence. */
function gaveUpInWords(why: PageReport['gaveUp'], messages: Messages): string {
  return messages(why === 'moving' ? 'gaveUpMoving' : 'gaveUpLong');
}

interface SubjectProps
  extends Pick<PageTabProps, 'records' | 'onJump' | 'onOpenCard' | 'onShowHistory'> {
  row: SubjectRow;
}

function Subject({ row, records, onJump, onOpenCard, onShowHistory }: SubjectProps) {
  const { messages, locale } = useWords();
  const { id } = row;
  if (id === null) {
    const names = row.candidates.map((candidate) => {
      const record = records[candidate];
      return record ? namedIn(record, locale) : candidate;
    });
    return (
      <li class="row">
        <RowButton onPress={onOpenCard && (() => onOpenCard(row.key))}>
          <b>{messages('quoted', row.text)}</b>{' '}
          <span class="xs">{messages('severalFit', names.join(signIn(locale, 'list')))}</span>
        </RowButton>
        <span class="xs">{row.count}</span>
        <JumpButton name={messages('quoted', row.text)} onJump={() => onJump(row.key)} />
      </li>
    );
  }
  const record = records[id] ?? { id, name: row.text };
  const name = namedIn(record, locale);
  const other = otherName(record, locale);
  const about = messages('showInHistory', name);
  return (
    <li class="row">
      <RowButton
        title={messages('openCardOf', name)}
        onPress={onOpenCard && (() => onOpenCard(id))}
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
      </RowButton>
      <span class="xs">{row.count}</span>
      <button
        type="button"
        class="ib"
        aria-label={about}
        title={about}
        onClick={() => onShowHistory(record)}
      >
        <Icon name="history" />
      </button>
      <JumpButton name={name} onJump={() => onJump(id)} />
    </li>
  );
}

interface RowButtonProps {
  title?: string;
  /** Without it the row is plain text. */
  onPress?: (() => void) | undefined;
  children: ComponentChildren;
}

function RowButton({ title, onPress, children }: RowButtonProps) {
  if (!onPress) return <div class="rowb">{children}</div>;
  return (
    <button type="button" class="rowb" title={title} onClick={onPress}>
      {children}
    </button>
  );
}

function JumpButton({ name, onJump }: { name: string; onJump(): void }) {
  const { messages } = useWords();
  const next = messages('nextMention', name);
  return (
    <button type="button" class="ib" aria-label={next} title={next} onClick={onJump}>
      <Icon name="down" />
    </button>
  );
}
