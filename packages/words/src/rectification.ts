/** Words of the rectification items 整改事项: where they come from, how far they are, carrying them over. */

import type { ItemStatus, itemOrigins } from '@ratchet/domain/rectification/item'
import { points } from './number.ts'
import { enRectificationRefusal, zhRectificationRefusal } from './rectification-refusal.ts'

type Origin = (typeof itemOrigins)[number]
type Slip = { readonly floor: number; readonly achieved: number }

const zhOrigin: Record<Origin, string> = {
  recover: '止跌回升',
  manual: '手工立项',
  carried: '上期结转',
  management: '管理事项',
  recurrence: '问题反弹',
  imported: '启用前台账',
}
const enOrigin: typeof zhOrigin = {
  recover: 'Recovery of a slip',
  manual: 'Opened by hand',
  carried: 'Carried over',
  management: 'Management item',
  recurrence: 'Recurrence',
  imported: 'Ledger before use',
}
const zhStatus: Record<ItemStatus, string> = {
  assigned: '已交办',
  contested: '退单待裁定',
  plan_submitted: '计划待审',
  in_progress: '整改中',
  progress_submitted: '进度待审',
  progress_approved: '进度已过',
  result_submitted: '结果待审',
  closed: '已销号',
  verified: '回头看通过',
  reopened: '重新办理',
}
const enStatus: typeof zhStatus = {
  assigned: 'Assigned',
  contested: 'Returned, to be decided',
  plan_submitted: 'Plan under review',
  in_progress: 'In progress',
  progress_submitted: 'Progress under review',
  progress_approved: 'Progress approved',
  result_submitted: 'Result under review',
  closed: 'Closed',
  verified: 'Passed look-back',
  reopened: 'Re-opened',
}

const zh = {
  title: (open: number, carried: number) =>
    open === 0
      ? '本周期没有待办的整改事项'
      : carried === open
        ? `${open} 件未销号，都已写明理由结转`
        : carried === 0
          ? `${open} 件未销号，都还没有结转`
          : `${open} 件未销号，其中 ${open - carried} 件还没有结转`,
  sub: '总结结转前，每件要么销号，要么写明理由结转下期。',
  emptyTitle: '还没有整改事项',
  emptyHint: '单项跌破保底线时，下一周期自动立项；也可以手工立项。',
  open: '立项',
  openTitle: '手工立项',
  recoverTitle: (subject: string) => `${subject}止跌回升`,
  slip: ({ floor, achieved }: Slip) => `保底线 ${floor} → 取得 ${achieved}`,
  slipOf: ({ floor, achieved }: Slip, isRank: boolean) =>
    isRank
      ? `保位线第${floor}名 → 取得第${achieved}名，退${achieved - floor}位`
      : `保底线 ${points(floor)} → 取得 ${points(achieved)}，跌破 ${points(floor - achieved)}`,
  origin: zhOrigin,
  status: zhStatus,
  column: {
    number: '编号',
    title: '事项',
    origin: '来源',
    subject: '对应',
    lead: '牵头单位',
    due: '完成时限',
    status: '状态',
    carried: '结转',
  },
  field: { title: '事项', subject: '对应单项', lead: '牵头单位', due: '完成时限' },
  titleHint: '一句话写清问题，如“渣土车夜间遗撒”',
  noDue: '未定',
  overdue: '已超期',
  carry: '结转下期',
  carryTitle: (number: string) => `结转下期：${number}`,
  carryHint: '写明为什么本期办不完、下期办到什么程度；理由随周期长期保存。',
  carriedBy: (reason: string, name: string, day: string) => `${reason}（${name}，${day}）`,
  notCarried: '未结转',
  only: { open: '未销号', all: '全部', uncarried: '未结转' },
  search: '编号或事项',
  allOrigins: '全部来源',
  filter: '范围',
  refusal: zhRectificationRefusal,
}
const en = {
  title: (open: number, carried: number) =>
    open === 0
      ? 'No open rectification items in this cycle'
      : carried === open
        ? `${open} open, all carried over with a reason`
        : carried === 0
          ? `${open} open, none carried over`
          : `${open} open, ${open - carried} of them not carried over`,
  sub: 'Before closing, each item is closed or carried over with a reason.',
  emptyTitle: 'No rectification items yet',
  emptyHint: 'A slip under a floor opens one in the next cycle by itself; you can also open one by hand.',
  open: 'Open an item',
  openTitle: 'Open an item by hand',
  recoverTitle: (subject: string) => `Recover: ${subject}`,
  slip: ({ floor, achieved }: Slip) => `floor ${floor} → achieved ${achieved}`,
  slipOf: ({ floor, achieved }: Slip, isRank: boolean) =>
    isRank
      ? `floor No. ${floor} → achieved No. ${achieved}, down ${achieved - floor}`
      : `floor ${points(floor)} → achieved ${points(achieved)}, slip ${points(floor - achieved)}`,
  origin: enOrigin,
  status: enStatus,
  column: {
    number: 'Number',
    title: 'Item',
    origin: 'Origin',
    subject: 'About',
    lead: 'Lead unit',
    due: 'Due',
    status: 'Status',
    carried: 'Carried over',
  },
  field: { title: 'Item', subject: 'About', lead: 'Lead unit', due: 'Due' },
  titleHint: 'The problem in one sentence',
  noDue: 'not set',
  overdue: 'overdue',
  carry: 'Carry over',
  carryTitle: (number: string) => `Carry over ${number}`,
  carryHint: 'Say why it cannot be done in this cycle and how far the next one shall get. The reason is kept for good.',
  carriedBy: (reason: string, name: string, day: string) => `${reason} (${name}, ${day})`,
  notCarried: 'not carried over',
  only: { open: 'Open', all: 'All', uncarried: 'Not carried over' },
  search: 'Number or item',
  allOrigins: 'Any origin',
  filter: 'Show',
  refusal: enRectificationRefusal,
} satisfies typeof zh

export const rectificationWords = { zh, en }
