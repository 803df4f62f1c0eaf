/**
 * What the reader has chosen, as it is stored.
 *
 * A site is a hostname without `www.`; the longest explicit parent wins, so a
 * switch on `example.com` covers its subdomains unless one has its own.
 */
import { z } from './zod';

/** A reader's explicit choice for one site. */
const SiteChoice = z.enum(['on', 'off']);

export const Settings = z.object({
  schemaVersion: z.literal(1),
  /** Explicit exceptions only, by hostname; every other listed site is on. */
  sites: z.record(z.string(), SiteChoice),
});
export type Settings = z.infer<typeof Settings>;

/** The key under which the settings are stored. */
export const SETTINGS_KEY = 'settings';

export const DEFAULT_SETTINGS: Settings = { schemaVersion: 1, sites: {} };
