/** Words about the city examination 市考用语: rounds, entering, comparing, and the rows that an import refuses. */
import type { ExaminationRefusal } from '@ratchet/domain/examination/compare'
import type { ContradictionCode } from '@ratchet/domain/examination/contradiction'
import type { RefusalDetails } from '@ratchet/domain/refusal'

type Sentences<Code extends string> = Record<Code, (details: RefusalDetails) => string>

/** Reasons of `readCircular` in documents; written out, since words depend on the domain only. */
export type CircularRowReason =
  | 'no-table'
  | 'column-twice'
  | 'column-absent'
  | 'missing-round'
  | 'unknown-round'
  | 'missing-zone'
  | 'unknown-zone'
  | 'missing-subject'
  | 'unknown-subject'
  | 'not-a-number'
  | 'score-out-of-range'
  | 'rank-out-of-range'
  | 'duplicate'

const zhRefusal: Sentences<ExaminationRefusal> = {
  'already-compared': () => '这一轮成绩已经核对完毕。如有错误，请用“更正”登记。',
  'same-person': () => '录入人不能核对自己录入的成绩，请另一位同志核对；科室只有一人时由领导核对。',
  'no-entries': () => '这一轮还没有成绩，请先录入。',
  'figures-differ': (d) => `有${String(d.count)}处与录入数据不一致，暂不能通过核对。请对照通报原件，更正后再核对。`,
  'round-exists': (d) => `${String(d.id)}的成绩已经录入。如需修改，请用“更正”登记。`,
  'reason-missing': () => '请写明更正理由。',
  'nothing-changed': () => '更正前后数据相同，请核对后填写。',
  'entry-superseded': () => '这条成绩已被更正过，请在最新一条上更正。',
  'rank-outside': (d) => `名次${String(d.rank)}超出参评的${String(d.places)}个开发区，请核对。`,
}
const enRefusal: Sentences<ExaminationRefusal> = {
  'already-compared': () => 'This round has been compared. Record a correction if something is wrong.',
  'same-person': () =>
    'Whoever entered the figures cannot compare them. Ask a second person; in an office of one, the leader does it.',
  'no-entries': () => 'This round has no figures yet. Enter them first.',
  'figures-differ': (d) =>
    `${String(d.count)} figures differ from what was entered. Check the circular, correct, then compare again.`,
  'round-exists': (d) => `The result of ${String(d.id)} has been entered. Record corrections to change it.`,
  'reason-missing': () => 'Write why it is corrected.',
  'nothing-changed': () => 'Nothing changes with this correction. Check the figures.',
  'entry-superseded': () => 'This figure has been corrected before. Correct the latest one.',
  'rank-outside': (d) => `Rank ${String(d.rank)} is not among the ${String(d.places)} zones. Check it.`,
}

const zhContradiction: Sentences<ContradictionCode> = {
  'order-disagrees': (d) =>
    `${String(d.zone)}得${String(d.score)}分却排第${String(d.rank)}，${String(d.otherZone)}得${String(d.otherScore)}分却排第${String(d.otherRank)}，得分与名次不一致。`,
  'rank-shared': (d) => `${String(d.zone)}同为第${String(d.rank)}名，但得分并不相同。`,
  'rank-outside': (d) => `${String(d.zone)}的名次${String(d.rank)}超出${String(d.places)}个开发区。`,
  'zone-twice': (d) => `${String(d.zone)}出现了不止一次。`,
  'zone-unknown': (d) => `${String(d.zone)}不在参评开发区名单中。`,
  'overall-not-mean': (d) =>
    `${String(d.zone)}总分${String(d.overall)}与六项平均${String(d.mean)}不一致，可能是市里另有权重，请核对。`,
}
const enContradiction: Sentences<ContradictionCode> = {
  'order-disagrees': (d) =>
    `${String(d.zone)} has ${String(d.score)} points and rank ${String(d.rank)}, ${String(d.otherZone)} has ${String(d.otherScore)} and rank ${String(d.otherRank)}: score and rank disagree.`,
  'rank-shared': (d) => `${String(d.zone)} share rank ${String(d.rank)} although their scores differ.`,
  'rank-outside': (d) => `Rank ${String(d.rank)} of ${String(d.zone)} is not among ${String(d.places)} zones.`,
  'zone-twice': (d) => `${String(d.zone)} appears more than once.`,
  'zone-unknown': (d) => `${String(d.zone)} is not in the list of zones.`,
  'overall-not-mean': (d) =>
    `The overall score ${String(d.overall)} of ${String(d.zone)} is not the mean of the six (${String(d.mean)}). The city may weigh them; please check.`,
}

