/**
 * Companies, places, ships and relatives that bear an official's surname: "Perdue
 * Farms", "Greer, South Carolina", "USS Powell", "the Bessent siblings".
 */
import { namesChina, namesOthers, namesUnitedStates } from '../text/countries';
import type { Passage } from '../text/passages';

/** Things named after people, as the word that follows the name. */
const NAMED_AFTER =
  /^(?: (?:Tower|Towers|Organi[sz]ation|Media|Plaza|Hotels?|International|University|Foundation|Institute|Center|Centre|Library|National|Golf|Mobile|Doral|Stores?|Holdings?|Inc|Corp|Ltd|LLC|Group|Jr\.?|Sr\.?|III|II|Island|Street|Avenue|Road|School|College|Park|County|Valley|Sea|River|Airport|Gold|Card|CARD|Coin|TOWER|ORGANIZATION|Steaks|Vodka|Philp|Brothers|Family|Report|Gallery|Museum|Hall|Arena|Stadium|Cup|Award|Prize|Dress|Dairy|Bros|Bank|Motors|Foods|Farms?|Chevrolet|Properties|Capital|Partners|Ventures|Electric|Pharmacy|Elementary|Middle|High|Memorial|Boulevard|Drive|Lane|Square|Bridge|Lake|Mountain|Bay|Beach|Township|Company|Co)\b|-(?:Ross|Smith|Jones)\b)/;

/** The same where English writes no capital. */
const COMMON_NOUN_AFTER =
  /^ (?:famil(?:y|ies)|siblings|brothers|sisters|twins|children|heirs|clan|dynasty|estate|cards?|chicken|poultry|brand|stores?|hotels?|golf|resorts?|towers?|vodka|steaks|buildings?|foundation|scholars?|scholarships?|fellows?|fellowships?|librar(?:y|ies)|museum|school|campus|dormitory|street|burgers?|noodles?|smoothies?|sandwich|cakes?|cocktails?|dolls?|masks?|mugs?|hats?|t-shirts?|statues?|memes?|impersonators?|lookalikes?|biopic|chi|professors?|chairs?|lectures?|prize|exchange students?)\b/;

/** "The mayor of Greer", "aboard the USS Powell", "the striker Navarro". */
const NAMED_BEFORE =
  /\b(?:(?:mayor|city|town|township|village|hamlet|suburb|county|port|parish|residents|citizens|inhabitants|outskirts|streets|University|College|Bank|Battle|Isle|Bay|Gulf|Lake|Mount|House) of|downtown|(?:miles|kilomet(?:re|er)s) (?:north |south |east |west )?(?:of|from)|USS|HMS|USNS|HMCS|RRS|MV|SS|(?:steamer|liner|schooner|barge|tug|gunboat|corvette|brig|destroyer|frigate|warship|ship|vessel|carrier|tanker|ferry|submarine|cutter|trawler|yacht|company|firm|retailer|chain|brand|brewer|town|city|village|suburb|hamlet|neighbou?rhood|crater|asteroid|hurricane|storm|cyclone|typhoon|club|restaurant|steakhouse|diner|bakery|caf[eé]|pub|store|shop|poet|actor|actress|singer|rapper|novelist|striker|goalkeeper|midfielder|defender|forward|pitcher|quarterback|golfer|boxer|jockey|sprinter|swimmer)) $/;

/** "Miran, a village in Armenia"; "Rubio's, a chain of restaurants". */
const EXPLAINED_AFTER =
  /^(?:'s)?, (?:an?|the) (?:[\w'-]+ ){0,4}(?:villages?|towns?|city|suburb|hamlet|district|island|river|lake|mountain|county|chain|company|firm|brand|retailer|brewery|restaurant|steakhouse|bakery|pub|inn|diner|caf[eé]|bar|hotel|maker|manufacturer|producer|airline|label|shop|store|ship|vessel|ferry|tanker|horse|dog|cat|panda|crater|band|club|school|university|hospital|magazine|newspaper)\b/;
/** "Greer & Sons", "Lutnick v. Lutnick". */
const FIRM_OR_CASE_AFTER =
  /^ (?:(?:&|and) (?:Sons?|Co\b|Daughters?|Brothers|Partners|Company)|vs?\.? \p{Lu})/u;
