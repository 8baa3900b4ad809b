/** Why somebody does not get the answers of a wave 导出的不予办理, and what they get instead. */
import type { ExportRefusal } from '@ratchet/domain/survey/export'
import type { RefusalSentences } from './refusal.ts'

const zh: RefusalSentences<ExportRefusal> = {
  'figures-only': () =>
    '逐份答卷只提供给归口管理部门和承接本批次的机构。您可以导出“结果 XLSX”和“测评报告”，其中的数字都可复核。',
  'nothing-stored': () => '这一批次还没有入库的答卷。请先导入测评数据，再导出。',
}
const en: RefusalSentences<ExportRefusal> = {
  'figures-only': () =>
    'Answers case by case go to the owner and to the firm that holds this wave. You can take the results (XLSX) and the report.',
  'nothing-stored': () => 'This wave has no stored answers yet. Import its data first.',
}

export const surveyExportRefusal = { zh, en }
