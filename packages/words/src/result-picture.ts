/** Words of the pictures of survey results 测评结果图: axes, verdicts, legends, and the sentence a screen reader says. Source: STATISTICS of surveys; UX §3.1, §5. */
import { one } from './number.ts'

const signed = (value: number) => {
  const text = one(Math.abs(value))
  return text === '0.0' ? text : `${value > 0 ? '+' : '−'}${text}`
}
const count = (n: number) => n.toLocaleString('en-US')
const figures = {
  count,
  percent: (share: number) => String(Math.round(share * 100)),
  score: one,
  whole: (value: number) => String(Math.round(value)),
  change: signed,
  half: (points: number) => `±${one(points)}`,
  tick: (points: number) => (points === 0 ? '0' : `${points > 0 ? '+' : '−'}${Math.abs(points)}`),
}

type ChangeVerdict = 'rise' | 'fall' | 'possible-rise' | 'possible-fall' | 'not-distinguishable' | 'not-compared'
type ChangeFacts = readonly {
  name: string
  score: number | null
  change: { points: number; half: number; verdict: ChangeVerdict } | null
}[]
type Cell = { theme: string; place: string; value: number }
type HeatFacts = { themes: number; places: number; lowest: Cell | null; highest: Cell | null; few: number }
const whole = figures.whole
type QuadrantName = 'improve' | 'keep' | 'minor' | 'enough'
type QuadrantFacts = readonly { name: string; quadrant: QuadrantName }[]
const namesIn = (facts: QuadrantFacts, quadrant: QuadrantName) =>
  facts.filter((each) => each.quadrant === quadrant).map(({ name }) => name)
type IntervalFacts = readonly {
  name: string
  estimate: number | null
  interval: readonly [number, number] | null
  rank?: string
}[]
const zhQuadrant = { improve: '优先改进', keep: '保持优势', minor: '次要', enough: '适度即可' }
const enQuadrant: typeof zhQuadrant = {
  improve: 'Improve first',
  keep: 'Keep up',
  minor: 'Minor',
  enough: 'Enough',
}
const quadrants = ['improve', 'keep', 'minor', 'enough'] as const

const zhVerdict: Record<ChangeVerdict, string> = {
  rise: '有把握上升',
  fall: '有把握下降',
  'possible-rise': '可能上升',
  'possible-fall': '可能下降',
  'not-distinguishable': '与上期无法区分',
  'not-compared': '没有上期可比',
}
const enVerdict: typeof zhVerdict = {
  rise: 'rise confirmed',
  fall: 'fall confirmed',
  'possible-rise': 'perhaps a rise',
  'possible-fall': 'perhaps a fall',
  'not-distinguishable': 'cannot be told apart',
  'not-compared': 'nothing to compare',
}

const zh = {
  diverging: {
    ...figures,
    head: {
      theme: '主题',
      n: 'n',
      worse: '← 不满意',
      better: '满意 →',
      score: '得分',
      change: '比上期',
      interval: '95%误差',
      verdict: '结论',
    },
    grades: ['很不满意', '不满意', '一般', '满意', '非常满意'] as [string, string, string, string, string],
    verdict: zhVerdict,
    few: '人数少，不显示',
    nobody: '没有人回答',
    empty: '这一批还没有结果',
    describe: (rows: ChangeFacts) =>
      rows.length === 0
        ? '还没有结果。'
        : `${rows
            .map(({ name, score, change }) =>
              [
                `${name}${score === null ? '没有得分' : `${one(score)}分`}`,
                ...(change ? [`比上期${signed(change.points)}，误差±${one(change.half)}`] : []),
                zhVerdict[change?.verdict ?? 'not-compared'],
              ].join('，'),
            )
            .join('；')}。`,
  },
  heat: {
    whole,
    few: '少',
    fewKey: '少：不足5人，不显示得分',
    noneKey: '空白：没有人回答',
    lowest: (value: number) => `最低 ${whole(value)}`,
    highest: (value: number) => `最高 ${whole(value)}`,
    empty: '还没有分地点的得分',
    columns: { place: '地点', group: '街道' },
    describe: ({ themes, places, lowest, highest, few }: HeatFacts) =>
      lowest && highest
        ? `${themes}个主题、${places}个地点的得分。最低：${lowest.place}${lowest.theme}${whole(lowest.value)}分；最高：${highest.place}${highest.theme}${whole(highest.value)}分。${few > 0 ? `${few}格人数少，不显示。` : ''}`
        : few > 0
          ? '各格人数都少，不显示得分。'
          : '还没有分地点的得分。',
  },
  quadrant: {
    names: zhQuadrant,
    score: one,
    influence: (value: number) => value.toFixed(2),
    axis: { score: (low: number, high: number) => `得分 ${one(low)}–${one(high)}`, influence: '对总体满意的影响' },
    boundary: {
      score: (value: number) => `七主题平均 ${one(value)}`,
      influence: (value: number) => `分界：影响 ${value.toFixed(2)}`,
    },
    columns: { theme: '主题', score: '得分', influence: '对总体满意的影响', quadrant: '落在哪一格' },
    empty: '数据不足，画不出重要性与表现',
    describe: (facts: QuadrantFacts) =>
      facts.length === 0
        ? '数据不足。'
        : quadrants
            .filter((name) => namesIn(facts, name).length > 0)
            .map((name) => `${zhQuadrant[name]}：${namesIn(facts, name).join('、')}。`)
            .join(''),
  },
  interval: {
    score: one,
    interval: (low: number, high: number) => `${one(low)}–${one(high)}`,
    count,
    tick: (value: number) => String(value),
    few: '人数少',
    empty: '还没有得分',
    columns: { name: '名称', n: 'n', score: '得分', interval: '95%区间', rank: '名次范围' },
    ranks: (from: number, to: number) => (from === to ? `第${from}名` : `第${from}–${to}名`),
    mean: (value: number) => `全区平均 ${one(value)}`,
    floor: (value: number) => `保底线 ${one(value)}`,
    describe: (rows: IntervalFacts) =>
      rows.length === 0
        ? '还没有得分。'
        : `${rows
            .map(({ name, estimate, interval, rank }) =>
              estimate === null
                ? `${name}人数少，不显示`
                : [
                    `${name}${one(estimate)}分`,
                    ...(interval ? [`95%区间${one(interval[0])}至${one(interval[1])}`] : []),
                    ...(rank ? [rank] : []),
                  ].join('，'),
            )
            .join('；')}。`,
  },
}

