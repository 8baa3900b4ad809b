/** How a grading is made 怎么算的: the method in words, the editions of its scheme, and the populations it divides by. */
import { plural } from './number.ts'

interface Method {
  readonly frequency: number
  readonly severity: number
  readonly least: number
  readonly bands: readonly [number, number]
  readonly phi: number
  readonly points: {
    readonly urgent: number
    readonly negative: number
    readonly waiting: number
    readonly waitingDays: number
    readonly shrinkage: number
  }
  readonly rates: readonly [number, number]
  readonly alpha: number
}
interface Left {
  readonly noCategory: number
  readonly noArea: number
  readonly noExposure: number
  readonly optIn: number
  readonly positive?: number | undefined
  readonly noContent?: number | undefined
}

const zh = {
  method: '怎么算的',
  methodLines: (m: Method) => [
    '数人数，不数条数：同一电话、同一工单号、经办人标记的同一人，只算一人。',
    `频次：人数和按人口应有的人数相比，除以离散度调整后的波动（φ=${m.phi.toFixed(2)}）得 z，小地方不会因一两个人就冒尖。`,
    `严重程度：急难愁盼 ${m.points.urgent} 分、负面语气 ${m.points.negative} 分、久拖未答 ${m.points.waiting} 分（${m.points.waitingDays} 天计满），人少的区域向总体靠拢（加 ${m.points.shrinkage} 个平均人），再取 z。`,
    `综合：频次 ${Math.round(m.frequency * 100)}%，严重程度 ${Math.round(m.severity * 100)}%；旁边的稳健 z 用中位数，不受个别极端值牵动。`,
    `档次：综合 z 不到 ${m.bands[0]}σ 正常，${m.bands[0]}–${m.bands[1]}σ 预警，${m.bands[1]}σ 起紧急预警。即使一切正常，也总有六分之一的区域超过 1σ，所以分级只拟稿。`,
    `拟预警：至少 ${m.least} 人，并且比上次显著上升（多重比较校正后 p≤${m.alpha}）或比率达到 ${m.rates[0]}。`,
    '分的是问题，不是人，也不是单位；经办人认定为肯定、感谢的，无实质内容的，评价调查本身的，都不计入；码上评是自愿参与，也不计入。',
  ],
  left: ({ noCategory, noArea, noExposure, optIn, positive = 0, noContent = 0 }: Left) =>
    [
      positive > 0 ? `肯定、感谢 ${positive} 条` : '',
      noContent > 0 ? `没有问题可办 ${noContent} 条` : '',
      noCategory > 0 ? `未分类 ${noCategory} 条` : '',
      noArea > 0 ? `没有落到街道、园区 ${noArea} 条` : '',
      noExposure > 0 ? `没有人口底数 ${noExposure} 条` : '',
      optIn > 0 ? `码上评 ${optIn} 条` : '',
    ].filter(Boolean),
  leftOut: (parts: readonly string[]) =>
    parts.length === 0 ? '本季意见全部计入。' : `没有计入：${parts.join('，')}。`,
  scheme: '分级办法',
  schemeNow: (edition: number) => `现行第 ${edition} 版`,
  schemeHint: '改了要写明为什么，成为新的一版；以前的分级仍按当时的办法。',
  publish: '公布新一版',
  schemeNote: '为什么这样定',
  editions: '历次办法',
  edition: (edition: number, name: string, day: string) => `第 ${edition} 版 · ${name} · ${day}`,
  field: {
    frequency: '频次权重',
    severity: '严重程度权重',
    urgent: '急难愁盼（分）',
    negative: '负面语气（分）',
    waiting: '久拖未答（分）',
    waitingDays: '多少天计满',
    shrinkage: '小地方靠拢（人）',
    watch: '预警从几σ',
    urgentBand: '紧急预警从几σ',
    leastPeople: '至少几人',
    draftOn: '拟预警还要',
    alpha: '上升的p值上限',
    watchRate: '预警：每万居民',
    urgentRate: '紧急预警：每万居民',
    watchShare: '预警：每百受访者',
    urgentShare: '紧急预警：每百受访者',
  },
  draftOn: { rise: '显著上升', rate: '达到固定比率', either: '二者之一' },
  populations: '人口底数',
  populationsHint: '按居民分级要除以人口；没有登记的街道、园区不分级。',
  population: { unit: '街道、园区', people: '人口', asOf: '截止', source: '来源', missing: '还没登记' },
  setPopulation: '登记',
  flip: (moved: number) => (moved === 0 ? '四个权重各变一成，没有区域变档' : `权重变一成，有 ${moved} 个区域会变档`),
  flipHint: '每次只动一个权重，其余不动。会变档的区域，研判时不要只看这一档。',
  weight: { frequency: '频次权重', severity: '严重程度权重' },
  factor: (factor: number) => `×${factor.toFixed(1)}`,
  flipColumn: { weight: '权重', areas: '变档的区域' },
  noMove: '没有',
}

