/**
 * Words that Chinese headlines clip: a rate without the word for a duty, goods without
 * their country, a truce without a trade war, a ban without its law.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from './marked';

const cases = (list: readonly (readonly [day: string, article: string])[]) =>
  it.each(list)('%s: %s', (day, article) => expect(marked(unmarked(article), day)).toBe(article));

describe('a duty in fewer words', () => {
  cases([
    ['2025-04-10', '中美互打：美方[对华再加50%|us-reciprocal-tariff]。'],
    ['2025-04-10', '[北京回敬84%关税|cn-tariff-2025-04]，美股下挫。'],
    ['2025-02-04', '中国[对美煤炭、天然气征15%关税|cn-tariff-2025-02]。'],
    ['2020-02-14', '中国[对750亿美元美国商品的关税|cn-retaliatory-tariffs-2019]减半。'],
    [
      '2024-05-15',
      '白宫公布中国货清单，[电动车关税从25%提高至100%|us-section-301-four-year-review]，半导体另计。',
    ],
    [
      '2024-05-20',
      '[拜登|joe-biden]保留[特朗普|donald-trump]时期的[对华关税|us-section-301-tariffs]。',
    ],
    [
      '2026-02-23',
      '判决之后，美方[对进口商品征收临时关税|us-section-122-surcharge]，中国正在评估。',
    ],
    ['2025-04-10', '中国基金对美国公司再加10%的股份。'],
    ['2025-06-10', '日本争取的是25%汽车关税降下来，与中国无关。'],
  ]);
});

describe('a truce without its war', () => {
  cases([
    ['2025-08-12', '中美再[延长休战|geneva-joint-statement]90天。'],
    ['2018-12-02', '中美[停火|buenos-aires-truce]90天，市场回稳。'],
    ['2025-07-29', '泰国和柬埔寨停火90天，美国和中国表示欢迎。'],
  ]);
});

describe('duties on everybody, on us, and from one rate to the next', () => {
  cases([
    [
      '2025-04-07',
      '美国[对全世界180多个国家加征不同税率的关税|us-reciprocal-tariff]，中国首当其冲。',
    ],
    ['2025-04-12', '美方进一步[对我国添加50%的惩罚性关税|us-reciprocal-tariff]，中国不让步。'],
    ['2025-04-12', '美方再出手，中方予以[34%关税提升至84%|cn-tariff-2025-04]回应。'],
    ['2025-10-30', '[川普|donald-trump]说，[中国的关税将从57%降到47%|us-tariffs-on-china]。'],
    ['2024-05-15', '中方说，美方提高对华产品加征的[301关税|us-section-301-tariffs]。'],
  ]);
});

describe('whose a bare rate is', () => {
  cases([
    ['2025-04-20', '美方加码，中国对美作出反制，征收[125%的关税|cn-tariff-2025-04]。'],
    ['2021-10-26', '中方就对美国取消加征关税表达关切。'],
  ]);
});

describe('controls on one firm, or on more goods', () => {
  cases([
    [
      '2025-10-20',
      '中国商务部10月9日将[管制扩展到钬、铒|cn-rare-earth-controls-october]等元素，美国不满。',
    ],
    ['2025-10-15', '美国之后，中国商务部[禁止安世半导体在华工厂出口|cn-nexperia-export-ban]。'],
    ['2025-06-04', '[美国同时出台针对华为昇腾芯片的禁令|us-huawei-restrictions]，中方不满。'],
  ]);
});

describe('a name inside the words', () => {
  cases([
    [
      '2026-03-03',
      '美国[最高法院否决|us-scotus-ieepa-ruling][特朗普|donald-trump]的关税后，中美首次磋商。',
    ],
  ]);
});

describe('bans and lists by the names of the press', () => {
  cases([
    ['2020-06-23', '[美商务部称华为禁令|us-huawei-restrictions]没有漏洞。'],
    ['2020-06-23', '英国对华为的禁令七年后生效。'],
    ['2024-12-04', '中国[断供镓、锗|cn-gallium-germanium-ban]，美国企业找替代。'],
    ['2025-06-03', '美国[收紧EDA|2025-05-23-us-eda-export-curbs]软件对华出口。'],
    ['2026-01-16', '美国放行之后，北京[不准H200进入中国|cn-h200-import-guidance]，代工厂停产。'],
    [
      '2025-08-30',
      '美国[上诉法院裁定多数关税|2025-08-29-cafc-ieepa-ruling]违法，中方要求全部取消。',
    ],
    ['2025-10-15', '美中[互征港口费|cn-port-fees/us-port-fees]，船公司改线。'],
    ['2021-05-20', '中国法院把这家公司列入失信黑名单，子公司停业。'],
  ]);
});
