/**
 * The note that tells every part of the extension which dataset file the reader
 * brought, and what became of one that is in use no more. Small, for all settings
 * are read with it; the data themselves lie elsewhere (src/platform/imported-data.ts).
 */
import { z } from './zod';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A file in use. */
export const ImportedNote = z.strictObject({
  version: z.string(),
  coverage: z.strictObject({ from: Day, until: Day }),
  /** The version of the extension that compiled it; another compiles it anew before it is used. */
  madeBy: z.string(),
});
export type ImportedNote = z.infer<typeof ImportedNote>;

/** A file that was put away without the reader's doing. */
export const DroppedNote = z.strictObject({
  version: z.string(),
  /** `outrun`: the extension came with newer data. `lost`: the browser does not have it any more, or it cannot be read. */
  why: z.enum(['outrun', 'lost']),
});
export type DroppedNote = z.infer<typeof DroppedNote>;
