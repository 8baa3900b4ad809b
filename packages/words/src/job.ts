/** Words about long work 后台任务用语. */
import type { JobRefusal } from '@ratchet/domain/job/job'
import type { RefusalSentences } from './refusal.ts'

const zhRefusal: RefusalSentences<JobRefusal> = {
  'job-finished': () => '任务已经结束，不能再取消。',
  'job-of-another': () => '这是他人发起的任务，只能由发起人取消。',
}
const enRefusal: RefusalSentences<JobRefusal> = {
  'job-finished': () => 'This work has ended already and cannot be cancelled.',
  'job-of-another': () => 'Somebody else asked for this work; only they can cancel it.',
}

const zh = {
  title: '后台任务',
  kind: {
    'audit-verify': '审计校验',
    'survey-import': '导入测评数据',
    'hotline-import': '导入热线工单',
    'hotline-undo': '撤销热线工单导入',
    'survey-export': '导出测评答卷',
    'ledger-import': '导入自有台账',
    'readiness-pack': '迎检材料包',
  } as Record<string, string>,
  status: { queued: '排队中', running: '进行中', done: '已完成', failed: '未完成', cancelled: '已取消' },
  progress: (done: number, total: number | null) => (total === null ? `已处理 ${done}` : `已处理 ${done} / ${total}`),
  leave: '可以离开本页，完成后在“我的任务”里看结果。',
  keptFor: (days: number) => `结果保留 ${days} 天。`,
  cancel: '取消任务',
  cancelling: '正在停止…',
  failed: (error: string) => `任务没有完成：${error}。可以重新发起。`,
  empty: '近 7 天没有发起过任务。',
  refusal: zhRefusal,
}
const en = {
  title: 'Background work',
  kind: {
    'audit-verify': 'Audit verification',
    'survey-import': 'Import of survey data',
    'hotline-import': 'Import of hotline orders',
    'hotline-undo': 'Undoing an import of hotline orders',
    'survey-export': 'Export of survey answers',
    'ledger-import': 'Import of a ledger',
    'readiness-pack': 'Readiness pack',
  } as Record<string, string>,
  status: { queued: 'Waiting', running: 'Running', done: 'Done', failed: 'Failed', cancelled: 'Cancelled' },
  progress: (done: number, total: number | null) => (total === null ? `${done} done` : `${done} of ${total} done`),
  leave: 'You may leave this page; the result will be under “My jobs”.',
  keptFor: (days: number) => `Results are kept for ${days} days.`,
  cancel: 'Cancel',
  cancelling: 'Stopping…',
  failed: (error: string) => `It did not finish: ${error}. You can start it again.`,
  empty: 'You have started no work in the last 7 days.',
  refusal: enRefusal,
} satisfies typeof zh
export const jobWords = { zh, en }
