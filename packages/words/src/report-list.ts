/** Words of the list of quarterly reports 季度填报: who handed in, what is late, and opening a quarter. */
import type { ReportStatus } from '@ratchet/domain/assessment/report'
import { plural } from './number.ts'

const zhStatus: Record<ReportStatus, string> = {
  open: '填报中',
  submitted: '待核验',
  returned: '已退回',
  verified: '已核验',
}
const zh = {
  crumb: '考核',
  name: '季度填报',
  listTitle: (all: number, handed: number, returned: number, late: number) =>
    [`${all}个单位，${handed}个已提交`, returned > 0 ? `${returned}个被退回` : '', late > 0 ? `${late}个超过期限` : '']
      .filter((part) => part !== '')
      .join('，'),
  listSub: '数据能自动带入的不用再填；佐证随时可以放，交了以后由归口管理部门逐项核验。',
  listEmpty: (quarter: string) => `${quarter}的填报还没有开放`,
  listEmptyOwner: '开放后，本周期的考核对象各有一份填报。',
  listEmptyUnit: '归口管理部门开放后，本单位的填报会出现在这里。',
  listNoUnit: '您不在考核对象单位任职，没有要填的报表。',
  quarter: '季度',
  filterStatus: '按状态筛选',
  all: '全部',
  unit: '单位',
  bar: '6+1+X进度条',
  status: '状态',
  due: '期限',
  handedIn: '提交',
  returns: '退回',
  returnedTimes: (value: number) => `退回${value}次`,
  times: (value: number) => `${value}次`,
  late: '逾期',
  statusOf: zhStatus,
  open: '开放填报',
  openTitle: (quarter: string) => `开放${quarter}填报`,
  openHint: (units: number) => `向${units}个考核对象开放。期限从季度末起按工作日计算。`,
  openDays: '季度结束后几个工作日内提交',
  daysLeft: (days: number) => (days >= 0 ? `还有${days}个工作日` : `已过${-days}个工作日`),
  estimated: '次年放假安排未公布，按周一至周五预估',
}

const enStatus: typeof zhStatus = {
  open: 'Being filled',
  submitted: 'To be verified',
  returned: 'Returned',
  verified: 'Verified',
}
const en = {
  crumb: 'Assessment',
  name: 'Quarterly report',
  listTitle: (all, handed, returned, late) =>
    [
      `${handed} of ${plural(all, 'unit')} handed in`,
      returned > 0 ? `${returned} returned` : '',
      late > 0 ? `${late} late` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  listSub: 'What the records know comes in by itself. Evidence may be added until it is handed in; the owner verifies.',
  listEmpty: (quarter) => `The reports of ${quarter} are not open yet`,
  listEmptyOwner: 'Once opened, each listed unit of the cycle has one.',
  listEmptyUnit: 'Once the owner opens them, your unit’s report appears here.',
  listNoUnit: 'You hold no post in a listed unit, so there is nothing to fill.',
  quarter: 'Quarter',
  filterStatus: 'Filter by state',
  all: 'All',
  unit: 'Unit',
  bar: 'Six ones, rise and X',
  status: 'State',
  due: 'Due',
  handedIn: 'Handed in',
  returns: 'Returned',
  returnedTimes: (value) => `returned ${plural(value, 'time')}`,
  times: (value) => `${value}×`,
  late: 'Late',
  statusOf: enStatus,
  open: 'Open reports',
  openTitle: (quarter) => `Open the reports of ${quarter}`,
  openHint: (units) =>
    `For ${plural(units, 'listed unit')}. The deadline is counted in working days after the quarter.`,
  openDays: 'Working days after the quarter’s end',
  daysLeft: (days) => (days >= 0 ? `${plural(days, 'working day')} left` : `${plural(-days, 'working day')} past`),
  estimated: 'Next year’s holidays are not published: estimated on Monday to Friday',
} satisfies typeof zh
export const reportListWords = { zh, en }
