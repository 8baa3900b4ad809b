/** Words of the work on an item beside its reviews: 退单、时限变更、协办分工、分解表、反弹, and the three views of the list. */
import type { ClockChangeKind, PauseCause } from '@ratchet/domain/rectification/clock-change'
import type { Contest } from '@ratchet/domain/rectification/contest'
import { itemViewWords } from './item-view.ts'
import { plural } from './number.ts'
import { recurrenceWords } from './recurrence.ts'

type Decision = NonNullable<Contest['decision']>

const zhCause: Record<PauseCause, string> = {
  decision: '等待上级或其他机关的决定',
  litigation: '诉讼、复议未结',
  season: '季节、天气不允许施工',
  resident: '居民要求暂缓',
  force: '不可抗力',
  other: '其他法定事由',
}
const enCause: typeof zhCause = {
  decision: 'A higher authority has not decided',
  litigation: 'Litigation or review under way',
  season: 'Season or weather',
  resident: 'A resident asked for it',
  force: 'Force majeure',
  other: 'Another lawful cause',
}
const zhDecision: Record<Decision, string> = {
  reassigned: '成立，已改派',
  insisted: '不成立，仍由原单位办',
  arbitrated: '仲裁',
}
const enDecision: typeof zhDecision = {
  reassigned: 'upheld, given away',
  insisted: 'not upheld',
  arbitrated: 'arbitrated',
}
const zhChange: Record<ClockChangeKind, string> = { extension: '延期', pause: '暂停计时', calendar: '日历变更' }
const enChange: typeof zhChange = { extension: 'Extension', pause: 'Pause', calendar: 'Calendar changed' }

const zhDecider = { owner: '归口管理部门', inspector: '督查' } as const
const enDecider = { owner: 'The owner department', inspector: 'The inspector' } as const

