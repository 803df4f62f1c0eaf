/**
 * Is this run of Chinese characters the official's name, or part of other words?
 *
 * Chinese has no spaces: 李强 stands in 李强调 ("Li stressed"), 高峰 in 高峰论坛
 * ("summit forum"), 特朗普 in 埃里克·特朗普. Three characters or more decide almost
 * always; two need a title before them, an earlier mention, or a word after them
 * that only follows a name.
 */
import { isHan } from '../text/words';

/** Given names in Chinese that may stand before a transliterated surname and its dot. */
const GIVEN_BEFORE_DOT: Readonly<Record<string, readonly string[]>> = {
  特朗普: ['唐纳德', '唐纳德·J'],
  川普: ['唐纳德', '唐纳'],
  贝森特: ['斯科特', '史考特'],
  耶伦: ['珍妮特'],
  叶伦: ['珍妮特', '珍妮'],
  拜登: ['乔', '约瑟夫'],
  卢特尼克: ['霍华德', '霍华'],
  格里尔: ['贾米森', '杰米森'],
  葛里尔: ['贾米森', '杰米森'],
  雷蒙多: ['吉娜'],
  布林肯: ['安东尼'],
  沙利文: ['杰克'],
  苏利文: ['杰克'],
  蓬佩奥: ['迈克'],
  庞佩奥: ['麦克', '迈克'],
  彭斯: ['迈克', '麦克'],
  姆努钦: ['史蒂文', '斯蒂芬', '史蒂芬'],
  马努钦: ['斯蒂芬', '史蒂文'],
  梅努钦: ['史蒂文', '史蒂芬', '斯蒂芬'],
  莱特希泽: ['罗伯特', '罗伯'],
  莱特海泽: ['罗伯特', '罗伯'],
  鲁比奥: ['马尔科', '马可'],
  卢比欧: ['马可'],
  哈里斯: ['卡玛拉', '卡马拉'],
  库德洛: ['拉里'],
  格里什: ['杰弗里'],
  纳瓦罗: ['彼得'],
  罗林斯: ['布鲁克'],
  哈塞特: ['凯文'],
  伯恩斯: ['尼古拉斯'],
  鲍威尔: ['杰罗姆'],
  米兰: ['斯蒂芬', '史蒂芬'],
};

/** What makes a transliterated surname somebody or something else. */
const OTHER_THAN_THE_PERSON =
  /^(?:大厦|大楼|集团|酒店|家族|之子|之女|长子|次子|女儿|儿子|夫人|的儿子|的女儿|的妻子|二世|杯|岛|广场|基金会|号|县|河|市|镇|堡|街|路|湖|州|湾|海滩|大桥|机场|球场|大学|学院|学校|医院|公司|基金会|事务所|会计|律师楼|工作室|主义|婚纱|兄弟|中学|小学|幼儿园|饭店|餐厅|工厂|农场|纪念馆|故居|奖学金|剧院|体育馆|图书馆|博物馆)/;
/** Posts that no official of the records holds: 李强教授. */
const NAMESAKE =
  /^(?:会长|教授|医生|老师|经理|校长|院长|队长|店长|村长|律师|记者|演员|导演|教练|同学|會長|醫生|老師|經理|校長|院長|隊長|律師|記者|導演|教練)/;
const RELATIVE_BEFORE = /(?:小|老|·)$/;

/** Titles that may stand right before a name. */
const TITLE_BEFORE =
  /(?:主席|总理|总统|部长|外长|国务卿|财长|大使|代表|发言人|书记|委员|主任|局长|行长|司长|特使|秘书长|总干事|助理|议员|先生|女士|国务委员|常委|顾问|长官|牵头人|首相|领导人|同志|、|和|與|与|同|及|由|对|對|向|让|请|的|替|给|被|见|晤|，|。|“|：|（|\(|,|\s)$/;
const STRONG_TITLE_BEFORE =
  /(?:主席|总理|总统|部长|外长|国务卿|财长|大使|(?:贸易|谈判)代表|发言人|书记|委员|主任|局长|行长|司长|特使|秘书长|总干事|国务委员|常委|顾问|长官|牵头人)\s?$/;

/** Characters that make an ordinary word with the last character of the name. */
const COMPOUND: Readonly<Record<string, string>> = {
  强: '调化大烈劲制势硬国权行迫推加力度',
  毅: '然力',
  正: '在式是常面确因当义规巧值',
  峰: '会值论谷',
  洋: '洋溢人',
  奇: '怪迹特妙',
  文: '化件明章字',
  涛: '声',
  刚: '刚才性果好毅',
  敏: '感捷锐',
  军: '事队方',
  健: '康全身',
  宁: '静愿波夏',
  飞: '机行',
};

/** Words so common that they win even against a name of three characters: 李家超级市场. */
const IN_A_LONGER_WORD = new Set(['超级', '超市']);

/** Titles that stand behind a name: 米兰理事. */
const TITLE_AFTER =
  /^(?:理事|主席|部长|總理|总理|副总理|外长|大使|财长|总统|國務卿|国务卿|代表|委员)/;
/** Characters that begin a longer foreign name: 埃万斯 is Evans, 俄罗斯 is Russia. */
const LONGER_FOREIGN_NAME = /[埃艾阿奥厄俄]$/;

/** What mostly follows a name of two characters. */
const AFTER_NAME =
  /^(?:说|說|表示|出任|陪同|指出|强调|认为|介绍|回应|会见|会谈|会晤|出席|主持|率|等官员|等人|等|抵|访|赴|在|将|于|就|与|和|同|、|，|。|：|；|”|）|\)|,|\.|:|的|对|向|致|发表|宣布|签署|代表|一行|主席|总理|部长|外长|同志|先生|表达|重申|致辞|讲话|当天|今天|日前|称|也|还|曾|已|是|是否|分别|透露|重申|坦言|批评|抨击|率团|均|都|亦|则|却|又|再|未|没|不|参加|通|受|应|从|$|\s)/;

