/** Words of the import page 导入页: five steps from a file to a receipt. Source: UX §1 (GOV.UK Notify), §3.1. */
import type { RoundState } from '@ratchet/domain/examination/import'
import { enDivisionRow, enImportRefusal, zhDivisionRow, zhImportRefusal } from './import-refusal.ts'

type RowCounts = { readonly good: number; readonly bad: number }
const bytesOf = (size: number) =>
  size < 1_000_000 ? `${Math.max(1, Math.round(size / 1000))} kB` : `${(size / 1_000_000).toFixed(1)} MB`

const zhState: Record<RoundState, string> = {
  new: '新录入',
  unchanged: '已有，内容相同',
  different: '已有，内容不同',
  reference: '参考案例，只读',
}
const enState: Record<RoundState, string> = {
  new: 'New',
  unchanged: 'There already, the same',
  different: 'There already, different',
  reference: 'Reference case, read-only',
}

const n = (value: number) => value.toLocaleString('en-US')

const zh = {
  title: '导入',
  kinds: { examination: '市考通报', divisions: '行政区划' },
  steps: ['选文件', '对列', '预览与改错', '导入', '回执'],
  start: '选一个文件，先看再导，改完错误才会写入',
  startHint: '支持XLSX、XLS（含WPS）和CSV（UTF-8或GB18030），不超过20 MB。',
  drop: '把文件拖到这里，或点此选择',
  sender: '发件单位',
  senderHint: '同一单位的对列方案会记住，下次自动套用。',
  defaultSender: '市考核办',
  verdict: ({ good, bad }: RowCounts) =>
    bad > 0
      ? `${good + bad} 行里 ${good} 行可导入，${bad} 行有错；改完错误行前不会导入任何一行`
      : `${good} 行全部可导入`,
  fileLine: (name: string, size: number, hash: string, ms: number) =>
    `${name} · ${bytesOf(size)} · SHA-256 ${hash.slice(0, 4)}…${hash.slice(-4)} · 预览用时 ${(ms / 1000).toFixed(1)} 秒`,
  again: '重新选文件',
  badRows: '下载错误行',
  run: (rounds: number) => (rounds === 0 ? '登记导入' : `导入 ${rounds} 期`),
  running: '正在导入…',
  reading: '正在读文件…',
  blocked: {
    errors: '先改完错误行',
    nothing: '没有读到成绩',
    reading: '正在重新读文件',
    duty: '只有归口管理部门可以导入',
  },
  stepNote: {
    columns: (taken: number, left: number) => (left > 0 ? `${taken} 列已对，${left} 列不导入` : `${taken} 列已对`),
  },
  bar: {
    title: ({ bad }: RowCounts) => (bad > 0 ? `${bad} 行有错` : '没有发现错行'),
    good: (rows: number, share: string) => `可导入 ${n(rows)} 行 ${share}`,
    bad: (rows: number, share: string) => `有错 ${n(rows)} 行 ${share}`,
  },
  mapping: {
    title: '对列：文件的表头 → 我们的字段',
    header: '表头',
    first: '第一行的值',
    field: '字段',
    how: '怎么对的',
    skip: '不导入',
    left: '不导入',
    suggested: '自动',
    remembered: '记住的',
    manual: '手工',
    roles: {
      zone: '开发区',
      subject: '项目',
      round: '轮次',
      code: '区划代码',
      name: '名称',
      kind: '类型',
      parentCode: '上级代码',
    },
    reset: '恢复自动对列',
    note: (sender: string) => `对列方案存为“${sender}”，下次自动套用。`,
    round: '文件没有写明是哪个半年，请选择',
  },
  errors: {
    title: (shown: number, all: number) =>
      shown < all ? `先改这 ${shown} 处，其余 ${n(all - shown)} 处在错误行文件里` : `要改的 ${n(all)} 处`,
    rowNote: '行号与 Excel 一致',
    sheet: '工作表',
    row: '表行',
    column: '列',
    value: '现在的值',
    reason: '原因和改法',
    blank: '（空）',
    download: '下载错误行 = 原表原列 + “错误原因”列，改好可直接再传；同一文件再传不会重复计。',
    none: '没有要改的',
  },
  rounds: {
    title: '这个文件里有',
    round: '轮次',
    figures: '成绩',
    state: '处理',
    states: zhState,
    publishedOn: '通报日期',
    circular: '通报文号',
    contradictions: '矛盾',
    differs: (count: number) => `${count}格与已录的不同，不会覆盖；请在那一期逐格更正`,
    seeRound: '去那一期',
    none: '没有',
  },
  receipt: {
    title: (rounds: number) => (rounds > 0 ? `已导入 ${rounds} 期，等待另一人核对` : '没有新的一期，已有的一格未动'),
    hash: '文件指纹',
    next: '去核对',
    another: '再导入一个文件',
    entries: (count: number) => `${count} 条成绩`,
    compareHint: '导入的成绩由录入人以外的同志对照原件核对。',
  },
  divisions: {
    units: (count: number) => `${count} 个街道、社区和村`,
    run: (count: number) => `导入 ${count} 个`,
    done: (added: number, renamed: number, unchanged: number) =>
      `新增 ${added} 个，更名 ${renamed} 个，${unchanged} 个没有变化`,
    plan: '导入后会怎样',
    unit: '单位',
    state: '处理',
    states: { added: '新增', renamed: '更名', unchanged: '没有变化' },
    /** What was there already and stays is counted, not listed. */
    nothingNew: '表中各单位都已在组织机构里，名称相同。',
    hint: '表头写明区划代码、名称、类型和上级代码。已有的代码改名，没有的新增；表中没写的单位不动。',
    duty: '只有系统管理员可以导入行政区划',
    seeOrg: '去看组织机构',
    row: zhDivisionRow,
  },
  refusal: zhImportRefusal,
}

