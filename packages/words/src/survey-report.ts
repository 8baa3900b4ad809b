/**
 * Words of the report of a wave 测评报告: a paper that a leader reads without a screen and a colleague can check. What is not
 * told from chance is said to be so; what few people stand behind is not said. Source: SPEC §9; STATISTICS §1; UX §5.
 */
import type { RecheckOutcome } from '@ratchet/domain/survey/recheck'
import { one } from './number.ts'

const count = (n: number) => n.toLocaleString('en-US')
const share = (value: number) => `${one(value * 100)}%`

export interface WaveLimits {
  /** Interviews, and half of the 95 % interval of a share in percentage points, and the smallest change that would show. */
  readonly n: number
  readonly margin: number
  readonly change: number
}

const zh = {
  title: (quarter: string) => `${quarter}\n群众满意度测评报告`,
  fileTitle: (quarter: string) => `${quarter}群众满意度测评报告`,
  under: (firm: string, day: string) => `（${firm}承接）\n${day}`,
  illustrative: '本报告使用演示数据：回答由已知真值随机生成，不反映任何地方、任何人的真实情况。',
  preview: '本批次结果尚未发布，本报告为内部预览，数字可能变动。',
  flaggedOut: (n: number) => `本报告剔除了可疑答卷${count(n)}份，只作对照，不是发布口径。`,
  optInNotice: '自愿参与（非概率样本）：只说明参与的人怎么答，不代表全体居民，不得用于得分、排名和考核。',
  reportedNotice: '报告数据、不可复算：数字录自测评机构公布的报告，没有原始答卷。',
  finding: (sentence: string) => `主要结论：${sentence}。`,
  heading: {
    survey: '一、测评怎么做的',
    themes: '二、各主题得分和变化',
    ranks: '三、名次和先改什么',
    places: '四、街道之间',
    others: '五、“不了解”、知晓率和三感',
    method: '六、方法',
    quality: '七、质量和复核',
    limits: '八、这些数能说明什么、不能说明什么',
    annex: '附表  各社区（村）得分',
    answers: '二、参与的人怎么答',
    published: '二、公布的得分',
  },
  asked: (firm: string) => `本次测评由${firm}承接。`,
  questionnaire: (name: string) => `所用问卷为“${name}”。`,
  noQuestionnaire: '本批次没有指定问卷版本，按标准题目读取。',
  approval: (basis: 'approved' | 'filed', body: string, mark: string, number: string, until: string) =>
    `问卷经${body}${basis === 'approved' ? '批准' : '备案'}${mark === '' ? '' : `，表号${mark}`}，文号${number}，有效期至${until}。`,
  noApproval: '问卷没有登记统计部门批准或备案。',
  frame: (source: string, size: number | null, asOf: string | null) =>
    `样本从${source}中抽取${size === null ? '' : `，名单共${count(size)}户`}${asOf === null ? '' : `，截至${asOf}`}。`,
  noPlan: '本批次没有登记抽样方案，按街道分层、社区整群读取。',
  fieldwork: (from: string, to: string) => (from === to ? `访问于${from}进行。` : `访问于${from}至${to}进行。`),
  cases: (all: number, interviews: number, used: number) =>
    `共发出样本${count(all)}个，完成有效访问${count(interviews)}份，计入结果${count(used)}份。`,
  responseRate: (rate: number | null) =>
    rate === null ? '回答率算不出。' : `按国际通行的AAPOR标准定义，回答率（RR1）为${share(rate)}。`,
  table: {
    outcomes: '表1  访问结果和AAPOR各率',
    themes: '表2  各主题得分、满意率和变化',
    ranks: '表3  可能的名次',
    importance: '表4  与总体满意度的相关',
    streets: '表5  各街道得分',
    unknown: '表6  “不了解”和得分的上下限',
    senses: '表7  获得感、幸福感、安全感',
    annex: '附表  各社区（村）得分',
    answers: '表1  各项回答（人数）',
    published: '表1  公布的得分',
  },
  column: {
    outcome: '访问结果',
    number: '个数',
    rate: '比率',
    value: '数值',
    theme: '主题',
    score: '得分',
    half: '±',
    interval: '95%区间',
    satisfied: '满意率',
    n: 'n',
    change: '比上期',
    verdict: '结论',
    rank: '可能的名次',
    correlation: '相关系数',
    advice: '位置',
    street: '街道',
    place: '社区（村）',
    unknown: '不了解',
    low: '全按最低',
    high: '全按最高',
    steps: '各级人数（最低→最高）',
  },
  themesNote: (against: string | null, scale: string, positive: string) =>
    `得分0–100，±为95%区间的一半；换算：${scale}；算作满意：${positive}。${
      against === null ? '没有上期可比。' : `上期为${against}；七个主题作一族，Holm校正。`
    }`,
  mean: (value: string) => `七个主题平均${value}分，每个主题一样重。`,
  overall: (value: string) => `总体满意度${value}分。`,
  rule: '只有Holm校正后p≤0.05、且变化不小于3分的，才说“有把握”；BH校正后q≤0.10的说“可能”，列入观察；其余与上期无法区分，不能说升，也不能说降，更不能据此奖惩。',
  ranksNote: '七个主题两两比较，Holm校正。名次重叠的，先后分不出来。',
  begin: (themes: readonly string[]) =>
    themes.length > 0
      ? `得分低于平均、与总体满意度相关又高的是${themes.join('、')}，可先研究改进。相关不等于因果。`
      : '没有既明显低于平均、又与总体满意度关系大的主题。',
  importanceNote: '加权相关系数，−1至1；只说明同高同低，不说明因果。',
  streetsNote: (below: number | null) =>
    `${below === null ? '' : `不足${below}人的写“少”，能由合计推出的也写“少”。`}街道、社区之间的差没有检验，不作排名和考核依据。`,
  few: '少',
  streetOf: (name: string) => `【${name}】`,
  blank: '—',
  unknownNote: '“不了解”不计分，不算0分，也不算一般。上下限为把它们全按最低分、全按最高分计。',
  awareness: (city: string | null, work: string | null) =>
    [
      ...(city === null ? [] : [`知道市里开展满意度测评的占${city}`]),
      ...(work === null ? [] : [`知道近一年为居民所办实事的占${work}`]),
    ].join('；'),
  awarenessNote: '分母是全部受访者，“不知道”和没有回答的都在内。两个率所问不同，不能相加，也不能互相代替。',
  noAwareness: '本次没有问知晓情况。',
  stop: '。',
  withInterval: (value: number, low: number | null, high: number | null) =>
    low === null || high === null ? share(value) : `${share(value)}（95%区间${share(low)}至${share(high)}）`,
  method: {
    score: '得分：',
    rate: '满意率：',
    change: '变化：',
    rank: '名次：',
    unknown: '“不了解”：',
    response: '回答率：',
    error: (design: string) => `误差：Taylor线性化，${design}。区间用t分布；满意率用Wilson区间（按有效样本量）。`,
    weights: (text: string) => `权重：${text}。`,
    scale: (text: string) => `换算表：${text}。`,
    source: (version: string, cutOff: string) => `计算用统计包${version}，数据截至${cutOff}。`,
    digest: (digest: string) =>
      `数据摘要（SHA-256）：${digest}。有原始数据的，可据此核对是不是同一份数据，并重新算出本报告的每个数。`,
    imports: (names: readonly string[]) => `数据文件：${names.join('、')}。`,
  },
  quality: {
    flagged: (n: number) =>
      n === 0
        ? '没有答卷被标记为可疑。'
        : `标记为可疑（直线作答、用时过短）的答卷${count(n)}份，已标记，未删除，仍计入结果。`,
    leftOut: (n: number) => (n === 0 ? '' : `经复核剔除${count(n)}份。`),
    withoutWeight: (n: number) => (n === 0 ? '' : `没有权重、不能计入的${count(n)}份。`),
    drawn: (drawn: number, done: number) => `抽取复核${count(drawn)}份，已复核${count(done)}份：`,
    none: '本批次没有抽取复核，质量只凭答卷自身的疑点判断。',
    outcome: {
      confirmed: '属实',
      differs: '与记录不符',
      not_reached: '没有联系上',
      not_interviewed: '未接受访问',
    } as Record<RecheckOutcome, string>,
    item: (name: string, n: number) => `${name}${count(n)}份`,
    error: (rate: number, low: number, high: number) =>
      `联系上的里面，不实的占${share(rate)}（95%区间${share(low)}至${share(high)}）。`,
  },
  limits: {
    own: ({ n, margin, change }: WaveLimits) =>
      `本批次计入${count(n)}份：一个满意率的95%误差约±${one(margin)}个百分点；两期之间小于${one(change)}个百分点的变化，多半看不出来。`,
    households: ({ n, margin, change }: WaveLimits) =>
      `若只访问${count(n)}户：误差约±${one(margin)}个百分点，小于${one(change)}个百分点的变化看不出来。可以看大的趋势，不能给主题排名次，更不能比较街道、社区。`,
    can: '能说明：全区各主题大致的高低，经检验确认的升降，多数人不了解的事。',
    cannot: '不能说明：社区之间的先后，没有经检验确认的升降，某一户、某一人的看法，也不能说明变化是由哪项工作引起的。',
    missing: '没有回答的人可能与回答的人看法不同，回答率越低，这种偏差越要提防；加权只能减轻，不能消除。',
  },
  optIn: {
    n: (n: number) => `共有${count(n)}人自愿参与。`,
    why: '谁愿意答谁答，答与不答的差别无从知道，算不出误差，因此没有区间、名次和升降结论。意见可以用来发现问题。',
  },
  signature: { seal: '（盖章处）', by: (name: string) => `编制：${name}`, checked: '复核：' },
  day: (day: string) => {
    const [year, month, date] = day.split('-').map(Number)
    return `${year}年${month}月${date}日`
  },
}

