import { describe, expect, it } from 'vitest';
import { type CompiledLexicon, compileLexicon } from '../../../src/dataset/lexicon/compile-lexicon';
import { packLexicon, unpackLexicon } from '../../../src/dataset/lexicon/packed-lexicon';
import { loadRecords } from '../../../src/dataset/load';

const compiled = compileLexicon(loadRecords());

/** Forms and their uses in an order that says nothing. */
function inOrder({ lexicon, matcher }: CompiledLexicon) {
  const forms = lexicon.forms.map(({ form, uses }) => [
    form,
    uses.map((use) => JSON.stringify(Object.entries(use).sort())).sort(),
  ]);
  return { matcher, lexicon: { ...lexicon, forms: forms.sort() } };
}

describe('the packed lexicon', () => {
  it('unpacks to all that was packed', () => {
    expect(inOrder(unpackLexicon(packLexicon(compiled)))).toEqual(inOrder(compiled));
  });

  it('unpacks a lexicon without a record', () => {
    const empty: CompiledLexicon = {
      lexicon: {
        ...compiled.lexicon,
        forms: [],
        officials: [],
        policies: [],
        measures: [],
        controls: [],
        events: [],
        descriptions: [],
      },
      matcher: compiled.matcher,
    };
    expect(unpackLexicon(packLexicon(empty))).toEqual(empty);
  });

  it('throws on text that is something else', () => {
    expect(() => unpackLexicon('{"forms": 1}')).toThrow();
  });
});
