import type { DroppedNote } from '../../model/imported-data';
import type { Words } from './words';

/** Why a dataset file of the reader's is in use no more; `inUse` is the version that is. */
export function droppedInWords(
  { version, why }: DroppedNote,
  inUse: string,
  { messages }: Pick<Words, 'messages'>,
): string {
  return why === 'outrun'
    ? messages('importOutrun', inUse, version)
    : messages('importLost', version, inUse);
}