const zh = {
  ...itemViewWords.zh,
  back: recurrenceWords.zh,
  contest: {
    act: '退单',
    title: (number: string) => `退单：${number}`,
    hint: '只在提交计划之前可以退，每轮最多两次；第二次在一个工作日内仲裁，仲裁后必须承办。由归口管理部门裁定；归口管理部门自己承办或退的，由督查裁定。',
    clause: '依据的职责条款',
    clauseHint: '如“三定”方案第5条、街道职责清单第3项',
    reason: '为什么不是本单位的事',
    proposed: '建议由哪个单位办',
    anyUnit: '不建议',
    card: (count: number) => `退单 ${count} 次`,
    waiting: (due: string, decider: 'owner' | 'inspector') => `等待${zhDecider[decider]}裁定，${due}前`,
    arbitrate: (due: string) => `第二次退单，请在 ${due} 前仲裁`,
    decide: (due: string) => `单位退单，请在 ${due} 前裁定`,
    by: (unit: string, name: string, day: string) => `${unit} ${name}，${day}`,
    line: (ordinal: number) => `第 ${ordinal} 次`,
    proposes: (unit: string) => `建议由${unit}承办`,
    to: '由哪个单位承办',
    final: '这是仲裁：您定的单位必须承办，本轮不再退单。',
    why: '裁定理由',
    submit: { decide: '裁定', arbitrate: '作出仲裁' },
    decision: zhDecision,
    decided: (decision: string, unit: string, name: string, day: string) =>
      `${decision}：${unit}承办（${name}，${day}）`,
  },
  time: {
    ask: '申请延期或暂停',
    title: (number: string) => `调整时限：${number}`,
    kind: '申请什么',
    kinds: { extension: '延期', pause: '暂停计时' },
    hint: '期限前申请，写明理由；批准后原期限仍然保留可查。每轮最多延期两次。',
    newDay: '延到哪天',
    now: (day: string) => `现在的期限 ${day}`,
    cause: '暂停事由',
    from: '从哪天起',
    to: '到哪天止',
    reason: '理由',
    submit: '提交申请',
    card: (count: number) => (count === 0 ? '时限申请' : `时限变更 ${count} 次`),
    change: zhChange,
    causes: zhCause,
    waitingExtension: (day: string) => `申请延到 ${day}，等待决定`,
    waitingPause: (from: string, to: string) => `申请 ${from} 至 ${to} 暂停计时，等待决定`,
    moved: (from: string, to: string) => `期限 ${from} → ${to}`,
    pause: (from: string, to: string) => `${from} 至 ${to} 暂停计时`,
    lifted: (day: string) => `${day} 恢复计时`,
    refused: '不同意',
    lapsed: '未作决定，本轮已结束，申请失效',
    running: (to: string, left: number) => `已暂停计时，到 ${to} 止；剩余 ${left} 个工作日不变`,
    first: (day: string) => `原期限 ${day}`,
    paused: (days: number) => `其中暂停 ${days} 个工作日，不计入`,
    approve: '同意',
    refuse: '不同意',
    why: '意见',
    lift: '恢复计时',
    liftTitle: '提前恢复计时',
    liftHint: '从今天起恢复计时，没有用完的暂停天数从期限里扣回。',
    by: (name: string, day: string) => `${name}，${day}`,
  },
  deadline: {
    act: '定时限',
    title: (number: string) => `定时限：${number}`,
    hint: '这件事项还没有完成时限，不催办、不预警。从今天起计时；定后要改，由承办单位申请延期。',
  },
  lookAgain: {
    act: '到期再看',
    title: (number: string) => `再看一次：${number}`,
    hint: '“暂不能办”是说好到期再看的。再看后重新办理一轮：计划、进度、结果照样三次审核，时限同上一轮。',
  },
  part: {
    card: (open: number, late: number) =>
      late > 0 ? `协办分工：${open} 项未完成，${late} 项超期` : open > 0 ? `协办分工：${open} 项未完成` : '协办分工',
    none: '还没有分工。',
    set: '分一项',
    setTitle: (number: string) => `协办分工：${number}`,
    unit: '协办单位',
    task: '做什么',
    due: '什么时候完成',
    submit: '分工',
    finish: '报完成',
    finishTitle: (task: string) => `报完成：${task}`,
    note: '做了什么',
    done: (name: string, day: string) => `${name} ${day} 报完成`,
    late: (days: number) => `超期 ${days} 个工作日`,
  },
  row: {
    table: '分解表',
    name: (no: number) => `第 ${no} 行`,
    add: '加一行',
    remove: (no: number) => `删去第 ${no} 行`,
    unit: '承办单位',
    kept: '上次已通过，不能改',
    hint: '一件事由几个人、几个单位分头做的，一行写一项；各行分别审核。',
    reason: (no: number) => `第 ${no} 行退回的理由`,
    incomplete: '分解表各行',
    first: '牵头单位',
    mark: '审核',
  },
}

