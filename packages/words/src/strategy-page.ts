/** The page 组织纲领: the outline, its measures and tasks, and a plan pasted in. */

/** What the title is made of. */
export interface StrategyFinding {
  readonly published: number | null
  readonly draft: number | null
  readonly measures: number
  readonly unserved: number
  readonly unanswered: number
  /** Measures without a responsible unit or a time. */
  readonly incomplete: number
}

function zhFinding({ published, draft, measures, unserved, unanswered, incomplete }: StrategyFinding): string {
  const state =
    draft !== null ? `第${draft}版起草中` : published !== null ? `第${published}版已发布` : '还没有起草组织纲领'
  const parts = [state]
  if (measures > 0) parts.push(unserved > 0 ? `${unserved}个目标没有措施` : `${measures}条措施覆盖全部目标`)
  if (incomplete > 0) parts.push(`${incomplete}条缺责任单位或时间`)
  if (unanswered > 0) parts.push(`上期转来的${unanswered}项还没有落实`)
  return parts.join('；')
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

function enFinding({ published, draft, measures, unserved, unanswered, incomplete }: StrategyFinding): string {
  const state =
    draft !== null
      ? `Edition ${draft} is a draft`
      : published !== null
        ? `Edition ${published} is published`
        : 'No outline yet'
  const parts = [state]
  if (measures > 0)
    parts.push(
      unserved > 0
        ? `${plural(unserved, 'target')} without a measure`
        : `${plural(measures, 'measure')} serving every target`,
    )
  if (incomplete > 0) parts.push(`${plural(incomplete, 'measure')} without a unit or a time`)
  if (unanswered > 0) parts.push(`${plural(unanswered, 'thing')} of the last cycle not answered`)
  return parts.join('; ')
}

const zh = {
  title: '组织纲领',
  lead: '指导思想和行动方针管全局，措施逐条对应目标，任务落到单位和日期。发布即定稿，再改另起新版。',
  finding: zhFinding,
  draftFirst: '起草组织纲领',
  draftNext: (edition: number) => `起草第${edition}版`,
  publish: '发布并定稿',
  publishAsk: (edition: number, measures: number) =>
    `发布第${edition}版，连同${measures}条措施一起定稿？发布后不能再改，需要修改时另起新版。`,
  published: (edition: number) => `第${edition}版已发布`,
  publishedOn: (day: string) => `${day} 发布`,
  print: '打印',
  editions: '版本',
  savedAt: (time: string) => `已自动保存 ${time}`,
  saving: '正在保存…',
  unsaved: '还没有保存，已存在本机',
  compareTo: (edition: number) => `与第${edition}版相比`,
  compareLine: (edition: number, n: number) => `与第${edition}版相比：${n === 0 ? '没有改动' : `改了 ${n} 处`}`,
  join: (names: readonly string[]) => names.join('、'),
  added: '新增',
  dropped: '删去',
  empty: '（未写）',
  outlineEmpty: {
    title: '还没有组织纲领',
    text: '先起草第一版：写指导思想和行动方针，再为每个目标列措施。手里已有实施方案的，粘贴进来逐条确认。',
  },
  hint: {
    guidingIdea: '一两句话，说清为什么和靠什么',
    actionPolicy: '怎么推进：多久调度一次、谁负总责',
    body: '分条写，一行一条',
  },
  measures: '措施',
  measuresFor: (n: number) => `措施：${n} 条，按目标排列`,
  forNone: '还没有对应目标的措施',
  targetOverall: '区总目标',
  recover: (subject: string) => `${subject}：止跌回升`,
  unserved: '没有措施为这个目标服务',
  unservedHint: '缺责任单位或时间的措施不算数',
  addMeasure: '添加措施',
  addFor: (name: string) => `为“${name}”添加措施`,
  editMeasure: (title: string) => `修改“${title}”`,
  measureDrawer: { add: '添加措施', edit: '修改措施' },
  unitMissing: '缺责任单位',
  timeMissing: '缺时间',
  coUnits: (names: string) => `配合：${names}`,
  period: (start: string | null, due: string | null) =>
    start && due ? `${start} 至 ${due}` : due ? `${due} 前` : `${start ?? ''} 起`,
  effect: (text: string) => `预期：${text}`,
  removeMeasure: '删除措施',
  removeAsk: (title: string) => `删除“${title}”？`,
  removeReason: '这一条是上期转来的，不列入须写明理由；理由留痕，并在结转时可查。',
  mandatory: (n: number) => `上期转来 ${n} 项，须列为措施或写明理由`,
  mandatoryDone: '已列为措施',
  mandatoryAnswered: (reason: string) => `不列入，理由：${reason}`,
  mandatoryOpen: '还没有落实',
  takeUp: '列为措施',
  takeBack: '重新列入',
  tasks: '任务',
  tasksOf: (done: number, all: number) => `任务 ${done}/${all}`,
  noTasks: '还没有任务',
  addTask: '添加任务',
  addTaskTo: (title: string) => `为“${title}”添加任务`,
  taskDue: (day: string) => `${day} 前`,
  taskDone: (day: string) => `${day} 办结`,
  taskLate: (days: number) => `已超期 ${days} 天`,
  finish: '办结',
  finishTask: (title: string) => `办结“${title}”`,
  reopen: '重新打开',
  reopenTask: (title: string) => `重新打开“${title}”`,
  reopened: '任务已重新打开',
  paste: {
    open: '粘贴方案或纪要',
    title: '粘贴实施方案或会议纪要，逐条确认',
    label: '方案或纪要全文',
    identify: '识别文字',
    file: '上传DOCX，文字会填到下面；旧版DOC请另存为DOCX，扫描件请粘贴文字。',
    hint: '从 Word、WPS 或网页里整段复制粘贴，表格也可以；纪要里“由某单位牵头，某日前完成”的议定事项也能识别。本步只识别，不保存。',
    read: (found: number, headings: number, unread: number) =>
      `识别出 ${found} 条、${headings} 个标题；${unread} 行没有识别，列在最后，一行都没有丢。`,
    line: (n: number) => `第 ${n} 行`,
    chosen: (n: number, all: number) => `已选 ${n}/${all}`,
    confirm: (measures: number, tasks: number) =>
      tasks === 0
        ? `把所选 ${measures} 条列为措施`
        : measures === 0
          ? `把所选 ${tasks} 条列为任务`
          : `列为 ${measures} 条措施、${tasks} 条任务`,
    becomes: (line: number) => `第 ${line} 行列为`,
    ofMeasure: '落实哪条措施',
    helped: (title: string, names: readonly string[]) => `${title}（配合：${names.join('、')}）`,
    all: '全选',
    none: '全不选',
    unread: '没有识别的行',
    asMeasure: '措施',
    asTask: '任务',
    takeLine: '选用这一行',
    unknown: (names: string) => `原文写的是“${names}”，组织机构里没有，请选对应单位`,
    written: (text: string) => `原文时间：${text}`,
    nothing: '没有识别出措施或议定事项。每条单独一行，带序号，写明“责任单位：”或“由某单位牵头”。',
    again: '改原文',
  },
  whyClosed: (cycle: string) => `${cycle}已总结结转，纲领和措施保持当时的样子，不能再改。`,
  whyRole: '纲领和措施由归口管理部门编制。您的角色可以查看，并办理本单位的任务。',
  whyFrozen: (edition: number) => `第${edition}版已定稿，措施不能再改。先起草第${edition + 1}版。`,
  closedBadge: '已结转，只读',
  frozenMeasures: (edition: number) => `第${edition}版定稿时的措施`,
  noCycle: { title: '还没有周期', text: '纲领属于一个半年周期。先由归口管理部门开启周期。', action: '去开启周期' },
}

const en = {
  title: 'Outline and measures',
  lead: 'The guiding idea holds for all; each measure serves a target; tasks have a unit and a day. Publishing freezes an edition.',
  finding: enFinding,
  draftFirst: 'Draft the outline',
  draftNext: (edition) => `Draft edition ${edition}`,
  publish: 'Publish and freeze',
  publishAsk: (edition, measures) =>
    `Publish edition ${edition} and freeze it with its ${measures} measures? Later changes need a new edition.`,
  published: (edition) => `Edition ${edition} is published`,
  publishedOn: (day) => `published ${day}`,
  print: 'Print',
  editions: 'Editions',
  savedAt: (time) => `Saved ${time}`,
  saving: 'Saving…',
  unsaved: 'Not saved yet; kept on this computer',
  compareTo: (edition) => `Compared with edition ${edition}`,
  compareLine: (edition, n) => `Compared with edition ${edition}: ${n === 0 ? 'no change' : `${n} changes`}`,
  join: (names) => names.join(', '),
  added: 'added',
  dropped: 'dropped',
  empty: '(empty)',
  outlineEmpty: {
    title: 'No outline yet',
    text: 'Draft the first edition: guiding idea and policy, then a measure for every target. Paste a plan if you have one and confirm it line by line.',
  },
  hint: {
    guidingIdea: 'One or two sentences: why, and by what',
    actionPolicy: 'How: who meets how often, who answers for the whole',
    body: 'One point per line',
  },
  measures: 'Measures',
  measuresFor: (n) => `${n} measures, by target`,
  forNone: 'Measures without a target',
  targetOverall: 'The zone',
  recover: (subject) => `Recover: ${subject}`,
  unserved: 'No measure serves this target',
  unservedHint: 'A measure without unit or time does not count',
  addMeasure: 'Add measure',
  addFor: (name) => `Add measure for ${name}`,
  editMeasure: (title) => `Change “${title}”`,
  measureDrawer: { add: 'Add measure', edit: 'Change measure' },
  unitMissing: 'no unit',
  timeMissing: 'no time',
  coUnits: (names) => `with ${names}`,
  period: (start, due) => (start && due ? `${start} to ${due}` : due ? `by ${due}` : `from ${start ?? ''}`),
  effect: (text) => `Expected: ${text}`,
  removeMeasure: 'Remove measure',
  removeAsk: (title) => `Remove “${title}”?`,
  removeReason: 'The last cycle handed this on: leaving it out needs a reason, which stays on record.',
  mandatory: (n) => `${n} handed on by the last cycle: each becomes a measure or gets a reason`,
  mandatoryDone: 'is a measure',
  mandatoryAnswered: (reason) => `left out: ${reason}`,
  mandatoryOpen: 'not answered yet',
  takeUp: 'Make it a measure',
  takeBack: 'Take it back',
  tasks: 'Tasks',
  tasksOf: (done, all) => `Tasks ${done}/${all}`,
  noTasks: 'No tasks yet',
  addTask: 'Add task',
  addTaskTo: (title) => `Add task to “${title}”`,
  taskDue: (day) => `by ${day}`,
  taskDone: (day) => `done ${day}`,
  taskLate: (days) => `${days} days overdue`,
  finish: 'Done',
  finishTask: (title) => `Report “${title}” as done`,
  reopen: 'Open again',
  reopenTask: (title) => `Open again: “${title}”`,
  reopened: 'Task opened again',
  paste: {
    open: 'Paste a plan or minutes',
    title: 'Paste a plan or minutes and confirm them line by line',
    label: 'Text of the plan or minutes',
    identify: 'Read the text',
    file: 'Upload a DOCX: its text comes into the field below. Save an old DOC as DOCX; paste the text of scans.',
    hint: 'Copy from Word, WPS or a page; tables work too, and so do resolutions of a meeting (who leads, until when). This step reads and saves nothing.',
    read: (found, headings, unread) =>
      `${found} lines and ${headings} headings found; ${unread} lines were not understood and stand at the end. Nothing is dropped.`,
    line: (n) => `Line ${n}`,
    chosen: (n, all) => `${n} of ${all} chosen`,
    confirm: (measures, tasks) =>
      [measures > 0 || tasks === 0 ? plural(measures, 'measure') : '', tasks > 0 ? plural(tasks, 'task') : '']
        .filter((part) => part !== '')
        .join(' and ')
        .replace(/^/, 'Make '),
    becomes: (line) => `Line ${line} becomes`,
    ofMeasure: 'Measure it carries out',
    helped: (title, names) => `${title} (with ${names.join(', ')})`,
    all: 'All',
    none: 'None',
    unread: 'Lines not understood',
    asMeasure: 'Measure',
    asTask: 'Task',
    takeLine: 'Use this line',
    unknown: (names) => `The text says “${names}”, which is not in the organisation: choose the unit`,
    written: (text) => `Time as written: ${text}`,
    nothing: 'Neither measures nor resolutions found. Give each its own numbered line, or name its unit.',
    again: 'Change the text',
  },
  whyClosed: (cycle) => `${cycle} is closed: its outline and measures stay as they were.`,
  whyRole: 'The owner writes outline and measures. Your role may read them and work on the tasks of its own unit.',
  whyFrozen: (edition) => `Edition ${edition} is frozen with its measures. Draft edition ${edition + 1} first.`,
  closedBadge: 'Closed, read only',
  frozenMeasures: (edition) => `Measures as frozen with edition ${edition}`,
  noCycle: {
    title: 'No cycle yet',
    text: 'An outline belongs to a half-year. The owner opens one first.',
    action: 'Open a cycle',
  },
} satisfies typeof zh

export const strategyPageWords = { zh, en }
