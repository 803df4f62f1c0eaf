/**
 * Chinese papers and notices of the mainland, Taiwan and Hong Kong: days that go
 * before the measure, rates in words, directions in two characters.
 */
import { describe, expect, it } from 'vitest';
import { timeExpressionsIn } from '../../../src/core/days/time-expressions';
import { marked, unmarked } from './marked';

const cases = (list: readonly (readonly [day: string, article: string])[]) =>
  it.each(list)('%s: %s', (day, article) => expect(marked(unmarked(article), day)).toBe(article));

describe('notices of the tariff commission', () => {
  cases([
    [
      '2025-02-04',
      '国务院关税税则委员会公告，自2025年2月10日起，[对原产于美国的部分进口商品加征关税|cn-tariff-2025-02]。\n一、[对煤炭、液化天然气加征15%关税|cn-tariff-2025-02]。',
    ],
    [
      '2025-03-04',
      '中国宣布[对原产于美国的部分进口商品加征关税|cn-tariff-2025-03]，其中[对小麦、玉米、棉花加征15%关税|cn-tariff-2025-03]。',
    ],
    [
      '2025-11-06',
      '国务院关税税则委员会宣布，自11月10日起停止[对美国农产品加征的关税|cn-tariff-2025-03]。',
    ],
    [
      '2025-02-05',
      '公告[对美国煤炭、液化天然气加征15%关税|cn-tariff-2025-02]；[对原油、农业机械加征10%关税|cn-tariff-2025-02]。',
    ],
    ['2025-08-01', '中美已举行三轮贸易谈判，曾在马德里、伦敦和日内瓦举行磋商。'],
    ['2025-08-12', '中国自8月12日起90天内继续暂停[对美加征的24%关税|cn-tariff-2025-04]，保留10%。'],
  ]);
});

describe('the day before the duty', () => {
  cases([
    [
      '2021-03-01',
      '2018年9月24日，美国[对2000亿美元中国商品加征10%关税|us-section-301-list-3]；2019年5月10日，美国把[2000亿美元中国商品的关税从10%提高到25%|us-section-301-list-3]。',
    ],
    [
      '2021-03-01',
      '2019年5月10日美方加税，中国宣布从6月1日起[对600亿美元美国商品加征关税|cn-retaliatory-tariffs-2018]。',
    ],
  ]);
  it('of a speech is not that of a duty', () => {
    const text =
      '中国外贸企业担心。商务部发言人2月20日表示，反对[对中国商品的关税|us-tariffs-on-china]。';
    expect(marked(unmarked(text), '2025-02-20')).toBe(text);
  });
});

describe('words of Taiwan and Hong Kong', () => {
  cases([
    ['2018-12-02', '[唐納•川普|donald-trump]與[習近平|xi-jinping]談中美貿易。'],
    [
      '2025-11-24',
      '在[韓國會面|2025-10-30-busan-trump-xi-meeting]後，白宮稱中方承諾[採購1200萬噸美國大豆|ag-purchases]。',
    ],
    [
      '2025-11-06',
      '北京回應說，美國[對陸加徵的關稅|us-tariffs-on-china]過高，[對中關稅|us-tariffs-on-china]應該降低。',
    ],
    [
      '2025-04-12',
      '美國[對中國大陸貨品課徵百分之一百四十五的關稅|us-tariffs-on-china]，大陸不讓步。',
    ],
  ]);
});

describe('sums, parts and the side that answers', () => {
  cases([
    [
      '2025-04-11',
      '[北京再加关税至125%|cn-tariff-2025-04]，美国对中国商品的[总税率达145%|us-tariffs-on-china]。',
    ],
    [
      '2018-07-06',
      '海关总署说，中方[对美部分进口商品加征关税|cn-retaliatory-tariffs-2018]措施已于当日实施，回应美国。',
    ],
    ['2025-08-12', '中国宣布继续暂停[24%的对美加征关税税率|cn-tariff-2025-04]。'],
    ['2018-07-06', '中国若对美国关税措施进行报复，[特朗普|donald-trump]说会再加税。'],
  ]);
});

