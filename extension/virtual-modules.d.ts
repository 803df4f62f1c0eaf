/**
 * The two modules that the build makes from the records (src/tools/build/dataset-modules.ts).
 * Each becomes one string and `JSON.parse`, which browsers load several times faster than code.
 */

/** Names, offices and measures for the detector, with the matcher over them; parsed at each call. */
declare module 'virtual:lexicon' {
  export default function compiled(): import('../src/dataset/lexicon/compile-lexicon').CompiledLexicon;
}

/** Everything that cards, popup and history show, a record a line. */
declare module 'virtual:records' {
  const records: import('../src/dataset/packed-records').PackedRecords;
  export default records;
}
