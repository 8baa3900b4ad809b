/**
 * Names, doors and addresses in words 文中姓名与门牌: what a machine can only suspect. It is suggested, and a person keeps or
 * drops each. Patterns are narrow on purpose: whoever must drop ten wrong ones stops looking. Source: SPEC §10; RELIABILITY.
 */
import type { Span, SpanKind } from './personal-data.ts'

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪解应宗丁宣邓郁单杭洪包左石崔吉龚程嵇邢裴陆荣翁荀羊惠甄曲家封芮靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔胥苍闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂牛寿边扈燕冀尚农温别庄晏柴瞿阎充慕连茹习艾鱼容古易慎戈廖庾终居衡耿满弘匡文寇广禄阙东欧沃利蔚越夔隆师巩聂晁勾敖融冷辛阚简饶曾沙养鞠须丰巢关蒯荆红游权逯盖益桓肖闫付涂于'
const surname = `[${surnames}]`
const han = '\\p{Script=Han}'
const name = `${surname}[${han}·]{1,2}`
/** Where a name may stop: a sign, the end, or the word with which people go on. */
const stop = '(?=[，,。、；;：:!！?？\\s（(）)]|$|的|家(?![人长属里])|住|电话|手机|反映|来电|称|说|要求|咨询|投诉|表示)'
const titles =
  '先生|女士|同志|师傅|老师|大爷|大妈|大叔|阿姨|书记|副?主任|科长|局长|处长|队长|经理|校长|院长|所长|站长|组长|医生|大夫|警官'

/** What ends the word for many, or for a place: 居民, 安置户, 商场. */
const crowd = '民主户众人长者员客工家方队群校场厂店亲友点体常次年区村组处部科所局馆站司院来电访信'

const patterns: readonly (readonly [SpanKind, RegExp])[] = [
  // 我叫王小明；我是三组的雷小莲。
  ['name', new RegExp(`(?<=我叫|我是|名叫|叫做|本人)(?!本|这|那|一|村|社区|小区|居民|业主|个)${name}${stop}`, 'gu')],
  ['name', new RegExp(`(?<=(?:我是|我叫)[^，。,；;！!？?]{1,12}的)${name}${stop}`, 'gu')],
  // 姓名：王小明；来电人白春霞，。
  [
    'name',
    new RegExp(
      `(?<=(?:姓名|联系人|经办人|来电人|来访人|反映人|投诉人|举报人|信访人|申请人|当事人|被投诉人|户主|村民|居民|业主|住户|租户|网格员|楼长)[：:\\s]{0,2})${name}${stop}`,
      'gu',
    ),
  ],
  // 我妈刘桂兰今年78岁；张伟（13800001234）反映。
  [
    'name',
    new RegExp(
      `(?<=我(?:爸|妈|爸爸|妈妈|父亲|母亲|老公|爱人|丈夫|妻子|媳妇|儿子|女儿|爷爷|奶奶|外公|外婆|公公|婆婆)(?:叫)?)${name}(?=[，,。、；;（(\\s]|$|今年|现年|\\d)`,
      'gu',
    ),
  ],
  ['name', new RegExp(`(?<=^|[，,。；;\\s])${name}(?=\\s?[（(]\\s?(?:电话|手机|联系电话)?[：:]?\\s?\\d{3})`, 'gu')],
  // 南郑村何满仓，68岁；东阳村秦守田，身份证。
  [
    'name',
    new RegExp(
      `(?<=[村区组社路号室院街])${name}(?=[，,、（(\\s]{0,2}(?:身份证|证件|电话|手机|联系电话|联系方式|现年|今年\\d|年龄|\\d{1,3}岁|[男女](?:[，,、。\\s]|$)))`,
      'gu',
    ),
  ],
  // 张建国反映下水道堵。居民反映 and 车主反映 name nobody.
  [
    'name',
    new RegExp(
      `(?<=^|[，,。；;：:\\s])${surname}[${han}]{0,1}(?![${crowd}])[${han}](?=(?:来电|来访|来信)?(?:反映|投诉|举报|求助|信访|上访))`,
      'gu',
    ),
  ],
  // 李主任，王先生，张小明书记。A verb before 钱 makes it money.
  ['name', new RegExp(`(?<![交给收要花付退赔借挣赚省出没多少元块有掏的])${surname}[${han}]{0,2}?(?=${titles})`, 'gu')],
]

/** The unit and the room of a building, the house of a group, a room: with the place they name one family. */
const number = '(?:[0-9０-９]{1,4}|[一二三四五六七八九十百]{1,4})'
const rooms = '(?:室|号房|户|号)'
const doors: readonly RegExp[] = [
  new RegExp(
    `(?<=[0-9０-９一二三四五六七八九十]\\s?(?:号楼|栋|幢|座|楼|号院))\\s?${number}\\s?单元\\s?[0-9０-９]{3,4}${rooms}?`,
    'gu',
  ),
  new RegExp(`(?<=[0-9０-９一二三四五六七八九十]\\s?(?:号楼|栋|幢|座|号院))\\s?[0-9０-９]{3,4}${rooms}`, 'gu'),
  new RegExp(`(?<![0-9０-９-])[0-9０-９]{1,3}[-－—][0-9０-９]{1,2}[-－—][0-9０-９]{3,4}(?![0-9０-９-])${rooms}?`, 'gu'),
  new RegExp(`(?<=[村组])\\s?${number}组?\\s?[0-9０-９]{1,4}号(?!楼|线|院|路|门)`, 'gu'),
  /(?<![0-9０-９.])[0-9０-９]{3,4}室/gu,
]

/** Words that end like a name before a title and are none: 村主任, 班主任, 校办主任. */
const notNames =
  /[村区街办组楼校厂班局司院所站门队部处科会委要找了的个位名跟和问让叫是有没]$|^(?:班|要|别|都|那|应|能|从|向|和|于|时|全|经|平|成|安|常|国|公|有|须|越|连|养|通|居|步|管|查)/u

/** 居民高兴地说: what no name holds. */
const particles = /[地得了着过们很也说要]/u

/** Names and doors that are suspected, in no order; a caller drops what overlaps with something surer. */
export function suspectNames(text: string): Span[] {
  const found = patterns.flatMap(([kind, pattern], at) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: word }) =>
      particles.test(word) || (at === patterns.length - 1 && notNames.test(word))
        ? []
        : [{ from: index, to: index + word.length, kind }],
    ),
  )
  const behind = doors.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: word }) => ({
      from: index + (word.length - word.trimStart().length),
      to: index + word.length,
      kind: 'door' as const,
    })),
  )
  return [...found, ...behind]
}
