/**
 * The lexicon as it is shipped and as an imported one is kept: surface forms under what
 * they stand for, and of each list the values of one field side by side. Compressed,
 * that takes a fifth less than the lexicon itself.
 */
import type { PackedMatcher } from '../../core/text/matcher-table';
import type { FormUse, Lexicon, LexiconForm } from '../../model/lexicon';
import type { CompiledLexicon } from './compile-lexicon';
import { foldDutyNouns, unfoldDutyNouns } from './duty-nouns';

const LISTS = [
  'officials',
  'policies',
  'measures',
  'controls',
  'events',
  'rulings',
  'descriptions',
] as const;
type List = (typeof LISTS)[number];

type Columns<Row> = { [Field in keyof Row]: Row[Field][] };

/** An id, or the number of its record: officials are counted first, then policies. */
type Reference = string | number;

/** Forms of one use by the record that they stand for, each record's parted by line breaks. */
interface FormGroup {
  use: Omit<FormUse, 'id' | 'family' | 'office'>;
  owners: Reference[];
  forms: string[];
}

interface PackedLexicon {
  rest: Omit<Lexicon, List | 'forms'>;
  forms: FormGroup[];
  lists: { [Name in List]: Columns<Lexicon[Name][number]> };
  /** In place of columns that are left out above. */
  references: { describes: Reference[]; talkers: Reference[][] };
  matcher: PackedMatcher;
}

/** The compiled lexicon as JSON. */
export function packLexicon({ lexicon, matcher }: CompiledLexicon): string {
  const { forms, officials, policies, measures, controls, events, rulings, descriptions, ...rest } =
    lexicon;
  const numbers = new Map(idsOf(officials, policies).map((id, number) => [id, number]));
  const referTo = (id: string): Reference => numbers.get(id) ?? id;
  const packed: PackedLexicon = {
    rest,
    forms: grouped(forms, referTo),
    lists: {
      officials: toColumns(officials),
      policies: toColumns(policies),
      measures: toColumns(measures),
      controls: toColumns(controls),
      events: { ...toColumns(events), officials: [] },
      rulings: toColumns(rulings),
      descriptions: { ...toColumns(descriptions), id: [] },
    },
    references: {
      describes: descriptions.map(({ id }) => referTo(id)),
      talkers: events.map((event) => event.officials.map(referTo)),
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
  const { rest, forms, lists, references, matcher }: PackedLexicon = JSON.parse(json);
  const officials = toRows(lists.officials);
  const policies = toRows(lists.policies);
  const ids = idsOf(officials, policies);
  const idOf = (reference: Reference): string =>
    typeof reference === 'number' ? (ids[reference] ?? '') : reference;
  return {
    lexicon: {
      ...rest,
      forms: ungrouped(forms, idOf),
      officials,
      policies,
      measures: toRows(lists.measures),
      controls: toRows(lists.controls),
      events: toRows({
        ...lists.events,
        officials: references.talkers.map((talkers) => talkers.map(idOf)),
      }),
      rulings: toRows(lists.rulings),
      descriptions: toRows({ ...lists.descriptions, id: references.describes.map(idOf) }),
    },
    matcher,
  };
}

function idsOf(...lists: readonly (readonly { id: string }[])[]): string[] {
  return lists.flat().map(({ id }) => id);
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

/** What a use speaks of, apart from the use: a record, a surname, an office by its index. */
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

/** Both together again. */
function together(
  { use, ...kind }: FormGroup['use'],
  owner: Reference,
  idOf: (reference: Reference) => string,
): FormUse {
  const owned =
    use === 'surname'
      ? { family: owner }
      : use === 'office'
        ? { office: owner }
        : { id: idOf(owner) };
  return { use, ...owned, ...kind } as FormUse;
}

function grouped(forms: readonly LexiconForm[], referTo: (id: string) => Reference): FormGroup[] {
  const groups = new Map<string, Map<Reference, string[]>>();
  for (const { form, uses } of forms) {
    for (const use of uses) {
      const { owner: named, kind } = apart(use);
      const owner = 'id' in use ? referTo(use.id) : named;
      const key = JSON.stringify(kind);
      const owners = groups.get(key) ?? new Map<Reference, string[]>();
      owners.set(owner, [...(owners.get(owner) ?? []), form]);
      groups.set(key, owners);
    }
  }
  return [...groups].map(([key, ofOwners]) => {
    const inOrder = [...ofOwners].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      use: JSON.parse(key),
      owners: inOrder.map(([owner]) => owner),
      forms: inOrder.map(([, list]) => foldDutyNouns(list).join('\n')),
    };
  });
}

function ungrouped(
  groups: readonly FormGroup[],
  idOf: (reference: Reference) => string,
): LexiconForm[] {
  const forms = new Map<string, LexiconForm>();
  for (const { use, owners, forms: written } of groups) {
    owners.forEach((owner, place) => {
      for (const form of unfoldDutyNouns((written[place] ?? '').split('\n'))) {
        const known = forms.get(form) ?? { form, uses: [] };
        known.uses.push(together(use, owner, idOf));
        forms.set(form, known);
      }
    });
  }
  return [...forms.values()];
}
