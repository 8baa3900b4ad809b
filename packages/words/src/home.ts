/** Words of 今日待办: what is owed as one line each, its verb, until when, and what comes when nothing is owed. Source: UX §3.2. */

import type { ProposalKind } from '@ratchet/domain/cycle/proposal'
import type { Review } from '@ratchet/domain/rectification/submission'
import type { WarningTurn } from '@ratchet/domain/warning/debt'
import { calendarWords } from './calendar.ts'
import { caseTurnWords } from './case-turn.ts'
import { debtWords } from './home-debt.ts'
import { homeGateWords } from './home-gate.ts'
import { lookbackTurnWords } from './lookback-turn.ts'
import { plural, points } from './number.ts'
import { warningTurnWords } from './warning-turn.ts'

const zhReview: Record<Review, string> = { plan: '计划', progress: '进度', result: '结果' }
const enReview: Record<Review, string> = { plan: 'plan', progress: 'progress report', result: 'result' }
const zhProposal: Record<ProposalKind, string> = { 'force-gate': '特批转段', close: '总结结转', rebase: '基数调整' }
const enProposal: Record<ProposalKind, string> = {
  'force-gate': 'forced gate',
  close: 'closing',
  rebase: 'rebase of a floor',
}

const quarterOf = (quarter: string) => Number(quarter.slice(5))
const zhQuarters = ['', '一', '二', '三', '四']
const zhDay = calendarWords.zh.day
const enDay = calendarWords.en.day

type Days = readonly { readonly day: string; readonly count: number }[]
const busy = (days: Days) => days.filter(({ count }) => count > 0)

const { zh: zhWarning, en: enWarning } = warningTurnWords

