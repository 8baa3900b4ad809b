/** Words of taking an export of the hotline over 热线工单导入页. */
type Counts = { readonly rows: number; readonly accepted: number; readonly rejected: number }
type Fate = { readonly added: number; readonly unchanged: number; readonly linked: number }
const n = (value: number) => value.toLocaleString('en-US')

const zh = {
  kind: '12345 热线工单',
  duty: '只有归口管理部门可以导入热线工单',
  start: '选12345热线导出的工单表，先看再导',
  phone: '联系电话单独加密保存，任何页面都不显示全号；来电人姓名不入库。',
  verdict: ({ rows, accepted, rejected }: Counts, onlyWhole: boolean) =>
    rejected === 0
      ? `${n(rows)} 张工单全部可导入`
      : onlyWhole
        ? `${n(rows)} 张工单里 ${n(rejected)} 张有错，改完前不会导入任何一张`
        : `${n(rows)} 张工单里 ${n(accepted)} 张可导入，${n(rejected)} 张有错、暂不导入`,
  run: (count: number) => `导入 ${n(count)} 张`,
  ignored: (count: number) => `合计行、备注行 ${n(count)} 行已识别，不计入`,
  onlyWhole: '有一行错就整份不导入',
  fate: ({ added, unchanged, linked }: Fate) =>
    [
      `新增意见 ${n(added)} 条`,
      ...(linked > 0 ? [`后续工单 ${n(linked)} 张归入原事项`] : []),
      ...(unchanged > 0 ? [`${n(unchanged)} 张以前导入过，不重复、不改动`] : []),
    ].join('；'),
  standing: (urgent: number, open: number) => `其中紧急 ${n(urgent)} 张，热线还没有办结 ${n(open)} 张。`,
  nothing: '没有可以导入的工单',
  notDone: '这个文件不能导入',
  missing: (names: readonly string[]) => `文件里没有这些列：${names.join('、')}。不影响导入。`,
  fixes: (count: number) => `${n(count)} 处写法已识别，点开核对`,
  fixedTo: '识别为',
  running: (done: number) => (done > 0 ? `正在导入，已处理 ${n(done)} 张` : '已交后台导入'),
  leave: '可以离开这一页，导入会继续。',
  undoing: (done: number) => (done > 0 ? `正在撤销，已查 ${n(done)} 条` : '已交后台撤销'),
  undoLeave: '可以离开这一页，撤销会继续；要么全部撤销，要么一条不动。',
  toJobs: '到“我的任务”看进度',
  done: (accepted: number, rejected: number) =>
    rejected > 0 ? `已导入 ${n(accepted)} 张，${n(rejected)} 张有错未导入` : `已导入 ${n(accepted)} 张`,
  receipt: {
    accepted: '可导入',
    rejected: '有错未导入',
    fixed: '识别后导入',
    unchanged: '以前导入过',
    linked: '归入原事项',
    undone: '这次导入已撤销',
    mend: '错误行改好后直接再传：已导入的不会重复。',
    toInbox: '去收件箱分类',
    another: '再导一份',
    undo: '撤销这次导入',
    undoWhy: '撤销后，这次带来的意见和联系方式全部删除，操作留痕。',
  },
  failure: {
    'rows-rejected': '有错误行，按“整份不导入”的选择，没有导入。',
    'nothing-read': '没有一张可以导入。',
    stopped: '任务被停止，没有导入。',
  } as Readonly<Record<string, string>>,
  history: {
    title: '导入记录',
    none: '还没有导入过。',
    file: '文件',
    by: '导入人',
    at: '时间',
    status: '结果',
    undo: '撤销',
  },
  status: { queued: '正在导入', stored: '已导入', undoing: '正在撤销', failed: '未导入', undone: '已撤销' },
  field: {
    no: '工单编号',
    original: '原工单编号',
    call: '来电时间',
    caller: '来电人（不入库）',
    phone: '联系电话',
    street: '所属街道',
    comm: '社区/村',
    kind: '诉求类型',
    text: '诉求内容',
    title: '标题',
    category: '热线分类',
    urgency: '紧急程度',
    unit: '承办单位',
    due: '办理时限',
    status: '办理状态',
    done: '办结时间',
    result: '办理结果',
    sat: '回访满意度',
  } as Readonly<Record<string, string>>,
}
const en: typeof zh = {
  kind: '12345 hotline orders',
  duty: 'Only the owner department imports the hotline',
  start: 'Choose the export of the 12345 hotline: look first, then import',
  phone: 'Phone numbers are sealed apart and shown in full nowhere; names of callers are not kept.',
  verdict: ({ rows, accepted, rejected }, onlyWhole) =>
    rejected === 0
      ? `All ${n(rows)} orders can be imported`
      : onlyWhole
        ? `${n(rejected)} of ${n(rows)} orders are wrong; none is imported before they are mended`
        : `${n(accepted)} of ${n(rows)} orders can be imported, ${n(rejected)} are wrong and stay out`,
  run: (count) => `Import ${n(count)}`,
  ignored: (count) => `${n(count)} total or note rows recognised and left out`,
  onlyWhole: 'One wrong row keeps the whole file out',
  fate: ({ added, unchanged, linked }) =>
    [
      `${n(added)} new opinions`,
      ...(linked > 0 ? [`${n(linked)} later orders join their matter`] : []),
      ...(unchanged > 0 ? [`${n(unchanged)} are there already and stay as they are`] : []),
    ].join('; '),
  standing: (urgent, open) => `${n(urgent)} are urgent; ${n(open)} are still open at the hotline.`,
  nothing: 'There is no order to import',
  notDone: 'This file cannot be imported',
  missing: (names) => `The file has no columns for: ${names.join(', ')}. It can be imported without them.`,
  fixes: (count) => `${n(count)} cells were read otherwise; look at them`,
  fixedTo: 'read as',
  running: (done) => (done > 0 ? `Importing, ${n(done)} done` : 'Handed over to be imported'),
  leave: 'You may leave this page; the import goes on.',
  undoing: (done) => (done > 0 ? `Undoing, ${n(done)} looked through` : 'Handed over to be undone'),
  undoLeave: 'You may leave this page; the undoing goes on. All of it is undone, or nothing.',
  toJobs: 'See its progress under “My tasks”',
  done: (accepted, rejected) =>
    rejected > 0 ? `${n(accepted)} imported, ${n(rejected)} were wrong and stayed out` : `${n(accepted)} imported`,
  receipt: {
    accepted: 'Good',
    rejected: 'Wrong, left out',
    fixed: 'Read otherwise',
    unchanged: 'There already',
    linked: 'Joined their matter',
    undone: 'This import was undone',
    mend: 'Mend the wrong rows and send them again: nothing is doubled.',
    toInbox: 'Sort them in the inbox',
    another: 'Import another file',
    undo: 'Undo this import',
    undoWhy: 'Its opinions and contacts are deleted; the trail keeps that they were there.',
  },
  failure: {
    'rows-rejected': 'There were wrong rows, and one wrong row was to keep all out.',
    'nothing-read': 'No order could be imported.',
    stopped: 'The task was stopped; nothing was imported.',
  },
  history: {
    title: 'Imports',
    none: 'Nothing was imported yet.',
    file: 'File',
    by: 'By',
    at: 'Time',
    status: 'Result',
    undo: 'Undo',
  },
  status: { queued: 'Importing', stored: 'Imported', undoing: 'Undoing', failed: 'Not imported', undone: 'Undone' },
  field: {
    no: 'Order number',
    original: 'Original order',
    call: 'Time of call',
    caller: 'Caller (not kept)',
    phone: 'Phone',
    street: 'Street',
    comm: 'Community',
    kind: 'Type',
    text: 'What was said',
    title: 'Title',
    category: 'Hotline category',
    urgency: 'Urgency',
    unit: 'Handling unit',
    due: 'Deadline',
    status: 'Status',
    done: 'Closed at',
    result: 'Result',
    sat: 'Satisfaction',
  },
}
export const hotlineImportPageWords = { zh, en }
