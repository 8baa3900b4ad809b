/** What the demonstration's residents say: invented, in the words that people use, about places that are real. */
import type { AspectId } from '@ratchet/domain/cycle/aspect'
import type { AnswerOutcome, OpinionKind } from '@ratchet/domain/opinion/opinion'

/** How far the office has come with a matter. */
export const chapters = [
  'assigned',
  'plan_waiting',
  'plan_returned',
  'in_progress',
  'progress_waiting',
  'progress_approved',
  'result_waiting',
  'closed',
  'published',
] as const
export type Chapter = (typeof chapters)[number]

export interface Matter {
  /** Days before the day of the demonstration, or after the half-year's first day. */
  readonly day: number
  readonly kind: Exclude<OpinionKind, 'other'>
  readonly place: string
  readonly text: string
  /** What units and residents may read; the text itself when there is nothing to hide. */
  readonly masked?: string
  readonly title: string
  readonly aspect: AspectId | null
  readonly lead: 'xinzhu' | 'education' | 'environment'
  readonly echoes: number
  readonly photo?: string
  readonly phone?: string
  readonly until: Chapter
  readonly outcome: 'solved' | 'explained' | 'cannot'
  readonly done: string
  readonly after?: string
  readonly verdict?: 'solved' | 'unsolved'
  readonly urgent?: true
  readonly silent?: true
}

/** Matters of the last closed half-year: all settled, one of them "cannot be done for now". */
export const closedMatters: readonly Matter[] = [
  {
    day: 66,
    kind: 'transport',
    place: '四合社区居民委员会',
    text: '主路路灯一直黑，老人不敢走',
    title: '四合社区主路路灯不亮',
    aspect: 'public_safety',
    lead: 'xinzhu',
    echoes: 4,
    photo: 'lamp-before',
    until: 'published',
    outcome: 'solved',
    done: '换了14盏灯，都亮了。',
    after: 'lamp-after',
    verdict: 'solved',
  },
  {
    day: 80,
    kind: 'sanitation',
    place: '杏园社区居民委员会',
    text: '垃圾桶总是满的，夏天味道大',
    title: '杏园社区垃圾清运不及时',
    aspect: 'environment',
    lead: 'environment',
    echoes: 6,
    photo: 'bins-before',
    until: 'published',
    outcome: 'solved',
    done: '加了6个桶，一天清两次。',
    after: 'bins-after',
    verdict: 'solved',
  },
  {
    day: 92,
    kind: 'property',
    place: '港盛社区居民委员会',
    text: '车位太少，晚上没处停',
    title: '港盛社区夜间停车难',
    aspect: null,
    lead: 'xinzhu',
    echoes: 5,
    photo: 'parking-before',
    until: 'published',
    outcome: 'cannot',
    done: '因为地下车库还没过消防验收。先在门口划了18个夜间车位。',
  },
]

