/** Why a file or a row is not taken 导入不能办理的原因: files that are no spreadsheet, and rows of the division list. */
import type { ImportRefusal } from '@ratchet/domain/examination/import'
import type { RefusalDetails } from '@ratchet/domain/refusal'

/** Codes of `SheetError` and of `readDivisions` in documents; written out, since words depend on the domain only. */
export type SheetErrorCode = 'not-a-spreadsheet' | 'too-large' | 'encrypted' | 'broken' | 'too-many-columns'
export type DivisionRowReason =
  | 'no-table'
  | 'missing-code'
  | 'bad-code'
  | 'duplicate-code'
  | 'missing-name'
  | 'bad-kind'
  | 'unknown-parent'
  | 'parent-rejected'
  | 'parent-cycle'

type Sentences<Code extends string> = Record<Code, (details: RefusalDetails) => string>

const zhLimit = (d: RefusalDetails) =>
  ({
    bytes: `文件超过${Math.round(Number(d.limit) / 2 ** 20)} MB。请删去图片和无关的表后再传。`,
    rows: `行数超过${Number(d.limit).toLocaleString('en-US')}。请拆成几个文件分别导入。`,
    seconds: '文件太复杂，没能在规定时间内读完。请另存为CSV后再传。',
  })[String(d.what)] ?? '文件解开后太大，没有读。请只保留需要的表，另存后再传。'
const enLimit = (d: RefusalDetails) =>
  ({
    bytes: `The file is over ${Math.round(Number(d.limit) / 2 ** 20)} MB. Remove pictures and other sheets, then try again.`,
    rows: `There are more than ${Number(d.limit).toLocaleString('en-US')} rows. Split the file.`,
    seconds: 'The file is too complex to read in time. Save it as CSV and try again.',
  })[String(d.what)] ??
  'The file is too large once unpacked and was not read. Keep only the sheet you need and save it anew.'

export const zhImportRefusal: Sentences<SheetErrorCode | ImportRefusal> = {
  'not-a-spreadsheet': () => '这不是表格文件。请选择XLSX、XLS或CSV；扫描件和PDF请在轮次里附为原件，数字手工录入。',
  'too-large': zhLimit,
  encrypted: () => '文件设了密码，无法读取。请用WPS或Excel打开，取消密码后另存再传。',
  broken: () => '文件已损坏，读不出来。请向发件人再要一份，或用WPS、Excel打开后另存再传。',
  'too-many-columns': (d) => `列数超过${String(d.limit ?? 500)}。请只保留需要的列再传。`,
  'rows-rejected': (d) => `还有${String(d.count)}处错误，改完前不会导入任何一行。请下载错误行，改好后再传。`,
  'nothing-read': () => '文件里没有读到成绩。请检查对列，或换一个工作表。',
}
export const enImportRefusal: Sentences<SheetErrorCode | ImportRefusal> = {
  'not-a-spreadsheet': () =>
    'This is not a spreadsheet. Choose XLSX, XLS or CSV; attach scans and PDF to the round and type the figures.',
  'too-large': enLimit,
  encrypted: () => 'The file has a password. Open it, remove the password, save it and try again.',
  broken: () => 'The file is damaged. Ask the sender for another copy, or open it and save it anew.',
  'too-many-columns': (d) => `There are more than ${String(d.limit ?? 500)} columns. Keep only those needed.`,
  'rows-rejected': (d) => `${String(d.count)} errors are left; no row is imported before they are mended.`,
  'nothing-read': () => 'No figure was read from the file. Check the columns, or choose another sheet.',
}

export const zhDivisionRow: Sentences<DivisionRowReason> = {
  'no-table': () => '没有找到区划表。表头需要有代码、名称和类型。',
  'missing-code': () => '没有区划代码。',
  'bad-code': (d) => `“${String(d.value)}”不是9位或12位区划代码。`,
  'duplicate-code': (d) => `代码${String(d.value)}重复，一个代码只能有一行。`,
  'missing-name': () => '没有名称。',
  'bad-kind': (d) => `“${String(d.value ?? '')}”不是街道、社区或村。`,
  'unknown-parent': (d) => `上级代码${String(d.value)}既不在表中，也不在组织机构里。`,
  'parent-rejected': (d) => `上级代码${String(d.value)}那一行有错，先改那一行。`,
  'parent-cycle': (d) => `上级代码${String(d.value)}绕成了一圈，请改正隶属关系。`,
}
export const enDivisionRow: Sentences<DivisionRowReason> = {
  'no-table': () => 'No table of divisions was found. The header needs code, name and kind.',
  'missing-code': () => 'The code is missing.',
  'bad-code': (d) => `“${String(d.value)}” is not a division code of 9 or 12 digits.`,
  'duplicate-code': (d) => `Code ${String(d.value)} appears twice.`,
  'missing-name': () => 'The name is missing.',
  'bad-kind': (d) => `“${String(d.value ?? '')}” is neither street, community nor village.`,
  'unknown-parent': (d) => `The parent ${String(d.value)} is neither in the file nor in the organisation.`,
  'parent-rejected': (d) => `The row of the parent ${String(d.value)} has an error; mend that one first.`,
  'parent-cycle': (d) => `The parent ${String(d.value)} leads back to this row. Mend the hierarchy.`,
}
