/** Words of the ledger in the readiness pack 迎检台账: the items, what was carried over, the three reviews, what was frozen. Source: SPEC §11, §12. */
import { concernWords } from './concern.ts'
import { packColumns } from './pack-column.ts'
import { rectificationWords } from './rectification.ts'

export const packLedgerWords = {
  file: '重点关切和整改台账.xlsx',
  items: {
    name: '整改台账',
    title: '重点关切和整改台账',
    columns: packColumns(
      '编号 13 事项 26 关切编号 13 人数 6 地点 16 牵头单位 12 协办单位 12 状态 10 结果 20 完成时限 11 销号日期 11 佐证 9 公开 11 效果核验 14',
    ),
  },
  carried: {
    name: '结转下期',
    title: '写明理由结转下期的整改事项',
    columns: packColumns('编号 15 事项 40 牵头单位 20 完成时限 12 结转理由 60'),
  },
  reviews: {
    name: '三次审核',
    title: '整改计划、进度、结果三次审核记录',
    columns: packColumns(
      '编号 15 事项 30 轮次 7 审核 12 第几稿 8 提交人 10 提交日期 12 结论 10 审核人 10 审核日期 12 退回理由 30',
    ),
    review: { plan: '整改计划', progress: '整改进度', result: '整改结果' },
    decision: { approved: '通过', returned: '退回' },
    waiting: '待审核',
  },
  snapshot: {
    name: (number: string) => `定格${number}`,
    title: (number: string, rows: number) => `定格台账${number}（${rows}条，定格后不再改动）`,
    columns: packColumns('类别 12 编号 15 名称 36 地点 22 牵头单位 18 状态 12 时限 12 建立 12 办结 12 人数 8'),
    part: { item: '整改事项', concern: '重点关切' },
    status: { ...concernWords.zh.status, ...rectificationWords.zh.status } as Readonly<Record<string, string>>,
  },
}