const en = {
  title: 'Import',
  kinds: { examination: 'City circular', divisions: 'Divisions' },
  steps: ['File', 'Columns', 'Preview and mend', 'Import', 'Receipt'],
  start: 'Choose a file: look first, then import; nothing is written before errors are mended',
  startHint: 'XLSX, XLS (WPS too) and CSV (UTF-8 or GB18030), up to 20 MB.',
  drop: 'Drop the file here, or choose one',
  sender: 'Sender',
  senderHint: 'The columns of a sender are remembered and used again.',
  defaultSender: 'City assessment office',
  verdict: ({ good, bad }: RowCounts) =>
    bad > 0
      ? `${good} of ${good + bad} rows can be imported, ${bad} have errors; nothing is imported before they are mended`
      : `All ${good} rows can be imported`,
  fileLine: (name: string, size: number, hash: string, ms: number) =>
    `${name} · ${bytesOf(size)} · SHA-256 ${hash.slice(0, 4)}…${hash.slice(-4)} · read in ${(ms / 1000).toFixed(1)} s`,
  again: 'Another file',
  badRows: 'Download bad rows',
  run: (rounds: number) =>
    rounds === 0 ? 'Record the import' : `Import ${rounds} ${rounds === 1 ? 'round' : 'rounds'}`,
  running: 'Importing…',
  reading: 'Reading the file…',
  blocked: {
    errors: 'Mend the bad rows first',
    nothing: 'No figures were read',
    reading: 'The file is being read again',
    duty: 'Only the owner department imports',
  },
  stepNote: {
    columns: (taken: number, left: number) =>
      left > 0 ? `${taken} columns matched, ${left} left out` : `${taken} columns matched`,
  },
  bar: {
    title: ({ bad }: RowCounts) => (bad > 0 ? `${bad} rows with errors` : 'No bad rows'),
    good: (rows: number, share: string) => `${rows} good rows ${share}`,
    bad: (rows: number, share: string) => `${n(rows)} bad rows ${share}`,
  },
  mapping: {
    title: 'Columns: their header → our field',
    header: 'Header',
    first: 'First value',
    field: 'Field',
    how: 'Matched',
    skip: 'Leave out',
    left: 'left out',
    suggested: 'automatic',
    remembered: 'remembered',
    manual: 'by hand',
    roles: {
      zone: 'Zone',
      subject: 'Subject',
      round: 'Round',
      code: 'Code',
      name: 'Name',
      kind: 'Kind',
      parentCode: 'Parent code',
    },
    reset: 'Back to automatic',
    note: (sender: string) => `Kept as “${sender}” and used for their next file.`,
    round: 'The file does not say which half-year it is. Choose it',
  },
  errors: {
    title: (shown: number, all: number) =>
      shown < all ? `Mend these ${shown} first; ${n(all - shown)} more are in the file` : `${n(all)} to mend`,
    rowNote: 'Row numbers as in Excel',
    sheet: 'Sheet',
    row: 'Row',
    column: 'Column',
    value: 'Value',
    reason: 'Reason and what to do',
    blank: '(blank)',
    download:
      'Bad rows = your rows and columns + one column with the reason. Mend and send again; the same file never counts twice.',
    none: 'Nothing to mend',
  },
  rounds: {
    title: 'In this file',
    round: 'Round',
    figures: 'Figures',
    state: 'What happens',
    states: enState,
    publishedOn: 'Published on',
    circular: 'Circular no.',
    contradictions: 'Contradictions',
    differs: (count: number) => `${count} cells differ and are not overwritten; correct them in the round`,
    seeRound: 'Open the round',
    none: 'none',
  },
  receipt: {
    title: (rounds: number) =>
      rounds > 0
        ? `${rounds} ${rounds === 1 ? 'round' : 'rounds'} imported, to be compared`
        : 'No new round; what was there is unchanged',
    hash: 'Hash of the file',
    next: 'Go to the round',
    another: 'Import another file',
    entries: (count: number) => `${count} figures`,
    compareHint: 'Somebody else compares what was imported with the circular.',
  },
  divisions: {
    units: (count: number) => `${count} streets, communities and villages`,
    run: (count: number) => `Import ${count}`,
    done: (added: number, renamed: number, unchanged: number) =>
      `${added} added, ${renamed} renamed, ${unchanged} unchanged`,
    plan: 'What the import would do',
    unit: 'Unit',
    state: 'What happens',
    states: { added: 'Added', renamed: 'Renamed', unchanged: 'Unchanged' },
    nothingNew: 'Every unit of the file is in the organisation already, by the same name.',
    hint: 'The header names code, name, kind and parent code. Known codes are renamed, new ones added; units the file does not name stay as they are.',
    duty: 'Only the system administrator imports divisions',
    seeOrg: 'Open the organisation',
    row: enDivisionRow,
  },
  refusal: enImportRefusal,
} satisfies typeof zh

export const importWords = { zh, en }
