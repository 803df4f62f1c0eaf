/**
 * Days as the dataset and the core write them: ISO text, "2025-05-14".
 *
 * They sort as text, and no time zone can move a tariff into the day before.
 * Some dates are known only to the month or the year; those are `FuzzyDay`s and
 * never get an invented day.
 */

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDay = string;

/** A date as precisely as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type FuzzyDay = string;