describe('grounds, statutes and figures in words', () => {
  cases([
    [
      '2026-02-24',
      '[特朗普|donald-trump]援引《[1974年贸易法》第122条|us-section-122-law]，[全球10%临时关税|us-section-122-surcharge]对中国商品同样生效。',
    ],
    [
      '2025-10-30',
      '[川普|donald-trump]威脅十一月一日起[對中國進口商品加徵一〇〇％額外關稅|us-100-percent-tariff-threat]。',
    ],
    [
      '2026-02-22',
      '中国商品不再缴纳[对等关税|us-reciprocal-tariff]及[芬太尼关联关税|us-fentanyl-tariff]。',
    ],
    [
      '2024-05-15',
      '白宫保留[301条款|us-section-301-law][对中国商品征收的关税|us-section-301-tariffs]。',
    ],
    ['2025-10-30', '[川習釜山會談|2025-10-30-busan-trump-xi-meeting]結束，美中關係回穩。'],
  ]);
});

describe('the language of joint statements and notices', () => {
  cases([
    ['2025-08-12', '中国同意自8月12日起暂停实施[24%的关税|cn-tariff-2025-04]90天，美国也这样做。'],
    [
      '2019-06-06',
      '为反制美国，中国从6月1日起[对2493个税目商品加征25%的关税|cn-retaliatory-tariffs-2018]。',
    ],
    [
      '2019-05-09',
      '美國週五起把[2,000億美元中國商品的關稅上調至兩成五|us-section-301-list-3]，中方遺憾。',
    ],
    [
      '2025-11-09',
      '中国去年底[禁止镓、锗相关两用物项对美国出口|cn-gallium-germanium-ban]，如今暂停这一措施。',
    ],
  ]);
  it('a meeting dated months ahead is not the last one', () => {
    const text = '据报4月的中美元首会晤有望延长贸易安排。';
    expect(marked(text, '2026-02-12')).toBe(text);
  });
});

describe('threats, truces and whose talks they are', () => {
  cases([
    ['2025-10-11', '[川普|donald-trump]說將[對中國加徵100%關稅|us-100-percent-tariff-threat]。'],
    ['2025-11-06', '美中把[貿易休戰協議|kuala-lumpur-busan-deal]延長一年。'],
    [
      '2025-06-08',
      '与中美[日内瓦会谈|2025-05-10-geneva-talks]不同，商务部长[卢特尼克|howard-lutnick]将参加这一轮。',
    ],
    ['2024-10-09', '雙方落實中美元首[舊金山會晤|2023-11-15-woodside-summit]共識，談及出口。'],
    [
      '2025-11-02',
      '中美元首10月30日在釜山舉行「[習特會|2025-10-30-busan-trump-xi-meeting]」後，白宮11月1日公布協議細節。',
    ],
  ]);
  it.each([
    ['2025-06-09', '期待中美此次会谈在[日内瓦会谈|2025-05-10-geneva-talks]的基础上加强合作。'],
    ['2025-08-26', '中国商务部官员将与美国贸易代表和财政部官员会谈。'],
  ])('not another one: %s %s', (day, text) => expect(marked(unmarked(text), day)).toBe(text));
});

describe('lists, boards and figures in characters', () => {
  cases([
    [
      '2019-08-02',
      '[川普|donald-trump]將[對三千億美元的中國進口商品加徵十%關稅|us-section-301-list-4a]，不包括已[課徵二十五%關稅的兩千五百億美元中國商品|us-section-301-tariffs]。',
    ],
    ['2026-02-14', '美國[國防部這份黑名單|us-1260h-list]移除了兩家中國企業。'],
    [
      '2021-06-03',
      '[中美全面經濟對話|comprehensive-economic-dialogue]中方牽頭人[劉鶴|liu-he]分別與美方官員視訊。',
    ],
  ]);
});

describe('duties of others', () => {
  it.each([
    '欧盟宣布对中国电动汽车加征关税，中国表示反对。',
    '加拿大自10月1日起对中国产电动汽车加征100%关税。',
    '美國對台灣商品加徵20%關稅，台北仍在談判。',
    '日本首相说，美国加征关税令日本车企承压。',
  ])('are left alone: %s', (text) => expect(marked(text, '2025-08-05')).toBe(text));
});

