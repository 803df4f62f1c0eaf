/**
 * On which sites does Annotariff run without being asked?
 *
 * Press, wires, agencies and official readouts in English and Chinese that cover
 * US–China economic relations. An entry covers its subdomains, so no entry lies
 * inside another. The list is part of the install prompt: Chrome switches the
 * extension off and asks every reader again when it grows, so it changes with a
 * major version only. `www.` is left out except where the parent is a registry
 * of others ("gov.cn", where every ministry has its own site).
 */

/** Newspapers, magazines and broadcasters that publish in English. */
const ENGLISH_PRESS = [
  'abc.net.au',
  'abcnews.go.com',
  'afr.com',
  'aljazeera.com',
  'apnews.com',
  'asia.nikkei.com',
  'asiatimes.com',
  'axios.com',
  'barrons.com',
  'bbc.co.uk',
  'bbc.com',
  'bloomberg.com',
  'businessinsider.com',
  'businesstimes.com.sg',
  'caixinglobal.com',
  'cbc.ca',
  'cbsnews.com',
  'channelnewsasia.com',
  'cnbc.com',
  'cnn.com',
  'dw.com',
  'economist.com',
  'euronews.com',
  'foreignpolicy.com',
  'fortune.com',
  'foxbusiness.com',
  'france24.com',
  'ft.com',
  'hongkongfp.com',
  'independent.co.uk',
  'japantimes.co.jp',
  'koreaherald.com',
  'koreajoongangdaily.joins.com',
  'latimes.com',
  'livemint.com',
  'marketwatch.com',
  'nbcnews.com',
  'newsweek.com',
  'npr.org',
  'nytimes.com',
  'pbs.org',
  'politico.com',
  'politico.eu',
  'reuters.com',
  'rfi.fr',
  'scmp.com',
  'semafor.com',
  'sixthtone.com',
  'smh.com.au',
  'straitstimes.com',
  'taipeitimes.com',
  'telegraph.co.uk',
  'theatlantic.com',
  'thediplomat.com',
  'theguardian.com',
  'thehill.com',
  'thestandard.com.hk',
  'thewirechina.com',
  'usatoday.com',
  'voanews.com',
  'washingtonpost.com',
  'wsj.com',
] as const;

/** Newspapers, agencies and broadcasters of the mainland, Hong Kong, Taiwan and the diaspora. */
const CHINESE_PRESS = [
  '21jingji.com',
  'bjnews.com.cn',
  'caixin.com',
  'cctv.com',
  'ce.cn',
  'cgtn.com',
  'china.com.cn',
  'chinadaily.com.cn',
  'chinanews.com.cn',
  'chinatimes.com',
  'cna.com.tw',
  'cnr.cn',
  'cnstock.com',
  'cs.com.cn',
  'ctee.com.tw',
  'cw.com.tw',
  'eeo.com.cn',
  'ftchinese.com',
  'globaltimes.cn',
  'gmw.cn',
  'guancha.cn',
  'hk01.com',
  'hkej.com',
  'hket.com',
  'huanqiu.com',
  'jiemian.com',
  'ltn.com.tw',
  'mingpao.com',
  'nbd.com.cn',
  'news.cn',
  'people.cn',
  'people.com.cn',
  'rfa.org',
  'rthk.hk',
  'rti.org.tw',
  'shobserver.com',
  'sinchew.com.my',
  'singtao.ca',
  'stcn.com',
  'stheadline.com',
  'storm.mg',
  'takungpao.com',
  'thepaper.cn',
  'tvbs.com.tw',
  'udn.com',
  'voachinese.com',
  'wallstreetcn.com',
  'wenweipo.com',
  'xinhuanet.com',
  'yicai.com',
  'zaobao.com',
  'zaobao.com.sg',
] as const;

/** Ministries, agencies and offices whose readouts and notices are news themselves. */
const OFFICIAL_SITES = [
  'bis.gov',
  'cbp.gov',
  'commerce.gov',
  'customs.gov.cn',
  'federalregister.gov',
  'fmprc.gov.cn',
  'home.treasury.gov',
  'mfa.gov.cn',
  'mof.gov.cn',
  'mofcom.gov.cn',
  'ndrc.gov.cn',
  'scio.gov.cn',
  'state.gov',
  'ustr.gov',
  'whitehouse.gov',
  'www.gov.cn',
] as const;

/** Every listed hostname, sorted. */
export const NEWS_SITES: readonly string[] = [
  ...ENGLISH_PRESS,
  ...CHINESE_PRESS,
  ...OFFICIAL_SITES,
].sort();

/** Whether a hostname is a listed site or lies below one ("www.ft.com", "english.www.gov.cn"). */
export function isNewsSite(host: string): boolean {
  return NEWS_SITES.some((site) => host === site || host.endsWith(`.${site}`));
}

/** The match patterns of the manifest, one for each listed site. */
export function newsSitePatterns(): string[] {
  return NEWS_SITES.map(matchPattern);
}

/**
 * The pattern for a hostname and everything below it, over http and https.
 *
 * A pattern with a leading `*.` matches the bare host too, in both browsers.
 */
export function matchPattern(host: string): string {
  return `*://*.${host}/*`;
}
