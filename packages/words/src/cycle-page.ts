/** Words of the page 周期: where the cycle stands, what is missing, what closing would make of the floors. Source: SPEC §1. */
import { cycleActWords } from './cycle-acts.ts'
import { plural } from './number.ts'

type Tally = { risen: number; stayed: number; undetermined: number; first: number }
const some = (count: number, text: string) => (count > 0 ? [`${count} ${text}`] : [])
const zhParts = ({ risen, stayed, undetermined, first }: Tally) => [
  ...some(first, '条首次确定'),
  ...some(risen, '条抬高'),
  ...some(stayed, '条不动'),
  ...some(undetermined, '条没有结果'),
]
const enParts = ({ risen, stayed, undetermined, first }: Tally) => [
  ...some(first, 'set for the first time'),
  ...some(risen, 'rise'),
  ...some(stayed, 'stay'),
  ...some(undetermined, 'have no result'),
]

const zh = {
  ...cycleActWords.zh,
  between: '；',
  stale: (seen: number, now: number, stage: string | null) =>
    `您看的是第 ${seen} 版，已被他人改到第 ${now} 版${stage === null ? '' : `，现在在“${stage}”阶段`}。没有覆盖，核对最新的再办。`,
  seeLatest: '看最新的',
  list: '全部周期',
  listTitle: (all: number, closed: number) =>
    all === 0
      ? '还没有周期'
      : closed === all
        ? `${all} 个周期，全部已结转`
        : closed === 0
          ? `${all} 个周期，还没有结转过`
          : `${all} 个周期，${closed} 个已结转`,
  listLead: '半年一个周期，前后相接。每期的结转记录、特批和基数调整长期可查。',
  columns: { period: '周期', stage: '所在阶段', marks: '标记', floor: '总分保底线', opened: '开启', closed: '结转' },
  quarters: (first: string, second: string) => `${first}、${second}`,
  titleClosed: (period: string) => `${period}已结转，记录只读`,
  titleMet: (stage: string, next: string) => `${stage}段条件已全部满足，可以转入${next}`,
  titleClosing: '整改段条件已全部满足，可以提请总结结转',
  titleProposed: (name: string) => `${name}已提请总结结转，等领导确认`,
  titleMissing: (stage: string, lines: number, next: string) => `${stage}段还差 ${lines} 个条件才能转入${next}`,
  titleUnder: (names: readonly string[]) => `按结转预演，${names.join('、')}在保底线下`,
  lead: '阶段只管计划和结转，不锁工作：测评、打分、整改在哪个阶段都照常办。',
  leadClosed: (kind: string) => `以下是结转时的原样：谁提请、谁确认、每条保底线前后和依据。${kind}`,
  forcedClose: '本期为特批结转。',
  provisionalNote: (predecessor: string) =>
    `预启动：${predecessor}还在等结果，本期先用它的保底线（暂定），结果出来后转正。`,
  toPreview: '结转预演',
  band: {
    title: '五段和总结结转',
    passed: (day: string) => `${day} 转段`,
    forced: (day: string) => `${day} 特批转段`,
    beforeUse: '启用前，不作转段',
    since: (day: string) => `${day} 起`,
    lines: (met: number, all: number) => `条件 ${met}/${all}`,
    by: (name: string, lines: string) => `${name} · ${lines}`,
    two: (first: string, second: string) => `${first}＋${second}`,
    future: '未转段',
    closed: (day: string) => `${day} 结转`,
    notClosed: '未结转',
    twoPersons: '需两人确认',
  },
  gate: {
    title: (from: string, to: string, met: number, missing: number) =>
      missing === 0
        ? `转段条件：${from} → ${to}，${met} 条全部满足`
        : `转段条件：${from} → ${to}，已满足 ${met} 条，缺 ${missing} 条`,
    choose: '看哪一道转段条件',
    met: '已满足',
    missing: (count: number) => (count > 0 ? `缺 ${count} 项` : '未满足'),
    unchecked: '未核对',
    evidence: '看依据',
    mend: (count: number) => `去补 ${count} 项`,
    more: (count: number) => `还有 ${count} 项`,
    now: '现在核对',
    past: '这一段已经转过；下面是现在的情况。',
    future: '还没到这一段；条件现在就可以办。',
    named: {
      outline: '组织纲领还没有发布',
      measure: '还没有措施',
      target: '还没有目标',
      campaign: '码上评集中测评还没有安排',
      examination: '市考结果还没有录入',
    },
    uncompared: (id: string) => `${id}市考结果还没有第二人核对`,
    quarter: (quarter: string) => `${quarter}还没有排定测评`,
    report: (quarter: string, units: number) => `${quarter}还有${units}个牵头单位没有6个1任务`,
    scores: (quarter: string) => `${quarter}的得分还没有公布`,
    circular: (quarter: string) => `${quarter}的得分还没有通报`,
    finding: (finding: string) => `${finding}符合的情形还没有结论`,
    undecided: (number: string) => `${number}还没有决定`,
    form: (name: string) => `${name}还没有印发`,
    lookback: (number: string, { open = 0 }: Readonly<Record<string, number>>) =>
      open > 0 ? `${number}还有${open}户（处）没有结果` : `${number}还没有完成`,
    unlisted: (item: string, { late = 0 }: Readonly<Record<string, number>>) =>
      late > 0 ? `${item}：销号超过60天，还没列入回头看` : `${item}：还没列入回头看`,
    slipItem: (number: string, subject: string) => `${number} ${subject}跌破保底线`,
    pass: (next: string) => `转入${next}`,
  },
  forced: {
    title: (stage: string) => `${stage}段是特批转段的，这个标记永久保留`,
    between: '：',
    missing: '当时缺的条件：',
    reason: (text: string) => `理由：${text}`,
    proposer: '归口管理 提请',
    confirmer: '领导 同意',
    after: '之后补齐：',
    mended: '现在已补齐',
    notMended: (count: number, days: number) => `尚未补齐，缺 ${count} 条，已 ${days} 天`,
    mend: '去补',
    none: '本期没有特批转段。',
    noneTitle: '特批转段',
    explain: '条件没有满足而必须先行的，由归口管理提请并写明理由，另一位领导确认。特批的印永久可见。',
  },
  preview: {
    title: (tally: Tally) => `若按现有结果今天结转，保底线 ${zhParts(tally).join('、')}，没有一条下降`,
    closedTitle: (tally: Tally) => `结转结果：保底线 ${zhParts(tally).join('、')}，没有一条下降`,
    measure: '暂定：市考结果公布前，以自测折算到市考口径的读数代替；没有读数的，保底线不动。',
    columns: {
      subject: '市考单项',
      before: '结转前保底线',
      achieved: '取得',
      strip: '前 → 后',
      after: '结转后保底线',
      change: '变化',
      verdict: '结论',
      reason: '依据',
    },
    rank: '全区排名（保位线）',
    overall: '全区总分',
    unchanged: '不变',
    firstTime: '首次确定',
    points: (points: number) => points.toFixed(2),
    rise: (points: number) => `+${points.toFixed(2)}`,
    places: (places: number) => `进 ${places} 位`,
    cleared: '守住，事项清零',
    noSlip: '守住，没有单项跌破',
    recover: '跌破：保底线不动，下期自动开出整改事项',
    openItems: (count: number) => `${count} 件未销号，转为下期措施`,
    basis: { examination: '市考公布数', self_survey: '自测折算到市考口径', wave: '季度测评' },
    themes: '七个自测主题',
  },
  history: '本期办理记录',
  historyEmpty: '还没有记录。',
  at: (when: string, who: string) => `${when} ${who}`,
}
const en = {
  ...cycleActWords.en,
  between: '; ',
  stale: (seen, now, stage) =>
    `You saw version ${seen}; somebody else has made it version ${now}${stage === null ? '' : `, now in “${stage}”`}. Nothing was overwritten; check the latest and act again.`,
  seeLatest: 'See the latest',
  list: 'All cycles',
  listTitle: (all: number, closed: number) =>
    all === 0
      ? 'No cycle yet'
      : closed === all
        ? `${plural(all, 'cycle')}, all closed`
        : closed === 0
          ? `${plural(all, 'cycle')}, none closed yet`
          : `${plural(all, 'cycle')}, ${closed} closed`,
  listLead:
    'One cycle per half-year, each following the last. Closing records, forced gates and rebases stay on record.',
  columns: {
    period: 'Cycle',
    stage: 'Stage',
    marks: 'Marks',
    floor: 'Overall floor',
    opened: 'Opened',
    closed: 'Closed',
  },
  quarters: (first, second) => `${first}, ${second}`,
  titleClosed: (period) => `${period} is closed: a read-only record`,
  titleMet: (stage, next) => `${stage}: every line is met, the cycle may move on to ${next}`,
  titleClosing: 'Rectification: every line is met, the closing may be proposed',
  titleProposed: (name) => `${name} proposed the closing; it waits for a leader`,
  titleMissing: (stage, lines, next) => `${stage}: ${plural(lines, 'line')} missing before ${next}`,
  titleUnder: (names) =>
    `in the closing preview ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} under the floor`,
  lead: 'Stages order planning and closing; they lock no work: surveys, scoring and rectification go on in any stage.',
  leadClosed: (kind) => `As it was closed: who proposed, who confirmed, each floor before and after, and why. ${kind}`,
  forcedClose: 'This cycle was closed by force.',
  provisionalNote: (predecessor) =>
    `Provisional: ${predecessor} still waits for its result, so this cycle runs on its floors until it settles.`,
  toPreview: 'Closing preview',
  band: {
    title: 'Five stages and the closing',
    passed: (day) => `Passed ${day}`,
    forced: (day) => `Forced ${day}`,
    beforeUse: 'Before use',
    since: (day) => `Since ${day}`,
    lines: (met, all) => `${met} of ${all} lines`,
    by: (name, lines) => `${name} · ${lines}`,
    two: (first, second) => `${first} + ${second}`,
    future: 'Not passed yet',
    closed: (day) => `Closed ${day}`,
    notClosed: 'Not closed',
    twoPersons: 'Needs two persons',
  },
  gate: {
    title: (from, to, met, missing) =>
      missing === 0 ? `Gate: ${from} → ${to}, all ${met} met` : `Gate: ${from} → ${to}, ${met} met, ${missing} missing`,
    choose: 'Which gate',
    met: 'Met',
    missing: (count) => (count > 0 ? `${count} missing` : 'Not met'),
    unchecked: 'Not checked',
    evidence: 'See why',
    mend: (count) => `Mend ${count}`,
    more: (count) => `${count} more`,
    now: 'Checked now',
    past: 'This gate has been passed; below is how it stands now.',
    future: 'This stage has not come yet; its lines can be worked on now.',
    named: {
      outline: 'The outline is not published',
      measure: 'There is no measure yet',
      target: 'There is no target yet',
      campaign: 'No QR survey is planned',
      examination: 'No examination result is entered',
    },
    uncompared: (id) => `The result of ${id} has not been compared by a second person`,
    quarter: (quarter) => `No self-survey is scheduled for ${quarter}`,
    report: (quarter, units) => `${quarter}: ${plural(units, 'lead unit')} without six-ones tasks`,
    scores: (quarter) => `The scores of ${quarter} are not published`,
    circular: (quarter) => `No circular tells of ${quarter}`,
    finding: (finding) => `What ${finding} found is not settled`,
    undecided: (number) => `${number} is not decided`,
    form: (name) => `${name}: not issued yet`,
    lookback: (number, { open = 0 }) =>
      open > 0 ? `${open} of ${number} are still to be settled` : `${number} is not complete`,
    unlisted: (item, { late = 0 }) =>
      late > 0 ? `${item}: closed more than 60 days ago and on no look-back list` : `${item}: on no look-back list yet`,
    slipItem: (number, subject) => `${number} ${subject}: slip under the floor`,
    pass: (next) => `Move on to ${next}`,
  },
  forced: {
    title: (stage) => `The gate behind ${stage} was forced; the mark stays for ever`,
    between: ': ',
    missing: 'What was missing then: ',
    reason: (text) => `Reason: ${text}`,
    proposer: 'Owner, proposed',
    confirmer: 'Leader, confirmed',
    after: 'Mended since: ',
    mended: 'now met',
    notMended: (count, days) => `not yet, ${plural(count, 'line')} missing after ${plural(days, 'day')}`,
    mend: 'Mend it',
    none: 'No gate of this cycle was forced.',
    noneTitle: 'Forced gates',
    explain:
      'Where work must go on although lines are missing, the owner proposes with a reason and another person, a leader, confirms. The stamp stays for ever.',
  },
  preview: {
    title: (tally) => `Closed today on what is known, of the floors ${enParts(tally).join(', ')}; none falls`,
    closedTitle: (tally) => `At closing, of the floors ${enParts(tally).join(', ')}; none falls`,
    measure:
      'Provisional: until the city publishes, the self-survey on the examination’s scale stands in; without a reading the floor stays.',
    columns: {
      subject: 'Aspect',
      before: 'Floor before',
      achieved: 'Achieved',
      strip: 'Before → after',
      after: 'Floor after',
      change: 'Change',
      verdict: 'Verdict',
      reason: 'Why',
    },
    rank: 'Overall rank',
    overall: 'Overall score',
    unchanged: 'unchanged',
    firstTime: 'first set',
    points: (points) => points.toFixed(2),
    rise: (points) => `+${points.toFixed(2)}`,
    places: (places) => `${plural(places, 'place')} up`,
    cleared: 'Held, nothing open',
    noSlip: 'Held, no aspect slipped',
    recover: 'Slip: the floor stays, an item opens in the next cycle',
    openItems: (count) => `${plural(count, 'item')} open: measures of the next cycle`,
    basis: { examination: 'published', self_survey: 'self-survey on its scale', wave: 'quarterly wave' },
    themes: 'The seven themes',
  },
  history: 'What was done in this cycle',
  historyEmpty: 'Nothing yet.',
  at: (when, who) => `${when}, ${who}`,
} satisfies typeof zh
export const cyclePageWords = { zh, en }
