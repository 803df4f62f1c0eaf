/**
 * The lexicon as it is shipped and as an imported one is kept: surface forms under what
 * they stand for, and of each list the values of one field side by side. Compressed,
 * that takes a fifth less than the lexicon itself.
 */
import type { PackedMatcher } from '../../core/matcher-table';
import type { FormUse, Lexicon, LexiconForm } from '../../model/lexicon';
import type { CompiledLexicon } from './compile-lexicon';

const LISTS = ['officials', 'policies', 'measures', 'controls', 'events', 'descriptions'] as const;
type List = (typeof LISTS)[number];

type Columns<Row> = { [Field in keyof Row]: Row[Field][] };

/** Forms of one use by the record that they stand for, each record's parted by line breaks. */
interface FormGroup {
  use: Omit<FormUse, 'id' | 'family' | 'office'>;
  owners: (string | number)[];
  forms: string[];
}

interface PackedLexicon {
  rest: Omit<Lexicon, List | 'forms'>;
  forms: FormGroup[];
  lists: { [Name in List]: Columns<Lexicon[Name][number]> };
  matcher: PackedMatcher;
}

/** The compiled lexicon as JSON. */
export function packLexicon({ lexicon, matcher }: CompiledLexicon): string {
  const { forms, officials, policies, measures, controls, events, descriptions, ...rest } = lexicon;
  const packed: PackedLexicon = {
    rest,
    forms: grouped(forms),
    lists: {
      officials: toColumns(officials),
      policies: toColumns(policies),
      measures: toColumns(measures),
      controls: toColumns(controls),
      events: toColumns(events),
      descriptions: toColumns(descriptions),
    },
    matcher,
  };
  return JSON.stringify(packed);
}

/**
 * What `packLexicon` packed, but for the order of the forms, which the detector restores.
 * Throws when the text is not what that function wrote.
 */
export function unpackLexicon(json: string): CompiledLexicon {
  const { rest, forms, lists, matcher }: PackedLexicon = JSON.parse(json);
  return {
    lexicon: {
      ...rest,
      forms: ungrouped(forms),
      officials: toRows(lists.officials),
      policies: toRows(lists.policies),
      measures: toRows(lists.measures),
      controls: toRows(lists.controls),
      events: toRows(lists.events),
      descriptions: toRows(lists.descriptions),
    },
    matcher,
  };
}

function toColumns<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const fields = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  const columns = fields.map((field) => [field, rows.map((row) => row[field])]);
  return Object.fromEntries(columns);
}

function toRows<Row extends object>(columns: Columns<Row>): Row[] {
  const fields = Object.keys(columns) as (keyof Row)[];
  const [first] = fields;
  if (first === undefined) return [];
  return columns[first].map((_, place) =>
    Object.fromEntries(fields.map((field) => [field, columns[field][place]])),
  ) as Row[];
}

/** The record that a use speaks of, apart from the use. */
function apart(use: FormUse): { owner: string | number; kind: FormGroup['use'] } {
  switch (use.use) {
    case 'surname': {
      const { family, ...kind } = use;
      return { owner: family, kind };
    }
    case 'office': {
      const { office, ...kind } = use;
      return { owner: office, kind };
    }
    default: {
      const { id, ...kind } = use;
      return { owner: id, kind };
    }
  }
}

/** Both together again, the fields in the order of the compiled lexicon. */
function together({ use, ...kind }: FormGroup['use'], owner: string | number): FormUse {
  const field = use === 'surname' ? 'family' : use === 'office' ? 'office' : 'id';
  return { use, [field]: owner, ...kind } as FormUse;
}

function grouped(forms: readonly LexiconForm[]): FormGroup[] {
  const groups = new Map<string, Map<string | number, string[]>>();
  for (const { form, uses } of forms) {
    for (const use of uses) {
      const { owner, kind } = apart(use);
      const key = JSON.stringify(kind);
      const owners = groups.get(key) ?? new Map<string | number, string[]>();
      owners.set(owner, [...(owners.get(owner) ?? []), form]);
      groups.set(key, owners);
    }
  }
  const byKey = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return byKey.map(([key, ofOwners]) => {
    const inOrder = [...ofOwners].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      use: JSON.parse(key),
      owners: inOrder.map(([owner]) => owner),
      forms: inOrder.map(([, list]) => list.join('\n')),
    };
  });
}

function ungrouped(groups: readonly FormGroup[]): LexiconForm[] {
  const forms = new Map<string, LexiconForm>();
  for (const { use, owners, forms: written } of groups) {
    owners.forEach((owner, place) => {
      for (const form of (written[place] ?? '').split('\n')) {
        const known = forms.get(form) ?? { form, uses: [] };
        known.uses.push(together(use, owner));
        forms.set(form, known);
      }
    });
  }
  return [...forms.values()];
}
