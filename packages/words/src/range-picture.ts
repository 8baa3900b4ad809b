/** Words of the pictures of how far a score may be trusted 得分把握图: bounds of the unknown, and the trend with its band. Source: STATISTICS of surveys; SPEC §9. */
import { one } from './number.ts'

type BoundsFacts = readonly {
  name: string
  unknown: number
  estimate: number | null
  lowest: number
  highest: number
}[]
type TrendFacts = readonly { label: string; score: number | null; interval: readonly [number, number] | null }[]
const range = (low: number, high: number) => `${one(low)}–${one(high)}`
const percent = (share: number) => `${one(share * 100)}%`

const zh = {
  bounds: {
    score: one,
    share: percent,
    range,
    few: '人数少',
    empty: '还没有得分',
    columns: { name: '主题', unknown: '不了解', score: '得分', range: '可能的范围', bounds: '全按最低–全按最高' },
    describe: (rows: BoundsFacts) =>
      rows.length === 0
        ? '还没有得分。'
        : `${rows
            .map(({ name, unknown, estimate, lowest, highest }) =>
              estimate === null
                ? `${name}人数少，不显示`
                : `${name}${one(estimate)}分，不了解的占${percent(unknown)}，全按最低算${one(lowest)}分，全按最高算${one(highest)}分`,
            )
            .join('；')}。`,
  },
  trend: {
    score: one,
    interval: range,
    floor: (value: number) => `保底线 ${one(value)}`,
    missing: '没有测评',
    empty: '一批也没有测过',
    columns: { wave: '批次', score: '得分', interval: '95%区间', floor: '保底线' },
    describe: (waves: TrendFacts) =>
      waves.every(({ score }) => score === null)
        ? '一批也没有测过。'
        : `${waves
            .map(({ label, score, interval }) =>
              score === null
                ? `${label}没有测评`
                : `${label}${one(score)}分${interval ? `，95%区间${one(interval[0])}至${one(interval[1])}` : ''}`,
            )
            .join('；')}。`,
  },
}

const en = {
  bounds: {
    score: one,
    share: percent,
    range,
    few: 'few',
    empty: 'No scores yet',
    columns: {
      name: 'Theme',
      unknown: 'Don’t know',
      score: 'Score',
      range: 'May lie in',
      bounds: 'All lowest–all highest',
    },
    describe: (rows: BoundsFacts) =>
      rows.length === 0
        ? 'No scores yet.'
        : `${rows
            .map(({ name, unknown, estimate, lowest, highest }) =>
              estimate === null
                ? `${name}: too few answers`
                : `${name} ${one(estimate)}; ${percent(unknown)} do not know; ${one(lowest)} if all of them were lowest, ${one(highest)} if highest`,
            )
            .join('. ')}.`,
  },
  trend: {
    score: one,
    interval: range,
    floor: (value: number) => `floor ${one(value)}`,
    missing: 'no wave',
    empty: 'No wave yet',
    columns: { wave: 'Wave', score: 'Score', interval: '95 % interval', floor: 'Floor' },
    describe: (waves: TrendFacts) =>
      waves.every(({ score }) => score === null)
        ? 'No wave yet.'
        : `${waves
            .map(({ label, score, interval }) =>
              score === null
                ? `${label}: no wave`
                : `${label} ${one(score)}${interval ? `, 95 % interval ${one(interval[0])} to ${one(interval[1])}` : ''}`,
            )
            .join('; ')}.`,
  },
} satisfies typeof zh

export const rangePictureWords = { zh, en }
