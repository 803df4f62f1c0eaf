/**
 * Names of the months in the languages of the pages that we meet, as a lookup.
 */
const NAMES: readonly (readonly string[])[] = [
  [
    'january',
    'jan',
    'januar',
    'jänner',
    'janvier',
    'janv',
    'enero',
    'ene',
    'gennaio',
    'gen',
    'janeiro',
    'januari',
  ],
  [
    'february',
    'feb',
    'februar',
    'feber',
    'février',
    'fevrier',
    'févr',
    'febrero',
    'febbraio',
    'fevereiro',
    'fev',
    'februari',
  ],
  [
    'march',
    'mar',
    'märz',
    'maerz',
    'mrz',
    'mär',
    'mars',
    'marts',
    'marzo',
    'maret',
    'março',
    'marco',
    'maart',
  ],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'aprile'],
  ['may', 'mai', 'maj', 'mayo', 'maggio', 'mag', 'maio', 'mei'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'giugno', 'giu', 'junho'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'juill', 'julio', 'luglio', 'lug', 'julho'],
  ['august', 'aug', 'août', 'aout', 'agosto', 'ago', 'augustus', 'agustus', 'augusti'],
  [
    'september',
    'sep',
    'sept',
    'septembre',
    'septiembre',
    'setiembre',
    'settembre',
    'set',
    'setembro',
  ],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre', 'ottobre', 'ott', 'outubro', 'out'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  [
    'december',
    'dec',
    'dezember',
    'dez',
    'décembre',
    'decembre',
    'déc',
    'diciembre',
    'dic',
    'dicembre',
    'desember',
    'dezembro',
  ],
];

/** Slavic languages decline them: one list for each language, from January on. */
const DECLINED: readonly string[] = [
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
];

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  ...DECLINED.flatMap((names) => names.split(' ').map((name, index) => [name, index + 1] as const)),
]);

/** 1 to 12, or 0 when the word is no month. */
export function monthNumber(word: string): number {
  return NUMBERS.get(word.toLowerCase().replace(/\.$/, '')) ?? 0;
}
