/**
 * From the records to what the detector needs: surface forms, offices, duties by
 * day, talks. Runs at build time; the result ships with the background.
 */
import { type PackedMatcher, packForms } from '../../core/text/matcher-table';
import { normalise } from '../../core/text/normalise';
import type { Lexicon } from '../../model/lexicon';
import type { Records } from '../../model/records';
import { controlsOf } from './controls';
import { descriptionsOf } from './descriptions';
import { FormTable } from './form-table';
import { measuresOf } from './measures';
import { addOfficePhrases } from './office-forms';
import { addOfficial, lexiconOfficial } from './official-forms';
import { addPolicy } from './policy-forms';
import { lexiconPolicy } from './policy-lives';
import { rulingsOf } from './rulings';
import { talksOf } from './talks';

/** The lexicon and the automaton over its forms (form numbers are indices into `forms`). */
export interface CompiledLexicon {
  lexicon: Lexicon;
  matcher: PackedMatcher;
}

/** Compiles the lexicon of a dataset. */
export function compileLexicon(records: Records): CompiledLexicon {
  const forms = new FormTable();
  for (const official of records.officials) addOfficial(forms, official);
  const offices = addOfficePhrases(forms, records);
  for (const policy of records.policies) addPolicy(forms, policy);
  const compiled = forms.compiled();
  const lexicon: Lexicon = {
    version: records.manifest.version,
    coverageFrom: records.manifest.coverage.from,
    coverageUntil: records.manifest.coverage.until,
    forms: compiled,
    offices,
    officials: records.officials.map(lexiconOfficial),
    policies: records.policies.map((policy) => lexiconPolicy(policy, records)),
    measures: measuresOf(records),
    controls: controlsOf(records),
    events: talksOf(records),
    rulings: rulingsOf(records),
    descriptions: descriptionsOf(records),
  };
  const matcher = packForms(compiled.map((entry) => normalise(entry.form).folded));
  return { lexicon, matcher };
}
