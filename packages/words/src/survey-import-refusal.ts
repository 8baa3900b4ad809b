/** Why a firm's file is not taken, an import not undone, a wave not released 测评数据不能办理的原因. */
import type { RefusalDetails } from '@ratchet/domain/refusal'
import type { SurveyImportRefusal } from '@ratchet/domain/survey/import'
import type { ReleaseRefusal } from '@ratchet/domain/survey/release'

/** Codes of the reader in documents, written out, since words depend on the domain only. */
export type SurveyFileRefusal =
  | 'not-a-spreadsheet'
  | 'no-table'
  | 'mapping-missing'
  | 'coding-ambiguous'
  | 'no-bad-rows'
type Refusals = Record<SurveyImportRefusal | ReleaseRefusal | SurveyFileRefusal, (details: RefusalDetails) => string>

const zhRefusal: Refusals = {
  'already-released': (d) => `这一批次已于${String(d.releasedOn)}发布，数据不能再改。`,
  'import-running': (d) => `“${String(d.file)}”正在导入，等它结束后再试。`,
  'file-imported': (d) => `“${String(d.file)}”已于${String(d.at)}导入，不会重复计入。`,
  'import-not-stored': () => '这次导入没有写入数据，不用撤销。',
  'later-import': (d) => `之后又导入了“${String(d.file)}”，请先撤销那一次。`,
  'nothing-stored': () => '还没有导入数据，请先导入测评机构的原始数据，或录入发布的得分表。',
  'released-in-future': (d) => `发布日期${String(d.releasedOn)}还没有到，请核对。`,
  'released-before-quarter': (d) => `发布日期${String(d.releasedOn)}早于${String(d.quarter)}季度，请核对。`,
  'not-a-spreadsheet': () =>
    '这不是表格文件，或者文件是空的。请选择XLSX、XLS或CSV；只有PDF报告的，到“季度测评”里录入公布的表。',
  'no-table': () => '没有找到数据表。请确认文件里有一张表，第一行是表头，每行一份问卷。',
  'mapping-missing': (d) => `对列缺少：${[d.missing].flat().map(String).join('、')}。请在对列里指定，再导入。`,
  'coding-ambiguous': () => '看不出数字答案哪一头是满意。请在“答案编码”里指定，再导入。',
  'no-bad-rows': () => '没有错误行可下载。',
}
const enRefusal: Refusals = {
  'already-released': (d) => `This wave was released on ${String(d.releasedOn)}; its data no longer change.`,
  'import-running': (d) => `“${String(d.file)}” is being imported. Try again when it is done.`,
  'file-imported': (d) => `“${String(d.file)}” was imported on ${String(d.at)} and will not count twice.`,
  'import-not-stored': () => 'This import holds no data; there is nothing to undo.',
  'later-import': (d) => `“${String(d.file)}” was imported later. Undo that one first.`,
  'nothing-stored': () => 'No data yet. Import the firm’s microdata, or enter its published table.',
  'released-in-future': (d) => `The day of release ${String(d.releasedOn)} has not come yet. Check it.`,
  'released-before-quarter': (d) =>
    `The day of release ${String(d.releasedOn)} is before ${String(d.quarter)}. Check it.`,
  'not-a-spreadsheet': () =>
    'This is no spreadsheet, or it is empty. Choose XLSX, XLS or CSV; of a PDF report, type the table under Quarterly surveys.',
  'no-table': () => 'No table was found. The file needs a header row and one row per interview.',
  'mapping-missing': (d) => `No column for: ${[d.missing].flat().map(String).join(', ')}. Name it under columns.`,
  'coding-ambiguous': () => 'It is not clear which end of the numbers is satisfied. Say so under coding.',
  'no-bad-rows': () => 'There are no bad rows to download.',
}

export const surveyImportRefusals = { zh: zhRefusal, en: enRefusal }
