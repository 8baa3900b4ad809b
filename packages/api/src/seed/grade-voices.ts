/** What many people say at several places at once: what the demonstration's grading is made of. Invented, about places that are real. */
import type { OpinionKind } from '@ratchet/domain/opinion/opinion'

/** The category of each matter told elsewhere, by its title. */
export const categoryOfMatter: Readonly<Record<string, string>> = {
  四合社区主路路灯不亮: 'R5',
  杏园社区垃圾清运不及时: 'S1',
  港盛社区夜间停车难: 'R4',
  港盛社区施工围挡占道拥堵: 'R2',
  杏园社区垃圾中转站渗漏异味: 'S2',
  陶家社区公交站点调整未告知: 'R1',
  西航社区新生报名材料反复变动: 'T1',
  骏马社区学校门口放学拥堵: 'T3',
  兰家社区道路挖后未恢复: 'R2',
  新寺社区证明材料一次告知不到位: 'C1',
  仓门村水渠发黑发臭: 'S2',
  西航社区夜间渣土车扬尘: 'S3',
  上善社区过渡安置户入学难: 'T1',
  双寨社区电梯反复停运: 'W2',
  高寨村公交班次少: 'R1',
  南陈村就业门槛高: 'P1',
  四合社区公厕设施损坏: 'S4',
  骞村小学门口路灯损坏: 'R5',
}

export interface ManyVoices {
  /** Days before the day of the demonstration. */
  readonly day: number
  readonly kind: Exclude<OpinionKind, 'other'>
  readonly category: string
  readonly place: string
  readonly text: string
  readonly title: string
  readonly echoes: number
  /** Whom the concern is decomposed to; nobody yet where it is empty. */
  readonly units: readonly { readonly name: string; readonly kind: 'short' | 'long' | 'explain' }[]
}

const xinhe = { name: '新合街道', kind: 'short' } as const

export const manyVoices: readonly ManyVoices[] = [
  {
    ...{ day: 41, kind: 'transport', category: 'R3', place: '深渡社区居民委员会', echoes: 4 },
    ...{ text: '大货车半夜从村里抄近路，喇叭按个不停', title: '深渡社区货车夜间穿行扰民' },
    units: [xinhe, { name: '城市管理局', kind: 'long' }],
  },
  {
    ...{ day: 38, kind: 'property', category: 'W4', place: '港盛社区居民委员会', echoes: 6 },
    ...{ text: '六楼以上水上不去，早上做饭都没水', title: '港盛社区高层水压不足' },
    units: [xinhe],
  },
  {
    ...{ day: 34, kind: 'transport', category: 'R1', place: '临港产业园（示例）', echoes: 5 },
    ...{ text: '下夜班没有公交，走四十分钟到地铁口', title: '临港产业园夜班公交缺位' },
    units: [
      { name: '临港产业园（示例）', kind: 'short' },
      { ...xinhe, kind: 'explain' },
    ],
  },
  {
    ...{ day: 31, kind: 'sanitation', category: 'S1', place: '党家村委会', echoes: 3 },
    ...{ text: '村口垃圾点三天没人收，野狗扒得到处都是', title: '党家村垃圾清运不及时' },
    units: [xinhe],
  },
  {
    ...{ day: 28, kind: 'resettlement', category: 'D2', place: '陶家社区居民委员会', echoes: 3 },
    ...{ text: '过渡费这个季度还没到账，问了说在走流程', title: '陶家社区过渡费发放不及时' },
    units: [{ ...xinhe, kind: 'explain' }],
  },
  {
    ...{ day: 22, kind: 'property', category: 'W3', place: '骏马社区居民委员会', echoes: 4 },
    ...{ text: '楼下全是飞线充电，消防通道也堵着', title: '骏马社区飞线充电、通道堵塞' },
    units: [{ name: '城市管理局', kind: 'short' }],
  },
  {
    ...{ day: 18, kind: 'poverty_employment', category: 'P4', place: '新合跨境电商园（示例）', echoes: 1 },
    ...{ text: '大促加班费说好月底发，拖到现在', title: '跨境电商园加班费拖欠' },
    units: [{ name: '新合跨境电商园（示例）', kind: 'short' }],
  },
  {
    ...{ day: 6, kind: 'teaching', category: 'T4', place: '西航社区居委会', echoes: 2 },
    ...{ text: '课后托管名额一放就没，抢不到', title: '西航社区课后托管名额不足' },
    units: [],
  },
]

/** The matter that most people speak of, how many more do, and the one that turned out to be the same. */
export const mostSpoken = {
  title: '双寨社区电梯反复停运',
  echoes: 9,
  same: {
    ...{ day: 15, kind: 'property' as const, category: 'W2', place: '双寨社区居民委员会', echoes: 1, units: [] },
    ...{ text: '2号楼电梯昨晚又把人关里面了，按铃没人应', title: '双寨社区2号楼电梯困人' },
    phone: '13800001221',
  },
} as const

/** Residents of streets, people who work in parks; illustrative. */
export const populations: readonly (readonly [unit: string, people: number])[] = [
  ['新筑街道', 62_000],
  ['新合街道', 38_000],
  ['临港产业园（示例）', 18_000],
  ['新合跨境电商园（示例）', 9_500],
]
