/** Words of the results page 测评分析: head, cards, parts. Source: UX §3.1, §3.6; STATISTICS §1. */
import { one } from './number.ts'

const count = (n: number) => n.toLocaleString('en-US')
const signed = (value: number) => {
  const text = one(Math.abs(value))
  return text === '0.0' ? text : `${value > 0 ? '+' : '−'}${text}`
}

const zh = {
  subject: { overall: '总体满意度', gain: '获得感', happiness: '幸福感', security: '安全感' },
  n: (n: number) => `n=${count(n)}`,
  leftOut: (n: number) => `复核不属实 ${count(n)} 份，未计入`,
  mean: (mean: string) => `七主题平均 ${mean}`,
  overall: (score: string) => `总体满意度 ${score}`,
  withHalf: (estimate: number, half: number | null) =>
    half === null ? one(estimate) : `${one(estimate)} ±${one(half)}`,
  optInApart: (n: number) => `码上评 ${count(n)} 份另列，不合并`,
  preview: '尚未发布，暂为预览',
  partial: (n: number, planned: number) => `已回收 ${count(n)}/${count(planned)}，结论不稳`,
  few: (n: number) => `只有 ${count(n)} 份访问，结论不稳`,
  withoutFlagged: (n: number) => `已剔除可疑答卷 ${count(n)} 份，仅作对照，不是发布口径`,
  compare: {
    label: '与哪一期比',
    wave: (quarter: string, firm: string | null) => (firm ? `与${quarter}比（${firm}）` : `与${quarter}比`),
  },
  /** In place of 上期, where another wave than the last was chosen. */
  against: { change: (quarter: string) => `比${quarter}`, same: '与那一期无法区分' },
  flagged: { label: '剔除可疑答卷（对照）', hint: (n: number) => `${count(n)} 份已标记，未删除`, none: '没有可疑答卷' },
  numbers: { show: '看数字', hide: '看图' },
  places: { label: '按哪一级看', street: '街道', lowest: '最低的社区（村）', place: '全部社区（村）' },
  unit: '社区（村）',
  lowestOf: (shown: number, all: number) => `七主题平均最低的 ${shown} 个，共 ${all} 个`,
  bars: {
    sub: (before: string | null) =>
      [
        '左：五级回答占比 %（很不满意→非常满意，以“一般”正中对齐）',
        before === null ? '右：没有上期可比' : `右：与${before}之差和 95% 区间，Holm 校正`,
      ].join(' · '),
    ten: '十级回答两级并作一档',
  },
  grid: {
    sub: (unit: string) =>
      `得分 0–100 · ${unit} · 不足 5 人写“少” · 颜色深＝得分高 · 点一格看这些记录 · 格与格之差没有检验，不作排名依据`,
    open: (place: string, theme: string, score: number, n: number) =>
      `${place}，${theme}，${Math.round(score)} 分，${count(n)} 人回答，看记录`,
  },
  ranks: {
    sub: '得分和 95% 区间 · 右为七个主题同时成立的可能名次（两两之差，Holm 校正）',
    place: (from: number, to: number) => (from === to ? `第${from}名` : `第${from}–${to}名`),
  },
  quadrant: {
    sub: (score: number, weight: number) =>
      `横轴得分，纵轴与总体满意度的加权相关 · 分界：七主题平均 ${one(score)}、平均相关 ${weight.toFixed(2)} · 相关不等于因果`,
    noneTitle: '看不出先改什么',
    none: '问卷没有问总体满意度，算不出各主题的影响。',
  },
  trend: {
    sub: '各批得分与 95% 区间（0–100）· 没有读数的一批留空，不连线 · 各图纵轴起止不同，不从 0 起',
    quarter: (id: string) => `${id.slice(2, 4)}年${id.slice(5)}季`,
    reported: (quarters: readonly string[]) => `${quarters.join('、')}为报告数据，不可复算`,
  },
  noChange: {
    'no-earlier-wave': '没有上期可比',
    'not-asked-then': '上期没有问这一项',
    'other-scale': '上期换算表不同，序列中断，不比较',
    'no-error-published': '有一期没有公布误差，不比较',
    'no-error': '误差算不出，不比较',
  },
  tab: (quarter: string) => `${quarter}测评分析`,
  points: (value: number) => one(value),
  signed,
  count,
  percent: (value: number) => `${one(value * 100)}%`,
  skip: '结果各部分',
  parts: {
    bars: '回答与变化',
    grid: '街道与社区',
    ranks: '名次',
    quadrant: '先改什么',
    trust: '可信程度',
    trend: '走势',
    facts: '感受与事实',
  },
}