describe('controls and policies told in Chinese', () => {
  cases([
    [
      '2024-12-04',
      '中国去年8月起[对镓、锗实施出口许可|cn-gallium-germanium-controls]，美国企业早有准备。',
    ],
    [
      '2025-10-14',
      '中国对[美国船舶收取费用|cn-port-fees]，美国对[中国建造的船舶收取费用|us-port-fees]。',
    ],
    ['2025-05-03', '美国[取消中国小额包裹的免税|us-de-minimis]待遇。'],
    ['2020-08-20', '[美国商务部把38家中国企业列入黑名单|us-entity-list]。'],
    ['2024-12-03', '中国商务部说，美国[收紧半导体对华出口管制|us-chip-export-controls]毫无道理。'],
  ]);
});

describe('talks in Chinese', () => {
  cases([
    [
      '2025-10-16',
      '商务部说，[马德里经贸会谈|2025-09-14-madrid-talks]以来，美国不断出台限制措施。',
    ],
    [
      '2024-04-07',
      '美中关系：[耶伦|janet-yellen]与[何立峰|he-lifeng][会谈|2024-04-06-yellen-he-lifeng-guangzhou]两天，随后飞抵北京。',
    ],
    [
      '2025-11-25',
      '[特朗普|donald-trump]24日与[习近平|xi-jinping][通电话|2025-11-24-trump-xi-call]，谈到大豆。',
    ],
    [
      '2026-03-13',
      '美国贸易代表[格里尔|jamieson-greer]将于3月15日前往巴黎，与[何立峰|he-lifeng][会面|2026-03-15-both-paris-talks]。',
    ],
  ]);
  it.each([
    ['2018-12-01', '二十国集团（G20）峰会周五召开，[特朗普|donald-trump]将谈对华贸易。'],
    ['2024-04-07', '中美经贸：[耶伦|janet-yellen]与[李强|li-qiang]会晤后说，双方应当坦诚。'],
    ['2025-09-19', '[特朗普|donald-trump]在伦敦与英国首相斯塔默会谈时谈到中国。'],
    ['2025-10-16', '中美双方将就关税进行磋商，落实经贸会谈共识。'],
    ['2020-01-15', '[特朗普|donald-trump]与[刘鹤|liu-he]见面后说，不久将访华。'],
  ])('not on record: %s %s', (day, text) => expect(marked(unmarked(text), day)).toBe(text));
});

describe('what is said of a statute', () => {
  cases([
    ['2025-10-12', '中方反对美国[造船等行业301调查|us-section-301-shipbuilding]的港口收费。'],
    ['2025-10-12', '[301调查|us-section-301-law]是美国对华施压的工具，中国商务部如是说。'],
  ]);
});

describe('the gate', () => {
  it('lets a notice of a Chinese control through that names nobody', () => {
    const text =
      '商务部公告，决定[对境外相关稀土物项实施出口管制|cn-rare-earth-controls-october]。';
    expect(marked(unmarked(text), '2025-10-09', true)).toBe(text);
  });
  it.each([
    '商务部公告，将20家日本实体列入出口管制管控名单。',
    '欧洲大陆的汽车厂商担心稀土不足，德国政府说。',
  ])('holds back %s', (text) => expect(marked(text, '2025-10-09', true)).toBe(text));
});

describe('days in an article of Wednesday, 5 November 2025', () => {
  const spans = (text: string) =>
    timeExpressionsIn(text, '2025-11-05').map(({ from, to }) =>
      from === to ? from : `${from}..${to}`,
    );
  it.each([
    ['4日宣布', '2025-11-04'],
    ['10日起', '2025-11-10'],
    ['十一月十日生效', '2025-11-10'],
    ['去年12月5日', '2024-12-05'],
    ['上周三', '2025-10-29'],
    ['周一', '2025-11-03'],
    ['3月15至16日', '2025-03-15..2025-03-16'],
    ['上月30日', '2025-10-30'],
    ['昨晚', '2025-11-04'],
    ['9月', '2025-09-01..2025-09-30'],
  ])('%j is %s', (text, span) => expect(spans(text)).toEqual([span]));
  it.each(['为期90日', '5日内', '3个月', '24家', '公告2025年第61号'])('%j is no day', (text) =>
    expect(spans(text)).toEqual([]),
  );
});