const en = {
  diverging: {
    ...figures,
    head: {
      theme: 'Theme',
      n: 'n',
      worse: '← dissatisfied',
      better: 'satisfied →',
      score: 'Score',
      change: 'Since last',
      interval: '95 % margin',
      verdict: 'Verdict',
    },
    grades: ['very dissatisfied', 'dissatisfied', 'neither', 'satisfied', 'very satisfied'] as [
      string,
      string,
      string,
      string,
      string,
    ],
    verdict: enVerdict,
    few: 'too few to show',
    nobody: 'nobody answered',
    empty: 'This wave has no results yet',
    describe: (rows: ChangeFacts) =>
      rows.length === 0
        ? 'No results yet.'
        : `${rows
            .map(({ name, score, change }) =>
              [
                `${name} ${score === null ? 'has no score' : one(score)}`,
                ...(change ? [`${signed(change.points)} since last time, margin ${one(change.half)}`] : []),
                enVerdict[change?.verdict ?? 'not-compared'],
              ].join(', '),
            )
            .join('; ')}.`,
  },
  heat: {
    whole,
    few: 'few',
    fewKey: 'few: under 5 answers, not shown',
    noneKey: 'blank: nobody answered',
    lowest: (value: number) => `lowest ${whole(value)}`,
    highest: (value: number) => `highest ${whole(value)}`,
    empty: 'No scores by place yet',
    columns: { place: 'Place', group: 'Street' },
    describe: ({ themes, places, lowest, highest, few }: HeatFacts) =>
      lowest && highest
        ? `Scores of ${themes} themes in ${places} places. Lowest: ${lowest.theme} in ${lowest.place}, ${whole(lowest.value)}; highest: ${highest.theme} in ${highest.place}, ${whole(highest.value)}.${few > 0 ? ` Not shown, too few answers: ${few}.` : ''}`
        : few > 0
          ? 'Too few answers in every cell; no score is shown.'
          : 'No scores by place yet.',
  },
  quadrant: {
    names: enQuadrant,
    score: one,
    influence: (value: number) => value.toFixed(2),
    axis: {
      score: (low: number, high: number) => `score ${one(low)}–${one(high)}`,
      influence: 'influence on overall satisfaction',
    },
    boundary: {
      score: (value: number) => `mean of themes ${one(value)}`,
      influence: (value: number) => `line at ${value.toFixed(2)}`,
    },
    columns: { theme: 'Theme', score: 'Score', influence: 'Influence on overall satisfaction', quadrant: 'Quadrant' },
    empty: 'Not enough data for importance and performance',
    describe: (facts: QuadrantFacts) =>
      facts.length === 0
        ? 'Not enough data.'
        : quadrants
            .filter((name) => namesIn(facts, name).length > 0)
            .map((name) => `${enQuadrant[name]}: ${namesIn(facts, name).join(', ')}.`)
            .join(' '),
  },
  interval: {
    score: one,
    interval: (low: number, high: number) => `${one(low)}–${one(high)}`,
    count,
    tick: (value: number) => String(value),
    few: 'few',
    empty: 'No scores yet',
    columns: { name: 'Name', n: 'n', score: 'Score', interval: '95 % interval', rank: 'Rank' },
    ranks: (from: number, to: number) => (from === to ? `rank ${from}` : `rank ${from}–${to}`),
    mean: (value: number) => `zone mean ${one(value)}`,
    floor: (value: number) => `floor ${one(value)}`,
    describe: (rows: IntervalFacts) =>
      rows.length === 0
        ? 'No scores yet.'
        : `${rows
            .map(({ name, estimate, interval, rank }) =>
              estimate === null
                ? `${name}: too few answers`
                : [
                    `${name} ${one(estimate)}`,
                    ...(interval ? [`95 % interval ${one(interval[0])} to ${one(interval[1])}`] : []),
                    ...(rank ? [rank] : []),
                  ].join(', '),
            )
            .join('; ')}.`,
  },
} satisfies typeof zh

export const resultPictureWords = { zh, en }
