/** Words of importing an office's own ledger 自有台账导入: why a row is not taken and what to do, and its page. */
import type { RefusalDetails } from '@ratchet/domain/refusal'

/** Codes of `ledger-row` in documents and of the plan; written out, since words depend on the domain only. */
export type LedgerRowCode =
  | 'missing-text'
  | 'missing-lead'
  | 'missing-due'
  | 'bad-due'
  | 'bad-status'
  | 'names-somebody'
  | 'duplicate-row'
  | 'no-table'
  | 'unit-unknown'
  | 'unit-several'
  | 'unit-gone'
type Sentences = Record<LedgerRowCode, (details: RefusalDetails) => string>

const listOf = (value: unknown) => ((value as readonly string[] | undefined) ?? []).slice(0, 3)

const zhRow: Sentences = {
  'missing-text': () => '没有写问题。补上一句话，或删去这一行。',
  'missing-lead': () => '没有牵头单位。补上由谁办。',
  'missing-due': () => '没有完成时限。写一个日期，长期的写“长期推进”。',
  'bad-due': (d) => `“${String(d.value ?? '')}”不是日期。写成“9月底前”或“2026年9月30日”。`,
  'bad-status': (d) => `“${String(d.value ?? '')}”看不出办完没有。写“已销号”或“整改中”。`,
  'names-somebody': () => '问题里有手机号或证件号。去掉号码再导入。',
  'duplicate-row': (d) => `和第 ${String(d.value)} 行重复。保留一行。`,
  'no-table': () => '没有找到台账。表头需要有“问题”和“责任单位”，可以在对列里手工指定。',
  'unit-unknown': (d) => `没有认出“${String(d.value)}”。在上面选它是哪个单位，下次自动认。`,
  'unit-several': (d) => `“${String(d.value)}”可能是${listOf(d.candidates).join('、')}。在上面选一个。`,
  'unit-gone': (d) => `${String(d.was ?? d.value)}已经撤销，没有继任单位。在上面选一个现有的，或不导入这个词。`,
}
const enRow: Sentences = {
  'missing-text': () => 'No problem is written. Add a sentence, or delete the row.',
  'missing-lead': () => 'There is no lead unit. Write who answers for it.',
  'missing-due': () => 'There is no deadline. Write a day, or “长期推进” for what goes on.',
  'bad-due': (d) => `“${String(d.value ?? '')}” is no day. Write 2026-09-30 or “9月底前”.`,
  'bad-status': (d) => `“${String(d.value ?? '')}” does not say whether it is done. Write “已销号” or “整改中”.`,
  'names-somebody': () => 'The problem holds a phone or identity number. Take it out.',
  'duplicate-row': (d) => `The same as row ${String(d.value)}. Keep one.`,
  'no-table': () => 'No ledger was found. The header needs a problem and a unit; set the columns by hand.',
  'unit-unknown': (d) => `“${String(d.value)}” is no unit that is known. Choose one above; it is remembered.`,
  'unit-several': (d) => `“${String(d.value)}” may be ${listOf(d.candidates).join(', ')}. Choose one above.`,
  'unit-gone': (d) =>
    `${String(d.was ?? d.value)} no longer exists and has no successor. Choose another above, or leave the word out.`,
}

