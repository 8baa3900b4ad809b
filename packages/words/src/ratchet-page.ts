/** Words of the page 棘轮总览: where we are, what is locked, what slipped. Source: SPEC §1, §3; UX §3.1. */
import { counted, one, plural, points } from './number.ts'

type Standing = 'above' | 'unclear' | 'below'
type Running = { period: string; reading: number | null; floor: number | null; standing: Standing | null }
type Slip = { name: string; period: string; by: number }
type Whole = { rank: number | null; floor: number | null; slip: number | null }
type Measured = { from: string; to: string; zones: number; n: number | null }

const zh = {
  title: '棘轮总览',
  loading: '正在读取各期结果',
  panels: { whole: '全区总分', aspects: '市考单项', ranks: '名次', themes: '自测主题', reference: '参照案例' },
  running: ({ period, reading, floor, standing }: Running) => {
    if (reading === null)
      return `本期（${period}，进行中）还没有自测读数${floor === null ? '' : `，要守住 ${one(floor)} 分`}。`
    const against = floor === null || standing === null ? '' : zhStanding[standing](one(floor))
    return `本期（${period}，进行中）自测 ${one(reading)} 分${against}。`
  },
  lastSlips: (slips: readonly Slip[]) =>
    `${slips.map(({ name, period, by }) => `${name}${period}跌破 ${points(by)} 分`).join('，')}，按止跌回升办理。`,
  whole: ({ rank, floor, slip }: Whole) => {
    if (floor === null) return '全区总分：首个结转结果就是保底线'
    if (slip !== null) return `全区总分：上期跌破保底线 ${points(slip)} 分，保底线不降`
    return `全区总分：守在${rank === null ? '' : `第${rank}名、`}${points(floor)} 分之上`
  },
  measure: ({ from, to, zones, n }: Measured) =>
    [
      `市考得分（0–100），${from}—${to}，${zones} 个开发区`,
      ...(n === null ? [] : [`自测按对应权重折算到市考口径，竖线为 95% 区间，n=${n.toLocaleString('zh-CN')}`]),
    ].join('；'),
  foot: (share: number) =>
    `五格：目标 策略 组织 考核 整改（蓝＝已转段，赭＝当前）。保底线每期最多抬高增幅的${share === 0.5 ? '一半' : ` ${Math.round(share * 100)}%`}；点任一齿看这一期的结转记录。`,
  nothingYet: '还没有市考结果，也没有自测读数。第一期结转后，这里出现第一个齿。',
  footNarrow: '点任一齿，看这一期的结转记录。',
  asOf: (at: string) => `数据截止 ${at}`,
  how: '怎么算的',
  howTitle: '这张图怎么算的',
  howLines: [
    '实线是市考公布的得分，照公布数，不修匀、不补缺。没有公布的半年，图上留空。',
    '圆点是季度自测。抽样读数先折算到市考口径：上次市考得分，加上对应主题自那次市考前后一次测评以来的变化；竖线是这个变化的 95% 区间。',
    '保底线每期结转时定：守住、整改事项销号、回头看通过，才抬高，最多抬高增幅的约定份额；守住但还有欠账，不动；跌破，也不动，并自动开出整改事项。',
    '抽样读数只有整个区间都在保底线下面，才算跌破；区间跨着保底线，就写“还无法区分”。',
    '保底线只有一种办法下调：归口管理提请、领导确认的基数调整，须有会议纪要，虚线永久留图。',
  ],
  latest: '最近几期 →',
  all: '看全部各期',
  fewer: '只看最近七期',
  slide: (format: string) => `${format} 汇报用图，下载`,
  earlier: (count: number) => `前面还有${counted(count)}期`,
  aspectsTitle: (finding: string) => (finding === '' ? '六个市考单项：还没有结转结果' : `六个市考单项：${finding}`),
  last: (period: string, value: string) => `${period} ${value}`,
  converted: (period: string, value: number) => `${period}没有市考结果，自测折算 ${one(value)}`,
  noResult: (period: string) => `${period}没有结果`,
  up: (by: number) => `升 ${points(by)}`,
  down: (by: number) => `降 ${points(by)}`,
  same: '持平',
  floor: (value: number) => `保底线 ${points(value)}`,
  noFloor: '还没有保底线',
  reading: (value: number, standing: Standing | null) =>
    `本期自测 ${one(value)}${standing === null ? '' : `，${{ above: '高于保底线', unclear: '与保底线无法区分', below: '低于保底线' }[standing]}`}`,
  noReadingYet: '本期还没有自测读数',
  notCovered: '自测未覆盖，本期无中间读数',
  coverageGap: '测评盲区',
  seeThemes: '看对应主题',
  slip: (by: number) => `跌破 ${points(by)}`,
  slipItem: (number: string) => `止跌回升事项 ${number}`,
  slipOpened: '已自动开出',
  compared: (period: string) => `${period}市考得分，与前一期相比`,
  ranksTitle: (
    from: { period: string; rank: number } | null,
    to: { period: string; rank: number } | null,
    zones: number,
  ) => {
    if (!to) return '名次：还没有公布过'
    if (!from || from.period === to.period) return `名次：${to.period}列第${to.rank}，${zones} 个开发区`
    const move = from.rank - to.rank
    const words = move > 0 ? `前进 ${move} 位` : move < 0 ? `后退 ${-move} 位` : '没有变'
    return `名次：${from.period}第${from.rank}到${to.period}第${to.rank}，${words}`
  },
  ranksMeasure: (zones: number) => `市考总体名次，${zones} 个开发区；第1名在最上面。虚线和▼是退位。`,
  seeResults: '看市考结果',
  themesTitle: (count: number, under: readonly string[]) =>
    count === 0
      ? '自测主题各有保底线：本期还没有读数'
      : under.length > 0
        ? `自测主题各有保底线：${under.join('、')}本期读数低于保底线`
        : `自测主题各有保底线：本期 ${count} 个主题有读数，没有低于保底线的`,
  under: '低于保底线',
  themesMeasure: '概率抽样的季度测评，百分制；保底线取单侧 95% 下限，与市考得分不在同一把尺上。',
  themeColumns: {
    theme: '主题',
    floor: '保底线',
    now: '本期读数',
    before: '上期读数',
    verdict: '上期结论',
    aspects: '对应单项',
  },
  themeReading: (value: number, half: number | null) => (half === null ? one(value) : `${one(value)} ±${one(half)}`),
  noAspect: '不对应市考单项',
  referenceTitle: '参照：2018—2022 年公开的名次，只读',
  referenceMeasure: '西安国际港务区公开资料；年度与半年度名次不作比较。没有公开的，空着，不连线。',
  year: (id: string) => `${id}年`,
  publishedChanges: (period: string) => `${period}比上次：公开过的变化`,
  changeUp: (points: number | null) => (points === null ? '▲ 上升，幅度没有公开' : `▲ 升 ${points} 分`),
  changeDown: (points: number | null) => (points === null ? '▼ 下降，幅度没有公开' : `▼ 降 ${Math.abs(points)} 分`),
  emptyTitle: '还没有周期',
  emptyText: '开启第一个半年，定下目标；以后每结转一期，这里就多一个齿，保底线也从那时定起。',
  emptyAction: '开启第一个周期',
  emptyWait: '由归口管理部门（组织人事部）开启第一个周期。',
}
const zhStanding: Record<Standing, (floor: string) => string> = {
  above: (floor) => `，高于保底线 ${floor}（95%）`,
  unclear: (floor) => `，与保底线 ${floor} 还无法区分`,
  below: (floor) => `，低于保底线 ${floor}（95%）`,
}
const enStanding: typeof zhStanding = {
  above: (floor) => `, above the floor of ${floor} (95 %)`,
  unclear: (floor) => `, not to be told from the floor of ${floor}`,
  below: (floor) => `, under the floor of ${floor} (95 %)`,
}