const en = {
  subject: { overall: 'Overall satisfaction', gain: 'Sense of gain', happiness: 'Happiness', security: 'Security' },
  n: (n) => `n = ${count(n)}`,
  leftOut: (n) => `${count(n)} left out by re-checks`,
  mean: (mean) => `mean of the seven themes ${mean}`,
  overall: (score) => `overall satisfaction ${score}`,
  withHalf: (estimate, half) => (half === null ? one(estimate) : `${one(estimate)} ±${one(half)}`),
  optInApart: (n) => `${count(n)} answers by QR code are shown apart and never pooled`,
  preview: 'Not released yet: a preview',
  partial: (n, planned) => `${count(n)} of ${count(planned)} interviews are in: conclusions are not stable`,
  few: (n) => `Only ${count(n)} interviews: conclusions are not stable`,
  withoutFlagged: (n) =>
    `${count(n)} flagged interviews are left out for comparison; these are not the released figures`,
  compare: {
    label: 'Compare with',
    wave: (quarter, firm) => (firm ? `Compare with ${quarter} (${firm})` : `Compare with ${quarter}`),
  },
  against: { change: (quarter) => `Since ${quarter}`, same: 'cannot be told apart' },
  flagged: {
    label: 'Leave flagged interviews out (comparison)',
    hint: (n) => `${count(n)} are flagged, none deleted`,
    none: 'No interview is flagged',
  },
  numbers: { show: 'See the numbers', hide: 'See the pictures' },
  places: { label: 'Level of places', street: 'Streets', lowest: 'Lowest communities', place: 'All communities' },
  unit: 'community',
  lowestOf: (shown, all) => `${shown} of ${all} with the lowest mean of the themes`,
  bars: {
    sub: (before) =>
      [
        'Left: answers in %, worst to best, centred on the middle grade',
        before === null
          ? 'right: nothing to compare with'
          : `right: change since ${before} with its 95% interval, Holm-adjusted`,
      ].join(' · '),
    ten: 'ten steps are drawn as five, two and two',
  },
  grid: {
    sub: (unit) =>
      `Scores 0–100 · ${unit} · “few” where fewer than 5 answered · darker = higher · a cell opens its records · differences between cells are not tested and rank nobody`,
    open: (place, theme, score, n) =>
      `${place}, ${theme}, ${Math.round(score)} points, ${count(n)} answers: see the records`,
  },
  ranks: {
    sub: 'Scores with 95% intervals · right: ranks that hold for the seven themes at once (all differences, Holm-adjusted)',
    place: (from, to) => (from === to ? `rank ${from}` : `ranks ${from}–${to}`),
  },
  quadrant: {
    sub: (score, weight) =>
      `Across: score; up: weighted correlation with overall satisfaction · lines: mean score ${one(score)}, mean correlation ${weight.toFixed(2)} · correlation is not cause`,
    noneTitle: 'Where to begin cannot be told',
    none: 'Overall satisfaction was not asked, so no theme’s weight can be computed.',
  },
  trend: {
    sub: 'Scores with 95% intervals (0–100) · a wave without a reading is a gap · axes differ and do not start at 0',
    quarter: (id) => `${id.slice(2, 4)}Q${id.slice(5)}`,
    reported: (quarters) => `${quarters.join(', ')} reported, not recomputable`,
  },
  noChange: {
    'no-earlier-wave': 'nothing to compare with',
    'not-asked-then': 'not asked last time',
    'other-scale': 'another scale last time: the series breaks',
    'no-error-published': 'one wave published no error: not compared',
    'no-error': 'no error can be computed: not compared',
  },
  tab: (quarter) => `Results ${quarter}`,
  points: (value) => one(value),
  signed,
  count,
  percent: (value) => `${one(value * 100)}%`,
  skip: 'Parts of the results',
  parts: {
    bars: 'Answers and change',
    grid: 'Places',
    ranks: 'Ranks',
    quadrant: 'Where to begin',
    trust: 'Trust',
    trend: 'Trend',
    facts: 'Feeling and fact',
  },
} satisfies typeof zh

export const analysisPageWords = { zh, en }
