/** Why something from another channel is not taken, or not dealt with 意见来源不能办理的原因. */
import type { HotlineImportRefusal } from '@ratchet/domain/intake/hotline'
import type { OriginRefusal } from '@ratchet/domain/intake/origin'
import type { SurveyTextRefusal } from '@ratchet/domain/intake/survey-text'
import type { RefusalDetails } from '@ratchet/domain/refusal'

/** Of the reader in documents and of the procedures, written out, since words depend on the domain only. */
type OtherRefusal =
  | 'not-a-spreadsheet'
  | 'no-table'
  | 'mapping-missing'
  | 'nothing-filed'
  | 'source-without-deadline'
  | 'deadline-is-law'
type Refusals = Record<
  OriginRefusal | HotlineImportRefusal | SurveyTextRefusal | OtherRefusal,
  (details: RefusalDetails) => string
>

const zh: Refusals = {
  'number-missing': () => '请填写来源自己的编号，如信访件编号、批示编号。',
  'number-not-given': () => '这个来源没有编号，请留空。',
  'number-taken': (d) => `编号“${String(d.number)}”已经登记过，是同一件事。要补充的，填到“原编号”里再登记。`,
  'number-names-somebody': () => '这像是手机号或身份证号，不是来件编号，请核对。',
  'came-later': (d) => `收件日期${String(d.cameOn)}还没有到，请核对。`,
  'due-before-came': (d) => `办理期限${String(d.due)}早于收件日期${String(d.cameOn)}，请核对。`,
  'not-to-register': () => '这个来源不需要登记告知。',
  'already-registered': () => '已经登记告知过。',
  'not-to-extend': () => '这个来源的期限不能延长。',
  'already-extended': (d) => `已经延长过一次，到${String(d.to)}，不能再延。`,
  'extend-too-late': (d) => `期限${String(d.due)}已过，不能再延长。`,
  'extend-backwards': (d) => `新的期限要晚于${String(d.due)}。`,
  'extend-too-far': (d) => `最多延长到${String(d.last)}。`,
  'reason-missing': () => '请写明理由。',
  'reason-names-somebody': () => '理由里有个人号码，会长期留痕，请去掉。',
  'not-answered-yet': () => '还没有答复，先答复或公布整改结果，再按来源回复。',
  'already-replied': () => '已经按来源回复过。',
  'nobody-to-reply-to': () => '这个来源没有可以回复的人，办理结果以公布为准。',
  'reference-names-somebody': () => '文号里有个人号码，请去掉。',
  'import-running': (d) => `“${String(d.file)}”正在导入（${String(d.by)}），等它结束后再试。`,
  'file-imported': (d) => `“${String(d.file)}”已于${String(d.at)}导入，不会重复计入。`,
  'import-not-stored': () => '这次导入没有写入意见，不用撤销。',
  'undo-running': (d) => `${String(d.file)} 正在撤销。`,
  'import-worked-on': (d) => `其中${String(d.worked)}条意见已经有人办理，不能整批撤销。`,
  'no-bad-rows': () => '没有错误行可下载。',
  'nothing-read': () => '没有一行可以导入，请先改正错误行。',
  'wave-not-imported': () => '这一批次没有可入库的文字意见。',
  'nothing-to-take': () => '这一批次的文字意见都已入库。',
  'not-a-spreadsheet': () => '这不是表格文件，或者文件是空的。请选择XLSX、XLS或CSV。',
  'no-table': () => '没有找到工单表。请确认文件里有一张表，第一行是表头，每行一张工单。',
  'mapping-missing': () => '没有认出工单编号、来电时间或诉求内容。请在对列里指定，再导入。',
  'nothing-filed': () => '勾选的各行都没有通过，没有入库。请看各行的原因。',
  'source-without-deadline': () => '这个来源没有自己的期限，按“群众反映”的期限办理。',
  'deadline-is-law': () => '信访的期限由《信访工作条例》规定，不能改。',
}
const en: Refusals = {
  'number-missing': () => 'Enter the source’s own number.',
  'number-not-given': () => 'This source has no number. Leave it empty.',
  'number-taken': (d) =>
    `Number “${String(d.number)}” is there already: it is the same matter. To add to it, enter it as the original number.`,
  'number-names-somebody': () => 'This looks like a phone or identity number and not like a number of a paper.',
  'came-later': (d) => `The day ${String(d.cameOn)} has not come yet. Check it.`,
  'due-before-came': (d) => `The deadline ${String(d.due)} lies before ${String(d.cameOn)}. Check it.`,
  'not-to-register': () => 'This source needs no registration.',
  'already-registered': () => 'It was registered already.',
  'not-to-extend': () => 'The deadline of this source cannot be moved.',
  'already-extended': (d) => `It was moved once, to ${String(d.to)}, and cannot be moved again.`,
  'extend-too-late': (d) => `The deadline ${String(d.due)} is over and cannot be moved any more.`,
  'extend-backwards': (d) => `The new deadline must be after ${String(d.due)}.`,
  'extend-too-far': (d) => `It can be moved to ${String(d.last)} at most.`,
  'reason-missing': () => 'Give a reason.',
  'reason-names-somebody': () => 'The reason holds somebody’s number, and the trail keeps it. Remove it.',
  'not-answered-yet': () => 'There is no answer yet. Answer it or publish the result first.',
  'already-replied': () => 'The reply was recorded already.',
  'nobody-to-reply-to': () => 'There is nobody to reply to; what was published is the answer.',
  'reference-names-somebody': () => 'The reference holds somebody’s number. Remove it.',
  'import-running': (d) => `“${String(d.file)}” is being imported by ${String(d.by)}. Try again when it is done.`,
  'file-imported': (d) => `“${String(d.file)}” was imported on ${String(d.at)} and will not count twice.`,
  'import-not-stored': () => 'This import holds no opinions; there is nothing to undo.',
  'undo-running': (d) => `${String(d.file)} is being undone.`,
  'import-worked-on': (d) =>
    `Somebody has worked on ${String(d.worked)} of its opinions; it cannot be undone as a whole.`,
  'no-bad-rows': () => 'There are no bad rows to download.',
  'nothing-read': () => 'No row can be imported. Correct the bad rows first.',
  'wave-not-imported': () => 'This wave has no texts to take over.',
  'nothing-to-take': () => 'All texts of this wave were taken over.',
  'not-a-spreadsheet': () => 'This is no spreadsheet, or it is empty. Choose XLSX, XLS or CSV.',
  'no-table': () => 'No table of orders was found. The first row should be the header, each further row an order.',
  'mapping-missing': () => 'Number, time of the call or text were not recognised. Map the columns, then import.',
  'nothing-filed': () => 'None of the ticked rows could be filed. See the reason of each.',
  'source-without-deadline': () => 'This source has no deadline of its own; the one of residents’ reports holds.',
  'deadline-is-law': () => 'The deadline of petitions is the law’s and cannot be set.',
}
export const intakeRefusal = { zh, en }