const zh = {
  title: (count: number, late: number) =>
    count === 0
      ? '今天没有欠办'
      : late > 0
        ? `今天欠办 ${count} 件，其中 ${late} 件超期`
        : `今天欠办 ${count} 件，没有超期的`,
  quarterLeft: (quarter: string, days: number, day: string) =>
    `距第${zhQuarters[quarterOf(quarter)]}季度末还有 ${days} 个工作日（${zhDay(day)} ${calendarWords.zh.weekday(day)}）`,
  keys: { move: '上下', open: '打开', act: '办理' },
  list: '欠办清单',
  tabs: '分栏',
  mine: '我要办',
  myWord: '待我审',
  column: { matter: '事项', source: '来源', due: '期限（工作日）' },
  verb: debtWords.zh.verb,
  verbOf: (verb: string, title: string) => `${verb}：${title}`,
  source: debtWords.zh.source,
  returned: (review: Review) => `${zhReview[review]}退回`,
  /** Rows that stand for several things, and things that have no words of their own. */
  several: {
    sort: (count: number) => `还有 ${count} 条意见待分类`,
    handle: (count: number) => `还有 ${count} 条意见临近答复期限`,
    tell: (count: number) => `还有 ${count} 条意见待回电告知`,
    urgent: (count: number) => `还有 ${count} 条急难愁盼没有答复`,
    'set-deadline': (count: number) => `${count} 件整改事项没有完成时限`,
    'look-again': (count: number) => `还有 ${count} 条“暂不能办”到了再回话的日子`,
    'check-title': (count: number) => `${count} 项导入关切的题目没有核对，居民还看不到`,
  },
  noWords: '“我也是”，没有另写',
  gate: homeGateWords.zh.title,
  proposal: (period: string, kind: ProposalKind) => `${period}：提请${zhProposal[kind]}`,
  compare: (period: string) => `${period}市考结果待第二人核对`,
  holidays: (year: string) => `${year}年放假安排还没有录入`,
  wave: (quarter: string) => `${quarter.slice(0, 4)}年第${zhQuarters[quarterOf(quarter)]}季度测评还没有出结果`,
  deliver: (hook: string, why: string | null, count: number) =>
    why === 'off' ? `推送“${hook}”连续失败已停用，${count} 条消息没有送达` : `推送“${hook}”有 ${count} 条消息没有送达`,
  receive: (from: string, sheets: number) => `${from}发来 ${sheets} 张码，还没有清点`,
  report: (unit: string, quarter: string) =>
    `${unit}${quarter.slice(0, 4)}年第${zhQuarters[quarterOf(quarter)]}季度填报还没有提交`,
  verify: (quarter: string, count: number) =>
    `${quarter.slice(0, 4)}年第${zhQuarters[quarterOf(quarter)]}季度有 ${count} 份填报待核验`,
  caseTurn: caseTurnWords.zh,
  lookbackTurn: lookbackTurnWords.zh,
  /** What exactly is missing, under the title. */
  detail: {
    plan: '整改计划还没有提交',
    progress: '整改进度还没有上报',
    result: '整改结果还没有上报',
    revise: (review: Review, reason: string) => `${zhReview[review]}被退回：${reason}`,
    redo: '居民说没解决，要重新报计划',
    task: (measure: string) => `措施：${measure}`,
    handle: '已分类，还没有归并或答复',
    'open-item': '已归并，还没有立项',
    'register-source': '来件还没有登记告知',
    'reply-source': '已有答复，还没有按来源形式回复',
    reassign: (unit: string) => `${unit}已撤销，没有单位承接`,
    review: (unit: string, review: Review) => `${unit}提交的${zhReview[review]}`,
    publish: (unit: string) => `${unit}已办结，居民还看不到结果`,
    gate: homeGateWords.zh.detail,
    compare: (circular: string) => `通报文号：${circular}`,
    tell: '已答复，居民同意回电',
    confirm: (name: string, reason: string | null) => (reason ? `${name}提请：${reason}` : `${name}提请`),
    urgent: '还没有答复居民',
    holidays: '没有录入的年份，期限只能预估',
    wave: (day: string) => `定于${zhDay(day)}开测`,
    receive: (batch: string) => `批次 ${batch}，清点后才能往下发`,
    acknowledge: (from: string) => `${from}，还没有签收`,
    warning: (turn: WarningTurn, unit: string) => zhWarning[turn](unit),
    answer: (returned: string | null) => (returned ? `被退回：${returned}` : '还没有书面回复'),
    recheck: (name: string) => `${name}已经回复，等您核对`,
    report: (returned: boolean): string => (returned ? '核验退回，改后再交' : '佐证齐了就可以提交'),
    verify: '对着佐证逐项认定',
    arbitrate: (second: boolean, clause: string) =>
      second ? `第二次退单，要在一个工作日内仲裁：${clause}` : `退单：${clause}`,
    grant: (kind: string, reason: string) => `${kind === 'pause' ? '申请暂停计时' : '申请延期'}：${reason}`,
    'overdue-return': (clause: string) => `退单过了裁定期限，归口管理部门还没有裁定：${clause}`,
    'set-deadline': '没有时限就不催办、不预警',
    'look-again': '“暂不能办”，说好到这天再回话',
    assist: (task: string) => `协办：${task}`,
    improve: (change: string | null) => (change ? `要改的：${change}` : '问题反弹，管理事项还没有填写'),
    freeze: '定格后不再变动，季度自测和半年迎检都用它',
    begin: '从现有的台账和方案开始',
    approve: (name: string) => `${name}起草，等您审定`,
    deliver: '查明原因后重发，或不再发送',
  },
  due: {
    late: (days: number) => (days > 0 ? `超期 ${days} 天` : '已超期'),
    today: '今天到期',
    left: (days: number) => `剩 ${days} 天`,
    day: zhDay,
    none: '没有期限',
    estimated: '预估',
    estimatedHint: '那年的放假安排还没有录入，按周一至周五推算',
  },
  next: (title: string, day: string) => `下一件：${title}，${zhDay(day)}到期。`,
  nextLink: '看下一件',
  nothingHint: '轮到您办的事，会出现在这里。',
  auditorHint: '审计不办理事项，只看留痕。',
  auditorLink: '看审计留痕',
  tabDone: { mine: '要您办的都办完了', myWord: '没有等您审的' },
  tabDoneHint: (count: number) => `另一栏还有 ${count} 件。`,
  tabOther: '看另一栏',
  done: { sort: '已分类', task: '已办结', review: '已审核' },
  doneOf: (done: string, name: string) => `${done}：${name}`,
  lookAgain: '再看一眼',
  drawer: {
    close: '关闭',
    openPage: '打开整页',
    sort: (number: string) => `给 ${number} 分类`,
    task: '办结任务',
    review: (number: string) => `审核 ${number}`,
    finishHint: '办结后记入措施进展；办错了可以在组织纲领里重开，要写理由。',
    act: { sort: '保存分类', task: '办结' },
    reviewed: '这一件已经审过了。',
  },
  load: {
    title: (count: number, late: number) =>
      [late > 0 ? `${late} 件已超期` : '', count > 0 ? `七个工作日内到期 ${count} 件` : '七个工作日内没有到期的']
        .filter(Boolean)
        .join('，'),
    measure: '今天起七个工作日，每天到期的件数',
    late: '超期',
    today: '今天',
    day: (day: string) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`,
    weekday: calendarWords.zh.weekday,
    columns: { day: '日期', count: '到期件数' },
    describe: (late: number, days: Days) =>
      [late > 0 ? `已超期 ${late} 件` : '', ...busy(days).map(({ day, count }) => `${zhDay(day)} ${count} 件`)]
        .filter(Boolean)
        .join('，') || '没有到期的',
  },
  week: {
    title: '本周变化',
    measure: '最近七天',
    received: '收到群众意见',
    filed: '本单位代录意见',
    closed: '销号事项',
    reopened: '重新办理',
    count: (count: number) => String(count),
  },
  ratchet: {
    own: (aspect: string, floor: number | null, slip: number | null) => {
      if (floor === null) return `${aspect}：首个结转结果就是保底线`
      if (slip !== null) return `${aspect}：上期跌破保底线 ${points(slip)} 分，保底线不降`
      return `${aspect}：守在 ${points(floor)} 分之上`
    },
    more: '看棘轮总览',
  },
}
const en = {
  title: (count: number, late: number) =>
    count === 0
      ? 'Nothing is owed today'
      : late > 0
        ? `${count} owed today, ${late} of them late`
        : `${count} owed today, none of them late`,
  quarterLeft: (quarter: string, days: number, day: string) =>
    `${plural(days, 'working day')} to the end of Q${quarterOf(quarter)} (${calendarWords.en.weekday(day)}, ${enDay(day)})`,
  keys: { move: 'move', open: 'open', act: 'do it' },
  list: 'What is owed',
  tabs: 'Parts',
  mine: 'To do',
  myWord: 'To review',
  column: { matter: 'Matter', source: 'Source', due: 'Workdays left' },
  verb: debtWords.en.verb,
  verbOf: (verb: string, title: string) => `${verb}: ${title}`,
  source: debtWords.en.source,
  returned: (review: Review) => `${enReview[review]} returned`,
  several: {
    sort: (count: number) => `${plural(count, 'more opinion')} to sort`,
    handle: (count: number) => `${plural(count, 'more opinion')} soon to be answered`,
    tell: (count: number) => `${plural(count, 'more resident')} to call`,
    urgent: (count: number) => `${plural(count, 'more urgent need')} without an answer`,
    'set-deadline': (count: number) => `${plural(count, 'item')} without a due day`,
    'look-again': (count: number) => `${plural(count, 'more answer')} “not for now” to look at again`,
    'check-title': (count: number) =>
      `${plural(count, 'imported concern')} with a title to be checked before residents read it`,
  },
  noWords: '“This too”, without words',
  gate: homeGateWords.en.title,
  proposal: (period: string, kind: ProposalKind) => `${period}: ${enProposal[kind]} proposed`,
  compare: (period: string) => `City result of ${period}, to be read a second time`,
  holidays: (year: string) => `The holidays of ${year} are not entered yet`,
  wave: (quarter: string) => `Self-survey of Q${quarterOf(quarter)} ${quarter.slice(0, 4)} has no results yet`,
  deliver: (hook: string, why: string | null, count: number) =>
    why === 'off'
      ? `The hook “${hook}” failed and was switched off; ${plural(count, 'message')} not delivered`
      : `${plural(count, 'message')} of the hook “${hook}” not delivered`,
  receive: (from: string, sheets: number) => `${plural(sheets, 'sheet')} of codes from ${from}, not counted yet`,
  report: (unit: string, quarter: string) =>
    `The report of ${unit} for Q${quarterOf(quarter)} ${quarter.slice(0, 4)} is not handed in`,
  verify: (quarter: string, count: number) =>
    `${plural(count, 'report')} of Q${quarterOf(quarter)} ${quarter.slice(0, 4)} to verify`,
  caseTurn: caseTurnWords.en,
  lookbackTurn: lookbackTurnWords.en,
  detail: {
    plan: 'The plan was not handed in yet',
    progress: 'The progress was not reported yet',
    result: 'The result was not reported yet',
    revise: (review: Review, reason: string) => `The ${enReview[review]} came back: ${reason}`,
    redo: 'Residents say it is not solved: a new plan is wanted',
    task: (measure: string) => `Measure: ${measure}`,
    handle: 'Sorted, and neither joined nor answered',
    'open-item': 'Joined, and no item opened',
    'register-source': 'Not registered, nobody told',
    'reply-source': 'Answered, but not yet in the source’s form',
    reassign: (unit: string) => `${unit} is gone, and no unit took over`,
    review: (unit: string, review: Review) => `The ${enReview[review]} of ${unit}`,
    publish: (unit: string) => `Done by ${unit}; residents cannot read it yet`,
    gate: homeGateWords.en.detail,
    compare: (circular: string) => `Circular: ${circular}`,
    tell: 'Answered; the resident agreed to be called',
    confirm: (name: string, reason: string | null) => (reason ? `${name}: ${reason}` : `by ${name}`),
    urgent: 'The resident has no answer yet',
    holidays: 'Deadlines in a year that nobody entered are estimates',
    wave: (day: string) => `Begins on ${enDay(day)}`,
    receive: (batch: string) => `Batch ${batch}: counted before it goes on`,
    acknowledge: (from: string) => `${from}: not received yet`,
    warning: (turn: WarningTurn, unit: string) => enWarning[turn](unit),
    answer: (returned: string | null) => (returned ? `Sent back: ${returned}` : 'No answer in writing yet'),
    recheck: (name: string) => `${name} answered; it waits for you`,
    report: (returned: boolean): string =>
      returned ? 'Sent back: change it and hand it in again' : 'Handed in once the evidence is there',
    verify: 'Evidence beside the rule, one by one',
    arbitrate: (second: boolean, clause: string) =>
      second ? `Returned twice, to be arbitrated within a working day: ${clause}` : `Returned: ${clause}`,
    grant: (kind: string, reason: string) =>
      `${kind === 'pause' ? 'A pause is asked for' : 'An extension is asked for'}: ${reason}`,
    'overdue-return': (clause: string) => `Returned, and not decided in time: ${clause}`,
    'set-deadline': 'Without a day nothing is pressed or warned of',
    'look-again': 'Not possible for now; promised to be told again by this day',
    assist: (task: string) => `Your part: ${task}`,
    improve: (change: string | null) =>
      change ? `To change: ${change}` : 'It came back; the management item is empty',
    freeze: 'Frozen, it stays as it is for self-tests and inspections',
    begin: 'Begin with the ledger and plan you have',
    approve: (name: string) => `drafted by ${name}; it waits for your approval`,
    deliver: 'Find out why, then send again or drop',
  },
  due: {
    late: (days: number) => (days > 0 ? `${days} late` : 'late'),
    today: 'due today',
    left: (days: number) => `${days} left`,
    day: enDay,
    none: 'no deadline',
    estimated: 'estimate',
    estimatedHint: 'The holidays of that year are not entered: counted from Monday to Friday',
  },
  next: (title: string, day: string) => `Next: ${title}, due on ${enDay(day)}.`,
  nextLink: 'See the next one',
  nothingHint: 'What becomes yours to do will stand here.',
  auditorHint: 'The auditor handles nothing and reads the trail.',
  auditorLink: 'Read the trail',
  tabDone: { mine: 'Nothing left for you to do', myWord: 'Nothing waits for your review' },
  tabDoneHint: (count: number) => `${count} in the other part.`,
  tabOther: 'See the other part',
  done: { sort: 'Sorted', task: 'Finished', review: 'Reviewed' },
  doneOf: (done: string, name: string) => `${done}: ${name}`,
  lookAgain: 'Look again',
  drawer: {
    close: 'Close',
    openPage: 'Open the page',
    sort: (number: string) => `Sort ${number}`,
    task: 'Finish the task',
    review: (number: string) => `Review ${number}`,
    finishHint: 'It counts for the measure. If it was wrong, it is opened again in the strategy, with a reason.',
    act: { sort: 'Save', task: 'Finish' },
    reviewed: 'This one was reviewed already.',
  },
  load: {
    title: (count: number, late: number) => {
      if (count === 0)
        return late > 0
          ? `${late} late, nothing due within seven working days`
          : 'Nothing due within seven working days'
      return late > 0
        ? `${late} late, ${count} due within seven working days`
        : `${count} due within seven working days`
    },
    measure: 'What falls due on each of seven working days from today',
    late: 'late',
    today: 'today',
    day: (day: string) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`,
    weekday: (day: string) => calendarWords.en.weekday(day).slice(0, 3),
    columns: { day: 'Day', count: 'Due' },
    describe: (late: number, days: Days) =>
      [late > 0 ? `${late} late` : '', ...busy(days).map(({ day, count }) => `${enDay(day)}: ${count}`)]
        .filter(Boolean)
        .join(', ') || 'Nothing is due',
  },
  week: {
    title: 'This week',
    measure: 'the last seven days',
    received: 'Opinions received',
    filed: 'Filed by our unit',
    closed: 'Items closed',
    reopened: 'Items opened again',
    count: (count: number) => String(count),
  },
  ratchet: {
    own: (aspect: string, floor: number | null, slip: number | null) => {
      if (floor === null) return `${aspect}: the first closed result will be the floor`
      if (slip !== null) return `${aspect}: ${points(slip)} under the floor last time; the floor stays`
      return `${aspect}: holding ${points(floor)} points`
    },
    more: 'Ratchet overview',
  },
} satisfies typeof zh

export const homeWords = { zh, en }
