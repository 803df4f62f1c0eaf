/**
 * Plain alias matching, to compare the detector with: what an extension does that
 * looks its names up in a list.
 *
 * Full names and safe aliases count anywhere; a surname and the short forms of a
 * person count after the full name. No dates, no contexts, no descriptions, no
 * events. The bare surname He is left out: matched like the others it would link
 * every pronoun, and the comparison would say nothing else.
 */
import type { Records } from '../../src/model/records';
import type { Mark } from './score';

interface Form {
  text: string;
  id: string;
  kind: Mark['kind'];
  via: string;
  /** The person must have been named in full before. */
  afterName: boolean;
}

/** A matcher over the names of the records. */
export function createBaseline(records: Records): (text: string) => Mark[] {
  const forms = withOneOwner(formsOf(records));
  const byStart = new Map<string, Form[]>();
  for (const form of forms) {
    const start = startOf(form.text, 0);
    byStart.set(start, [...(byStart.get(start) ?? []), form]);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.text.length - a.text.length);
  return (text) => matchAll(text, byStart);
}

function formsOf(records: Records): Form[] {
  const people = records.officials.flatMap((official) => {
    const named = { id: official.id, kind: 'official' as const };
    const { name, zhHans = '', zhHant = '', zhAliases, aliases } = official;
    const full = [name, zhHans, zhHant, ...zhAliases, ...aliases];
    const short = [official.familyName, ...official.aliasesAfterFullName];
    return [
      ...full.map((text) => ({ ...named, text, via: 'full-name', afterName: false })),
      ...short.map((text) => ({ ...named, text, via: 'surname', afterName: true })),
    ];
  });
  const measures = records.policies.flatMap(({ id, name, zhHans = '', zhHant = '', ...policy }) =>
    [name, zhHans, zhHant, ...policy.zhAliases, ...policy.aliases].map((text) => ({
      text,
      id,
      kind: 'policy' as const,
      via: 'alias',
      afterName: false,
    })),
  );
  return [...people, ...measures].filter(({ text }) => text.length > 1 && text !== 'He');
}

/** Forms of full names that one record owns; a surname may have several bearers. */
function withOneOwner(forms: Form[]): Form[] {
  const owners = new Map<string, Set<string>>();
  for (const { text, id, afterName } of forms) {
    if (!afterName) owners.set(text, (owners.get(text) ?? new Set()).add(id));
  }
  return forms.filter(({ text, afterName }) => afterName || owners.get(text)?.size === 1);
}

function startOf(text: string, at: number): string {
  return text.slice(at, at + 2).toLowerCase();
}

/** Leftmost longest matches; of people with one surname, the one named last. */
function matchAll(text: string, byStart: Map<string, Form[]>): Mark[] {
  const marks: Mark[] = [];
  const named = new Map<string, number>();
  for (let at = 0; at < text.length; at++) {
    const fitting = (byStart.get(startOf(text, at)) ?? []).filter(
      (form) => standsAt(form, text, at) && (!form.afterName || named.has(form.id)),
    );
    const longest = fitting.filter((form) => form.text.length === fitting[0]?.text.length);
    longest.sort((a, b) => (named.get(b.id) ?? 0) - (named.get(a.id) ?? 0));
    const [form] = longest;
    if (!form) continue;
    const end = at + form.text.length;
    marks.push({ start: at, end, text: text.slice(at, end), ...only(form) });
    if (form.kind === 'official' && !form.afterName) named.set(form.id, at);
    at = end - 1;
  }
  return marks;
}

function only({ id, kind, via }: Form): Pick<Mark, 'id' | 'kind' | 'via'> {
  return { id, kind, via };
}

/** Names as they are written, measures in any case; whole words in Latin script. */
function standsAt(form: Form, text: string, at: number): boolean {
  const end = at + form.text.length;
  const words = text.slice(at, end);
  const isSame =
    form.kind === 'official'
      ? words === form.text
      : words.toLowerCase() === form.text.toLowerCase();
  if (!isSame) return false;
  if (!/[a-z]/i.test(form.text)) return true;
  return !isLatin(text[at - 1]) && !isLatin(text[end]);
}

function isLatin(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{Script=Latin}\d]/u.test(letter);
}
