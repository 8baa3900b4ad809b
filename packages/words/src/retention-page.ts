/** Words of the page 个人信息: what is kept of residents, until when, and who looked. Figures only. */

const zh = {
  title: (due: number, looks: number) =>
    due > 0 ? `${due} 项到期，今天会删除；近30天查看电话 ${looks} 次` : `没有到期未删的；近30天查看电话 ${looks} 次`,
  sub: '从事情办结那天算起，到期由系统删除。已公开的内容都已脱敏，不在此列。',
  days: (days: number) => `办结后保留 ${days} 天`,
  kept: '在存',
  due: '到期待删',
  erased: '已删除',
  notCounted: '不单独计数',
  looks: '近30天查看电话',
  looksHint: '每次查看都有用途、事由和查看人，记入留痕。',
  times: (count: number) => `${count} 次`,
  settings: '改保留天数',
  audit: '看查看记录',
  tableTitle: '三类个人信息，分别到期',
  column: { what: '类别', days: '保留期限' },
}
const en = {
  title: (due: number, looks: number) =>
    due > 0
      ? `${due} due, erased today; ${looks} looks at numbers in 30 days`
      : `Nothing is overdue; ${looks} looks at numbers in 30 days`,
  sub: 'Counted from the day on which the matter was settled; the system erases. What was published is masked and stays.',
  days: (days: number) => `${days} days after it was settled`,
  kept: 'Kept',
  due: 'Due',
  erased: 'Erased',
  notCounted: 'not counted apart',
  looks: 'Looks at numbers in 30 days',
  looksHint: 'Each has a purpose, a reason and a name, and stands in the audit trail.',
  times: (count: number) => String(count),
  settings: 'Change the days',
  audit: 'See who looked',
  tableTitle: 'Three classes, each with its own end',
  column: { what: 'Class', days: 'Kept for' },
} satisfies typeof zh

export const retentionPageWords = { zh, en }
