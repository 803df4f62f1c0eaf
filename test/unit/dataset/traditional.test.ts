import { describe, expect, it } from 'vitest';
import { compileRecords } from '../../../src/dataset/compile-records';
import { loadRecords } from '../../../src/dataset/load';
import { chineseWriter } from '../../../src/dataset/traditional';

const records = loadRecords();

describe('Traditional from Simplified', () => {
  const write = chineseWriter([...records.officials, ...records.institutions, ...records.policies]);

  it.each([
    ['特朗普签令对所有中国商品加征10%芬太尼关税', '川普簽令對所有中國商品加徵10%芬太尼關稅'],
    ['要求对华发起301调查', '要求對華發起301調查'],
    ['列入实体清单，并发放临时许可', '列入實體清單，並發放臨時許可'],
    ['与王文涛会面，系2018年以来首次', '與王文濤會面，係2018年以來首次'],
    ['直至海关系统就绪', '直至海關系統就緒'],
    ['商务部宣布反制措施', '商務部宣布反制措施'],
    ['随美方措施一并暂停一年', '隨美方措施一併暫停一年'],
  ])('%s', (simplified, traditional) => {
    expect(write(simplified).zhHant).toBe(traditional);
  });

  it('spells names as Taiwan does, as the records have them', () => {
    expect(write('哈里斯').zhHant).toBe('賀錦麗');
    expect(write('贝森特、格里尔与何立峰').zhHant).toBe('貝森特、葛里爾與何立峰');
    expect(write('耶伦、鲍威尔和万斯').zhHant).toBe('葉倫、鮑爾和范斯');
    expect(write('钟山').zhHant).toBe('鍾山');
  });

  it('leaves no letter that news of trade rarely has; a new one wants reading', () => {
    const { events, offices, policies } = compileRecords(records);
    const changes = policies.flatMap((policy) => policy.statusHistory);
    const texts = [...events, ...offices, ...changes].flatMap(({ zh }) => zh?.zhHant ?? []);
    expect(
      texts.filter((text) =>
        /[髮籤鬥鬆穀捲錶鐘麵髒慾薑誌嚮]|併(?<!一併|合併)|係(?<![關，]係)/u.test(text),
      ),
    ).toEqual([]);
  });
});