const en = {
  method: 'How it is computed',
  methodLines: (m) => [
    'People are counted and not letters: one phone, one work-order number, or a mark of the office make one person.',
    `Frequency: people against what the population lets expect, over the dispersion-adjusted spread (φ=${m.phi.toFixed(2)}): a small place does not stand out for one or two people.`,
    `Severity: urgent need ${m.points.urgent}, negative sound ${m.points.negative}, waiting ${m.points.waiting} points (full at ${m.points.waitingDays} days); small areas move towards the mean (by ${m.points.shrinkage} people), then z.`,
    `Composite: ${Math.round(m.frequency * 100)} % frequency, ${Math.round(m.severity * 100)} % severity; the robust z beside it goes by the median.`,
    `Bands: normal below ${m.bands[0]}σ, watch ${m.bands[0]}–${m.bands[1]}σ, urgent from ${m.bands[1]}σ. One area in six lies above 1σ even when all is well, so a grade only drafts.`,
    `A draft needs at least ${m.least} people, and a rise against the last run (adjusted p≤${m.alpha}) or a rate of ${m.rates[0]}.`,
    'It grades problems, never people or units. What an official heard as praise, what has nothing to act on or speaks of the surveys is in none; nor are scanned answers, which are opt-in.',
  ],
  left: ({ noCategory, noArea, noExposure, optIn, positive = 0, noContent = 0 }: Left) =>
    [
      positive > 0 ? `${positive} of praise` : '',
      noContent > 0 ? `${noContent} with nothing to act on` : '',
      noCategory > 0 ? `${noCategory} without a category` : '',
      noArea > 0 ? `${noArea} without a street or park` : '',
      noExposure > 0 ? `${noExposure} without a population` : '',
      optIn > 0 ? `${optIn} from scanned codes` : '',
    ].filter(Boolean),
  leftOut: (parts: readonly string[]) =>
    parts.length === 0 ? 'All opinions of the quarter are in.' : `Left out: ${parts.join(', ')}.`,
  scheme: 'Scheme',
  schemeNow: (edition: number) => `Edition ${edition} holds`,
  schemeHint: 'A change needs its reason and becomes a new edition; earlier runs keep theirs.',
  publish: 'Publish the next edition',
  schemeNote: 'Why it is set so',
  editions: 'Editions',
  edition: (edition: number, name: string, day: string) => `Edition ${edition} · ${name} · ${day}`,
  field: {
    frequency: 'Weight of frequency',
    severity: 'Weight of severity',
    urgent: 'Urgent need (points)',
    negative: 'Negative sound (points)',
    waiting: 'Waiting (points)',
    waitingDays: 'Full after days',
    shrinkage: 'Shrinkage (people)',
    watch: 'Watch from σ',
    urgentBand: 'Urgent from σ',
    leastPeople: 'Least people',
    draftOn: 'A draft also needs',
    alpha: 'Largest p of a rise',
    watchRate: 'Watch: per 10,000 residents',
    urgentRate: 'Urgent: per 10,000 residents',
    watchShare: 'Watch: per 100 respondents',
    urgentShare: 'Urgent: per 100 respondents',
  },
  draftOn: { rise: 'a rise', rate: 'the fixed rate', either: 'either' },
  populations: 'Populations',
  populationsHint: 'Rates are per resident; a street or park without a population is not graded.',
  population: { unit: 'Street or park', people: 'People', asOf: 'As of', source: 'Source', missing: 'not registered' },
  setPopulation: 'Register',
  flip: (moved: number) =>
    moved === 0
      ? 'Each weight moved by a tenth: no band turns'
      : `A weight moved by a tenth turns ${plural(moved, 'band')}`,
  flipHint: 'One weight is moved at a time. Do not judge an area that turns by its band alone.',
  weight: { frequency: 'Weight of frequency', severity: 'Weight of severity' },
  factor: (factor: number) => `×${factor.toFixed(1)}`,
  flipColumn: { weight: 'Weight', areas: 'Areas that turn' },
  noMove: 'none',
} satisfies typeof zh

export const gradeMethodWords = { zh, en }