/** Matters of the running half-year, one for every state that work can be in. */
export const runningMatters: readonly Matter[] = [
  {
    day: 112,
    kind: 'transport',
    place: '港盛社区居民委员会',
    text: '修路的围挡占了半条道，早晚高峰堵得出不了小区',
    title: '港盛社区施工围挡占道拥堵',
    aspect: null,
    lead: 'xinzhu',
    echoes: 6,
    until: 'published',
    outcome: 'solved',
    done: '围挡后退，让出一条车道，早晚高峰有人疏导。',
    after: 'road-after',
  },
  {
    day: 98,
    kind: 'sanitation',
    place: '杏园社区居民委员会',
    text: '垃圾中转站往外渗污水，一到下午味道就飘进家里',
    title: '杏园社区垃圾中转站渗漏异味',
    aspect: 'environment',
    lead: 'environment',
    echoes: 4,
    until: 'published',
    outcome: 'solved',
    done: '换了密封箱体，排水沟加了盖板，每天冲洗两次。',
    after: 'bins-after',
  },
  {
    day: 84,
    kind: 'transport',
    place: '陶家社区居民委员会',
    text: '公交站挪了三百米，没人通知，老人白等好几回',
    title: '陶家社区公交站点调整未告知',
    aspect: null,
    lead: 'xinzhu',
    echoes: 3,
    until: 'published',
    outcome: 'explained',
    done: '地铁施工期间站点临时迁移，原站牌已贴示意图，社区微信群同步通知，完工后迁回。',
    after: 'notice-after',
  },
  {
    day: 75,
    kind: 'teaching',
    place: '西航社区居委会',
    text: '孩子报名要的材料改了三次，一趟一趟地跑',
    title: '西航社区新生报名材料反复变动',
    aspect: 'education',
    lead: 'education',
    echoes: 1,
    until: 'published',
    outcome: 'explained',
    done: '材料定成一张清单，缺的先报名后补，校门口和社区同步张贴。',
    after: 'notice-after',
  },
  {
    day: 43,
    kind: 'teaching',
    place: '骏马社区居民委员会',
    text: '放学那会儿车全停校门口，孩子从车缝里钻',
    title: '骏马社区学校门口放学拥堵',
    aspect: 'education',
    lead: 'education',
    echoes: 3,
    photo: 'school-before',
    phone: '13800001206',
    until: 'published',
    outcome: 'solved',
    done: '校门口划了46个即停即走位，放学时段有人值守，错峰分三批。',
    after: 'school-after',
    verdict: 'solved',
  },
  {
    day: 40,
    kind: 'transport',
    place: '兰家居民委员会',
    text: '路挖了没人修，下雨难走得很，找过施工队的老张，电话13800001188',
    masked: '路挖了没人修，下雨难走得很',
    title: '兰家社区道路挖后未恢复',
    aspect: null,
    lead: 'xinzhu',
    echoes: 2,
    photo: 'road-before',
    until: 'published',
    outcome: 'solved',
    done: '坑已补平，两侧通行。',
    after: 'road-after',
    verdict: 'unsolved',
  },
  {
    day: 36,
    kind: 'cadre_style',
    place: '新寺社区居民委员会',
    text: '办个证明跑了三趟，窗口说材料不全又不一次说清',
    title: '新寺社区证明材料一次告知不到位',
    aspect: 'cadre_conduct',
    lead: 'xinzhu',
    echoes: 1,
    until: 'published',
    outcome: 'explained',
    done: '已做成一张材料清单贴在窗口，社区微信群同步发布；缺材料的可先办后补。',
    after: 'notice-after',
  },
  {
    day: 33,
    kind: 'sanitation',
    place: '仓门村委会',
    text: '村口水渠又黑又臭，蚊子多',
    title: '仓门村水渠发黑发臭',
    aspect: 'environment',
    lead: 'environment',
    echoes: 2,
    photo: 'ditch-before',
    phone: '13800001207',
    until: 'closed',
    outcome: 'solved',
    done: '清淤320米，截住两处排口，水质复测达标。',
    after: 'ditch-after',
  },
  {
    day: 30,
    kind: 'sanitation',
    place: '西航社区居委会',
    text: '工地晚上拉土，灰大得不敢开窗',
    title: '西航社区夜间渣土车扬尘',
    aspect: 'environment',
    lead: 'environment',
    echoes: 3,
    until: 'result_waiting',
    outcome: 'solved',
    done: '夜间联合检查12次，3个工地加装冲洗设备，扬尘监测连续两周达标。',
    after: 'road-after',
  },
  {
    day: 27,
    kind: 'teaching',
    place: '上善社区居民委员会',
    text: '孩子在过渡安置点，家门口的学校说学位满了',
    title: '上善社区过渡安置户入学难',
    aspect: 'education',
    lead: 'education',
    echoes: 4,
    until: 'progress_approved',
    outcome: 'solved',
    done: '协调了两所学校的插班学位。',
  },
  {
    day: 24,
    kind: 'property',
    place: '双寨社区居民委员会',
    text: '电梯一个月坏了五次，老人住九楼下不来',
    title: '双寨社区电梯反复停运',
    aspect: null,
    lead: 'xinzhu',
    echoes: 5,
    phone: '13800001208',
    until: 'progress_waiting',
    outcome: 'solved',
    done: '更换曳引机。',
    urgent: true,
  },
  {
    day: 20,
    kind: 'transport',
    place: '高寨村委会',
    text: '等公交要四十分钟，赶集的人都挤不上',
    title: '高寨村公交班次少',
    aspect: null,
    lead: 'xinzhu',
    echoes: 2,
    until: 'in_progress',
    outcome: 'explained',
    done: '和公交公司谈加车。',
  },
  {
    day: 17,
    kind: 'poverty_employment',
    place: '南陈村委会',
    text: '园区招工要高中文化，我们村的人都不够',
    title: '南陈村就业门槛高',
    aspect: 'poverty_revitalisation',
    lead: 'xinzhu',
    echoes: 1,
    until: 'plan_returned',
    outcome: 'explained',
    done: '组织岗前培训。',
  },
  {
    day: 12,
    kind: 'sanitation',
    place: '四合社区居民委员会',
    text: '公厕水龙头坏了半个月，没人管',
    title: '四合社区公厕设施损坏',
    aspect: 'environment',
    lead: 'environment',
    echoes: 0,
    until: 'plan_waiting',
    outcome: 'solved',
    done: '更换水龙头。',
  },
  {
    day: 8,
    kind: 'transport',
    place: '骞村居民委员会',
    text: '村小学门口的路灯坏了三盏，孩子放学看不清路',
    title: '骞村小学门口路灯损坏',
    aspect: 'public_safety',
    lead: 'xinzhu',
    echoes: 3,
    photo: 'lamp-before',
    until: 'assigned',
    outcome: 'solved',
    done: '更换路灯。',
  },
]

