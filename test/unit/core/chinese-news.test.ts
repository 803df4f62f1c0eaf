/**
 * What Chinese papers take for granted of duties, lists and offices: what a rate is added
 * to, who keeps a list, and signs of the West between Chinese characters.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from './marked';

const cases = (list: readonly (readonly [day: string, article: string])[]) =>
  it.each(list)('%s: %s', (day, article) => expect(marked(unmarked(article), day)).toBe(article));

describe('signs of the West between Chinese characters', () => {
  cases([
    [
      '2025-02-04',
      '[对煤炭、液化天然气加征15%关税|cn-tariff-2025-02],中国商务部说,这是回应美国[对所有中国商品加征10%关税|us-fentanyl-tariff].',
    ],
    [
      '2024-04-06',
      '美國財長[耶倫|janet-yellen](左)與副總理[何立峰|he-lifeng](右)4月6日在[廣州會談|2024-04-06-yellen-he-lifeng-guangzhou],談美中貿易.',
    ],
  ]);
});

describe('rates that are added, and rates of both', () => {
  cases([
    ['2025-04-08', '美方威胁进一步[对华加征50%关税|us-reciprocal-tariff]，中方坚决反对。'],
    [
      '2025-08-13',
      '中美再次暂停[向对方商品实施24%的关税|cn-tariff-2025-04/us-reciprocal-tariff]90天。',
    ],
    [
      '2025-10-26',
      '美国不会[对中方加征100%关税|us-100-percent-tariff-threat]，[贝森特|scott-bessent]说。',
    ],
    [
      '2024-05-16',
      '今年美国[进口中国电动汽车的关税将从25%翻倍至100%|us-section-301-four-year-review]。',
    ],
    [
      '2024-05-15',
      '[拜登|joe-biden]政府[提高半导体、电动汽车、光伏电池等产品的对华关税|us-section-301-four-year-review]。',
    ],
    ['2024-05-16', '欧盟将中国电动汽车的关税从10%提高至最高48%，美国没有评论。'],
  ]);
});

describe('lists and truces by other words', () => {
  cases([
    [
      '2025-03-04',
      '商务部将15[家美国实体列入出口管制名单|cn-export-control-list]，禁止向其出口两用物项。',
    ],
    [
      '2025-11-26',
      '美中双方维持[贸易战休兵|kuala-lumpur-busan-deal]，[川普|donald-trump]明年访问北京。',
    ],
    ['2025-06-20', '[中美贸易战|trade-war]让企业不安。'],
    ['2019-08-01', '中美7月31日结束了[上海贸易谈判|2019-07-30-shanghai-talks]，气氛友好。'],
  ]);
});

describe('an office that stands in other words', () => {
  cases([
    ['2025-06-10', '美国总统任期四年，中美关税还会有变化。'],
    ['2019-02-19', '美国贸易代表孔维亚(Connie Vale)和中国官员谈关税。'],
  ]);
});

describe('the language of statements', () => {
  cases([
    [
      '2025-05-12',
      '中国将修改[税委会公告2025年第4号|cn-tariff-2025-04]规定的[对美国商品加征的从价关税|cn-tariff-2025-04]，其中，[24%的关税|cn-tariff-2025-04]在初始的90天内暂停实施，保留[对这些商品加征剩余10%的关税|cn-tariff-2025-04]。',
    ],
    [
      '2025-08-12',
      '中美双方同意自8月12日起再次暂停实施[24%的关税|cn-tariff-2025-04/us-reciprocal-tariff]90天。',
    ],
    ['2025-11-02', '[特朗普|donald-trump]曾威胁中国，要实施[145%的关税|us-tariffs-on-china]。'],
    ['2025-11-02', '[特朗普|donald-trump]对进口药品征收100%关税，中国药企影响有限。'],
    [
      '2025-10-14',
      '中国[对稀土矿物实施的新管制|cn-rare-earth-controls-october]让美国车企措手不及。',
    ],
    ['2026-03-13', '美国对包括中国在内的[60个经济体展开301调查|us-section-301-forced-labor]。'],
    ['2018-05-15', '中国公司[中兴的禁令|us-zte-denial-order]为期7年，美国商务部说。'],
  ]);
});

describe('lists that others keep', () => {
  cases([
    ['2025-10-20', '台湾将华为列入实体清单，中国和美国都有反应。'],
    ['2025-10-20', '华为早被美国列入[实体清单|us-entity-list]，台湾企业也受影响。'],
    ['2025-10-20', '这个软件项目里的实体清单由中国程序员照美国教程写成。'],
  ]);
});

describe('figures that are parted from Chinese by spaces', () => {
  cases([
    [
      '2025-11-01',
      '[川普|donald-trump]与[习近平|xi-jinping] 10 月 30 日在[釜山会谈|2025-10-30-busan-trump-xi-meeting]，[芬太尼关税|us-fentanyl-tariff]降至 10% 。',
    ],
    ['2025-08-12', '美国放行 [H20|us-h20-license] 晶片，中国没有回应。'],
    [
      '2025-10-27',
      '美国[对中国商品加征 100% 的关税|us-100-percent-tariff-threat]一事，[贝森特|scott-bessent]说已不存在。',
    ],
  ]);
});

describe('some goods, plans and exclusions', () => {
  cases([
    [
      '2025-02-04',
      '中国反制，[对多种美国进口商品加征关税|cn-tariff-2025-02]，[特朗普|donald-trump]没有回应。',
    ],
    [
      '2025-01-22',
      '[特朗普|donald-trump]说，正讨论下月1日起[对从中国进口的商品加征10%关税|us-fentanyl-tariff]。',
    ],
    [
      '2025-02-02',
      '[特朗普|donald-trump]签署命令，[对中国进口商品加征10%关税|us-fentanyl-tariff]，星期二生效。',
    ],
    ['2025-08-29', '美国延长[对华301关税豁免|us-section-301-exclusions]期限至11月29日。'],
    [
      '2022-05-04',
      '美方依据“[301调查|us-section-301-law]”结果[对中国输美商品加征关税|us-section-301-tariffs]，将满四年。',
    ],
    [
      '2026-02-22',
      '依据「[三〇一条款|us-section-301-law]」的[对华关税|us-tariffs-on-china]仍然有效，[川普|donald-trump]另在全球加征新税。',
    ],
    [
      '2026-02-22',
      '最高法院推翻政府依据紧急经济权力法[对中国等多国实施的大规模关税|us-ieepa-tariffs]，[川普|donald-trump]不满。',
    ],
    ['2026-02-12', '议员呼吁对芯片制造设备实施国别管制，阻止中国取得。'],
    [
      '2025-10-15',
      '[荷兰政府接管安世|nl-nexperia-order]后，中国商务部[禁止安世从大陆出口|cn-nexperia-export-ban]零部件，美国车企停工。',
    ],
    ['2026-01-17', '中国加强对日本的两用物项出口管理，稀土审查趋严，美国关注。'],
  ]);
});

describe('lists by the law they stem from, meetings recalled, and names with other dots', () => {
  cases([
    [
      '2024-05-17',
      '美国把26家中国纺织企业列入《[维吾尔强迫劳动预防法|us-uflpa]》实体清单，禁止其商品进口。',
    ],
    ['2025-01-07', '美国国防部把腾讯列入[中国军事企业清单|us-1260h-list]，腾讯称这是错误。'],
    [
      '2018-09-20',
      '美国商务部长[威尔伯・罗斯|wilbur-ross]说，[对2000亿美元中国商品加征的关税|us-section-301-list-3]不会推高物价。',
    ],
    [
      '2026-01-20',
      '[川习会|2025-10-30-busan-trump-xi-meeting]之后，中国恢复[购买美国大豆|ag-purchases]，关税也下调了。',
    ],
    ['2026-02-10', '2026首度川习会定于4月，中美还在谈。'],
    ['2019-08-15', '中美关税升级，双方约定在未来两周内再次通话。'],
    ['2019-10-09', '[刘鹤|liu-he]率团赴美，中美已谈了12轮谈判，关税仍未取消。'],
  ]);
});

describe('goods in a list, shares of a sum, and other forms of the same words', () => {
  cases([
    ['2018-03-28', '美国拟对中国信息科技、电脑、机械及航天等产品加徴25%关税。'],
    ['2018-08-08', '现将对美加征关税商品清单二有关调整事项公告如下，中国对美国商品分批加征。'],
    ['2025-10-28', '美国收费后，北京对悬挂美国国旗的船只征收报复性关税。'],
    ['2019-07-02', '美方暂缓对3500亿美元中国商品加征关税。'],
    [
      '2025-03-06',
      '[特朗普|donald-trump]总统宣布[对中国商品加税|us-fentanyl-tariff]，北京表示会反制。',
    ],
    [
      '2025-08-13',
      '美国再次暂停[对陆港澳商品加征的百分之廿四关税|us-reciprocal-tariff]，大陆也暂停[对美国反制的百分之廿四关税|cn-tariff-2025-04]。',
    ],
    [
      '2024-09-15',
      '美国最后决定[上调中国产品的进口关税|us-section-301-four-year-review]，[中国电动车的关税升至100%|us-section-301-four-year-review]。',
    ],
    ['2022-06-23', '国会议员就对华贸易战略质询[戴琪|katherine-tai]，问到美国关税。'],
    [
      '2026-03-17',
      '美国以「[产能过剩」301调查|us-section-301-excess-capacity]施压，中国商务部反对。',
    ],
    [
      '2026-03-14',
      '美国向中国、日本及韩国等[60个贸易伙伴展开301调查|us-section-301-forced-labor]。',
    ],
    [
      '2025-10-16',
      '[贝森特|scott-bessent]想让中国推迟[稀土出口控管新规|cn-rare-earth-controls-october]。',
    ],
  ]);
});

describe('laws before their duties, fees and bans in other words', () => {
  cases([
    [
      '2026-02-22',
      '美方改为援引「[1974年贸易法」第122条|us-section-122-law]，中国商务部正在评估。',
    ],
    [
      '2026-02-22',
      '依据[IEEPA|us-ieepa][加征的关税|us-ieepa-tariffs]将终止，中国商品也在其列，[川普|donald-trump]不满。',
    ],
    ['2025-12-23', '依照贸易法，美国总统可针对不公平的贸易伙伴加税，包括中国。'],
    [
      '2025-11-10',
      '北京暂停[针对美国的军民两用矿产出口禁令|cn-gallium-germanium-ban]，中美关系回暖。',
    ],
    ['2025-05-02', '美国[对中国小额包裹加征关税|us-de-minimis]，电商平台受冲击。'],
    [
      '2021-10-20',
      '[戴琪|katherine-tai]说，美国会[重新启动关税排除程序|us-section-301-exclusions]，涉及中国机械。',
    ],
    [
      '2023-08-10',
      '[拜登|joe-biden]下令，[限制美国资金在中国对半导体|us-outbound-investment]的投资。',
    ],
  ]);
});
