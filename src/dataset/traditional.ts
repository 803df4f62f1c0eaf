/**
 * Traditional Chinese from the Simplified of the records, at build time.
 *
 * OpenCC's Taiwan table converts characters and the phrases that decide between
 * them (发布 發布, 头发 頭髮); it leaves the choice of words alone. Its table of Taiwan
 * words is made for software and turns a procedure into a program (程序 程式), so the
 * words that differ in news of trade stand below, as Taiwan's papers write them. Names
 * follow the records, where Taiwan's spellings stand, and a last list has what came out
 * wrong when every converted text was read.
 */
import { Converter, CustomConverter } from 'opencc-js/cn2t';
import type { Chinese } from '../model/card';

/** As the table writes it, and as it should stand. Read again when catalogues grow. */
const REVIEWED: [converted: string, right: string][] = [
  // One word cut where two meet: 对华|发起, 海关|系统, 并|发放, 内|制定, 个|中国.
  ['對華髮起', '對中發起'],
  ['海關係統', '海關系統'],
  ['併發放', '並發放'],
  ['併發布', '並發布'],
  ['天后', '天後'],
  ['內製定', '內制定'],
  ['墨髮放', '墨發放'],
  ['箇中國', '個中國'],
  ['箇中國內地', '個中國大陸'],
  // A verb taken for a noun, a copula for a system, a sound for a place.
  ['籤令', '簽令'],
  ['，系', '，係'],
  ['稱系', '稱係'],
  ['磁體制造', '磁鐵製造'],
  ['熟制', '熟製'],
  ['家制造商', '家製造商'],
  ['多采購', '多採購'],
  ['元后', '元後'],
  ['準入', '准入'],
  ['伙伴', '夥伴'],
  ['斐洛裡', '斐洛里'],
  ['不準', '不准'],
  ['剋制', '克制'],
  ['傢俱', '家具'],
  // The table wavers between two forms; Taiwan's ministries and Hong Kong's papers write these.
  ['宣佈', '宣布'],
  ['公佈', '公布'],
  ['發佈', '發布'],
];

