/** Words of the pages of the city examination 市考结果页: rounds, figures, typing, comparing, correcting, the scan. */
import { enHalfYear, zhHalfYear, zhHalfYearShort } from './half-year.ts'

const two = (value: number) => value.toFixed(2)
const signed = (points: number) => `${points > 0 ? '▲' : points < 0 ? '▼' : '='} ${two(Math.abs(points))}`

type Finding = {
  readonly id: string
  readonly rank: number | null
  readonly places: number | null
  readonly fell: readonly { readonly name: string; readonly points: number }[]
}
type SlopeLines = readonly { readonly name: string; readonly points: number | null }[]

const zh = {
  title: '市考结果',
  round: zhHalfYear,
  roundShort: zhHalfYearShort,
  finding: ({ id, rank, places, fell }: Finding) => {
    const head = `${zhHalfYear(id)}${rank === null ? '名次未公布' : `总体第${rank}名`}`
    const move =
      places === null
        ? ''
        : places > 0
          ? `，比上期前进${places}位`
          : places < 0
            ? `，比上期后退${-places}位`
            : '，名次未变'
    const tail =
      fell.length === 0 ? '' : `；${fell.map(({ name, points }) => `${name}下降${two(-points)}分`).join('、')}`
    return `${head}${move}${tail}`
  },
  emptyTitle: '还没有市考结果',
  emptyHint: '收到市考核办通报后，录入本区的数（最多20个），或导入通报表格。',
  enter: '录入结果',
  importFile: '导入通报表格',
  series: { current: '本区各期', reference: '参考案例 2018–2022' },
  referenceNote: '参考案例只收公开数字，只读；没有公开的留空，不补。年度名次与半年名次不相互比较。',
  changesOnly: '公开的只有升降，没有得分',
  up: '上升',
  down: (points: number | null) => (points === null ? '下降' : `下降 ${two(points)} 分`),
  bumpTitle: (places: number) => `${places}个开发区总体名次`,
  slopeTitle: (from: string, to: string) => `六个单项：${from} → ${to}`,
  slope: {
    score: two,
    change: signed,
    columns: { subject: '单项', change: '升降' },
    describe: (lines: SlopeLines) =>
      `${lines.map(({ name, points }) => `${name}${points === null ? '没有可比的数' : points > 0 ? `上升${two(points)}分` : points < 0 ? `下降${two(-points)}分` : '持平'}`).join('；')}。`,
  },
  slopeNone: '要有两期单项得分才能比较。',
  column: {
    round: '轮次',
    publishedOn: '通报日期',
    circular: '文号',
    own: '本区总体',
    move: '名次升降',
    status: '状态',
    enteredBy: '录入',
    comparedBy: '核对',
    scan: '原件',
    corrections: '更正',
  },
  rankOf: (rank: number) => `第${rank}名`,
  moveOf: (places: number) => (places > 0 ? `▲ ${places}位` : places < 0 ? `▼ ${-places}位` : '未变'),
  corrected: (count: number) => `${count}处`,
  hasScan: '有',
  noScan: '缺',
  reference: '参考案例',
  illustrative: '示例',
  open: '打开',
  search: '轮次或文号',
  allStatuses: '全部状态',
  figuresTitle: (count: number) => `各开发区成绩，${count}个数`,
  figuresHint: '点任一格看它的来历或更正；空格是通报没有公布的。',
  ownOnly: '只看本区',
  contradictionsTitle: (count: number) => `通报里有${count}处前后不一致`,
  contradictionsNone: '得分与名次没有发现矛盾',
  contradictionsHint: '只指出、不改动。请对照原件，确是通报有误的，向市考核办核实。',
  back: '返回市考结果',
  compare: '核对',
  compareWhy: '另一位同志对照原件核对后，成绩才用于结转。',
  attach: '附上原件',
  replaceScan: '更换原件',
  download: '下载原件',
  scanHint: 'PDF、OFD、PNG、JPG，不超过20 MB。',
  scanMissing: '还没有附原件。核对的同志需要对照原件。',
  form: {
    title: '录入市考结果',
    subtitle: '照通报录入；没有公布的留空，留空不等于零。',
    scope: { own: '只录本区（7项14个数）', all: '录全部开发区' },
    round: '轮次',
    publishedOn: '通报日期',
    circular: '通报文号',
    circularHint: '如“市考核办通报〔2026〕3号”，没有文号可留空',
    typed: (count: number) => `已录${count}个数`,
    save: '保存，待另一人核对',
    nothing: '至少录入一个数',
    bad: (count: number) => `有${count}个格子不是数字或超出范围，改好后才能保存`,
    roundTaken: '这一期已经录入，如需修改请在那一期里更正',
    dayLate: '通报日期不能晚于今天',
    kept: '录入内容随时存在本机，刷新不丢',
    clear: '清空',
    saved: '已保存，请另一位同志核对',
    notNumber: '不是数字',
    scoreRange: '得分须在0到100之间',
    rankRange: (places: number) => `名次须是1到${places}的整数`,
  },
  comparing: {
    title: (round: string) => `核对：${round}`,
    subtitle: '请只看原件，把数再录一遍；不一致的格子会并排列出。',
    blind: '录入人的数在提交前不显示。',
    submit: '提交核对',
    differTitle: (count: number) => `有${count}格不一致，尚未通过核对`,
    differHint: '先看原件。是您录错的，改您的数再提交；是录入有误的，请录入人更正后再核对。',
    zone: '开发区',
    subject: '项目',
    entered: '录入的',
    mine: '我核对的',
    done: '两人一致，核对通过',
    missing: '（空）',
  },
  correcting: {
    title: (zone: string, subject: string) => `${zone} · ${subject}`,
    history: '来历',
    first: '首次录入',
    by: (name: string, at: string) => `${name} ${at}`,
    score: '更正后得分',
    rank: '更正后名次',
    reason: '更正理由',
    reasonHint: '写明依据，如“原件第2页为82.61”。',
    save: '登记更正',
    note: '更正是新的一条，原来的数保留；更正后要重新核对。',
    done: '已登记更正，等待重新核对',
  },
}

