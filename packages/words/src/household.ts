/** Names of what household visits 入户 know: outcomes, modes, where a household stands, signs. For pages and for papers. */
import type {
  HouseholdStand,
  NotCountedReason,
  Origin,
  VisitMode,
  VisitOutcome,
  VisitSign,
} from '@ratchet/domain/household/household'

interface HouseholdWords {
  readonly outcome: Readonly<Record<VisitOutcome, string>>
  readonly mode: Readonly<Record<VisitMode, string>>
  readonly origin: Readonly<Record<Origin, string>>
  readonly stand: Readonly<Record<HouseholdStand, string>>
  readonly sign: Readonly<Record<VisitSign, string>>
  readonly notCounted: Readonly<Record<NotCountedReason, string>>
}

const zh: HouseholdWords = {
  outcome: {
    done: '已完成',
    refused: '不愿接受',
    nobody_home: '家中无人',
    moved: '已搬走',
    vacant: '空房',
    not_eligible: '不是住户',
  },
  mode: { face: '当面', helper: '代填', phone: '电话', paper: '纸质' },
  origin: { assigned: '分派', walk_in: '随访' },
  stand: { open: '待访', tried: '去过未成', done: '已完成', resting: '休访期内', erased: '门牌已删除' },
  sign: {
    'clock-ahead': '手机时间偏快，按收到时间记',
    'clock-jumped': '手机时间中途变动',
    'same-minute': '同一分钟三户以上',
    'two-places': '同一分钟在两个社区',
  },
  notCounted: { 'not-done': '未完成', 'counted-already': '本季度已计' },
}
const en: HouseholdWords = {
  outcome: {
    done: 'Done',
    refused: 'Refused',
    nobody_home: 'Nobody home',
    moved: 'Moved away',
    vacant: 'Empty',
    not_eligible: 'No household',
  },
  mode: { face: 'In person', helper: 'Helper', phone: 'Phone', paper: 'Paper' },
  origin: { assigned: 'Assigned', walk_in: 'Walk-in' },
  stand: { open: 'Open', tried: 'Tried', done: 'Done', resting: 'At rest', erased: 'Door erased' },
  sign: {
    'clock-ahead': 'The phone’s clock is ahead; the time of receipt is kept',
    'clock-jumped': 'The phone’s clock was set meanwhile',
    'same-minute': 'Three or more in one minute',
    'two-places': 'Two communities in one minute',
  },
  notCounted: { 'not-done': 'not done', 'counted-already': 'counted this quarter already' },
}
export const householdWords = { zh, en }
