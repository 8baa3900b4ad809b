/** Words of the three views of one list 表格、看板、甘特图, the flow through the three gates, and ticks in a batch. */
import { plural } from './number.ts'

const zh = {
  view: {
    label: '视图',
    table: '表格',
    board: '看板',
    gantt: '甘特图',
    boardColumn: {
      plan: '待报计划',
      planReview: '计划待审',
      progress: '整改中',
      progressReview: '进度待审',
      result: '待报结果',
      resultReview: '结果待审',
      closed: '已销号',
    },
    boardCount: (count: number) => `${count} 件`,
    none: '没有',
    ganttName: '整改事项甘特图',
    ganttHint:
      '横条从交办到期限，红斜纹为超期，灰斜纹为暂停计时，虚线为原期限，赭色竖线为今天；只画最近三个月以来。下面是同样内容的表格。',
    today: '今天',
    start: '交办',
    first: '原期限',
    due: '期限',
    pauses: '暂停计时',
    span: (from: string, to: string) => `${from} 至 ${to}`,
    bar: (title: string, from: string, to: string, left: string) => `${title}：${from} 至 ${to}，${left}`,
    noDue: '未定时限',
    twin: '看表格',
    phone: '手机上以列表显示。',
  },
  flow: {
    title: '三次审核流程',
    gate: { plan: '一审 计划', progress: '二审 进度', result: '三审 结果' },
    waiting: (count: number) => `${count} 件待审`,
    longest: (days: number) => (days === 0 ? '今天刚到' : `最久等了 ${days} 个工作日`),
    median: (days: number | null, of: number) =>
      days === null ? '还没有审过' : `审一次中位数 ${days} 个工作日（${of} 次）`,
    returns: (list: readonly { name: string; returned: number; upheld: number }[]) =>
      `退单：${list.map(({ name, returned, upheld }) => `${name} ${returned} 次（成立 ${upheld}）`).join('，')}`,
    show: (gate: string) => `看${gate}的事项`,
  },
  list: {
    returns: (count: number) => `退单×${count}`,
    recurrences: (count: number) => `反弹×${count}`,
    lateParts: (count: number) => `协办超期 ${count}`,
    paused: '暂停计时中',
    timeWaiting: { extension: '申请延期', pause: '申请暂停', calendar: '日历变更' },
    firstDue: (day: string) => `原 ${day}`,
  },
  batch: {
    title: (count: number) => `${count} 件可以批量勾审`,
    hint: '10 个工作日以内的计划或进度可以勾选后一起通过；一次只审一种。结果和要退回的，逐件审。',
    pick: (number: string) => `勾选 ${number}`,
    all: '全选',
    kind: { plan: '计划', progress: '进度' },
    approve: (count: number) => (count === 0 ? '通过所选' : `通过所选 ${count} 件`),
    nothing: '请先勾选',
    mixed: '计划和进度不能一起勾审',
    column: '勾审',
    ok: '已通过',
    results: (done: number, left: number) =>
      left === 0 ? `${done} 件都已通过` : `${done} 件已通过，${left} 件没有通过`,
  },
}
const en = {
  view: {
    label: 'View',
    table: 'Table',
    board: 'Board',
    gantt: 'Gantt',
    boardColumn: {
      plan: 'Plan to come',
      planReview: 'Plan under review',
      progress: 'In progress',
      progressReview: 'Progress under review',
      result: 'Result to come',
      resultReview: 'Result under review',
      closed: 'Closed',
    },
    boardCount: (count: number) => plural(count, 'item'),
    none: 'none',
    ganttName: 'Gantt chart of the items',
    ganttHint:
      'A bar goes from the day of assigning to the due day; red hatching is late, grey hatching is paused, the dotted line is the first due day, the ochre line is today. The last three months and what comes are drawn. The table below says the same.',
    today: 'today',
    start: 'Assigned',
    first: 'First due',
    due: 'Due',
    pauses: 'Paused',
    span: (from: string, to: string) => `${from} to ${to}`,
    bar: (title: string, from: string, to: string, left: string) => `${title}: ${from} to ${to}, ${left}`,
    noDue: 'no due day',
    twin: 'See the table',
    phone: 'Shown as a list on a phone.',
  },
  flow: {
    title: 'The three gates',
    gate: { plan: '1 Plan', progress: '2 Progress', result: '3 Result' },
    waiting: (count: number) => `${count} waiting`,
    longest: (days: number) => (days === 0 ? 'since today' : `longest ${plural(days, 'working day')}`),
    median: (days: number | null, of: number) =>
      days === null ? 'none reviewed yet' : `median ${plural(days, 'working day')} (${of})`,
    returns: (list: readonly { name: string; returned: number; upheld: number }[]) =>
      `Returned as wrongly assigned: ${list.map(({ name, returned, upheld }) => `${name} ${returned} (${upheld} upheld)`).join(', ')}`,
    show: (gate: string) => `See the items at gate ${gate}`,
  },
  list: {
    returns: (count: number) => `returned ×${count}`,
    recurrences: (count: number) => `came back ×${count}`,
    lateParts: (count: number) => `${count} late parts`,
    paused: 'paused',
    timeWaiting: { extension: 'extension asked', pause: 'pause asked', calendar: 'calendar changed' },
    firstDue: (day: string) => `first ${day}`,
  },
  batch: {
    title: (count: number) => `${count} can be ticked together`,
    hint: 'Plans or progress of items of at most 10 working days are approved together by ticks, one kind at a time. Results, and whatever is returned, are reviewed by themselves.',
    pick: (number: string) => `Tick ${number}`,
    all: 'All',
    kind: { plan: 'Plans', progress: 'Progress' },
    approve: (count: number) => (count === 0 ? 'Approve' : `Approve ${count}`),
    nothing: 'Tick some first',
    mixed: 'Plans and progress are not ticked together',
    column: 'Tick',
    ok: 'approved',
    results: (done: number, left: number) => (left === 0 ? `${done} approved` : `${done} approved, ${left} not`),
  },
} satisfies typeof zh

export const itemViewWords = { zh, en }
