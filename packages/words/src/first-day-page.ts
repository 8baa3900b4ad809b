/** Words of day one 首日导入页: from nothing to a running cycle, step by step. Source: SPEC §12. */
import type { FirstDayStep } from '@ratchet/domain/ledger/first-day'

interface StepWords {
  readonly name: string
  readonly todo: string
}

const zhSteps: Record<FirstDayStep, StepWords> = {
  units: { name: '单位和人员', todo: '导入行政区划，加上部门；给要办事的人开账号。台账里的单位名称靠它来认。' },
  cycle: { name: '开启周期', todo: '开启当前半年。权重、目标都可以以后再填。' },
  ledger: { name: '上半年台账', todo: '把现有的整改台账原样导入：整改中的交办到单位，已销号的备查。' },
  plan: { name: '实施方案', todo: '上传或粘贴实施方案，逐条确认成措施。' },
  'before-use': { name: '说明现在办到哪', todo: '年中启用的，前面的阶段标为启用前，不算特批。' },
  work: { name: '办第一件', todo: '牵头单位打开一件，提交整改计划。' },
}
const enSteps: Record<FirstDayStep, StepWords> = {
  units: {
    name: 'Units and people',
    todo: 'Import the divisions, add the departments, and give accounts to those who work. Names in a ledger are matched to them.',
  },
  cycle: { name: 'Open the cycle', todo: 'Open the running half-year. Weights and targets can wait.' },
  ledger: {
    name: 'Last half-year’s ledger',
    todo: 'Import the ledger you have as it is: open ones are assigned, closed ones kept on record.',
  },
  plan: { name: 'The plan', todo: 'Upload or paste the plan; confirm it line by line as measures.' },
  'before-use': {
    name: 'Where you are',
    todo: 'Whoever begins in mid-cycle marks the stages before as before use, which is not forcing them.',
  },
  work: { name: 'The first item', todo: 'A lead unit opens one and hands in its plan.' },
}

const zh = {
  nav: '首日导入',
  title: (done: number, all: number, next: string | null) =>
    next === null ? '首日导入已完成，周期在运行' : `首日导入：${done}/${all} 步完成，下一步${next}`,
  sub: '一小时内，从现有台账和方案到一个在运行的周期。每一步单独生效，随时离开，回来接着做。',
  steps: zhSteps,
  step: (at: number) => `第${at}步`,
  done: '已完成',
  next: '下一步',
  later: '未做',
  said: {
    units: (departments: number, streets: number, workers: number) =>
      `部门 ${departments} 个，街道 ${streets} 个，承办账号 ${workers} 个`,
    cycle: (period: string, stage: string) => `${period}已开启，现在是${stage}阶段`,
    ledger: (imports: number, items: number, closed: number) =>
      `导入 ${imports} 次，整改事项 ${items} 件，其中启用前已销号 ${closed} 件`,
    plan: (measures: number) => `已有措施 ${measures} 条`,
    beforeUse: (stage: string) => `从${stage}阶段接上`,
    work: (count: number) => `单位已提交 ${count} 次`,
  },
  act: {
    divisions: '导入行政区划',
    org: '组织机构',
    users: '用户和权限',
    open: (period: string) => `开启${period}`,
    ledger: '导入台账',
    plan: '录入实施方案',
    mark: '标为启用前',
    joinsIn: '现在办到哪个阶段',
    item: '打开一件',
    items: '整改事项',
    ledgerPage: '台账',
  },
  adminOnly: '单位和账号由系统管理员办理。',
  ownerOnly: '由归口管理部门办理。',
  allDone: '接着办：每天看今日待办；季度结束定格台账。',
  emptyHome: '还没有周期。从现有的台账和方案开始，一小时内就能运行。',
}
const en = {
  nav: 'Day one',
  title: (done: number, all: number, next: string | null) =>
    next === null ? 'Day one is done: a cycle is running' : `Day one: ${done} of ${all} steps done, next: ${next}`,
  sub: 'Within an hour, from the ledger and plan you have to a running cycle. Each step works by itself; leave and come back.',
  steps: enSteps,
  step: (at: number) => `Step ${at}`,
  done: 'Done',
  next: 'Next',
  later: 'To do',
  said: {
    units: (departments: number, streets: number, workers: number) =>
      `${departments} departments, ${streets} streets, ${workers} accounts that hand in`,
    cycle: (period: string, stage: string) => `${period} is open, in stage ${stage}`,
    ledger: (imports: number, items: number, closed: number) =>
      `${imports} imports, ${items} items, ${closed} of them closed before use`,
    plan: (measures: number) => `${measures} measures`,
    beforeUse: (stage: string) => `Joined in stage ${stage}`,
    work: (count: number) => `Units handed in ${count} times`,
  },
  act: {
    divisions: 'Import divisions',
    org: 'Organisation',
    users: 'Accounts',
    open: (period: string) => `Open ${period}`,
    ledger: 'Import a ledger',
    plan: 'Enter the plan',
    mark: 'Mark as before use',
    joinsIn: 'Which stage it is in',
    item: 'Open one',
    items: 'Items',
    ledgerPage: 'Ledger',
  },
  adminOnly: 'The system administrator keeps units and accounts.',
  ownerOnly: 'The owner department does this.',
  allDone: 'Go on: today’s work every day, and freeze the ledger when the quarter ends.',
  emptyHome: 'There is no cycle yet. Begin with the ledger and plan you have: it runs within an hour.',
} satisfies typeof zh
export const firstDayWords = { zh, en }
