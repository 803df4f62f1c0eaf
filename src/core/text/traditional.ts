/**
 * Traditional characters as Simplified ones, one for one.
 *
 * Taiwan and Hong Kong papers write the same names and verbs in other forms
 * (對華加徵關稅). Folding them like capitals lets one set of rules read both. The
 * pairs are those of the characters that names and rules here use, by OpenCC's
 * tables (character conversion, Taiwan and Hong Kong variants included).
 */

/** Traditional and Simplified in turn. */
const PAIRS =
  '亞亚來来係系個个倫伦偉伟傑杰備备傾倾價价億亿優优儲储兒儿內内凱凯別别則则剛刚剝剥劃划劉刘劍剑勁劲動动務务勝胜勞劳勢势勳勋匯汇協协卻却參参員员問问喬乔單单國国園园' +
  '團团堅坚報报場场壇坛壘垒壟垄壯壮奧奥孫孙學学宮宫實实寧宁審审將将對对導导屬属峯峰島岛帶带幣币幹干庫库廈厦廣广張张強强後后從从復复徵征徴征夥伙應应懲惩懷怀戰战採采擔担據据' +
  '擬拟擴扩數数斷断於于時时暫暂書书會会東东柵栅條条楊杨業业極极構构樂乐樓楼機机權权欽钦歐欧歲岁歷历氣气決决沒没淵渊減减準准潔洁澤泽濟济濤涛為为無无爭争爲为爾尔牆墙' +
  '現现瑩莹產产當当疊叠療疗發发監监盧卢眾众確确礦矿祕秘稱称穩稳競竞節节範范簽签籌筹籤签約约納纳紐纽紗纱級级紹绍終终組组結结絕绝絡络給给統统經经維维綱纲網网緊紧縣县' +
  '縱纵總总織织罰罚羅罗義义習习聯联聲声脅胁脹胀臨临臺台與与興兴茲兹莊庄華华萊莱萬万葉叶蓋盖藍蓝藥药蘇苏蘭兰號号衆众術术衛卫衞卫裏里補补裡里製制複复見见規规視视訂订' +
  '計计訊讯記记訪访設设許许訴诉詠咏話话認认説說調调談谈請请論论諾诺謂谓講讲謝谢證证識识譚谭議议護护讓让豬猪貝贝負负財财貨货責责買买費费貼贴貿贸賀贺資资賈贾賣卖賴赖' +
  '購购趙赵跡迹車车軍军輝辉輸输轄辖辦办辭辞農农迴回進进過过達达選选邁迈還还邊边鄭郑醫医釐厘針针鈎鉤鉍铋鉬钼銀银銅铜銦铟銳锐銷销銻锑鋁铝鋒锋鋭锐鋰锂鋼钢錦锦鍵键鍺锗' +
  '鍾钟鎢钨鎮镇鎵镓鏈链鐵铁長长間间關关陳陈陸陆陽阳隊队階阶際际險险雙双雞鸡離离雲云電电靜静韓韩項项預预頓顿領领題题額额願愿顧顾風风飛飞馬马駐驻體体魯鲁鮑鲍鶴鹤麗丽' +
  '麥麦黃黄點点龍龙龐庞稅税脫脱說说戶户鉤钩' +
  '課课緩缓凍冻啟启續续執执週周佈布圍围頒颁擱搁寬宽鬆松獲获盡尽儘尽腦脑營营託托驗验錄录練练遞递嚴严擊击紀纪顆颗筆笔裝装閣阁絲丝慘惨僅仅徹彻鎖锁撥拨攜携擋挡鄰邻潤润殘残糧粮紅红綠绿顯显訟讼隨随陣阵雖虽屆届晉晋傳传歸归輕轻轉转較较載载嘗尝處处輛辆陰阴鋪铺閉闭聞闻穀谷黨党衝冲籲吁變变遠远適适違违連连運运遊游遺遗遲迟牽牵兩两餘余幾几舊旧賽赛聖圣' +
  '專专舉举烏乌馮冯勸劝廠厂塢坞頭头賓宾層层憶忆態态戲戏擁拥換换殺杀灣湾滿满煉炼狀状獨独瑪玛磚砖禮礼繼继綜综縮缩薩萨評评諸诸輪轮軟软這这釓钆釤钐鋱铽鏑镝鮮鲜噸吨圖图損损壞坏薦荐慮虑趨趋漲涨漸渐滅灭韋韦聶聂' +
  '兌兑質质開开憲宪敗败廢废聽听辯辩詞词線线綁绑攔拦檢检討讨碼码灘滩橋桥師师圓圆醞酝釀酿種种販贩緝缉貧贫窮穷掛挂敵敌櫃柜矽硅揚扬礎础飆飙頻频熱热難难尋寻該该屢屡慣惯館馆職职寶宝壓压毀毁騰腾吳吴慶庆贏赢駁驳濫滥詢询釋释擾扰異异積积順顺驚惊闡阐隱隐贈赠鈥钬鉺铒銩铥銪铕鐿镱區区';

const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i < PAIRS.length; i += 2) SIMPLIFIED.set(PAIRS.charAt(i), PAIRS.charAt(i + 1));
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

/** The text with Traditional characters folded; of the same length. */
export function simplified(text: string): string {
  return text.replace(TRADITIONAL, (unit) => SIMPLIFIED.get(unit) ?? unit);
}
