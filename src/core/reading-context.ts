/**
 * What the second pass knows while it reads a passage.
 */
import type { IsoDay } from '../model/days';
import type { Detector } from './detector';
import type { PeopleContext } from './people/people';
import type { Passage } from './text/passages';
import type { Topic } from './topic/topic';

export interface ReadingContext {
  detector: Detector;
  day: IsoDay | null;
  topic: Topic;
  people: PeopleContext;
  /** Policies that some passage names where the words around leave no doubt. */
  established: Set<string>;
  /** Notes a candidate that was looked at and dropped. */
  drop(passage: Passage, span: { start: number; end: number }, reason: string): void;
}
