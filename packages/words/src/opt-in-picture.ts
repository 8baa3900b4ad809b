/** Words of the pictures of volunteers' answers 自愿参与的图: no margin, no rank, no verdict. Source: SPEC §9; STATISTICS of surveys "QR". */
import { one } from './number.ts'

const count = (n: number) => n.toLocaleString('en-US')
type View = 'standard' | 'all'
type Rows = readonly { name: string; n: number; percent: Readonly<Record<View, number | null>> }[]
type Days = readonly { label: string; value: number | null; signal: 'above' | 'below' | null }[]
const whole = (percent: number) => String(Math.round(percent))

const zhDesign = '自愿参与（非概率样本）：只代表来评的人，不算误差，不排名次'
const enDesign = 'Voluntary participation (not a probability sample): whoever came, no margin, no ranking'

const zhControl = {
  center: (text: string) => `基线平均 ${text}`,
  baseline: '基线，已冻结',
  signal: { above: '比基线高', below: '比基线低' },
  few: '少',
  empty: '每天的答卷还太少，画不出来',
  design: zhDesign,
  state: { baseline: '基线', watched: '在界内' },
  describe: (days: Days) => {
    const outside = days.filter(({ signal }) => signal !== null)
    return outside.length === 0
      ? `${days.length}天里没有一天在界外。`
      : `${days.length}天里有${outside.length}天在界外：${outside.map(({ label }) => label).join('、')}。只提示去看，不评高低。`
  },
}
const enControl = {
  center: (text) => `baseline ${text}`,
  baseline: 'baseline, frozen',
  signal: { above: 'above', below: 'below' },
  few: 'few',
  empty: 'Too few answers a day to draw',
  design: enDesign,
  state: { baseline: 'baseline', watched: 'inside' },
  describe: (days) => {
    const outside = days.filter(({ signal }) => signal !== null)
    return outside.length === 0
      ? `None of ${days.length} days is outside the limits.`
      : `${outside.length} of ${days.length} days are outside the limits: ${outside.map(({ label }) => label).join(', ')}. A reason to look, no verdict.`
  },
} satisfies typeof zhControl

const percent = (share: number) => `${one(share * 100).replace(/\.0$/u, '')}%`
const sigma = (value: number) => (value < 0 ? `−${one(-value)}` : one(value))

const zh = {
  bars: {
    head: {
      theme: '题目',
      n: '回答人数',
      unknown: '说不清',
      worse: '← 不满意',
      better: '满意 →',
      standard: '满意：默认口径',
      all: '全部答卷',
    },
    grades: ['很不满意', '不满意', '一般', '满意', '非常满意'] as [string, string, string, string, string],
    count,
    percent: (share: number) => String(Math.round(share * 100)),
    satisfied: (value: number | null) => (value === null ? '不足30' : `${whole(value)}%`),
    few: '不足30人，不列百分比',
    nobody: '没有人回答',
    empty: '还没有人回答',
    design: zhDesign,
    describe: (rows: Rows, view: View) =>
      rows.length === 0
        ? '还没有人回答。'
        : `${view === 'standard' ? '默认口径' : '全部答卷'}。${rows
            .map(({ name, n, percent: both }) =>
              both[view] === null
                ? `${name}${count(n)}人回答，不足30人，不列百分比`
                : `${name}${count(n)}人回答，满意的占${whole(both[view])}%`,
            )
            .join('；')}。自愿参与，只代表来评的人。`,
  },
  share: {
    ...zhControl,
    value: percent,
    center: (value: number) => zhControl.center(percent(value)),
    columns: { day: '日期', value: '占比', low: '下界', high: '上界', state: '说明' },
  },
  sigma: {
    ...zhControl,
    value: sigma,
    center: () => zhControl.center('0'),
    columns: { day: '日期', value: '累积偏离（标准差）', low: '下界', high: '上界', state: '说明' },
  },
}

const en = {
  bars: {
    head: {
      theme: 'Question',
      n: 'Answers',
      unknown: 'Don’t know',
      worse: '← dissatisfied',
      better: 'satisfied →',
      standard: 'Satisfied: default',
      all: 'All sent',
    },
    grades: ['very dissatisfied', 'dissatisfied', 'neither', 'satisfied', 'very satisfied'] as [
      string,
      string,
      string,
      string,
      string,
    ],
    count,
    percent: (share) => String(Math.round(share * 100)),
    satisfied: (value) => (value === null ? '<30' : `${whole(value)}%`),
    few: 'under 30: no per cent',
    nobody: 'nobody answered',
    empty: 'Nobody has answered yet',
    design: enDesign,
    describe: (rows, view) =>
      rows.length === 0
        ? 'Nobody has answered yet.'
        : `${view === 'standard' ? 'Default view' : 'Everything sent'}. ${rows
            .map(({ name, n, percent: both }) =>
              both[view] === null
                ? `${name}: ${count(n)} answers, too few for percentages`
                : `${name}: ${count(n)} answers, ${whole(both[view])}% satisfied`,
            )
            .join('; ')}. Volunteers only.`,
  },
  share: {
    ...enControl,
    value: percent,
    center: (value) => enControl.center(percent(value)),
    columns: { day: 'Day', value: 'Share', low: 'Lower limit', high: 'Upper limit', state: 'State' },
  },
  sigma: {
    ...enControl,
    value: sigma,
    center: () => enControl.center('0'),
    columns: {
      day: 'Day',
      value: 'Drift (standard deviations)',
      low: 'Lower limit',
      high: 'Upper limit',
      state: 'State',
    },
  },
} satisfies typeof zh

export const optInPictureWords = { zh, en }
