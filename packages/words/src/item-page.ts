/** Words of the pages of rectification items 整改事项页: the list, one item with its time and its voices, the queue 待审. */
import { plural } from './number.ts'

type Piece = 'plan' | 'progress' | 'result'
const zhPiece: Record<Piece, string> = { plan: '计划', progress: '进度', result: '结果' }
const enPiece: Record<Piece, string> = { plan: 'plan', progress: 'progress report', result: 'result' }

const zh = {
  filter: {
    status: '状态',
    kind: '类别',
    lead: '牵头单位',
    theme: '主题',
    allStatuses: '全部状态',
    allKinds: '全部类别',
    allLeads: '全部牵头单位',
    allThemes: '全部主题',
    mine: '本单位牵头',
    late: '已超期',
    undated: '没有时限',
    unpublished: '待公布',
    more: '更多筛选',
    closedIn: (quarter: string, late: boolean | null) =>
      `${quarter}${late === null ? '办结' : late ? '逾期办结' : '按期办结'}`,
    closedTitle: (closed: string) => `${closed}的整改事项`,
  },
  column: { seals: '三次审核章' },
  left: (days: number) => (days < 0 ? `超期 ${-days} 个工作日` : days === 0 ? '今天到期' : `剩 ${days} 个工作日`),
  handedIn: '按时提交，待审',
  reopened: (times: number) => `重新办理×${times}`,
  openItem: (number: string) => `办理 ${number}`,
  was: (name: string, was: string) => `${name}（原${was}，已并入）`,
  unled: (name: string) => `${name}（已撤销，待改派）`,
  toPublish: '待公布',
  published: '已公布',

  state: {
    submit: (piece: Piece) => `${zhPiece[piece]}待提交`,
    review: (piece: Piece) => `${zhPiece[piece]}待审核`,
    unled: '牵头单位已撤销，等待改派',
    contested: '已退单，等待裁定',
    closed: (outcome: string | null) => (outcome ? `已销号，${outcome}` : '已销号'),
    verified: '回头看通过',
  },
  title: (title: string, state: string, time: string) => `${title}：${state}${time === '' ? '' : `，${time}`}`,
  time: {
    left: (days: number) => (days < 0 ? `超期 ${-days} 个工作日` : days === 0 ? '今天到期' : `还剩 ${days} 个工作日`),
    closed: (days: number) => (days < 0 ? `晚了 ${-days} 个工作日` : '没有超期'),
    none: '未定时限',
  },
  sub: {
    lead: (name: string) => `牵头 ${name}`,
    co: (names: readonly string[]) => `协办 ${names.join('、')}`,
    due: (day: string) => `期限 ${day}`,
    closed: (day: string) => `${day} 销号`,
  },
  estimated: '期限为预估',
  estimatedHint: '期限落在放假安排还没有录入的年份，暂按周一至周五计算',
  round: (round: number) => `第${round}轮`,
  dayAndWeekday: (day: string, weekday: string) => `${day} ${weekday}`,
  names: (names: readonly string[]) => names.join('、'),

  anyTheme: '不分主题',
  anyPlace: '全区',
  facts: '事项',
  fact: {
    number: '编号',
    kind: '类别',
    theme: '主题',
    place: '地点',
    category: '问题类别',
    cause: '原因',
    standard: '销号标准',
    source: '来源',
    lead: '牵头单位',
    co: '协办单位',
    leader: '责任领导',
    handler: '经办人',
    desk: '科室/班组',
    cycle: '周期',
  },
  notPlanned: '计划提交后填写',
  concern: (number: string) => `重点关切 ${number}`,

  voices: (people: number, echoes: number) =>
    echoes > 0 ? `${people} 人反映，其中 ${echoes} 人“我也是”` : `${people} 人反映，合并为 1 件`,
  voicesSub: '居民原话（已脱敏）',
  quote: (text: string) => `“${text}”`,
  hidden: (count: number) => `还有 ${count} 条未脱敏，不显示`,
  noneMasked: '原话还没有脱敏，暂不显示。脱敏由归口管理部门办理。',
  seeAll: (count: number) => `看全部 ${count} 条`,

  sealsTitle: (passed: number, next: string | null) => {
    const head = ['还没有盖章', '一枚已盖', '两枚已盖', '三枚盖齐'][passed] ?? ''
    return next ? `三次审核章：${head}，${next}` : `三次审核章：${head}`
  },
  sealNext: {
    none: (piece: Piece) => `${zhPiece[piece]}未到`,
    waiting: (piece: Piece) => `${zhPiece[piece]}待审`,
    returned: (piece: Piece) => `${zhPiece[piece]}退回`,
  },
  sealLine: {
    none: (piece: Piece) => `${zhPiece[piece]} 未提交`,
    waiting: (piece: Piece, day: string, by: string) => `${zhPiece[piece]} ${day} ${by}提交，待审`,
    passed: (piece: Piece, day: string, by: string) => `${zhPiece[piece]} ${day} ${by}审核通过`,
    returned: (piece: Piece, day: string, by: string) => `${zhPiece[piece]} ${day} ${by}退回`,
  },
  before: (times: number) => `，此前退回 ${times} 次`,
  whoReviews: {
    owner: '由归口管理部门审核，审核人不得是提交人',
    inspector: '归口管理部门参与了本轮办理，由督查审核',
  },

  timeTitle: (day: number, total: number | null) =>
    `${day < 1 ? '今天刚交办' : `今天是第 ${day} 个工作日`}，${total === null ? '未定时限' : `期限 ${total} 个`}`,
  timeClosed: (day: number, total: number | null) =>
    `${day < 1 ? '当天办结' : `用了 ${day} 个工作日`}${total === null ? '' : `，期限 ${total} 个工作日`}`,
  timeBar: (day: number, total: number) => `已用 ${day} 个工作日，期限 ${total} 个工作日，竖线为八成`,
  mostPassed: '到八成时限前，进度已通过审核',
  mostMissed: '时限已过八成，进度还没有通过审核',
  mostAhead: (day: number) => `竖线为八成时限，即第 ${day} 个工作日`,
  makeUp: (days: readonly string[]) => `${days.join('、')} 调休上班，计为工作日`,
  nth: (day: number) => (day < 1 ? '当日' : `第 ${day} 日`),
  timeline: '办理经过',
  system: '系统',
  resident: '居民',
  files: (act: string, count: number) => (count > 1 ? `${act} ${count} 份` : act),

  versions: (count: number) => `提交过 ${count} 版`,
  version: (piece: Piece, edition: number) => `${zhPiece[piece]} 第${edition}版`,
  handedBy: (name: string, day: string) => `${name} ${day} 提交`,
  remarks: (reason: string, name: string) => `审核意见：${reason}（${name}）`,

  after: '提交之后',
  afterRows: {
    review: '审核',
    pass: '通过',
    tell: '告知居民',
    again: '没解决',
  },
  afterPass: { plan: '盖计划章，按计划整改，再报进度', progress: '盖进度章，办完再报结果', result: '盖结果章，即销号' },
  afterReview: (who: string) => `${who}；退回必写理由，改好可再提交`,
  afterTell: (people: number) => `公布后，${people} 人凭查询码看到结果，可点“已解决”或“没解决”`,
  afterAgain: '有人说没解决，自动重新办理，再过三次审核',

  more: '其他办理',
  reassign: '改派',
  reassignTitle: (number: string) => `改派：${number}`,
  reassignHint: '改派后由新单位从计划重新报起，理由随记录长期保存。',
  reassignTo: '改派给',
  next: '下一件',

  queue: {
    title: (count: number, late: number) =>
      late > 0 ? `${count} 件待您审核，其中 ${late} 件已超期` : `${count} 件待您审核`,
    sub: '时限最早的在前。审完一件，自动到下一件。',
    emptyTitle: '没有待审的材料',
    emptyHint: '单位提交计划、进度或结果后，会出现在这里。',
    doneTitle: '都审完了',
    seeItems: '看整改事项',
    column: { item: '事项', what: '待审', by: '提交', waiting: '已等', due: '时限', act: '办理' },
    review: '去审核',
    waited: (days: number) => (days === 0 ? '今天提交' : `${days} 个工作日`),
    left: (count: number) => `待审还有 ${count} 件`,
    lastOne: '这是最后一件',
  },
}