const zh = {
  row: zhRow,
  badColumn: '错误原因',
  kind: '自有台账',
  start: '把现有的销号台账、整改台账原样拖进来，先看再导',
  hint: '合并单元格、两层表头、旧版XLS和WPS文件都能读。电话、身份证等列不导入。',
  noCycle: '还没有正在运行的周期，先开启一个再导入。',
  toFirstDay: '去首日导入',
  template: '下载空白台账',
  intoCycle: (period: string) => `导入到${period}`,
  verdict: (good: number, known: number, bad: number) =>
    bad > 0
      ? `${good + known + bad} 行里 ${bad} 行要先处理，处理完前不会导入任何一行`
      : known > 0
        ? `${good} 行可导入，${known} 行已经在台账里`
        : `${good} 行全部可导入`,
  run: (rows: number) => `导入 ${rows} 行`,
  skipped: (count: number) => `标题、合计、说明 ${count} 行已识别，不计入`,
  left: (columns: string) => `${columns}：含居民信息，不保存。`,
  others: '没有对应的列原样保留，导出台账时带回。',
  words: {
    title: (count: number) => `${count} 个单位名称要您认一认，认过就记住`,
    word: '台账里写的',
    rows: '表行',
    means: '是哪个单位',
    why: '为什么',
    unknown: '没有认出',
    several: '有几个都像',
    gone: (was: string) => `${was}已经撤销`,
    leave: '不导入这个词',
    choose: '请选择单位',
    similar: (count: number) => `${count} 个简称按相近认定，请看一眼`,
    taken: '认作',
  },
  named: {
    title: (rows: number, hidden: number) =>
      hidden === 0 ? `${rows} 行里像有姓名、门牌，都照原文导入` : `${rows} 行里像有姓名、门牌，导入时遮住 ${hidden} 行`,
    said: '台账原文',
    becomes: '导入后',
    act: '处理',
    hide: '遮住',
    keep: '不是，照原文',
    hideAll: '全部遮住',
    keepAll: '全部照原文',
    note: '遮住后单位和居民都只看到“导入后”的文字，导出台账时也一样；原文不保存。',
  },
  plan: {
    title: '导入后会怎样',
    counts: (open: number, closed: number) => `整改中 ${open} 件，启用前已销号 ${closed} 件`,
    note: '整改中的直接交办到单位；启用前已销号的只备查，不公布、不计入回头看。',
    toResidents: '居民暂时看不到：重点关切的题目要有人核对，或有群众反映归入，才列入“您说我办”。',
    noTheme: (count: number) => `${count} 行看不出主题，只建整改事项，不建重点关切。`,
    number: '序号',
    text: '问题',
    lead: '牵头、协办',
    due: '完成时限',
    status: '处理',
    known: (number: string) => `已有 ${number}`,
    differs: '台账写的和系统不一致，请到事项里办理',
    none: '未定',
  },
  running: '正在导入，可以离开',
  done: (rows: number, known: number) => (known > 0 ? `已导入 ${rows} 行，${known} 行原来就有` : `已导入 ${rows} 行`),
  failed: '没有导入，一行也没有写入',
  seeItems: '去看整改事项',
  seeLedger: '去看台账',
  undo: '撤销这次导入',
  undoTitle: '撤销后这批事项和关切全部移除，编号不再使用',
  undone: (name: string, reason: string) => `${name}撤销：${reason}`,
  before: {
    title: '导入过的台账',
    none: '还没有导入过台账。',
    file: '文件',
    when: '时间',
    rows: '行数',
    state: '状态',
    made: (made: number, known: number) => (known > 0 ? `${made} 行，另有 ${known} 行已有` : `${made} 行`),
    done: '已导入',
    undone: '已撤销',
  },
}
const en = {
  row: enRow,
  badColumn: 'What is wrong',
  kind: 'Own ledger',
  start: 'Drop the ledger you have, as it is: look first, then import',
  hint: 'Merged cells, headers of two lines, old XLS and WPS files are read. Columns with phone or identity numbers are not.',
  noCycle: 'No cycle is running yet. Open one first.',
  toFirstDay: 'Go to day one',
  template: 'Download an empty ledger',
  intoCycle: (period: string) => `Into ${period}`,
  verdict: (good: number, known: number, bad: number) =>
    bad > 0
      ? `${bad} of ${good + known + bad} rows must be settled first; nothing is imported before that`
      : known > 0
        ? `${good} rows can be imported, ${known} are there already`
        : `All ${good} rows can be imported`,
  run: (rows: number) => `Import ${rows} ${rows === 1 ? 'row' : 'rows'}`,
  skipped: (count: number) => `${count} lines are titles, totals or notes`,
  left: (columns: string) => `${columns}: residents’ data, not kept.`,
  others: 'Columns that are left out are kept as they are and go out again with the ledger.',
  words: {
    title: (count: number) =>
      `${count} ${count === 1 ? 'name' : 'names'} of units for you to settle; they are remembered`,
    word: 'In the ledger',
    rows: 'Rows',
    means: 'Which unit it is',
    why: 'Why',
    unknown: 'Not known',
    several: 'Several are like it',
    gone: (was: string) => `${was} no longer exists`,
    leave: 'Leave the word out',
    choose: 'Choose a unit',
    similar: (count: number) =>
      `${count} short ${count === 1 ? 'name was' : 'names were'} taken for the nearest; have a look`,
    taken: 'taken for',
  },
  named: {
    title: (rows: number, hidden: number) =>
      `${rows} ${rows === 1 ? 'row seems' : 'rows seem'} to name somebody: ${hidden === 0 ? 'all are taken as written' : `${hidden} masked`}`,
    said: 'As written',
    becomes: 'As imported',
    act: 'What happens',
    hide: 'Mask',
    keep: 'No name: keep',
    hideAll: 'Mask all',
    keepAll: 'Keep all',
    note: 'Units and residents read the masked words only, and so does whoever exports the ledger; what was written is not kept.',
  },
  plan: {
    title: 'What the import would do',
    counts: (open: number, closed: number) => `${open} open, ${closed} closed before use`,
    note: 'Open ones are assigned to their units; those closed before use are kept on record, never published, never looked back at.',
    toResidents:
      'Residents see none of it yet: the title of a concern is shown once somebody has checked it, or a resident’s words were joined to it.',
    noTheme: (count: number) => `${count} rows have no theme: they become items without a concern.`,
    number: 'No.',
    text: 'Problem',
    lead: 'Lead, co-operating',
    due: 'Deadline',
    status: 'What happens',
    known: (number: string) => `There as ${number}`,
    differs: 'The file says otherwise than the item; work on the item',
    none: 'none',
  },
  running: 'Importing; you may leave',
  done: (rows: number, known: number) => `${rows} rows imported${known > 0 ? `, ${known} were there already` : ''}`,
  failed: 'Nothing was imported',
  seeItems: 'Open the items',
  seeLedger: 'Open the ledger',
  undo: 'Undo this import',
  undoTitle: 'All its items and concerns are removed; their numbers are not used again',
  undone: (name: string, reason: string) => `Undone by ${name}: ${reason}`,
  before: {
    title: 'Ledgers that were imported',
    none: 'No ledger was imported yet.',
    file: 'File',
    when: 'When',
    rows: 'Rows',
    state: 'State',
    made: (made: number, known: number) => `${made}${known > 0 ? `, and ${known} that were there` : ''}`,
    done: 'Imported',
    undone: 'Undone',
  },
} satisfies typeof zh
export const ledgerImportWords = { zh, en }
