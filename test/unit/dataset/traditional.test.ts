import { describe, expect, it } from 'vitest';
import { exportOf } from '../../../src/dataset/compile-records';
import { loadRecords } from '../../../src/dataset/load';
import { chineseWriter } from '../../../src/dataset/traditional';

const records = loadRecords();

describe('Traditional from Simplified', () => {
  const write = chineseWriter([...records.officials, ...records.institutions, ...records.policies]);

  it.each([
    ['特朗普签令对所有中国商品加征10%芬太尼关税', '川普簽令對所有中國商品加徵10%芬太尼關稅'],
    ['要求对华发起301调查', '要求對中發起301調查'],
    ['列入实体清单，并发放临时许可', '列入實體清單，並發放臨時許可'],
    ['与王文涛会面，系2018年以来首次', '與王文濤會面，係2018年以來首次'],
    ['直至海关系统就绪', '直至海關系統就緒'],
    ['商务部宣布反制措施', '商務部宣布反制措施'],
    ['随美方措施一并暂停一年', '隨美方措施一併暫停一年'],
    ['新增12个中国内地条目', '新增12個中國大陸條目'],
    ['稀土加工和磁体制造技术', '稀土加工和磁鐵製造技術'],
  ])('%s', (simplified, traditional) => {
    expect(write(simplified).zhHant).toBe(traditional);
  });

  it('spells names as Taiwan does, as the records have them', () => {
    expect(write('哈里斯').zhHant).toBe('賀錦麗');
    expect(write('贝森特、格里尔与何立峰').zhHant).toBe('貝森特、葛里爾與何立峰');
    expect(write('耶伦、鲍威尔和万斯').zhHant).toBe('葉倫、鮑爾和范斯');
    expect(write('钟山').zhHant).toBe('鍾山');
  });

  it.each([
    ['美国要求英伟达人工智能芯片对华出口须获许可', '美國要求輝達人工智慧晶片對中出口須獲許可'],
    ['中美签署审计监管合作协议', '美中簽署審計監管合作協議'],
    ['据路透社报道，存储芯片和多晶硅', '據路透報導，記憶體晶片和多晶矽'],
    ['“受关注外国实体”标准', '「受關注外國實體」標準'],
    ['美国驻华大使', '美國駐中國大使'],
  ])('says %s as Taiwan’s papers do', (simplified, traditional) => {
    expect(write(simplified).zhHant).toBe(traditional);
  });

  it.each([
    ['习近平赴华盛顿', '習近平赴華盛頓'],
    ['美国对华为限制措施', '美國對華為限制措施'],
    ['12家，其中美国企业10家', '12家，其中美國企業10家'],
    ['工业和信息化部部长', '工業和信息化部部長'],
  ])('knows what is no word of its list: %s', (simplified, traditional) => {
    expect(write(simplified).zhHant).toBe(traditional);
  });

  it('leaves no letter that news of trade rarely has; a new one wants reading', () => {
    const { traditional = {} } = exportOf(records).translations;
    expect(
      Object.values(traditional).filter((text) =>
        /[髮鬥鬆捲錶麵髒慾薑嚮箇“”]|誌(?<!雜誌)|併(?<!一併|合併)(?![入為])|籤(?<!標籤)|係(?<![關，稱]係)|(?<!分)鐘|穀(?!物)|制造|製定|熟制|多采|[元天]后|剋制|準入|伙伴|臺/u.test(
          text,
        ),
      ),
    ).toEqual([]);
  });
});