export interface Voice {
  readonly day: number
  readonly kind: OpinionKind
  readonly place: string | null
  readonly text: string
  readonly photo?: string
  readonly phone?: string
  readonly by?: 'community' | 'owner'
  readonly sorted?: { readonly urgent: boolean }
  readonly answer?: { readonly outcome: AnswerOutcome; readonly text: string; readonly again?: number }
}

/** What came in and is not part of an item: not looked at yet, only sorted, or answered at once. */
export const voices: readonly Voice[] = [
  {
    day: 68,
    kind: 'property',
    place: '双寨社区居民委员会',
    text: '物业费涨了两毛，没见开过业主大会',
    answer: { outcome: 'explained', text: '涨价没有经过业主表决，已退回原标准，多收的部分抵下月物业费。' },
  },
  {
    day: 64,
    kind: 'transport',
    place: '深渡社区居民委员会',
    text: '门口这条路什么时候能修好，问谁都说不清',
    answer: { outcome: 'explained', text: '管线改迁占用路面，计划年底前恢复通车，进度每周五贴在社区公示栏。' },
  },
  {
    day: 14,
    kind: 'teaching',
    place: '杨庄社区居民委员会',
    text: '延时服务只到五点半，双职工接不上孩子',
    sorted: { urgent: false },
  },
  {
    day: 13,
    kind: 'resettlement',
    place: '陶家社区居民委员会',
    text: '安置房什么时候能住进去，过渡费还发不发',
    phone: '13800001209',
    answer: { outcome: 'explained', text: '三期明年6月交房，过渡费发到交房当月，逐户告知书已送社区。' },
  },
  {
    day: 11,
    kind: 'transport',
    place: '深渡社区居民委员会',
    text: '能不能把地铁口挪到我们小区门口',
    answer: { outcome: 'cannot', text: '站位已按规划建成，挪不了。先加一条接驳公交，试运行后再看。', again: 120 },
  },
  {
    day: 9,
    kind: 'other',
    place: null,
    text: '哪里能学用手机挂号，想请人教教我们这些老人',
    by: 'owner',
    phone: '13800001210',
  },
  {
    day: 7,
    kind: 'property',
    place: '杏园社区居民委员会',
    text: '3号楼楼道堆满电动车，充电线从窗户拉下来',
    sorted: { urgent: true },
  },
  {
    day: 5,
    kind: 'sanitation',
    place: '水流村委会',
    text: '村后头有人半夜偷倒建筑垃圾，拍了车牌陕A12345也没人理',
    photo: 'bins-before',
  },
  {
    day: 3,
    kind: 'property',
    place: '双寨社区居民委员会',
    text: '暖气不热，家里只有十四度，老人受不了',
    by: 'community',
    phone: '13800001211',
  },
  {
    day: 2,
    kind: 'cadre_style',
    place: '半坡村委会',
    text: '低保评议结果没贴出来，我叫李大山，想知道为啥没评上',
    phone: '13800001212',
  },
  { day: 1, kind: 'transport', place: '港盛社区居民委员会', text: '红绿灯时间太短，老人走一半就变灯' },
  { day: 1, kind: 'resettlement', place: '西堡村委会', text: '不动产证办了半年还没消息' },
]