const en = {
  title: (quarter) => `Survey of residents’ satisfaction\nReport, ${quarter}`,
  fileTitle: (quarter) => `Survey of residents’ satisfaction, ${quarter}`,
  under: (firm, day) => `(fielded by ${firm})\n${day}`,
  illustrative: 'Demonstration data: the answers were drawn from a known truth and are about no place and nobody.',
  preview: 'This wave is not released yet: an internal preview whose figures may change.',
  flaggedOut: (n) => `${count(n)} flagged interviews are left out for comparison; these are not the released figures.`,
  optInNotice:
    'Volunteers (not a probability sample): how those who took part answered, and nothing about anybody else.',
  reportedNotice: 'Reported, not recomputable: typed from the firm’s published report, without the answers.',
  finding: (sentence) => `Finding: ${sentence}.`,
  heading: {
    survey: '1. How the survey was made',
    themes: '2. Themes: scores and change',
    ranks: '3. Ranks, and where to begin',
    places: '4. Streets',
    others: '5. “Don’t know”, awareness, and the three senses',
    method: '6. Method',
    quality: '7. Quality and re-checks',
    limits: '8. What these figures can show, and what they cannot',
    annex: 'Annex: scores by community',
    answers: '2. How those who took part answered',
    published: '2. Published scores',
  },
  asked: (firm) => `The wave was fielded by ${firm}.`,
  questionnaire: (name) => `Questionnaire: ${name}.`,
  noQuestionnaire: 'No edition of a questionnaire is named; the wave is read by the standard questions.',
  approval: (basis, body, mark, number, until) =>
    `${basis === 'approved' ? 'Approved by' : 'On file with'} ${body}${mark === '' ? '' : `, form ${mark}`}, no. ${number}, valid until ${until}.`,
  noApproval: 'No approval of the statistics office is on record.',
  frame: (source, size, asOf) =>
    `The sample was drawn from ${source}${size === null ? '' : ` (${count(size)} households)`}${asOf === null ? '' : `, as of ${asOf}`}.`,
  noPlan: 'No sampling plan is on record: read with streets as strata and communities as clusters.',
  fieldwork: (from, to) => (from === to ? `Fieldwork on ${from}.` : `Fieldwork from ${from} to ${to}.`),
  cases: (all, interviews, used) =>
    `${count(all)} cases were issued, ${count(interviews)} interviews held, ${count(used)} count in the results.`,
  responseRate: (rate) =>
    rate === null
      ? 'No response rate can be computed.'
      : `The response rate by AAPOR’s Standard Definitions (RR1) is ${share(rate)}.`,
  table: {
    outcomes: 'Table 1  Outcomes of fieldwork and AAPOR rates',
    themes: 'Table 2  Scores, shares satisfied, change',
    ranks: 'Table 3  Possible ranks',
    importance: 'Table 4  Correlation with overall satisfaction',
    streets: 'Table 5  Scores by street',
    unknown: 'Table 6  “Don’t know” and the bounds of the scores',
    senses: 'Table 7  Gain, happiness, security',
    annex: 'Annex  Scores by community',
    answers: 'Table 1  Answers (number of people)',
    published: 'Table 1  Published scores',
  },
  column: {
    outcome: 'Outcome',
    number: 'Cases',
    rate: 'Rate',
    value: 'Value',
    theme: 'Theme',
    score: 'Score',
    half: '±',
    interval: '95% interval',
    satisfied: 'Satisfied',
    n: 'n',
    change: 'Change',
    verdict: 'Verdict',
    rank: 'Possible ranks',
    correlation: 'Correlation',
    advice: 'Where',
    street: 'Street',
    place: 'Community',
    unknown: 'Don’t know',
    low: 'All at worst',
    high: 'All at best',
    steps: 'People by step (worst → best)',
  },
  themesNote: (against, scale, positive) =>
    `Scores 0–100; ± is half of the 95% interval. Conversion ${scale}; satisfied: ${positive}. ${
      against === null
        ? 'Nothing to compare with.'
        : `Compared with ${against}; the seven themes are one family, Holm-adjusted.`
    }`,
  mean: (value) => `Mean of the seven themes ${value} points, each counting the same.`,
  overall: (value) => `Overall satisfaction ${value} points.`,
  rule: 'A change is called beyond chance only when Holm’s p is at most 0.05 and it is at least 3 points; “perhaps” when Benjamini–Hochberg’s q is at most 0.10. Everything else cannot be told from the last wave: it neither rose nor fell for all we know, and rewards nobody and blames nobody.',
  ranksNote: 'All differences between the seven themes, Holm-adjusted. Where ranks overlap, no order can be told.',
  begin: (themes) =>
    themes.length > 0
      ? `Low in score and closely tied to overall satisfaction: ${themes.join(', ')}. Begin there. Correlation is not cause.`
      : 'No theme is both clearly below the mean and closely tied to overall satisfaction.',
  importanceNote: 'Weighted correlation, −1 to 1: what goes together, not what causes what.',
  streetsNote: (below) =>
    `${below === null ? '' : `“few” where fewer than ${below} answered, or where it would follow from a total. `}Differences between places are not tested: no ranking and no assessment may rest on them.`,
  few: 'few',
  streetOf: (name) => `[${name}]`,
  blank: '—',
  unknownNote: '“Don’t know” gets no points, neither 0 nor the middle. Bounds: all of them at worst, all at best.',
  awareness: (city, work) =>
    [
      ...(city === null ? [] : [`${city} know that the city surveys satisfaction`]),
      ...(work === null ? [] : [`${work} know of something done for residents in the past year`]),
    ].join('; '),
  awarenessNote:
    'Out of everybody asked; “no” and no answer stay in. The two rates ask different things and never add up.',
  noAwareness: 'Awareness was not asked.',
  stop: '.',
  withInterval: (value, low, high) =>
    low === null || high === null ? share(value) : `${share(value)} (95% interval ${share(low)} to ${share(high)})`,
  method: {
    score: 'Score: ',
    rate: 'Share satisfied: ',
    change: 'Change: ',
    rank: 'Ranks: ',
    unknown: '“Don’t know”: ',
    response: 'Response: ',
    error: (design) =>
      `Errors: Taylor linearisation, ${design}. Intervals by t; shares by Wilson on the effective sample size.`,
    weights: (text) => `Weights: ${text}.`,
    scale: (text) => `Conversion table: ${text}.`,
    source: (version, cutOff) => `Computed with statistics package ${version}, data until ${cutOff}.`,
    digest: (digest) =>
      `Digest of the data (SHA-256): ${digest}. Whoever has the data can see that they are the same and compute every figure again.`,
    imports: (names) => `Files of data: ${names.join(', ')}.`,
  },
  quality: {
    flagged: (n) =>
      n === 0
        ? 'No interview is flagged.'
        : `${count(n)} interviews are flagged (straight-lined, too fast); none is deleted, and they count.`,
    leftOut: (n) => (n === 0 ? '' : ` ${count(n)} are left out after re-checks.`),
    withoutWeight: (n) => (n === 0 ? '' : ` ${count(n)} have no weight and cannot count.`),
    drawn: (drawn, done) => `${count(drawn)} interviews were drawn for a re-check, ${count(done)} were done: `,
    none: 'No re-checks were drawn: quality is judged by the signs in the answers alone.',
    outcome: {
      confirmed: 'confirmed',
      differs: 'different from the record',
      not_reached: 'not reached',
      not_interviewed: 'never interviewed',
    } as Record<RecheckOutcome, string>,
    item: (name, n) => `${count(n)} ${name}`,
    error: (rate, low, high) =>
      `Of those reached, ${share(rate)} were not as delivered (95% interval ${share(low)} to ${share(high)}).`,
  },
  limits: {
    own: ({ n, margin, change }) =>
      `With the ${count(n)} interviews of this wave, the 95% margin of a share is about ±${one(margin)} percentage points; changes below ${one(change)} points will mostly not show.`,
    households: ({ n, margin, change }) =>
      `With only ${count(n)} households it would be about ±${one(margin)} points, and changes below ${one(change)} would not show: enough for large trends, not for ranks of themes, and never for comparing streets or communities.`,
    can: 'They can show: about how high each theme is in the whole zone, changes that a test confirmed, and what most people know nothing about.',
    cannot:
      'They cannot show: an order of communities, changes that no test confirmed, what any one household or person thinks, or which work caused a change.',
    missing:
      'Those who did not respond may think otherwise: the lower the response, the more to beware. Weights lessen it and do not remove it.',
  },
  optIn: {
    n: (n) => `${count(n)} people chose to take part.`,
    why: 'Whoever wanted to answered. How they differ from the rest is unknown, so there is no interval, rank or verdict. What they say still points at problems.',
  },
  signature: { seal: '(seal)', by: (name) => `Made by: ${name}`, checked: 'Checked by:' },
  day: (day) => day,
} satisfies typeof zh

export const surveyReportWords = { zh, en }
export type SurveyReportWords = typeof zh