const CASE_BEFORE = /\p{Lu}\p{L}+ vs?\.? $/u;
/** "Lee, the trade minister in Seoul": told to be of another country. */
const TOLD_AFTER = /^, (?:the|an?|who|of the|of) ([^,.;]{3,60})/;
const ELSEWHERE =
  /\b(?:seoul|tokyo|new delhi|ottawa|canberra|taipei|manila|hanoi|jakarta|bangkok|london|paris|berlin|spain|spanish|navarre)\b/;

/** "Sullivan's Island": a possessive that is part of a name. */
const OWNS_AFTER =
  /^'s (?:Island|Pond|Corners?|Creek|Point|Landing|Ferry|Bluff|Gap|Hill|Mill|Cove|Beach|Bay|Lake|Field|Steak ?[Hh]ouse|Grill|Kitchen|Tavern|Deli|Garage|Diner|Pharmacy|Market|Bakery|Restaurant|Pub|Inn|Department|Warehouse)\b/;
/** "Bessent-Wallace": the first half of a name of two. */
const HYPHENATED = /^-(\p{Lu}\p{Ll}+)/u;

/** "Greer, South Carolina"; "Burns, Ore.". */
const STATE_AFTER =
  /^, (?:(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|North (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South (?:Carolina|Dakota)|Tennessee|Texas|Utah|Vermont|Virginia|Washington state|West Virginia|Wisconsin|Wyoming|Ontario|Alberta|Manitoba|Quebec|Queensland|Victoria|New South Wales)(?=[,.;:)]| ?$| \p{Ll})|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo)\.|(?:N\.C|S\.C|N\.D|S\.D|N\.H|N\.J|N\.M|N\.Y|R\.I|W\.Va)\.)/u;

/**
 * Words with a capital that may follow a surname without belonging to it: days, what
 * a government has, whom a verb without its "that" goes on with.
 */
const NO_PART_OF_A_NAME = new Set(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Administration White Cabinet Treasury Government China Beijing America American Americans Washington Europe European Canada Canadian Mexico Mexican Japan Japanese Russia Russian India Indian Britain British Congress Republicans Democrats Republican Democrat Democratic In On At But And The She They It That This'.split(
    ' ',
  ),
);

/**
 * Whether the surname is part of the name of something else. `mayGoOn`: the name of
 * whoever has been president stands before words of all kinds ("Trump Commerce pick").
 * `isSurname`: whether an official bears the word as a surname ("Bessent-He call").
 */
export function bearsTheName(
  passage: Passage,
  start: number,
  end: number,
  mayGoOn: boolean,
  isSurname: (word: string) => boolean,
): boolean {
  const right = passage.text.slice(end, end + 40);
  const told = TOLD_AFTER.exec(passage.folded.slice(end, end + 70))?.[1] ?? '';
  const isStranger =
    (namesOthers(told) || ELSEWHERE.test(told)) && !namesChina(told) && !namesUnitedStates(told);
  const isTold =
    isStranger ||
    NAMED_AFTER.test(right) ||
    COMMON_NOUN_AFTER.test(right) ||
    STATE_AFTER.test(right) ||
    OWNS_AFTER.test(right) ||
    EXPLAINED_AFTER.test(passage.text.slice(end, end + 70));
  if (isTold) return true;
  if (NAMED_BEFORE.test(passage.text.slice(Math.max(0, start - 30), start))) return true;
  if (mayGoOn) return false;
  const left = passage.text.slice(Math.max(0, start - 30), start);
  if (FIRM_OR_CASE_AFTER.test(right) || CASE_BEFORE.test(left)) return true;
  const other = HYPHENATED.exec(right)?.[1];
  if (other !== undefined && !NO_PART_OF_A_NAME.has(other) && !isSurname(other)) return true;
  if (passage.heading || passage.titleCase) return false;
  const next = /^ (\p{Lu}\p{Ll}[\p{L}-]*)/u.exec(right)?.[1];
  return next !== undefined && !NO_PART_OF_A_NAME.has(next);
}