const en = {
  ...itemViewWords.en,
  back: recurrenceWords.en,
  contest: {
    act: 'Return as wrongly assigned',
    title: (number: string) => `Return ${number}`,
    hint: 'Only before the plan is handed in, twice a round at most. The second return is arbitrated within a working day, for good. The owner department decides; of what it does or returns itself, the inspector.',
    clause: 'Clause that says whose business it is',
    clauseHint: 'Such as article 5 of the duties of the unit',
    reason: 'Why it is not this unit’s',
    proposed: 'Whose it is',
    anyUnit: 'No proposal',
    card: (count: number) => `Returned ${count}×`,
    waiting: (due: string, decider: 'owner' | 'inspector') => `${enDecider[decider]} decides by ${due}`,
    arbitrate: (due: string) => `Returned twice: arbitrate by ${due}`,
    decide: (due: string) => `Returned: decide by ${due}`,
    by: (unit: string, name: string, day: string) => `${unit}, ${name}, ${day}`,
    line: (ordinal: number) => `Return ${ordinal}`,
    proposes: (unit: string) => `proposes ${unit}`,
    to: 'Which unit leads',
    final: 'This is the arbitration: the unit that you name must take it, and it is not returned again in this round.',
    why: 'Reason',
    submit: { decide: 'Decide', arbitrate: 'Arbitrate' },
    decision: enDecision,
    decided: (decision: string, unit: string, name: string, day: string) => `${decision}: ${unit} (${name}, ${day})`,
  },
  time: {
    ask: 'Ask for time',
    title: (number: string) => `Time for ${number}`,
    kind: 'What is asked for',
    kinds: { extension: 'Extension', pause: 'Pause' },
    hint: 'Before the due day, with a reason. The old day is kept. Two extensions a round at most.',
    newDay: 'New due day',
    now: (day: string) => `now due ${day}`,
    cause: 'Cause of the pause',
    from: 'From',
    to: 'To',
    reason: 'Reason',
    submit: 'Ask',
    card: (count: number) => (count === 0 ? 'Time asked for' : `Due day changed ${count}×`),
    change: enChange,
    causes: enCause,
    waitingExtension: (day: string) => `Extension to ${day} asked for, to be decided`,
    waitingPause: (from: string, to: string) => `Pause ${from} to ${to} asked for, to be decided`,
    moved: (from: string, to: string) => `due ${from} → ${to}`,
    pause: (from: string, to: string) => `paused ${from} to ${to}`,
    lifted: (day: string) => `runs again from ${day}`,
    refused: 'refused',
    lapsed: 'lapsed: its round was over before anybody decided',
    running: (to: string, left: number) => `Paused until ${to}; ${plural(left, 'working day')} left, which stay`,
    first: (day: string) => `first due ${day}`,
    paused: (days: number) => `${plural(days, 'working day')} paused, not counted`,
    approve: 'Approve',
    refuse: 'Refuse',
    why: 'Remarks',
    lift: 'Go on',
    liftTitle: 'Go on before the pause is over',
    liftHint: 'The clock runs from today, and the days not used are taken from the due day.',
    by: (name: string, day: string) => `${name}, ${day}`,
  },
  deadline: {
    act: 'Set the due day',
    title: (number: string) => `Due day of ${number}`,
    hint: 'Without a due day nothing is pressed or warned of. The clock begins today; later the unit asks for an extension.',
  },
  lookAgain: {
    act: 'Look again',
    title: (number: string) => `Look again at ${number}`,
    hint: 'What could not be done was promised to be looked at again. It begins a new round with three reviews and as many days as the last one.',
  },
  part: {
    card: (open: number, late: number) =>
      late > 0
        ? `Parts of others: ${open} open, ${late} late`
        : open > 0
          ? `Parts of others: ${open} open`
          : 'Parts of others',
    none: 'No part is given yet.',
    set: 'Give a part',
    setTitle: (number: string) => `Give a part of ${number}`,
    unit: 'Co-operating unit',
    task: 'What to do',
    due: 'Until when',
    submit: 'Give',
    finish: 'Done',
    finishTitle: (task: string) => `Done: ${task}`,
    note: 'What was done',
    done: (name: string, day: string) => `done by ${name}, ${day}`,
    late: (days: number) => `${plural(days, 'working day')} late`,
  },
  row: {
    table: 'Decomposition table',
    name: (no: number) => `Row ${no}`,
    add: 'Add a row',
    remove: (no: number) => `Remove row ${no}`,
    unit: 'Unit',
    kept: 'approved before, stays as it is',
    hint: 'Where several people or units share the work, each piece is a row and is reviewed by itself.',
    reason: (no: number) => `Why row ${no} is returned`,
    incomplete: 'the rows of the table',
    first: 'Lead unit',
    mark: 'Review',
  },
} satisfies typeof zh

export const itemWorkWords = { zh, en }