const en = {
  title: 'City results',
  round: enHalfYear,
  roundShort: enHalfYear,
  finding: ({ id, rank, places, fell }: Finding) => {
    const head = `${enHalfYear(id)}: ${rank === null ? 'rank not published' : `No. ${rank} overall`}`
    const move =
      places === null ? '' : places > 0 ? `, up ${places}` : places < 0 ? `, down ${-places}` : ', same as before'
    const tail =
      fell.length === 0 ? '' : `; ${fell.map(({ name, points }) => `${name} fell ${two(-points)}`).join(', ')}`
    return `${head}${move}${tail}`
  },
  emptyTitle: 'No city result yet',
  emptyHint: 'When the circular comes, type the figures of our zone (20 at most) or import the sheet.',
  enter: 'Enter a result',
  importFile: 'Import a circular',
  series: { current: 'Our rounds', reference: 'Reference case 2018–2022' },
  referenceNote:
    'The reference case holds published figures only and is read-only. What is not public stays empty. Years and half-years are never compared.',
  changesOnly: 'Only the direction was published, no scores',
  up: 'rose',
  down: (points: number | null) => (points === null ? 'fell' : `fell ${two(points)}`),
  bumpTitle: (places: number) => `Overall ranks of ${places} zones`,
  slopeTitle: (from: string, to: string) => `Six aspects: ${from} → ${to}`,
  slope: {
    score: two,
    change: signed,
    columns: { subject: 'Aspect', change: 'Change' },
    describe: (lines: SlopeLines) =>
      `${lines.map(({ name, points }) => `${name} ${points === null ? 'cannot be compared' : points > 0 ? `rose ${two(points)}` : points < 0 ? `fell ${two(-points)}` : 'stayed'}`).join('; ')}.`,
  },
  slopeNone: 'Two rounds with aspect scores are needed.',
  column: {
    round: 'Round',
    publishedOn: 'Published',
    circular: 'Circular no.',
    own: 'Our overall',
    move: 'Rank move',
    status: 'Status',
    enteredBy: 'Entered',
    comparedBy: 'Compared',
    scan: 'Scan',
    corrections: 'Corrections',
  },
  rankOf: (rank: number) => `No. ${rank}`,
  moveOf: (places: number) => (places > 0 ? `▲ ${places}` : places < 0 ? `▼ ${-places}` : 'same'),
  corrected: (count: number) => `${count}`,
  hasScan: 'yes',
  noScan: 'missing',
  reference: 'Reference',
  illustrative: 'Illustrative',
  open: 'Open',
  search: 'Round or number',
  allStatuses: 'Any status',
  figuresTitle: (count: number) => `Figures of the zones (${count})`,
  figuresHint: 'Choose a cell to see where it comes from or to correct it. Empty cells were not published.',
  ownOnly: 'Our zone only',
  contradictionsTitle: (count: number) => `${count} contradictions in the circular`,
  contradictionsNone: 'No contradiction between scores and ranks',
  contradictionsHint: 'Pointed out, not repaired. Check the circular; ask the city office if it is wrong itself.',
  back: 'Back to city results',
  compare: 'Compare',
  compareWhy: 'A second person compares with the circular before the figures count at closing.',
  attach: 'Attach the scan',
  replaceScan: 'Replace the scan',
  download: 'Download the scan',
  scanHint: 'PDF, OFD, PNG or JPG, up to 20 MB.',
  scanMissing: 'No scan yet. Whoever compares needs the circular.',
  form: {
    title: 'Enter a city result',
    subtitle: 'Type what the circular says. Leave blank what it does not give: blank is not zero.',
    scope: { own: 'Our zone only (7 subjects, 14 figures)', all: 'All zones' },
    round: 'Round',
    publishedOn: 'Published on',
    circular: 'Circular no.',
    circularHint: 'May be left blank',
    typed: (count: number) => `${count} figures typed`,
    save: 'Save, to be compared',
    nothing: 'Type at least one figure',
    bad: (count: number) => `${count} cells are not figures or out of range. Mend them, then save.`,
    roundTaken: 'This round has been entered. Record corrections there.',
    dayLate: 'The day cannot be later than today',
    kept: 'What you type is kept on this computer; a refresh loses nothing',
    clear: 'Clear',
    saved: 'Saved. A second person has to compare it.',
    notNumber: 'Not a number',
    scoreRange: 'A score lies between 0 and 100',
    rankRange: (places: number) => `A rank is a whole number from 1 to ${places}`,
  },
  comparing: {
    title: (round: string) => `Compare: ${round}`,
    subtitle: 'Look at the circular only and type the figures again. Cells that differ are shown side by side.',
    blind: 'What was entered stays hidden until you submit.',
    submit: 'Submit',
    differTitle: (count: number) => `${count} cells differ; not compared yet`,
    differHint:
      'Look at the circular. If you mistyped, mend your figure and submit again; if the entry is wrong, ask for a correction first.',
    zone: 'Zone',
    subject: 'Subject',
    entered: 'Entered',
    mine: 'My reading',
    done: 'Both readings agree: compared',
    missing: '(blank)',
  },
  correcting: {
    title: (zone: string, subject: string) => `${zone} · ${subject}`,
    history: 'History',
    first: 'First entry',
    by: (name: string, at: string) => `${name} ${at}`,
    score: 'Corrected score',
    rank: 'Corrected rank',
    reason: 'Reason',
    reasonHint: 'Say on what ground, such as “page 2 says 82.61”.',
    save: 'Record the correction',
    note: 'A correction is a new entry; the old figure stays. The round has to be compared again.',
    done: 'Correction recorded; to be compared again',
  },
} satisfies typeof zh

export const cityResultsWords = { zh, en }