const en = {
  filter: {
    status: 'Status',
    kind: 'Kind',
    lead: 'Lead unit',
    theme: 'Theme',
    allStatuses: 'Any status',
    allKinds: 'Any kind',
    allLeads: 'Any lead unit',
    allThemes: 'Any theme',
    mine: 'Led by my unit',
    late: 'Overdue',
    undated: 'No due day',
    unpublished: 'To publish',
    more: 'More filters',
    closedIn: (quarter: string, late: boolean | null) =>
      `closed ${late === null ? '' : late ? 'late ' : 'in time '}in ${quarter}`,
    closedTitle: (closed: string) => `Items ${closed}`,
  },
  column: { seals: 'Three seals' },
  left: (days: number) =>
    days < 0
      ? `${plural(-days, 'working day')} late`
      : days === 0
        ? 'due today'
        : `${plural(days, 'working day')} left`,
  handedIn: 'handed in in time',
  reopened: (times: number) => `re-opened ×${times}`,
  openItem: (number: string) => `Open ${number}`,
  was: (name: string, was: string) => `${name} (was ${was}, merged)`,
  unled: (name: string) => `${name} (retired, to be assigned again)`,
  toPublish: 'To publish',
  published: 'Published',

  state: {
    submit: (piece: Piece) => `${enPiece[piece]} to hand in`,
    review: (piece: Piece) => `${enPiece[piece]} to review`,
    unled: 'its lead unit is gone, to be assigned again',
    contested: 'returned, to be decided',
    closed: (outcome: string | null) => (outcome ? `closed, ${outcome.toLowerCase()}` : 'closed'),
    verified: 'passed look-back',
  },
  title: (title: string, state: string, time: string) => `${title}: ${state}${time === '' ? '' : `, ${time}`}`,
  time: {
    left: (days: number) =>
      days < 0
        ? `${plural(-days, 'working day')} late`
        : days === 0
          ? 'due today'
          : `${plural(days, 'working day')} left`,
    closed: (days: number) => (days < 0 ? `${plural(-days, 'working day')} late` : 'in time'),
    none: 'no due day',
  },
  sub: {
    lead: (name: string) => `Lead ${name}`,
    co: (names: readonly string[]) => `with ${names.join(', ')}`,
    due: (day: string) => `due ${day}`,
    closed: (day: string) => `closed ${day}`,
  },
  estimated: 'estimate',
  estimatedHint: 'The due day lies in a year whose holidays were not entered: Monday to Friday are counted',
  round: (round: number) => `Round ${round}`,
  dayAndWeekday: (day: string, weekday: string) => `${weekday} ${day}`,
  names: (names: readonly string[]) => names.join(', '),

  anyTheme: 'No theme',
  anyPlace: 'The whole zone',
  facts: 'The item',
  fact: {
    number: 'Number',
    kind: 'Kind',
    theme: 'Theme',
    place: 'Place',
    category: 'Category',
    cause: 'Cause',
    standard: 'Standard',
    source: 'Source',
    lead: 'Lead unit',
    co: 'With',
    leader: 'Leader',
    handler: 'Handler',
    desk: 'Desk or team',
    cycle: 'Cycle',
  },
  notPlanned: 'comes with the plan',
  concern: (number: string) => `Concern ${number}`,

  voices: (people: number, echoes: number) =>
    echoes > 0
      ? `${plural(people, 'resident')} said it, ${echoes} of them “me too”`
      : `${plural(people, 'resident')} said it, one item`,
  voicesSub: 'What residents said (masked)',
  quote: (text: string) => `“${text}”`,
  hidden: (count: number) => `${count} more not masked yet and not shown`,
  noneMasked: 'Nothing is masked yet, so nothing is shown. The owner department masks it.',
  seeAll: (count: number) => `See all ${count}`,

  sealsTitle: (passed: number, next: string | null) => {
    const head = ['none yet', 'one of three', 'two of three', 'all three'][passed] ?? ''
    return next ? `Seals: ${head}, ${next}` : `Seals: ${head}`
  },
  sealNext: {
    none: (piece: Piece) => `${enPiece[piece]} to come`,
    waiting: (piece: Piece) => `${enPiece[piece]} waiting`,
    returned: (piece: Piece) => `${enPiece[piece]} returned`,
  },
  sealLine: {
    none: (piece: Piece) => `The ${enPiece[piece]} is not handed in`,
    waiting: (piece: Piece, day: string, by: string) => `The ${enPiece[piece]}: handed in ${day} by ${by}`,
    passed: (piece: Piece, day: string, by: string) => `The ${enPiece[piece]}: approved ${day} by ${by}`,
    returned: (piece: Piece, day: string, by: string) => `The ${enPiece[piece]}: returned ${day} by ${by}`,
  },
  before: (times: number) => `, returned ${times}× before`,
  whoReviews: {
    owner: 'The owner department reviews; nobody reviews what they handed in',
    inspector: 'The owner department took part in this round, so the inspector reviews',
  },

  timeTitle: (day: number, total: number | null) =>
    total === null
      ? `${day < 1 ? 'Assigned today' : `Working day ${day}`}, no due day`
      : day < 1
        ? `Assigned today, ${plural(total, 'working day')}`
        : `Working day ${day} of ${total}`,
  timeClosed: (day: number, total: number | null) =>
    `${day < 1 ? 'Closed on the same day' : `Took ${plural(day, 'working day')}`}${total === null ? '' : ` of ${total}`}`,
  timeBar: (day: number, total: number) =>
    `${day} of ${plural(total, 'working day')} used; the line stands at four fifths`,
  mostPassed: 'The progress was approved before four fifths of the time',
  mostMissed: 'Four fifths of the time are over and no progress is approved',
  mostAhead: (day: number) => `The line stands at four fifths, working day ${day}`,
  makeUp: (days: readonly string[]) => `${days.join(', ')}: make-up workdays, counted`,
  nth: (day: number) => (day < 1 ? 'same day' : `day ${day}`),
  timeline: 'What happened',
  system: 'system',
  resident: 'a resident',
  files: (act: string, count: number) => (count > 1 ? `${act} (${count})` : act),

  versions: (count: number) => `${plural(count, 'version')} handed in`,
  version: (piece: Piece, edition: number) => `${enPiece[piece]}, version ${edition}`,
  handedBy: (name: string, day: string) => `handed in by ${name}, ${day}`,
  remarks: (reason: string, name: string) => `Remarks: ${reason} (${name})`,

  after: 'After you hand it in',
  afterRows: {
    review: 'Review',
    pass: 'Approved',
    tell: 'Residents',
    again: 'Not solved',
  },
  afterPass: {
    plan: 'the plan is sealed; work by it, then report',
    progress: 'the progress is sealed; finish, then hand in the result',
    result: 'the result is sealed and the item is closed',
  },
  afterReview: (who: string) => `${who}. A return always says why; mend it and hand it in again`,
  afterTell: (people: number) => `Once published, ${plural(people, 'resident')} can say solved or not solved`,
  afterAgain: 'If one says no, it opens again, with three reviews of its own',

  more: 'Other acts',
  reassign: 'Assign again',
  reassignTitle: (number: string) => `Assign again: ${number}`,
  reassignHint: 'The new unit begins with its own plan. The reason stays with the record.',
  reassignTo: 'To',
  next: 'Next',

  queue: {
    title: (count: number, late: number) =>
      late > 0 ? `${count} wait for your review, ${late} of them overdue` : `${count} wait for your review`,
    sub: 'The earliest due day first. Finishing one leads to the next.',
    emptyTitle: 'Nothing waits for your review',
    emptyHint: 'Plans, progress reports and results appear here when units hand them in.',
    doneTitle: 'All reviewed',
    seeItems: 'See the items',
    column: { item: 'Item', what: 'To review', by: 'Handed in', waiting: 'Waiting', due: 'Due', act: 'Act' },
    review: 'Review',
    waited: (days: number) => (days === 0 ? 'since today' : plural(days, 'working day')),
    left: (count: number) => `${count} more to review`,
    lastOne: 'This is the last one',
  },
} satisfies typeof zh

export const itemPageWords = { zh, en }