const en = {
  title: 'The ratchet',
  loading: 'Reading the results',
  panels: { whole: 'Overall', aspects: 'Aspects', ranks: 'Ranks', themes: 'Themes', reference: 'Reference case' },
  running: ({ period, reading, floor, standing }) => {
    if (reading === null)
      return `${period} is running, without a self-test yet${floor === null ? '' : `; ${one(floor)} is to be held`}.`
    const against = floor === null || standing === null ? '' : enStanding[standing](one(floor))
    return `${period} is running: self-test ${one(reading)}${against}.`
  },
  lastSlips: (slips) =>
    `${slips.map(({ name, period, by }) => `${name} slipped ${points(by)} under its floor in ${period}`).join(', ')}: recovery is under way.`,
  whole: ({ rank, floor, slip }) => {
    if (floor === null) return 'Overall: the first closed result will be the floor'
    if (slip !== null) return `Overall: ${points(slip)} under the floor last time; the floor stays`
    return `Overall: holding ${rank === null ? '' : `No. ${rank} and `}${points(floor)} points`
  },
  measure: ({ from, to, zones, n }) =>
    [
      `Score of the city examination (0–100), ${from} to ${to}, ${zones} zones`,
      ...(n === null
        ? []
        : [`self-tests on the examination’s scale with their 95 % interval, n=${n.toLocaleString('en')}`]),
    ].join('; '),
  foot: (share) =>
    `Five bars: goals, strategy, organisation, assessment, rectification (blue = passed, ochre = current). A floor rises by at most ${share === 0.5 ? 'half' : `${Math.round(share * 100)} %`} of a gain; click a tooth for its closing record.`,
  nothingYet: 'No examination result and no self-test yet. The first closing makes the first tooth.',
  footNarrow: 'Tap a tooth for its closing record.',
  asOf: (at) => `As of ${at}`,
  how: 'How this is worked out',
  howTitle: 'How this picture is worked out',
  howLines: [
    'The solid line is the city’s published score, as published: not smoothed, nothing filled in. A half-year without a result stays empty.',
    'Dots are quarterly self-tests, put on the examination’s scale: the last examination’s score plus the change of the matching themes since the wave nearest to it. The whisker is the 95 % interval of that change.',
    'A floor is set when a cycle closes. Held, items closed and look-back passed: it rises, by at most the agreed share of the gain. Held with work undone: it stays. Slipped: it stays too, and an item opens by itself.',
    'A sample is a slip only when its whole interval lies under the floor; an interval across the floor is called “not to be told apart”.',
    'A floor is lowered in one way only: a rebase proposed by the owner and confirmed by a leader, with the minutes of a meeting. It stays in the picture as a dashed line.',
  ],
  latest: 'Latest →',
  all: 'Show every half-year',
  fewer: 'Show the last seven',
  slide: (format: string) => `${format} picture for slides`,
  earlier: (count) => `${plural(count, 'half-year')} before these`,
  aspectsTitle: (finding) => (finding === '' ? 'Six aspects: no closed result yet' : `Six aspects: ${finding}`),
  last: (period, value) => `${period} ${value}`,
  converted: (period, value) => `${period}: no city result, self-test ${one(value)}`,
  noResult: (period) => `no result for ${period}`,
  up: (by) => `up ${points(by)}`,
  down: (by) => `down ${points(by)}`,
  same: 'unchanged',
  floor: (value) => `floor ${points(value)}`,
  noFloor: 'no floor yet',
  reading: (value, standing) =>
    `Self-test ${one(value)}${standing === null ? '' : `, ${{ above: 'above the floor', unclear: 'not to be told from the floor', below: 'under the floor' }[standing]}`}`,
  noReadingYet: 'No self-test yet in this half-year',
  notCovered: 'No theme covers it, so nothing is read in between',
  coverageGap: 'Coverage gap',
  seeThemes: 'See its themes',
  slip: (by) => `Slip of ${points(by)}`,
  slipItem: (number) => `recovery item ${number}`,
  slipOpened: 'opened by itself',
  compared: (period) => `Score of ${period} against the half-year before`,
  ranksTitle: (from, to, zones) => {
    if (!to) return 'Rank: none published yet'
    if (!from || from.period === to.period) return `Rank: No. ${to.rank} of ${zones} in ${to.period}`
    const move = from.rank - to.rank
    const words = move > 0 ? `${plural(move, 'place')} up` : move < 0 ? `${plural(-move, 'place')} down` : 'unchanged'
    return `Rank: No. ${from.rank} in ${from.period}, No. ${to.rank} in ${to.period}: ${words}`
  },
  ranksMeasure: (zones) => `Overall rank among ${zones} zones; No. 1 is on top. Dashes and ▼ mean a fall.`,
  seeResults: 'City results',
  themesTitle: (count, under) =>
    count === 0
      ? 'Themes have floors of their own: none read yet in this half-year'
      : under.length > 0
        ? `Themes have floors of their own. Under it now: ${under.join(', ')}`
        : `Themes have floors of their own: ${count} read in this half-year, none under its floor`,
  under: 'under the floor',
  themesMeasure:
    'Quarterly probability samples, 0–100; a floor is the lower one-sided 95 % bound, on another scale than the city’s scores.',
  themeColumns: {
    theme: 'Theme',
    floor: 'Floor',
    now: 'Now',
    before: 'Last reading',
    verdict: 'Last verdict',
    aspects: 'Speaks for',
  },
  themeReading: (value, half) => (half === null ? one(value) : `${one(value)} ±${one(half)}`),
  noAspect: 'no aspect',
  referenceTitle: 'Reference: ranks made public 2018–2022, read-only',
  referenceMeasure:
    'Public record of the Xi’an International Trade & Logistics Park; years and half-years are not compared. What was not made public stays empty.',
  year: (id) => id,
  publishedChanges: (period) => `${period} against the time before: what was made public`,
  changeUp: (points) => (points === null ? '▲ up, by how much was not published' : `▲ up ${points}`),
  changeDown: (points) => (points === null ? '▼ down, by how much was not published' : `▼ down ${Math.abs(points)}`),
  emptyTitle: 'No cycle yet',
  emptyText:
    'Open the first half-year and set its targets. Every closing adds a tooth here, and the first sets the floors.',
  emptyAction: 'Open the first cycle',
  emptyWait: 'The owner department (organisation and personnel) opens the first cycle.',
} satisfies typeof zh
export const ratchetPageWords = { zh, en }
