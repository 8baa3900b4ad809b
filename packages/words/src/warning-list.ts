/** Words of the list of warnings 预警列表: parts, columns and the counts of units. */
import type { WarningPart } from '@ratchet/domain/warning/count'
import { plural } from './number.ts'

const zhParts: Record<WarningPart, string> = {
  drafts: '草稿',
  running: '待单位办',
  late: '逾期',
  objected: '异议',
  answered: '待核',
  accepted: '办结',
  void: '不计数',
  all: '全部已发',
}
const enParts: typeof zhParts = {
  drafts: 'Drafts',
  running: 'With the unit',
  late: 'Late',
  objected: 'Objections',
  answered: 'To judge',
  accepted: 'Done',
  void: 'Not counted',
  all: 'All issued',
}
const zh = {
  title: (drafts: number, running: number, late: number) =>
    [
      running === 0 ? '没有等单位办理的预警' : `${running} 张预警等单位办理${late > 0 ? `，其中 ${late} 张逾期` : ''}`,
      drafts > 0 ? `${drafts} 张草稿等签发` : '',
    ]
      .filter(Boolean)
      .join('；'),
  mineTitle: (running: number, late: number) =>
    running === 0 ? '本单位没有要办的预警' : `本单位有 ${running} 张预警要办${late > 0 ? `，${late} 张已逾期` : ''}`,
  sub: '系统按规则从数据起草，由人签发；异议成立的不计入任何统计。扫码评的答卷不作预警依据。',
  partsLabel: '按办理阶段筛选',
  parts: zhParts,
  unitFilter: '按单位筛选',
  anyUnit: '全部单位',
  kindFilter: '按种类筛选',
  anyKind: '全部种类',
  emptyTitle: '还没有预警',
  emptyHint: '办理时间用去八成、逾期、同一审核两次退回、主题低于保底线等情形出现时，系统自动起草。',
  doneTitle: '这一栏没有预警',
  doneHint: '可以看其他阶段。',
  column: { title: '事项', kind: '种类', unit: '单位', rule: '触发情形', due: '反馈期限', status: '状态' },
  late: '逾期',
  afterIssue: (days: number) => `签发后 ${days} 个工作日`,
  told: '已报告领导',
  noNumber: '未编号',
  counts: {
    title: (units: number) => `${units} 个单位被预警`,
    note: '已签发、未撤销、异议未成立的；点数字看明细。',
    unit: '单位',
    warning: '预警单',
    urgent: '紧急预警单',
    late: '逾期',
    open: (unit: string, what: string, count: number) => `${unit}${what} ${count} 张`,
  },
}
const en = {
  title: (drafts: number, running: number, late: number) =>
    [
      running === 0
        ? 'No warning waits for a unit'
        : `${plural(running, 'warning')} with the units${late > 0 ? `, ${late} late` : ''}`,
      drafts > 0 ? `${plural(drafts, 'draft')} to issue` : '',
    ]
      .filter(Boolean)
      .join('; '),
  mineTitle: (running: number, late: number) =>
    running === 0
      ? 'Your unit has no warning to deal with'
      : `${plural(running, 'warning')} for your unit${late > 0 ? `, ${late} late` : ''}`,
  sub: 'Drafted by rules out of the data, issued by a person. An upheld objection is counted nowhere, and no answer of an open QR survey is a ground.',
  partsLabel: 'By standing',
  parts: enParts,
  unitFilter: 'By unit',
  anyUnit: 'Any unit',
  kindFilter: 'By kind',
  anyKind: 'Any kind',
  emptyTitle: 'No warnings yet',
  emptyHint:
    'One is drafted when 80 % of the time is gone, when something is late or came back twice, or when a theme is under its floor.',
  doneTitle: 'No warning stands here',
  doneHint: 'Look at another standing.',
  column: { title: 'Matter', kind: 'Kind', unit: 'Unit', rule: 'Rule', due: 'Answer by', status: 'Standing' },
  late: 'late',
  afterIssue: (days: number) => `${plural(days, 'working day')} after issue`,
  told: 'told to the leader',
  noNumber: 'no number yet',
  counts: {
    title: (units: number) => `${plural(units, 'unit')} warned`,
    note: 'Issued, not withdrawn, without an upheld objection. A number opens its rows.',
    unit: 'Unit',
    warning: 'Warnings',
    urgent: 'Urgent',
    late: 'Late',
    open: (unit: string, what: string, count: number) => `${unit}, ${what}: ${count}`,
  },
} satisfies typeof zh
export const warningListWords = { zh, en }