const zhRow: Sentences<CircularRowReason> = {
  'no-table': () => '文件里没有找到成绩表。请确认表头含有开发区名称以及得分或排名。',
  'column-twice': (d) => `有两列都被认作“${String(d.value)}”，请在字段对应中指定用哪一列。`,
  'column-absent': (d) => `字段对应中“${String(d.value)}”所指的列在表中找不到，或不止一列。`,
  'missing-round': () => '没有写明是哪个半年。请在标题、工作表名或“轮次”列中写明，如“2022上半年”。',
  'unknown-round': (d) => `“${String(d.value)}”看不出是哪个半年，请写成“2022上半年”。`,
  'missing-zone': () => '没有写开发区名称。',
  'unknown-zone': (d) => `“${String(d.value)}”不在参评开发区名单中。`,
  'missing-subject': () => '没有写是哪个单项。',
  'unknown-subject': (d) => `“${String(d.value)}”不是市考的六个单项之一，也不是总体。`,
  'not-a-number': (d) => `“${String(d.value)}”不是数字。没有公布的请留空。`,
  'score-out-of-range': (d) => `得分${String(d.value)}不在0到100之间。`,
  'rank-out-of-range': (d) => `名次${String(d.value)}不是参评开发区中的名次。`,
  duplicate: (d) => `与前面的“${String(d.value)}”重复，同一开发区只能有一行。`,
}
const enRow: Sentences<CircularRowReason> = {
  'no-table': () => 'No table of results was found. The header needs the zone and a score or rank.',
  'column-twice': (d) => `Two columns were read as “${String(d.value)}”. Say in the mapping which one to use.`,
  'column-absent': (d) => `The column that the mapping names for “${String(d.value)}” is not there, or there twice.`,
  'missing-round': () =>
    'The half-year is not named. Put it into the title, the sheet name or a column, such as 2022H1.',
  'unknown-round': (d) => `“${String(d.value)}” does not say which half-year. Write 2022H1.`,
  'missing-zone': () => 'The zone is not named.',
  'unknown-zone': (d) => `“${String(d.value)}” is not in the list of zones.`,
  'missing-subject': () => 'The aspect is not named.',
  'unknown-subject': (d) => `“${String(d.value)}” is neither one of the six aspects nor the overall result.`,
  'not-a-number': (d) => `“${String(d.value)}” is not a number. Leave unpublished figures blank.`,
  'score-out-of-range': (d) => `The score ${String(d.value)} is not between 0 and 100.`,
  'rank-out-of-range': (d) => `The rank ${String(d.value)} is not a place among the zones.`,
  duplicate: (d) => `Repeats ${String(d.value)}; a zone has one row only.`,
}

const zh = {
  status: { entered: '已录入，待核对', compared: '已核对' },
  field: {
    id: '轮次',
    publishedOn: '通报日期',
    circularNumber: '通报文号',
    zone: '开发区',
    subject: '项目',
    overall: '总体',
    score: '得分',
    rank: '名次',
    scan: '通报原件',
    reason: '理由',
    enteredBy: '录入人',
    comparedBy: '核对人',
  },
  missing: '未公布',
  illustrative: '示例数据，非真实成绩',
  severity: { contradiction: '矛盾', warning: '提示' },
  badRowsColumn: '错误原因',
  refusal: zhRefusal,
  contradiction: zhContradiction,
  row: zhRow,
}

const en = {
  status: { entered: 'Entered, to be compared', compared: 'Compared' },
  field: {
    id: 'Round',
    publishedOn: 'Published',
    circularNumber: 'Circular no.',
    zone: 'Zone',
    subject: 'Subject',
    overall: 'Overall',
    score: 'Score',
    rank: 'Rank',
    scan: 'Circular',
    reason: 'Reason',
    enteredBy: 'Entered by',
    comparedBy: 'Compared by',
  },
  missing: 'not published',
  illustrative: 'Illustrative, not a real result',
  severity: { contradiction: 'Contradiction', warning: 'Note' },
  badRowsColumn: 'Reason',
  refusal: enRefusal,
  contradiction: enContradiction,
  row: enRow,
} satisfies typeof zh

export const examinationWords = { zh, en }
