/**
 * The card of a measure: its state then and now, its rate over time, and what
 * answered what. The two umbrellas carry the stack of duties as well.
 */
import type { Chinese, PolicyCard } from '../../model/card';
import type { Dataset, Policy } from '../open';
import { rateSteps, type StackSide } from '../stack';
import { answerTo } from '../timeline';
import { chineseName, ending, heading, type Making, thenAndNow } from './making';
import { changeNear, policyOnDay } from './policy-on-day';
import { stackOnDay } from './stack-card';

const UMBRELLAS: Record<string, StackSide> = {
  'us-tariffs-on-china': 'US',
  'cn-tariffs-on-us': 'CN',
};

export function policyCard(making: Making, policy: Policy): PolicyCard {
  const { dataset, sources, thenDay } = making;
  const columns = thenAndNow(making, (day) => policyOnDay(dataset, policy, day, sources));
  const changes = thenDay === null ? undefined : changeNear(dataset, policy, thenDay);
  if (columns.then && changes) columns.then.changes = changes;
  const announcedOn = announcedDay(dataset, policy);
  const umbrella = UMBRELLAS[policy.id];
  return {
    ...heading(making, 'policy', policy),
    category: policy.category,
    summary: policy.summary,
    ...(policy.zhSummary && { zhSummary: policy.zhSummary }),
    summarySources: sources.citeBest(policy.sources, 6),
    ...columns,
    ...(policy.legalBasis && { legalBasis: policy.legalBasis }),
    ...(policy.zhLegalBasis && { zhLegalBasis: policy.zhLegalBasis }),
    ...(announcedOn && { announcedOn }),
    ...(policy.started && { effectiveOn: policy.started }),
    ...(policy.ended && { endedOn: policy.ended }),
    steps: rateSteps(dataset, policy.id),
    answers: answerTo(dataset, policy.id).map((answer) => ({
      id: answer.id,
      name: answer.name,
      ...chineseName(answer),
      summary: firstSentence(answer.summary),
      ...(answer.zhSummary && { zhSummary: firstSentences(answer.zhSummary) }),
      sources: sources.citeBest(answer.sources, 2),
    })),
    answerTo: policy.answers.flatMap((id) => nameOf(dataset, id)),
    ...(umbrella && { stack: stacks(making, umbrella) }),
    ...ending(making, policy.id),
  };
}

function announcedDay(dataset: Dataset, policy: Policy): string | undefined {
  const stated = policy.statusLine?.find((change) => change.status === 'announced')?.from;
  const layers = dataset.layersOf(policy.id).flatMap((layer) => layer.announced ?? []);
  return stated ?? layers.sort()[0];
}

function stacks(making: Making, side: StackSide): NonNullable<PolicyCard['stack']> {
  const other = side === 'US' ? 'CN' : 'US';
  return {
    ...thenAndNow(making, (day) => stackOnDay(making, side, day)),
    otherSide: thenAndNow(making, (day) => stackOnDay(making, other, day)),
  };
}

function nameOf(dataset: Dataset, id: string): PolicyCard['answerTo'] {
  const policy = dataset.policy(id);
  return policy ? [{ id: policy.id, name: policy.name, ...chineseName(policy) }] : [];
}

/** "No. 46" and "v. Trump" do not end a sentence. */
function firstSentence(text: string): string {
  const end = /(?<!\b(?:No|Nos|v|vs|U\.S|St|Mr|Dr))\.\s+(?=[A-Z“"])/.exec(text);
  return end ? text.slice(0, end.index + 1) : text;
}

function firstSentences({ zhHans, zhHant }: Chinese): Chinese {
  const first = (text: string): string => text.slice(0, text.indexOf('。') + 1) || text;
  return { zhHans: first(zhHans), zhHant: first(zhHant) };
}
