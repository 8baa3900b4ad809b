/** Words of the page that takes a survey firm's answers over 测评数据导入页. Source: SPEC §9; UX §3.1 `/import/:kind`. */

const zhField: Record<string, string> = {
  resp_id: '问卷编号',
  wave: '调查批次',
  stratum: '街道',
  community_code: '社区代码',
  community: '社区/村',
  interviewer_id: '访员',
  interview_date: '访问日期',
  start_time: '开始时间',
  end_time: '结束时间',
  disposition: '访问结果',
  gender: '性别',
  age: '年龄',
  age_band: '年龄段',
  residency: '居住类型',
  aware_city_survey: '市测知晓',
  aware_work: '工作知晓',
  overall: '总体满意度',
  gain: '获得感',
  happiness: '幸福感',
  security: '安全感',
  comment: '意见建议',
  weight: '设计权重',
}
const enField: Record<string, string> = {
  resp_id: 'Case number',
  wave: 'Wave',
  stratum: 'Street',
  community_code: 'Community code',
  community: 'Community or village',
  interviewer_id: 'Interviewer',
  interview_date: 'Day of interview',
  start_time: 'Start',
  end_time: 'End',
  disposition: 'Outcome',
  gender: 'Gender',
  age: 'Age',
  age_band: 'Age band',
  residency: 'Residency',
  aware_city_survey: 'Knows the city survey',
  aware_work: 'Knows a deed',
  overall: 'Overall satisfaction',
  gain: 'Sense of gain',
  happiness: 'Happiness',
  security: 'Sense of security',
  comment: 'Comment',
  weight: 'Design weight',
}

type Counts = { readonly accepted: number; readonly rejected: number }
const n = (value: number) => value.toLocaleString('en-US')

