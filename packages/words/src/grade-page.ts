/** Words of the page of the grading 正态分布分级: the finding and its areas. */
import type { Band } from '@ratchet/domain/grade/grade'
import { plural } from './number.ts'

interface Finding {
  readonly top: string | null
  readonly people: number
  readonly band: Band
  readonly urgent: number
  readonly watch: number
  readonly areas: number
}
const zhBand = { normal: '正常', watch: '预警', urgent: '紧急预警' } as const
const enBand = { normal: 'normal', watch: 'watch', urgent: 'urgent' } as const
const figure = (value: number) => value.toFixed(2)
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
const persons = (count: number) => (count === 1 ? '1 person' : `${count} people`)

const zh = {
  nav: '正态分布分级',
  tab: '分级',
  title: ({ top, people, band, urgent, watch, areas }: Finding) => {
    if (top === null || band === 'normal') return `${areas} 个区域都在正常范围`
    const rest = [
      urgent > (band === 'urgent' ? 1 : 0) ? `紧急预警 ${urgent} 个` : '',
      watch > (band === 'watch' ? 1 : 0) || band === 'urgent' ? `预警 ${watch} 个` : '',
    ]
    const more = rest.filter(Boolean).join('、')
    return `${top} ${people} 人反映，${zhBand[band]}${more ? `；共${more}` : ''}`
  },
  none: '还没有分过级',
  noneHint: '先公布分级办法、登记人口底数，再对一个季度分级。分级只拟预警，不问责。',
  sub: (quarter: string, number: string, through: string, exposure: string, scheme: number) =>
    `${quarter}，数到${through}；${exposure}；${number}，按第 ${scheme} 版办法。一个区域是一类问题在一个街道或园区。`,
  pickRun: '哪一次',
  run: '现在分级',
  runTitle: '对一个季度分级',
  runHint: '按现行办法，把这个季度到今天为止的意见分级。结果和所用数据一起冻结，以后不变。',
  quarter: '季度',
  note: '备注',
  runOk: '分级',
  per: '按什么算比率',
  perWave: (name: string) => `受访者：${name}`,
  perResidents: '居民（人口底数）',
  drafts: (count: number) => (count === 0 ? '没有可拟预警的区域' : `可拟预警 ${count} 个`),
  verify: '重算核对',
  same: (digest: string) => `用冻结的数据重算，结果一致。摘要 ${digest.slice(0, 12)}…`,
  different: '重算结果和存下的不一致，请报告审计。',
  since: (changed: number, gone: number) =>
    changed + gone === 0 ? '此后数据没有变动。' : `此后有 ${changed} 条意见变动、${gone} 条移出，不影响这一次。`,
  picture: '各区域在正态曲线上的位置',
  table: '各区域',
  searchArea: '类别或区域',
  anyBand: '全部档次',
  anyPlace: '全部街道、园区',
  column: {
    area: '类别·区域',
    people: '人数',
    rate: '比率（95%区间）',
    frequencyZ: '频次z',
    severity: '严重程度',
    z: '综合z',
    robustZ: '稳健z',
    rank: '名次',
    band: '档次',
    last: '上次',
    draft: '拟预警',
  },
  people: (count: number) => `${count}人`,
  letters: (count: number) => `${count}条`,
  rate: (rate: number, low: number, high: number) => `${figure(rate)}（${figure(low)}–${figure(high)}）`,
  severity: (points: number, z: number | null) =>
    z === null ? points.toFixed(0) : `${points.toFixed(0)}（z ${signed(z)}）`,
  z: signed,
  fixed: '固定阈值',
  unstable: '权重变一成就变档',
  lastPeople: (people: number, band: string | null) => `${people}人${band ? `，${band}` : ''}`,
}

const en = {
  nav: 'Grading',
  tab: 'Grading',
  title: ({ top, people, band, urgent, watch, areas }: Finding) => {
    if (top === null || band === 'normal') return `All ${areas} areas are within the normal range`
    const rest = [
      urgent > (band === 'urgent' ? 1 : 0) ? `${urgent} urgent` : '',
      watch > (band === 'watch' ? 1 : 0) || band === 'urgent' ? `${watch} to watch` : '',
    ]
    const more = rest.filter(Boolean).join(', ')
    return `${top}: ${persons(people)}, ${enBand[band]}${more ? `; in all ${more}` : ''}`
  },
  none: 'Nothing was graded yet',
  noneHint:
    'Publish a scheme, register populations, then grade a quarter. A grade only drafts warnings and blames nobody.',
  sub: (quarter: string, number: string, through: string, exposure: string, scheme: number) =>
    `${quarter} up to ${through}; ${exposure}; ${number} by edition ${scheme} of the scheme. An area is one kind of problem in one street or park.`,
  pickRun: 'Which run',
  run: 'Grade now',
  runTitle: 'Grade a quarter',
  runHint: 'Grades the quarter up to today by the present scheme. Result and data are frozen together.',
  quarter: 'Quarter',
  note: 'Note',
  runOk: 'Grade',
  per: 'Rate per',
  perWave: (name: string) => `respondents: ${name}`,
  perResidents: 'residents (register)',
  drafts: (count: number) => (count === 0 ? 'nothing to draft' : `${plural(count, 'warning')} to draft`),
  verify: 'Recompute',
  same: (digest: string) => `Recomputed from the frozen data with the same result. Digest ${digest.slice(0, 12)}…`,
  different: 'The recomputed result is another than the stored one. Tell the auditor.',
  since: (changed: number, gone: number) =>
    changed + gone === 0
      ? 'The data have not changed since.'
      : `${plural(changed, 'opinion')} changed and ${gone} left since, which does not touch this run.`,
  picture: 'Where the areas stand on the normal curve',
  table: 'Areas',
  searchArea: 'Category or area',
  anyBand: 'All bands',
  anyPlace: 'All streets and parks',
  column: {
    area: 'Category · area',
    people: 'People',
    rate: 'Rate (95 % interval)',
    frequencyZ: 'Frequency z',
    severity: 'Severity',
    z: 'Composite z',
    robustZ: 'Robust z',
    rank: 'Rank',
    band: 'Band',
    last: 'Last',
    draft: 'Draft',
  },
  people: (count: number) => persons(count),
  letters: (count: number) => plural(count, 'opinion'),
  rate: (rate: number, low: number, high: number) => `${figure(rate)} (${figure(low)}–${figure(high)})`,
  severity: (points: number, z: number | null) =>
    z === null ? points.toFixed(0) : `${points.toFixed(0)} (z ${signed(z)})`,
  z: signed,
  fixed: 'fixed threshold',
  unstable: 'turns with a tenth of weight',
  lastPeople: (people: number, band: string | null) => `${people}${band ? `, ${band}` : ''}`,
} satisfies typeof zh

export const gradePageWords = { zh, en }
