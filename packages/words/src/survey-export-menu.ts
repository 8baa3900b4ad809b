/** Words of the menu 导出 on the pages of a wave. Source: SPEC §9; UX §3.1. */
import type { AnswerFile, FigureFile } from '@ratchet/domain/survey/export'

const count = (n: number) => n.toLocaleString('en-US')

const zh = {
  menu: '导出',
  menuLabel: '导出这一批次',
  item: {
    csv: '答卷 CSV',
    xlsx: '答卷 XLSX（附编码表）',
    'code-book': '编码表 CSV',
    figures: '结果 XLSX',
    report: '测评报告 DOCX',
  } as Record<AnswerFile | FigureFile, string>,
  preparing: (item: string) => `正在生成“${item}”…`,
  queued: (rows: number) => `共 ${count(rows)} 份，在后台生成。完成后在“我的任务”里下载，保留 7 天。`,
  toJobs: '打开我的任务',
  started: (item: string) => `“${item}”已开始下载，这次导出已留痕。`,
}

const en = {
  menu: 'Export',
  menuLabel: 'Export this wave',
  item: {
    csv: 'Answers, CSV',
    xlsx: 'Answers, XLSX with code book',
    'code-book': 'Code book, CSV',
    figures: 'Results, XLSX',
    report: 'Report, DOCX',
  } as Record<AnswerFile | FigureFile, string>,
  preparing: (item) => `Making: ${item}…`,
  queued: (rows) => `${count(rows)} cases: made in the background. Download it under “My jobs”; it is kept for 7 days.`,
  toJobs: 'Open my jobs',
  started: (item) => `${item}: the download has begun, and the export is in the trail.`,
} satisfies typeof zh

export const surveyExportMenuWords = { zh, en }