const zh = {
  kind: '测评原始数据',
  field: zhField,
  chooseWave: '先选批次，再选文件',
  wave: '导入到哪一批次',
  waveOption: (quarter: string, firm: string) => `${quarter} · ${firm}`,
  noWave: '没有等待数据的批次。请先在“季度测评”里安排一批。',
  toSurveys: '去安排批次',
  verdict: ({ accepted, rejected }: Counts, onlyWhole: boolean) =>
    rejected === 0
      ? `${n(accepted)}行全部可导入`
      : onlyWhole
        ? `${n(accepted + rejected)}行里${n(rejected)}行有错；改完之前一行也不导入`
        : `${n(accepted)}行可导入；${n(rejected)}行有错，下载改好后再传，不会重复计`,
  otherWave: (theirs: string, quarter: string) => `文件里是${theirs}的数据，不是${quarter}的；请重新选批次`,
  nothing: '没有可以导入的行',
  ignored: (rows: number) => `另有${n(rows)}行是合计、说明或重复表头，不计入`,
  onlyWhole: '全部正确才导入（有一行错就一行也不导入）',
  run: (rows: number) => `导入${n(rows)}行`,
  compared: (unchanged: number, replaced: number) =>
    [
      unchanged > 0 ? `${n(unchanged)}行这一批次里已有且相同，不会重复` : '',
      replaced > 0 ? `${n(replaced)}行与已有的不同，将以这份文件为准` : '',
    ]
      .filter((part) => part !== '')
      .join('；'),
  coding: {
    title: '数字答案怎么读',
    best: { high: '数字大的一头是满意（如5=非常满意）', low: '数字小的一头是满意（如1=非常满意）' },
    basis: {
      given: '按您指定的读',
      codebook: '依据文件里的编码表',
      header: '依据表头里的说明',
      words: '答案是文字，不用换算方向',
      assumed: '文件没有说明，暂按5=非常满意，请向测评机构核实',
    },
    reversed: (fields: readonly string[]) => `方向相反的列：${fields.join('、')}`,
    words: '文字答案怎么读的',
    theirs: '文件里写的',
    ours: '读作',
    rows: '行数',
  },
  weights: {
    file: '按文件里的设计权重计算',
    none: '文件没有权重列，每份问卷按同等权重计算，请向测评机构确认',
    ignored: '自愿参与样本没有设计权重，权重列不导入',
  },
  derivedOutcome: '文件没有“访问结果”列，每一行都按完成样本读。',
  missing: (fields: readonly string[]) =>
    `文件里没有：${fields.join('、')}。可以继续，但少了这些，相应的检查和分析做不了。`,
  hidden: '隐藏列',
  fixes: (rows: number) => `自动更正${n(rows)}处`,
  fixedTo: '改为',
  running: (rows: number) => (rows === 0 ? '正在读文件…' : `已写入${n(rows)}行，写完后一起计入`),
  leave: '可以离开这一页，导入不会停；进度在“我的任务”里。',
  stop: '停止导入',
  toJobs: '我的任务',
  done: (rows: number, rejected: number) =>
    rejected === 0 ? `已导入${n(rows)}行` : `已导入${n(rows)}行；${n(rejected)}行有错，没有导入`,
  notDone: '没有导入任何一行',
  receipt: {
    rejected: '有错没导入的行',
    fixed: '有自动更正的行',
    unchanged: '已有且相同的行',
    replaced: '替换了已有的行',
    mend: '再选一次这份文件，可以下载错误行；改好后再传，已导入的不会重复计。',
    next: '接下来',
    collect: '看回收情况',
    quality: '看质量',
    results: '看结果',
    undo: '撤销这次导入',
    undone: '已撤销，这一批次回到导入前',
  },
  phone: '电话列不导入：测评机构不得向本系统提交居民联系方式。',
  duty: '只有归口管理部门和承担这一批次的测评机构可以导入',
}
const en = {
  kind: 'Survey microdata',
  field: enField,
  chooseWave: 'Choose the wave, then the file',
  wave: 'Which wave the file belongs to',
  waveOption: (quarter: string, firm: string) => `${quarter} · ${firm}`,
  noWave: 'No wave waits for data. Schedule one under Quarterly surveys first.',
  toSurveys: 'Schedule a wave',
  verdict: ({ accepted, rejected }: Counts, onlyWhole: boolean) =>
    rejected === 0
      ? `All ${n(accepted)} rows can be imported`
      : onlyWhole
        ? `${n(rejected)} of ${n(accepted + rejected)} rows are wrong; none is imported before they are mended`
        : `${n(accepted)} rows can be imported; ${n(rejected)} are wrong: download, mend and send them again`,
  otherWave: (theirs: string, quarter: string) => `The file holds ${theirs} and not ${quarter}: choose the wave again`,
  nothing: 'There is no row to import',
  ignored: (rows: number) => `${n(rows)} more rows are totals, notes or repeated headers`,
  onlyWhole: 'All or nothing: one wrong row, and none is imported',
  run: (rows: number) => `Import ${n(rows)} rows`,
  compared: (unchanged: number, replaced: number) =>
    [
      unchanged > 0 ? `${n(unchanged)} rows are in the wave already, the same` : '',
      replaced > 0 ? `${n(replaced)} differ and will take the place of the earlier ones` : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
  coding: {
    title: 'How numbers are read',
    best: {
      high: 'High numbers are satisfied (5 = very satisfied)',
      low: 'Low numbers are satisfied (1 = very satisfied)',
    },
    basis: {
      given: 'As you said',
      codebook: 'By the code book in the file',
      header: 'By the note in the header',
      words: 'Answers are words; there is no direction to choose',
      assumed: 'The file does not say; read as 5 = very satisfied. Ask the firm',
    },
    reversed: (fields: readonly string[]) => `The other way round: ${fields.join(', ')}`,
    words: 'How words are read',
    theirs: 'In the file',
    ours: 'Read as',
    rows: 'Rows',
  },
  weights: {
    file: 'Design weights of the file are used',
    none: 'The file has no weights; every interview weighs the same. Ask the firm',
    ignored: 'People chose to take part: there are no design weights, the column is left out',
  },
  derivedOutcome: 'The file has no column of outcomes; every row is read as complete.',
  missing: (fields: readonly string[]) =>
    `Not in the file: ${fields.join(', ')}. You can go on, but checks and figures that need them are not made.`,
  hidden: 'hidden',
  fixes: (rows: number) => `${n(rows)} cells mended by themselves`,
  fixedTo: 'read as',
  running: (rows: number) =>
    rows === 0 ? 'Reading the file…' : `${n(rows)} rows written; they count once all are there`,
  leave: 'You may leave this page; the import goes on and is shown under My jobs.',
  stop: 'Stop the import',
  toJobs: 'My jobs',
  done: (rows: number, rejected: number) =>
    rejected === 0 ? `${n(rows)} rows imported` : `${n(rows)} rows imported; ${n(rejected)} are wrong and were not`,
  notDone: 'No row was imported',
  receipt: {
    rejected: 'Rows wrong, not imported',
    fixed: 'Rows with cells mended by themselves',
    unchanged: 'Rows there already, the same',
    replaced: 'Rows in place of earlier ones',
    mend: 'Choose the file once more to download its bad rows; mended, it can be sent again, and nothing counts twice.',
    next: 'Next',
    collect: 'See what came in',
    quality: 'See the quality',
    results: 'See the results',
    undo: 'Undo this import',
    undone: 'Undone: the wave is as it was before',
  },
  phone: 'Columns of phone numbers are left out: a firm must not hand residents’ contacts to this system.',
  duty: 'Only the owner department and the firm of the wave may import it',
} satisfies typeof zh

export const surveyImportPageWords = { zh, en }
