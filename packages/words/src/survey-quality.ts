/** Words of a wave's quality 测评质量页: signs of bad interviews, interviewers side by side, and re-checks. */
import type { Suspicion } from '@ratchet/domain/survey/interviewer'
import type { RecheckMode } from '@ratchet/domain/survey/recheck'

const count = (value: number) => value.toLocaleString('en-US')
const percent = (share: number) => `${(share * 100).toFixed(1)}%`
const minutes = (seconds: number) => (seconds / 60).toFixed(1)

const zhSuspicion: Record<Suspicion, (share: string) => string> = {
  straight_line: (share) => `${share}的访问各题答得一样`,
  speeding: (share) => `${share}的访问用时过短`,
  score: () => '得分与其他访员相差悬殊',
}
const enSuspicion: Record<Suspicion, (share: string) => string> = {
  straight_line: (share) => `${share} of the interviews answer every question alike`,
  speeding: (share) => `${share} of the interviews are too short`,
  score: () => 'scores far from the other interviewers’',
}
const zhMode: Record<RecheckMode, string> = { phone: '电话', visit: '上门', recording: '听录音' }
const enMode: Record<RecheckMode, string> = { phone: 'By phone', visit: 'Visit', recording: 'Recording' }

const zh = {
  title: (names: readonly string[]) => `访员${names.join('、')}的访问可疑，请先复核`,
  titleReleased: (names: readonly string[]) => `访员${names.join('、')}的访问可疑`,
  titleClean: (flagged: number) =>
    flagged === 0 ? '没有发现可疑的访问' : `${count(flagged)}份访问有疑点，没有集中在哪个访员`,
  titleLimited: (flagged: number) => (flagged === 0 ? '没有发现可疑的访问' : `${count(flagged)}份访问有疑点，已标记`),
  titleEmpty: '还没有访问数据可查',
  titleReported: '这一批只有发布的报告，没有访问可查',
  subReported: '逐份访问的用时、作答和访员都不在报告里，查不了质量，也不能抽取复核。',
  sub: '疑点只是线索：有疑点的访问照样保留、照样计入，复核不属实的才剔除。',
  subEmpty: '导入原始数据后自动标记疑点。',
  signs: {
    title: '访问用时',
    text: (interviews: number, straight: number, speeding: number) =>
      `${count(interviews)}份访问中，直线作答${count(straight)}份，用时过短${count(speeding)}份`,
    untimed: (untimed: number) => `另有${count(untimed)}份没有起止时间。`,
    how: (shortest: number, median: number | null) =>
      `直线作答：七个主题至少答了五个，且全部相同。用时过短：不足${count(Math.round(shortest))}秒（120秒与中位数${median === null ? '' : `${minutes(median)}分钟`}的三分之一，取大者）。`,
    source: '依据：AAPOR、美国统计协会《调查数据造假》专题报告（2021）；Greszki等（2015）。',
    see: { straight_line: '看直线作答的记录', speeding: '看用时过短的记录' },
    bin: {
      flagged: (answers: number, seconds: number) =>
        answers === 0
          ? `没有不足${Math.round(seconds)}秒的`
          : `不足${Math.round(seconds)}秒的${count(answers)}份，已标记`,
      describe: (total: number, flagged: number, seconds: number) =>
        `${count(total)}份访问的用时，不足${Math.round(seconds)}秒的${count(flagged)}份，已标记，没有删除。`,
      axis: '访问用时（分钟）',
    },
  },
  interviewers: {
    title: '访员对照',
    hint: '得分差异Z值是与其他全部访员相比；各访员跑的社区不同，Z值大也可能是社区的差别，只作线索。',
    column: {
      interviewer: '访员',
      interviews: '份数',
      minutes: '用时中位数（分）',
      straight: '直线作答',
      speeding: '用时过短',
      unknown: '不了解',
      mean: '平均分（1–5）',
      z: '差异Z值',
      suspicions: '疑点',
    },
    none: '—',
    sentence: (name: string, reasons: string) => `${name}：${reasons}。`,
    join: '，',
    suspicion: zhSuspicion,
    mark: '可疑',
    limited: '按权限，不显示访员。',
    unnamed: '数据里没有访员编号，不能对照。',
  },
  percent,
  minutes,
  rechecks: {
    title: {
      none: '还没有抽取复核',
      open: (left: number) => `还有${count(left)}份复核没有登记`,
      done: (found: number) => (found === 0 ? '复核全部完成，全部属实' : `复核全部完成，${count(found)}份不属实`),
    },
    noContract: '合同里约定复核比例后，才能抽取复核。',
    toContract: '去登记合同',
    owed: (owed: number, share: string) => `合同约定复核${share}，应再抽${count(owed)}份。`,
    rate: (rate: string, low: string, high: string, wrong: number, n: number) =>
      `不属实率${rate}（95%区间${low}至${high}）：联系上的${count(n)}份里有${count(wrong)}份。`,
    noRate: '联系上两份以上才能算不属实率。',
    excluded: '“与记录不符”和“未接受访问”的，默认不计入得分。',
    draw: '抽取复核',
    drawTitle: '抽取复核样本',
    steps: [
      '名单已经固定，校验码如下。请先把校验码公布出去（如贴在公示栏、发到工作群）。',
      '再等一次公布之后才开奖的公开彩票，把期号和号码照录为随机种子。',
      '系统按种子抽取；任何人拿名单和种子都能重抽核对。',
    ],
    hash: '名单校验码（SHA-256）',
    frame: (frame: number) => `名单共${count(frame)}份访问`,
    seed: '随机种子',
    seedHint: '例如：福彩3D第2026230期 4 7 1',
    doDraw: (owed: number) => `抽取${count(owed)}份`,
    draws: '抽取记录',
    drawText: (size: number, frame: number, name: string, at: string) =>
      `从${count(frame)}份中抽${count(size)}份，${name} ${at}`,
    algorithm:
      '算法 PRN-SHA256/1：每份的编号接在“种子|名单校验码”和分隔符U+001F之后求SHA-256，取前6个字节，从小到大取前若干份。',
    fullSeed: '完整种子',
    repeat: '重抽核对',
    repeated: {
      same: (size: number) => `名单校验码一致，重抽${count(size)}份与登记的完全相同。`,
      differs: '名单校验码一致，但重抽的样本与登记的不同。请交审计核查。',
      changed: '抽取之后访问数据有变动，名单与当时不同，不能重抽。',
    },
    download: '下载名单',
    frameFile: (quarter: string) => `复核名单-${quarter}.txt`,
    column: {
      caseId: '编号',
      place: '社区（村）',
      interviewer: '访员',
      outcome: '结论',
      mode: '方式',
      by: '登记人',
      note: '情况',
      act: '办理',
    },
    state: { all: '全部', open: '待复核', found: '不属实', done: '已复核' },
    stateLabel: '按结论筛选',
    waiting: '待复核',
    record: '登记',
    again: '更正',
    recordTitle: (caseId: string) => `登记复核结果 ${caseId}`,
    mode: '方式',
    modes: zhMode,
    outcome: '结论',
    outcomeHint: {
      confirmed: '本人确认受访，主要回答与记录一致',
      differs: '本人确认受访，但回答与记录明显不同',
      not_reached: '多次联系不上，可以以后再登记',
      not_interviewed: '本人表示没有接受过这次访问',
    },
    note: '情况',
    noteHint: '写明与记录哪里不符；不写姓名和电话',
    limited: '复核名单由组织人事部、领导、督查和承接机构查看。',
    empty: '没有这一类复核',
    seeRecord: '看记录',
  },
}
const en = {
  title: (names: readonly string[]) => `Interviews of ${names.join(', ')} are suspicious: re-check them first`,
  titleReleased: (names: readonly string[]) => `Interviews of ${names.join(', ')} are suspicious`,
  titleClean: (flagged: number) =>
    flagged === 0 ? 'No suspicious interviews' : `${count(flagged)} interviews are flagged, with no one interviewer`,
  titleLimited: (flagged: number) =>
    flagged === 0 ? 'No suspicious interviews' : `${count(flagged)} interviews are flagged`,
  titleEmpty: 'No interviews to look at yet',
  titleReported: 'There is a published report and no interviews to look at',
  subReported: 'The report names no single interviews: nothing can be flagged or asked again.',
  sub: 'A flag is a lead. Flagged interviews are kept and counted; only what a re-check finds wrong is left out.',
  subEmpty: 'Interviews are flagged once microdata are imported.',
  signs: {
    title: 'How long interviews took',
    text: (interviews: number, straight: number, speeding: number) =>
      `Of ${count(interviews)} interviews ${count(straight)} give the same answer throughout and ${count(speeding)} are too short`,
    untimed: (untimed: number) => `${count(untimed)} more have no times.`,
    how: (shortest: number, median: number | null) =>
      `Same answer throughout: at least five of the seven themes answered, all alike. Too short: under ${count(Math.round(shortest))} seconds (120 seconds or a third of the median${median === null ? '' : `, ${minutes(median)} minutes`}, whichever is more).`,
    source: 'Sources: AAPOR/ASA, Data Falsification in Surveys (2021); Greszki et al. (2015).',
    see: { straight_line: 'See those with the same answer', speeding: 'See those that are too short' },
    bin: {
      flagged: (answers: number, seconds: number) =>
        answers === 0
          ? `none under ${Math.round(seconds)} s`
          : `${count(answers)} under ${Math.round(seconds)} s, flagged`,
      describe: (total: number, flagged: number, seconds: number) =>
        `How long ${count(total)} interviews took. ${count(flagged)} took less than ${Math.round(seconds)} seconds; they are flagged, not deleted.`,
      axis: 'length of the interview (minutes)',
    },
  },
  interviewers: {
    title: 'Interviewers side by side',
    hint: 'z compares with all other interviewers. They work in different communities, which alone can make z large: a lead, no proof.',
    column: {
      interviewer: 'Interviewer',
      interviews: 'Interviews',
      minutes: 'Median (min)',
      straight: 'Same answer',
      speeding: 'Too short',
      unknown: 'Don’t know',
      mean: 'Mean (1–5)',
      z: 'z',
      suspicions: 'Why suspicious',
    },
    none: '—',
    sentence: (name: string, reasons: string) => `${name}: ${reasons}.`,
    join: '; ',
    suspicion: enSuspicion,
    mark: 'suspicious',
    limited: 'Your role does not see interviewers.',
    unnamed: 'The data name no interviewers.',
  },
  percent,
  minutes,
  rechecks: {
    title: {
      none: 'No re-checks have been drawn',
      open: (left: number) => `${count(left)} re-checks still to be recorded`,
      done: (found: number) =>
        found === 0 ? 'All re-checks done, all confirmed' : `All re-checks done, ${count(found)} not as delivered`,
    },
    noContract: 'Re-checks are drawn once a contract names their share.',
    toContract: 'To the contract',
    owed: (owed: number, share: string) => `The contract asks for ${share}; ${count(owed)} more are to be drawn.`,
    rate: (rate: string, low: string, high: string, wrong: number, n: number) =>
      `${rate} not as delivered (95% interval ${low} to ${high}): ${count(wrong)} of ${count(n)} that were reached.`,
    noRate: 'The rate is computed once two were reached.',
    excluded: 'Those that differ or were never interviewed are left out of the scores by default.',
    draw: 'Draw re-checks',
    drawTitle: 'Draw re-checks',
    steps: [
      'The list is fixed; this is its hash. Publish the hash first, on a board or in a group.',
      'Then wait for a public lottery drawn after that, and copy its issue and numbers as the seed.',
      'The draw follows the seed. Whoever has the list and the seed can repeat it.',
    ],
    hash: 'Hash of the list (SHA-256)',
    frame: (frame: number) => `${count(frame)} interviews on the list`,
    seed: 'Seed',
    seedHint: 'For instance: Lottery 3D, issue 2026230: 4 7 1',
    doDraw: (owed: number) => `Draw ${count(owed)}`,
    draws: 'Draws',
    drawText: (size: number, frame: number, name: string, at: string) =>
      `${count(size)} of ${count(frame)}, ${name} ${at}`,
    algorithm:
      'Algorithm PRN-SHA256/1: SHA-256 of “seed|hash”, U+001F and the case; the first 6 bytes, smallest first.',
    fullSeed: 'Whole seed',
    repeat: 'Repeat the draw',
    repeated: {
      same: (size: number) => `The list has the same hash, and the ${count(size)} drawn again are those on record.`,
      differs: 'The list has the same hash, but the sample differs from the one on record. Ask the auditor.',
      changed: 'The data changed after the draw: the list is another one, and the draw cannot be repeated.',
    },
    download: 'Download the list',
    frameFile: (quarter: string) => `recheck-frame-${quarter}.txt`,
    column: {
      caseId: 'Case',
      place: 'Community',
      interviewer: 'Interviewer',
      outcome: 'Finding',
      mode: 'How',
      by: 'Recorded by',
      note: 'Note',
      act: 'Act',
    },
    state: { all: 'All', open: 'To do', found: 'Not as delivered', done: 'Done' },
    stateLabel: 'By finding',
    waiting: 'to do',
    record: 'Record',
    again: 'Correct',
    recordTitle: (caseId: string) => `Re-check of ${caseId}`,
    mode: 'How',
    modes: enMode,
    outcome: 'Finding',
    outcomeHint: {
      confirmed: 'The person confirms the interview and its main answers',
      differs: 'The person was interviewed, but the answers clearly differ',
      not_reached: 'Not reached after several attempts; may be recorded again later',
      not_interviewed: 'The person says there was no such interview',
    },
    note: 'Note',
    noteHint: 'Say what differs; no names and no phone numbers',
    limited: 'The list is read by the owner, the leader, the inspector and the firm.',
    empty: 'None of this kind',
    seeRecord: 'See the record',
  },
} satisfies typeof zh

export const surveyQualityWords = { zh, en }
