/**
 * The two modules that the build makes from the records (src/tools/build/dataset-modules.ts).
 * Both are text, which browsers load several times faster than code.
 */

/** Names, offices and measures for the detector, with the matcher over them, as `packLexicon` packs them. */
declare module 'virtual:lexicon' {
  const packed: string;
  export default packed;
}

/** Everything that cards, popup and history show, a record a line. */
declare module 'virtual:records' {
  const records: import('../src/dataset/packed-records').PackedRecords;
  export default records;
}
