/** Words of the page 码上评结果: how those who came answered, where, how good the forms are, what deserves a look. Source: SPEC §9; UX §3.1. */
import { one } from './number.ts'

const count = (n: number) => n.toLocaleString('en-US')
const whole = (percent: number) => `${Math.round(percent)}%`
/** Up, never down: a bound that is rounded down would not hold. */
const up = (points: number) => one(Math.min(100, Math.ceil(points * 10 - 1e-9) / 10))
const day = (text: string) => `${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日`
type Rule = { noProofPerDay: number; sharedPerDay: number; fastSeconds: number }

const zh = {
  crumb: '码上评',
  tab: (name: string) => name,
  title: {
    planned: (first: string) => `还没有开始，${day(first)}起收答卷`,
    none: '已经开始，还没有人来评',
    few: (n: number) => `来了 ${count(n)} 份答卷，还太少，不列百分比`,
    most: (n: number, item: string, percent: number) =>
      `${count(n)} 份答卷里，说不满意的人最多的是${item}，占 ${whole(percent)}`,
  },
  design: '自愿参与（非概率样本）',
  sub: (first: string, last: string, standing: string) => `${day(first)}至${day(last)} · ${standing}`,
  edition: (title: string, edition: number) => `${title} 第 ${edition} 版`,
  why: '谁愿意扫码谁来评，只列份数和怎么答。不算误差，不排名次，不并入任何得分、保底线和问责。',
  view: { label: '口径', standard: '默认口径', all: '全部答卷' },
  live: {
    title: '现场',
    today: '今天',
    total: '累计',
    points: '今天有人扫的码点',
    aside: '不计入默认口径',
    updated: (time: string) => `更新于 ${time}`,
    stale: '数字可能不是最新',
    behind: (n: number) => `另有 ${count(n)} 次提交已存下，正在计数`,
  },
  bars: {
    title: '来评的人怎么答',
    sub: (view: string) => `${view} · 五级回答占比 %，以“一般”正中对齐 · 右边两列是满意的占比，两种口径并列`,
    rule: (rule: Rule) =>
      `公布的默认口径：每个码点每天，未经算力核验的答卷最多计 ${count(rule.noProofPerDay)} 份，同一网络的最多计 ${count(rule.sharedPerDay)} 份；不到 ${rule.fastSeconds} 秒且全选同一项的不计。不计的都留着，另列在“全部答卷”里。`,
    bound: (rows: readonly { name: string; points: number }[]) =>
      `一台机器一天里最多能把默认口径挪动几个百分点：${rows.map(({ name, points }) => `${name} ${up(points)}`).join('，')}。取最坏的一天算：当天每个码点最大的一个网络，加上全部未经核验的，都当成它的；连来几天，最多按天累加。`,
    few: '回答不足 30 人的题不列百分比。',
    other: '其他题',
    otherColumns: { item: '题目', answer: '回答', standard: '默认口径', all: '全部答卷' },
    unknown: '说不清',
    yes: '是',
    no: '否',
  },
  where: {
    title: (places: number, streets: number) => `${count(places)} 个社区、村有人来评，分布在 ${streets} 个街道`,
    sub: '按机构树顺序排列，不按份数排；各处来的人不同，不能拿来比好坏。',
    item: '看哪一题',
    columns: {
      place: '地点',
      standard: '默认口径份数',
      all: '全部份数',
      answers: '这一题怎么答（默认口径）',
      percent: '满意',
      allPercent: '满意（全部）',
      bound: '一台机器一天最多挪动',
    },
    few: '少',
    fewKey:
      '少：不足 5 份，或会让人推算出不足 5 份的；不显示，也不能打开。“不足30”：这一题回答不足 30 人，不列百分比。',
    under: '不足30',
    nobody: '没有人',
    points: (points: number) => `${up(points)} 点`,
    range: (low: number, high: number) => `去掉任何一台机器，仍在 ${one(low)}–${one(high)}% 之间`,
    step: (answer: string, n: number) => `${answer} ${count(n)} 人`,
    open: (place: string, what: string, n: string) => `${place} ${what} ${n}，打开答卷`,
  },
  quality: {
    title: (aside: number, forms: number) =>
      forms === 0
        ? '还没有答卷可查'
        : aside === 0
          ? '没有一份被排除在默认口径之外'
          : `${count(forms)} 份里有 ${count(aside)} 份不计入默认口径，一份也没有删`,
    sub: '标记只说明不同寻常，不认定造假；单有一个标记不会被排除。',
    signs: '标记',
    columns: { sign: '标记', n: '份数', aside: '其中不计入默认口径' },
    noSigns: '没有带标记的答卷。',
    places: '各处的答卷质量',
    place: {
      place: '地点',
      forms: '全部份数',
      aside: '不计入',
      unproved: '未经核验',
      flagged: '有标记',
      helped: '帮填',
      told: '反映有人教',
    },
  },
  sign: { 'no-proof': '未经算力核验', any: '有标记' } as Record<string, string>,
  signals: {
    title: {
      missing: (days: number) => `还差 ${days} 天（每天不少于 30 份）才有基线，现在不判断`,
      calm: '基线之后没有一天在界外',
      some: (days: readonly string[]) => `${days.map(day).join('、')}和基线不一样，值得去看一看`,
    },
    sub: '只提示哪一天值得看，不涉及地点，不评高低。',
    watch: '看什么',
    flagged: '有标记的答卷',
    dissatisfied: (item: string) => `不满意：${item}`,
    share: {
      dissatisfied: '每天不满意的占比（p 控制图）',
      flagged: '每天有标记的占比（p 控制图）',
    },
    shareSub: (method: 'p-chart' | 'laney-p-prime', days: number) =>
      method === 'p-chart'
        ? `界线：基线平均 ± 3 个标准差，随每天份数变；基线是头 ${days} 个够数的日子，定了就不动`
        : `界线按 Laney p′ 放宽（基线自身波动大）；基线是头 ${days} 个够数的日子，定了就不动`,
    smooth: '小而持续的变化（EWMA）',
    smoothSub: (lambda: number, width: number) => `λ=${lambda}，L=${width}；以基线的标准差为单位，从基线之后开始累积`,
    weeks: '每周份数',
    weekColumns: { week: '周', standard: '默认口径', all: '全部答卷' },
    week: (from: string, to: string) => `${day(from)}–${day(to)}`,
    day: (text: string) => `${Number(text.slice(5, 7))}-${text.slice(8, 10)}`,
  },
  told: {
    title: (n: number) => (n === 0 ? '没有人反映被教着评' : `${count(n)} 次反映“有人教我怎么评”`),
    sub: '任何人扫码后都能点“有人教我怎么评”，不记是谁。请组织部门核实，谁教的追究谁，不牵连来评的人。',
    columns: { at: '时间', place: '地点', site: '码点' },
    latest: (n: number) => `列出最近 ${count(n)} 次`,
  },
  rows: {
    title: '逐份答卷',
    all: '全部答卷，新的在前',
    filter: { place: '地点', point: '码点', day: '日期', answer: '回答', sign: '标记', view: '口径', mode: '方式' },
    view: { default: '计入默认口径', aside: '不计入默认口径', all: '全部答卷' } as Record<string, string>,
    helper: '帮填',
    self: '本人填',
    counted: '计入',
    asideChip: '不计入',
    seconds: (n: number) => `${count(n)} 秒`,
    none: '没有符合的答卷',
    searched: '这一段没有更多符合的，可以再往前找。',
    more: '再往前看',
    hidden: '答卷少的地点不列出逐份答卷。',
    privacy: '看不到谁答的：系统不记姓名、电话和网络地址。',
    clear: '看全部答卷',
    close: '关闭',
  },
  answers: ['很不满意', '不满意', '一般', '满意', '非常满意'] as readonly string[],
}

const enMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const enDay = (text: string) => `${Number(text.slice(8, 10))} ${enMonths[Number(text.slice(5, 7)) - 1]}`

const en = {
  crumb: 'QR survey',
  tab: (name) => name,
  title: {
    planned: (first) => `Not begun: forms are taken from ${enDay(first)}`,
    none: 'Begun, and nobody has come yet',
    few: (n) => `${count(n)} forms: too few for percentages`,
    most: (n, item, percent) => `Of ${count(n)} forms most dissatisfied with: ${item}, ${whole(percent)}`,
  },
  design: 'Voluntary participation (not a probability sample)',
  sub: (first, last, standing) => `${enDay(first)} to ${enDay(last)} · ${standing}`,
  edition: (title, edition) => `${title}, edition ${edition}`,
  why: 'Whoever wanted to scan did. Only counts and answers are shown: no margin, no rank, and nothing reaches a score, a floor or accountability.',
  view: { label: 'View', standard: 'Default view', all: 'Everything sent' },
  live: {
    title: 'Live',
    today: 'Today',
    total: 'In all',
    points: 'Points scanned today',
    aside: 'Outside the default view',
    updated: (time) => `updated ${time}`,
    stale: 'may be out of date',
    behind: (n) => `${count(n)} more sendings are stored and being counted`,
  },
  bars: {
    title: 'How those who came answered',
    sub: (view) =>
      `${view} · share of the five grades in per cent, aligned on the middle one · right: share satisfied, both views side by side`,
    rule: (rule) =>
      `The published default view: per point and day at most ${count(rule.noProofPerDay)} forms without proof of work and ${count(rule.sharedPerDay)} from one network are counted; forms sent in under ${rule.fastSeconds} seconds with all answers alike are not. What is left out is kept and stands under “everything sent”.`,
    bound: (rows) =>
      `In one day, one machine can have moved the default view by at most so many percentage points: ${rows.map(({ name, points }) => `${name} ${up(points)}`).join(', ')}. Taken from the worst day: the largest network of each point, and everything without a proof, as if all were its own; over several days these add up at most.`,
    few: 'Questions with fewer than 30 answers have no percentages.',
    other: 'Other questions',
    otherColumns: { item: 'Question', answer: 'Answer', standard: 'Default view', all: 'Everything sent' },
    unknown: 'don’t know',
    yes: 'yes',
    no: 'no',
  },
  where: {
    title: (places, streets) => `Forms came from ${count(places)} communities and villages in ${streets} streets`,
    sub: 'In the order of the org tree, never by count. Other people came at each place: they cannot be compared.',
    item: 'Question',
    columns: {
      place: 'Place',
      standard: 'Forms, default view',
      all: 'Forms, all',
      answers: 'Answers to this question (default view)',
      percent: 'Satisfied',
      allPercent: 'Satisfied (all)',
      bound: 'One machine in a day, at most',
    },
    few: 'few',
    fewKey:
      'few: under 5 forms, or one that would tell of them; neither shown nor opened. “<30”: fewer than 30 answers, no percentage.',
    under: '<30',
    nobody: 'nobody',
    points: (points) => `${up(points)} pts`,
    range: (low, high) => `without any one machine between ${one(low)} and ${one(high)}%`,
    step: (answer, n) => `${answer}: ${count(n)}`,
    open: (place, what, n) => `${place}: ${what} ${n}, open the forms`,
  },
  quality: {
    title: (aside, forms) =>
      forms === 0
        ? 'No forms to look at yet'
        : aside === 0
          ? 'No form is outside the default view'
          : `${count(aside)} of ${count(forms)} forms are outside the default view; none was deleted`,
    sub: 'A mark says that something is unusual, not that it is false; one mark alone leaves nothing out.',
    signs: 'Marks',
    columns: { sign: 'Mark', n: 'Forms', aside: 'of these outside the default view' },
    noSigns: 'No form bears a mark.',
    places: 'Quality by place',
    place: {
      place: 'Place',
      forms: 'All forms',
      aside: 'Outside',
      unproved: 'No proof',
      flagged: 'Marked',
      helped: 'Helped',
      told: 'Told what to say',
    },
  },
  sign: { 'no-proof': 'Without proof of work', any: 'Any mark' } as Record<string, string>,
  signals: {
    title: {
      missing: (days) => `${days} more days with at least 30 forms are needed for a baseline; nothing is judged yet`,
      calm: 'No day after the baseline is outside the limits',
      some: (days) => `${days.map(enDay).join(', ')}: not like the baseline, worth a look`,
    },
    sub: 'Says which day to look at; names no place and judges nobody.',
    watch: 'Watch',
    flagged: 'Marked forms',
    dissatisfied: (item) => `Dissatisfied: ${item}`,
    share: {
      dissatisfied: 'Share dissatisfied by day (p-chart)',
      flagged: 'Share of marked forms by day (p-chart)',
    },
    shareSub: (method, days) =>
      method === 'p-chart'
        ? `Limits: baseline ± 3 standard deviations for each day’s count; the first ${days} days with enough forms are the baseline and stay so`
        : `Limits widened by Laney’s p′, since the baseline varies by itself; the first ${days} days with enough forms are the baseline and stay so`,
    smooth: 'Small changes that last (EWMA)',
    smoothSub: (lambda, width) =>
      `λ=${lambda}, L=${width}; in standard deviations of the baseline, from the day after it on`,
    weeks: 'Forms by week',
    weekColumns: { week: 'Week', standard: 'Default view', all: 'Everything sent' },
    week: (from, to) => `${enDay(from)}–${enDay(to)}`,
    day: (text) => `${Number(text.slice(5, 7))}-${text.slice(8, 10)}`,
  },
  told: {
    title: (n) =>
      n === 0 ? 'Nobody reported being told what to answer' : `${count(n)} reports of “I was told what to answer”`,
    sub: 'Whoever scans can report it; who did is not kept. Find out who told them: whoever came is not to blame.',
    columns: { at: 'Time', place: 'Place', site: 'Point' },
    latest: (n) => `the latest ${count(n)}`,
  },
  rows: {
    title: 'Form by form',
    all: 'All forms, the newest first',
    filter: { place: 'Place', point: 'Point', day: 'Day', answer: 'Answer', sign: 'Mark', view: 'View', mode: 'Mode' },
    view: { default: 'In the default view', aside: 'Outside the default view', all: 'Everything sent' } as Record<
      string,
      string
    >,
    helper: 'helped',
    self: 'by oneself',
    counted: 'counted',
    asideChip: 'outside',
    seconds: (n) => `${count(n)} s`,
    none: 'No such form',
    searched: 'None here; there may be earlier ones.',
    more: 'Earlier forms',
    hidden: 'Forms of places with few are not listed.',
    privacy: 'Who answered cannot be seen: no name, phone or network address is kept.',
    clear: 'All forms',
    close: 'Close',
  },
  answers: ['very dissatisfied', 'dissatisfied', 'neither', 'satisfied', 'very satisfied'] as readonly string[],
} satisfies typeof zh

export const ballotPageWords = { zh, en }
