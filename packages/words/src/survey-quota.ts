/** Words of a wave's quotas 测评配额页: how many interviews each community is to bring, and how many came. */
import type { PasteFault } from '@ratchet/domain/survey/quota-paste'

const count = (value: number) => value.toLocaleString('en-US')

const zhFault: Record<PasteFault, string> = {
  columns: '只有一列，要有地点和数两列',
  number: '第二列不是大于0的整数',
  'unknown-place': '机构树里没有这个社区（村）',
  'ambiguous-place': '有同名的社区和村，请写全称',
  twice: '这个地点前面已经有了',
}
const enFault: Record<PasteFault, string> = {
  columns: 'only one column; a place and a number are needed',
  number: 'the second column is not a whole number above 0',
  'unknown-place': 'no such community in the org tree',
  'ambiguous-place': 'a community and a village share this name; write it in full',
  twice: 'this place stands above already',
}

const zh = {
  title: (done: number, target: number, behind: number, missing: number) =>
    behind === 0
      ? `配额${count(target)}份全部完成，共完成${count(done)}份`
      : `已完成${count(done)}份，${behind}个社区（村）还差${count(missing)}份`,
  titleNotBegun: (target: number) => `配额${count(target)}份已下达，还没有收到访问`,
  titleWithout: (done: number, isReleased: boolean) =>
    done > 0 ? `没有下达配额，已完成${count(done)}份` : isReleased ? '这一批没有下达配额' : '还没有下达配额',
  titleOptIn: '自愿参与的批次不设配额',
  sub: '配额只用来调度访员，不参与得分的计算。',
  set: '下达配额',
  change: '修改配额',
  neverHint: '发布前没有下达配额，不能再补。',
  emptyHint: '按社区（村）下达要完成的份数，访问中随时对照，哪里慢就补哪里。',
  streets: '各街道完成情况',
  streetsNote: '这里的“还差”是各社区（村）缺口之和；一处超额不抵另一处的缺口。',
  places: '各社区（村）完成情况',
  placesSub: '竖线为配额；点一条看这个社区（村）的记录',
  column: { street: '街道', place: '社区（村）', target: '配额', completed: '已完成', missing: '还差', rows: '记录' },
  whole: '全区',
  met: '已满',
  over: (more: number) => `超${count(more)}`,
  rows: (completed: number) => `看${count(completed)}条`,
  rowsOf: (place: string, completed: number) => `看${count(completed)}条：${place}`,
  editor: {
    title: '下达配额',
    hint: '整张表一次下达；留空的社区（村）没有配额。',
    total: '总份数',
    totalHint: (planned: number | null) =>
      planned === null ? '方案还没有定样本量' : `方案计划完成${count(planned)}份`,
    how: '怎么分',
    method: { equal: '平均分', sizes: '按户数分', typed: '逐个填写' },
    sizesHint: '在“户数”一列填写或粘贴各社区（村）的户数，按比例分配，零头从大到小进位。',
    apply: '按此分配',
    sizes: '户数',
    target: '配额',
    pasteTitle: '从表格粘贴',
    pasteHint: '从Excel、WPS里复制“地点、数”两列贴到这里；街道列在前面也可以。',
    pasteAs: '贴的是',
    pasteInto: { targets: '配额', sizes: '户数' },
    read: '读入',
    readRows: (good: number, bad: number) =>
      bad === 0 ? `读入${good}行` : `读入${good}行；下面${bad}行没有读入，改好后再贴`,
    line: (at: number) => `第${at}行`,
    fault: zhFault,
    sum: (total: number) => `合计${count(total)}份`,
    differs: (total: number, planned: number) =>
      total > planned
        ? `比方案计划的${count(planned)}份多${count(total - planned)}份`
        : `比方案计划的${count(planned)}份少${count(planned - total)}份`,
    wrong: '须是大于0的整数',
    cell: (place: string, what: string) => `${place} ${what}`,
    clear: '全部清空',
    none: '机构树里还没有社区（村）。请由系统管理员先导入区划。',
  },
}
const en = {
  title: (done: number, target: number, behind: number, missing: number) =>
    behind === 0
      ? `All quotas met: ${count(done)} interviews of ${count(target)}`
      : `${count(done)} interviews; ${behind} places are ${count(missing)} short`,
  titleNotBegun: (target: number) => `Quotas of ${count(target)} interviews are set; none has come yet`,
  titleWithout: (done: number, isReleased: boolean) =>
    done > 0
      ? `${count(done)} interviews, no quotas have been set`
      : isReleased
        ? 'This wave had no quotas'
        : 'No quotas have been set',
  titleOptIn: 'A wave of volunteers has no quotas',
  sub: 'Quotas steer the interviewers. They are no part of any score.',
  set: 'Set quotas',
  change: 'Change quotas',
  neverHint: 'It was released without quotas.',
  emptyHint: 'Say how many interviews each community is to bring, and see during fieldwork where they lag.',
  streets: 'By street',
  streetsNote: 'Still to do adds up what single communities lack; one that is over does not make up for another.',
  places: 'By community',
  placesSub: 'The tick is the quota; press a bar to see its records',
  column: {
    street: 'Street',
    place: 'Community',
    target: 'Quota',
    completed: 'Complete',
    missing: 'Still to do',
    rows: 'Records',
  },
  whole: 'Whole zone',
  met: 'met',
  over: (more: number) => `${count(more)} over`,
  rows: (completed: number) => `See ${count(completed)}`,
  rowsOf: (place: string, completed: number) => `See ${count(completed)}: ${place}`,
  editor: {
    title: 'Set quotas',
    hint: 'The whole list is set at once; a community left blank has no quota.',
    total: 'Interviews in all',
    totalHint: (planned: number | null) =>
      planned === null ? 'The plan names no number yet' : `The plan wants ${count(planned)} interviews`,
    how: 'How they are divided',
    method: { equal: 'Equally', sizes: 'By households', typed: 'One by one' },
    sizesHint: 'Type or paste the households of each community; largest remainders are rounded up first.',
    apply: 'Divide so',
    sizes: 'Households',
    target: 'Quota',
    pasteTitle: 'Paste from a spreadsheet',
    pasteHint: 'Copy two columns, place and number; a column with the street before them does no harm.',
    pasteAs: 'The numbers are',
    pasteInto: { targets: 'quotas', sizes: 'households' },
    read: 'Read',
    readRows: (good: number, bad: number) =>
      bad === 0 ? `${good} lines read` : `${good} lines read; the ${bad} below were not. Mend them and paste again`,
    line: (at: number) => `Line ${at}`,
    fault: enFault,
    sum: (total: number) => `${count(total)} in all`,
    differs: (total: number, planned: number) =>
      total > planned
        ? `${count(total - planned)} more than the ${count(planned)} of the plan`
        : `${count(planned - total)} fewer than the ${count(planned)} of the plan`,
    wrong: 'Must be a whole number above 0',
    cell: (place: string, what: string) => `${place}: ${what}`,
    clear: 'Clear all',
    none: 'The org tree has no communities yet. The administrator imports the divisions first.',
  },
} satisfies typeof zh

export const surveyQuotaWords = { zh, en }
