/** Something wrong in one record, in words that its editor can act on. */
export interface Problem {
  /** Id of the record, or the form of a shared name. */
  record: string;
  /** Where in the record: `statusHistory[2].until`. */
  field: string;
  problem: string;
}
