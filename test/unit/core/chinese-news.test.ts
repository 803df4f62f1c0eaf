/**
 * What Chinese papers take for granted: whose day it is, who is about to meet, what a
 * rate is added to, and signs of the West between Chinese characters.
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

describe('a meeting that lies ahead', () => {
  cases([
    [
      '2025-10-17',
      '[贝森特|scott-bessent]将与[何立峰|he-lifeng][通话|2025-10-18-he-bessent-video-call]，讨论中美贸易。',
    ],
    [
      '2025-10-26',
      '中美两国官员都说，[川习会|2025-10-30-busan-trump-xi-meeting]前已有关税安排的框架。',
    ],
    [
      '2026-03-10',
      '中美贸易：[贝森特|scott-bessent]与[何立峰|he-lifeng]预计于本周末在巴黎举行[会谈|2026-03-15-both-paris-talks]。',
    ],
    [
      '2025-09-12',
      '路透社9月11日引述财政部声明称，[贝森特|scott-bessent]和[何立峰|he-lifeng]的[会谈|2025-09-14-madrid-talks]将涵盖TikTok和中美关税。',
    ],
    // Too far ahead, and of others.
    ['2025-10-01', '中美两国都在准备川习会，关税是议题之一。'],
    ['2025-10-17', '[贝森特|scott-bessent]将与日本财务大臣通话，也会谈到中美贸易。'],
    ['2025-06-20', '中美双方多次会谈，关税仍未下降。'],
    [
      '2024-04-05',
      '[耶伦|janet-yellen]5日与广东省省长会面，谈中国的[产能过剩|overcapacity]和对美出口。',
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

describe('days and venues of the noun itself', () => {
  cases([
    [
      '2025-07-29',
      '中美双方在[斯德哥尔摩的会谈|2025-07-28-stockholm-talks]，预计讨论延长下月12日届满的关税暂缓期。',
    ],
    ['2026-03-09', '这场峰会是去年10月中美达成共识以来，首次的「川习会」。'],
    ['2025-07-29', '据英国《金融时报》报道，中美双方不想打乱经贸会谈。'],
    [
      '2019-08-15',
      '美方违背中美两国元首[阿根廷会晤|2018-12-01-buenos-aires-truce]共识和[大阪会晤|2019-06-29-osaka-truce]共识。',
    ],
    ['2020-01-17', '[刘鹤|liu-he]1月14日在华盛顿会见国际货币基金组织总裁，谈中美协议。'],
    ['2025-05-16', '中美双方12日[发表联合声明|2025-05-12-geneva-joint-statement]，互降关税。'],
    ['2025-05-16', '中美不久前在瑞士日内瓦举行贸易[谈判|2025-05-10-geneva-talks]。'],
  ]);
});

describe('truces with a day, and of wars', () => {
  cases([
    ['2025-10-20', '中美双方5月[同意休战|geneva-joint-statement]，10月又起争端。'],
    [
      '2018-12-03',
      '中美两国元首[会面|2018-12-01-buenos-aires-truce]后，双方[达成临时「停火」共识|buenos-aires-truce]。',
    ],
    ['2025-10-20', '中国欢迎以色列与哈马斯10月达成停火协议，美国居中调停。'],
    ['2025-09-20', '中美双方尚未达成休战协议，关税仍在。'],
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

describe('deals that are not struck, and talks told by another day', () => {
  cases([
    ['2025-06-12', '[特朗普|donald-trump]说，[习近平|xi-jinping]很难与他达成协议，中美关税不变。'],
    [
      '2025-10-19',
      '[川普|donald-trump]说，美国11月若[对中国开征百分之百关税|us-100-percent-tariff-threat]，中国会让步。',
    ],
    [
      '2025-10-26',
      '5月以来，[何立峰|he-lifeng]第五度与[贝森特|scott-bessent]举行[会谈|2025-10-25-kuala-lumpur-talks]，谈中美关税。',
    ],
    ['2025-10-23', '[川普|donald-trump]与北约秘书长会面，也谈到中美关税。'],
    [
      '2025-06-06',
      '[特朗普|donald-trump]指责北京[违背休战协议|geneva-joint-statement]，[限制关键稀土矿物的出口|cn-rare-earth-controls]。',
    ],
    ['2019-11-26', '中美10月11日在华府举行贸易[谈判|2019-10-11-phase-one-outline]后，未见签约。'],
    [
      '2023-08-10',
      '[拜登|joe-biden]下令设立[对外投资审查机制|us-outbound-investment]，针对中国的芯片和量子技术。',
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

describe('summits held, trade talks of ministers, and duties of both sides', () => {
  cases([
    [
      '2026-03-12',
      '[郭嘉昆|guo-jiakun]谈到川习会的筹备，说中美就元首互动保持沟通，关税问题也在谈。',
    ],
    [
      '2025-11-06',
      '[川普|donald-trump]在刚结束不久的「[川习会|2025-10-30-busan-trump-xi-meeting]」上，没有谈[对中国的晶片出口管制|us-chip-export-controls]。',
    ],
    ['2025-10-29', '[贝森特|scott-bessent]在中美经贸会谈后说，关税会降。'],
    [
      '2025-08-12',
      '中国商务部宣布，再次暂停[对彼此加征24%的关税|cn-tariff-2025-04/us-reciprocal-tariff]90天，美国也一样。',
    ],
    ['2025-08-12', '美国与中国今年曾对彼此产品加征报复性关税，五月才停手。'],
    ['2025-04-12', '[王文涛|wang-wentao]说，美国征收的关税将对发展中国家造成伤害，中国会反制。'],
    ['2025-11-03', '中国稀土政策若走回头路，[川普|donald-trump]可能提高关税。'],
    [
      '2026-03-16',
      '中国和美国正在巴黎举行新一轮经贸[磋商|2026-03-15-both-paris-talks]，中方已提出交涉。',
    ],
    [
      '2018-12-03',
      '[习近平|xi-jinping]与[特朗普|donald-trump]在阿根廷举行[晚餐会|2018-12-01-buenos-aires-truce]，双方[同意停止互征新关税|buenos-aires-truce]。',
    ],
    ['2023-05-10', '北约峰会后，法国总统在白宫举行晚餐会，未谈中美关税。'],
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

describe('calls by their day and length', () => {
  cases([
    [
      '2026-02-08',
      '[川普|donald-trump]与[习近平|xi-jinping]4日再度[通话|2026-02-04-both-trump-xi-call]，谈大豆和关税。',
    ],
    [
      '2026-02-12',
      '[习近平|xi-jinping]与[特朗普|donald-trump]2月4日晚[通了近两小时的电话|2026-02-04-both-trump-xi-call]，谈中美关税。',
    ],
    [
      '2026-02-08',
      '同月24日，[川普|donald-trump]与[习近平|xi-jinping]也曾进行通话，谈中美农产品贸易。',
    ],
    ['2025-02-11', '[特朗普|donald-trump]开启与盟友之间的贸易战，中国在观望，美国关税上升。'],
  ]);
});