/** What only a person does: speak, with at most a place before it. */
const SPEAKS =
  /^(?:在.{0,6}|对此|就此)?(?:称|说|表示|强调|指出|介绍|回应|回答|重申|透露|坦言|批评|答|：|:)/;

/** Names of two characters that are words of their own: a mountain, a peak, a city. */
const ORDINARY_WORDS = new Set(['钟山', '鍾山', '高峰', '米兰', '米蘭', '罗斯', '羅斯']);

/** 四川普通话 holds 川普, which is also short for it. */
const NOT_THE_FOREIGNER = /^四川普|川普通$|^俄罗斯/;
const DIALECT = /普通话|四川话|方言/;

export type NameVerdict = { isName: true; start: number } | { isName: false; reason: string };

/**
 * Whether `text.slice(start, end)` is the person. `introduced` tells whether the
 * person was named elsewhere on the page beyond doubt. The start returned takes
 * in a given name before the dot (唐纳德·特朗普).
 */
export function judgeChineseName(
  text: string,
  start: number,
  end: number,
  introduced: boolean,
  isForeigner: boolean,
): NameVerdict {
  const name = text.slice(start, end);
  const left = text.slice(Math.max(0, start - 12), start);
  const right = text.slice(end, end + 8);
  if (NOT_THE_FOREIGNER.test(`${left.slice(-1)}${name}${right.slice(0, 1)}`)) {
    return { isName: false, reason: 'part of another word' };
  }
  if (name === '川普' && DIALECT.test(text.slice(Math.max(0, start - 24), end + 24))) {
    return { isName: false, reason: 'a way of speaking' };
  }
  if (NAMESAKE.test(right)) return { isName: false, reason: 'somebody else of that name' };
  if (OTHER_THAN_THE_PERSON.test(right)) return { isName: false, reason: 'a thing or relative' };
  const dotted = /([\u4e00-\u9fff]+(?:[·•・.][a-zA-Z])?)[·•・.]$/.exec(left)?.[1];
  if (dotted !== undefined) {
    const given = GIVEN_BEFORE_DOT[name]?.find((own) =>
      dotted.replace(/[•・]/g, '·').toLowerCase().endsWith(own.toLowerCase()),
    );
    if (given !== undefined) {
      return { isName: true, start: start - given.length - 1 };
    }
    return { isName: false, reason: 'another given name before the dot' };
  }
  if (RELATIVE_BEFORE.test(left)) return { isName: false, reason: 'a relative' };
  if (/^[·•・]/.test(right)) return { isName: false, reason: 'a given name of somebody else' };
  if (LONGER_FOREIGN_NAME.test(left)) return { isName: false, reason: 'part of a longer name' };
  if (right !== '' && IN_A_LONGER_WORD.has(name.slice(-1) + right.charAt(0))) {
    return { isName: false, reason: 'the last character belongs to the next word' };
  }
  if (name.length > 2) return { isName: true, start };
  if (STRONG_TITLE_BEFORE.test(left) || TITLE_AFTER.test(right)) return { isName: true, start };
  if (ORDINARY_WORDS.has(name)) {
    // 高峰在例行发布会上称: introduced with title, then a verb that only people do.
    if (introduced && SPEAKS.test(right)) return { isName: true, start };
    return { isName: false, reason: 'an ordinary word without a title' };
  }
  const last = name.charAt(name.length - 1);
  const next = right.charAt(0);
  if (introduced && next === '在' && TITLE_BEFORE.test(left)) return { isName: true, start };
  if (next !== '' && COMPOUND[last]?.includes(next) && !right.startsWith('当选')) {
    return { isName: false, reason: 'the last character belongs to the next word' };
  }
  if (isForeigner) {
    // Transliterations use characters that make no other words.
    return { isName: true, start };
  }
  // A surname of one more character to the left would make another person: 李王毅.
  const startsClean =
    left === '' || TITLE_BEFORE.test(left) || !isHan(left.charCodeAt(left.length - 1));
  const endsClean = AFTER_NAME.test(right);
  // "王毅民表示": the verb after the next character makes the name one longer.
  const isLonger = !endsClean && AFTER_NAME.test(right.slice(1)) && isHan(right.charCodeAt(0));
  if (startsClean && (endsClean || !isLonger)) return { isName: true, start };
  if (introduced && (startsClean || endsClean)) return { isName: true, start };
  return { isName: false, reason: 'two characters without a sign that they are a name' };
}
