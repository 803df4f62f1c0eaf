/**
 * What stands behind a word for talks and still belongs to it: the place, the occasion
 * ("on the sidelines of the G20 summit"), the weekday.
 */
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

/** A gathering of many at which the two met. */
const OCCASION =
  "(?: (?:on the (?:sidelines|margins) of|at(?: the end of)?|during|after) (?:the |this year's |last year's |an? )?(?:\\d{4} )?(?:G-?20|Group of (?:20|Twenty)|APEC|Apec|Asia-Pacific Economic Cooperation|ASEAN|Asean|World Economic Forum)(?:,? (?!in\\b|at\\b|on\\b)[\\p{L}'-]+){0,3})";
const PLACE_NAME =
  "(?:the )?(?:(?:(?:\\p{Lu}\\p{L}+ )*(?:city|capital|resort|port|island|hub)|\\p{L}+ern \\p{Lu}\\p{L}+ city) of )?(?:[\\p{Lu}\\d][\\p{L}\\d.'-]*)(?: \\p{Lu}\\p{L}+|,? (?:\\d{1,2}|\\d{4})\\b)*";
/** A place or a day behind a noun, with the occasion before it if there is one. */
export const IN_PLACE = `(?:${OCCASION}?(?: (?:just )?(?:on|in|at|of|to|near|outside) ${PLACE_NAME}))`;
/** The same behind a verb, where "to" leads to a partner. */
export const AT_PLACE = `(?:${OCCASION}?(?: (?:just )?(?:on|in|at|near|outside) ${PLACE_NAME}))`;