/** As the table writes it, and as Taiwan's papers say it. */
const TAIWAN: [converted: string, said: string][] = [
  // There are two kinds of 華 in Taiwan, and America comes first.
  ['對華', '對中'],
  ['訪華', '訪中'],
  ['駐華', '駐中國'],
  ['輸華', '輸中'],
  ['輸華資質', '輸中資格'],
  ['在華', '在中國'],
  ['來華', '來中國'],
  ['赴華', '赴中國'],
  ['涉華', '涉中'],
  ['中美', '美中'],
  ['內地', '大陸'],
  ['涉疆', '涉新疆'],
  // Chips and computers.
  ['芯片', '晶片'],
  ['模擬芯片', '類比晶片'],
  ['存儲芯片', '記憶體晶片'],
  ['存儲器', '記憶體'],
  ['內存', '記憶體'],
  ['高帶寬', '高頻寬'],
  ['集成電路', '積體電路'],
  ['模擬集成電路', '類比積體電路'],
  ['硅', '矽'],
  ['硅片', '矽晶圓'],
  ['人工智能', '人工智慧'],
  ['智能體', '代理'],
  ['智能手機', '智慧型手機'],
  ['筆記本電腦', '筆記型電腦'],
  ['超級計算', '超級運算'],
  ['超級計算機', '超級電腦'],
  ['計算機', '電腦'],
  ['先進計算', '先進運算'],
  ['數據中心', '資料中心'],
  ['服務器', '伺服器'],
  ['軟件', '軟體'],
  ['硬件', '硬體'],
  ['硬盤', '硬碟'],
  ['算法', '演算法'],
  ['超級智能', '超級智慧'],
  ['網絡', '網路'],
  ['信息', '資訊'],
  ['視頻', '視訊'],
  ['納米', '奈米'],
  ['激光', '雷射'],
  ['百億億次', '百萬兆級'],
  ['中國應用', '中國應用程式'],
  // Goods.
  ['光伏', '太陽能'],
  ['光伏組件', '太陽能模組'],
  ['電池及組件', '電池及模組'],
  ['電池和組件', '電池和模組'],
  ['電動汽車', '電動車'],
  ['網聯汽車', '聯網汽車'],
  ['插電式混合動力汽車', '插電式油電混合車'],
  ['大排量', '大排氣量'],
  ['皮卡', '皮卡車'],
  ['運動型多用途車', '休旅車'],
  ['零部件', '零組件'],
  ['噴氣發動機', '噴射發動機'],
  ['航空航天', '航太'],
  ['集裝箱', '貨櫃'],
  ['多式聯運', '複合運輸'],
  ['金剛石', '鑽石'],
  ['磁體', '磁鐵'],
  ['永磁體', '永久磁鐵'],
  ['測序', '定序'],
  ['阿片類', '鴉片類'],
  ['導彈', '飛彈'],
  ['高超音速', '極音速'],
  ['仿製藥', '學名藥'],
  ['前體', '前驅物'],
  ['前體化學品', '前驅化學品'],
  ['鑥', '鎦'],
  // Law, government, business and the press.
  ['行政令', '行政命令'],
  ['最終用戶', '最終使用者'],
  ['軍事用戶', '軍事使用者'],
  ['逐案審批', '逐案審查'],
  ['稅收抵免', '租稅抵減'],
  ['知識產權', '智慧財產權'],
  ['商業秘密', '營業秘密'],
  ['通脹', '通膨'],
  ['增長', '成長'],
  ['水平', '水準'],
  ['經合組織', 'OECD'],
  ['亞太經合組織', '亞太經合會'],
  ['萬億', '兆'],
  ['運營', '營運'],
  ['摘牌', '下市'],
  ['退市', '下市'],
  ['聯合創始人', '共同創辦人'],
  ['初創企業', '新創企業'],
  ['首席執行官', '執行長'],
  ['情況說明', '事實清單'],
  ['計劃', '計畫'],
  ['渠道', '管道'],
  ['報道', '報導'],
  ['發佈會', '記者會'],
  ['新聞發佈會', '記者會'],
  ['國家安全事務助理', '國家安全顧問'],
  ['美國總統國家安全事務助理', '白宮國家安全顧問'],
  ['財政部常務副部長', '財政部副部長'],
  ['負責國際事務的副部長', '負責國際事務的次長'],
  ['負責工業和安全事務的副部長', '負責工業和安全事務的次長'],
  ['公眾公司會計', '公開發行公司會計'],
  ['聯邦通信委員會', '聯邦通訊委員會'],
  ['歐盟委員會', '歐盟執委會'],
  ['專家組', '爭端解決小組'],
  ['貿易代表辦公室', '貿易代表署'],
  ['互聯網監管', '網路監管'],
  // Firms, papers, people and places.
  ['英偉達', '輝達'],
  ['超威', '超微'],
  ['超微電腦', '美超微'],
  ['谷歌', 'Google'],
  ['路透社', '路透'],
  ['彭博社', '彭博'],
  ['美聯儲', '聯準會'],
  ['聯邦儲備銀行', '聯邦準備銀行'],
  ['聖路易斯聯儲', '聖路易聯邦準備銀行'],
  ['澳大利亞', '澳洲'],
  ['加蘭案', '賈蘭德案'],
  ['臺', '台'],
  ['阿聯酋', '阿聯'],
  ['朝鮮', '北韓'],
  ['阿布扎比', '阿布達比'],
  ['安克雷奇', '安克拉治'],
  ['巴厘島', '峇里島'],
  ['加利福尼亞州', '加州'],
  ['艾奧瓦', '愛荷華'],
  ['密歇根', '密西根'],
  ['佐治亞州', '喬治亞州'],
  ['馬薩諸塞', '麻薩諸塞'],
  ['俄勒岡', '奧勒岡'],
  ['伊利諾伊', '伊利諾'],
  ['奧巴馬', '歐巴馬'],
  ['埃克森美孚', '艾克森美孚'],
  ['福克斯', '福斯'],
  // Quotation marks.
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
];

/** Words in which one of the above is no word: Washington, Huawei, "among them American". */
const NO_WORD = [
  ...[...'對訪駐輸在來赴涉'].flatMap((verb) => [`${verb}華盛頓`, `${verb}華為`, `${verb}華爾街`]),
  ...['其中美', '集中美', '中美國', '中美方', '中美洲'],
  ...['工業和信息化部', '國家互聯網信息辦公室'],
].map((words): [string, string] => [words, words]);

interface Named {
  zhHans?: string;
  zhHant?: string;
}

/** A converter that spells the names of these records as the records do. */
export function chineseWriter(named: readonly Named[]): (simplified: string) => Chinese {
  const convert = Converter({ from: 'cn', to: 'tw' });
  const names = named.flatMap(({ zhHans, zhHant }): [string, string][] => {
    const converted = zhHans && convert(zhHans);
    return converted && zhHant && converted !== zhHant ? [[converted, zhHant]] : [];
  });
  const mend = CustomConverter([...TAIWAN, ...NO_WORD, ...REVIEWED, ...names]);
  return (simplified) => ({ zhHans: simplified, zhHant: mend(convert(simplified)) });
}
