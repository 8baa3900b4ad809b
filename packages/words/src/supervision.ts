/** Words about inspections 督查 and what they found: kinds, standings, and what the rules refuse. */
import type { RefusalDetails } from '@ratchet/domain/refusal'
import type { FindingStatus } from '@ratchet/domain/supervision/finding'
import type {
  InspectionKind,
  InspectionStatus,
  SupervisionRefusal,
  Verdict,
} from '@ratchet/domain/supervision/inspection'

type Sentences = Record<SupervisionRefusal, (details: RefusalDetails) => string>

const zhKind: Record<InspectionKind, string> = { planned: '计划督查', ad_hoc: '随机督查' }
const enKind: typeof zhKind = { planned: 'Planned', ad_hoc: 'Ad hoc' }
const zhStatus: Record<InspectionStatus, string> = { planned: '待实施', done: '已实施', cancelled: '已取消' }
const enStatus: typeof zhStatus = { planned: 'To come', done: 'Done', cancelled: 'Cancelled' }
const zhVerdict: Record<Verdict, string> = { ok: '合格', problem: '有问题', not_seen: '未查看' }
const enVerdict: typeof zhVerdict = { ok: 'In order', problem: 'Problem', not_seen: 'Not seen' }
const zhFinding: Record<FindingStatus, string> = {
  open: '待回复',
  answered: '待复查',
  rechecked_ok: '复查通过',
  rechecked_failed: '复查未通过',
  became_item: '已转整改',
}
const enFinding: typeof zhFinding = {
  open: 'To be answered',
  answered: 'To be looked at again',
  rechecked_ok: 'Put right',
  rechecked_failed: 'Not put right',
  became_item: 'Rectification item',
}

const zhRefusal: Sentences = {
  'unit-retired': (d) => `${String(d.unit)}已经撤销，请选择现有单位。`,
  'planned-in-the-past': (d) => `计划督查的日期${String(d.plannedDay)}已经过了；已经去过的，请按随机督查补登。`,
  'inspection-over': (d) =>
    `${String(d.number)}已经${d.status === 'done' ? '实施' : '取消'}，安排不能再改；要再查，请另行安排。`,
  'inspection-not-done': (d) =>
    d.status === 'cancelled' ? `${String(d.number)}已经取消，不能登记问题。` : '请先登记督查情况，再登记发现的问题。',
  'done-in-the-future': (d) => `实施日期${String(d.doneDay)}还没有到，请核对。`,
  'checks-open': (d) => `清单还有${String(d.count)}项没有填结论；没有看的，请选“未查看”。`,
  'due-past': (d) => `期限${String(d.dueDay)}已经过了，请另定期限。`,
  'not-inspected-unit': () => '只有被查单位的人可以回复；请被查单位办理。',
  'finding-waits': (d) => `${String(d.name)}已经回复，请先复查。`,
  'finding-closed': (d) =>
    d.status === 'became_item'
      ? '已经转为整改事项，请在整改事项里办理。'
      : '复查已经通过，不再变动；又发现问题，请另行登记。',
  'finding-not-answered': () => '被查单位还没有回复，回复后再复查。',
  'own-answer': () => '自己回复的不能自己复查，请另一位督查人员复查。',
  'reason-missing': () => '请写明理由，被查单位会看到。',
  'photos-full': (d) => `照片最多${String(d.most)}张。`,
  'no-cycle': () => '没有进行中的半年，不能立整改事项；请归口管理部门先开启周期。',
}
const enRefusal: Sentences = {
  'unit-retired': (d) => `${String(d.unit)} no longer exists. Choose another unit.`,
  'planned-in-the-past': (d) => `${String(d.plannedDay)} is over. What was carried out already is entered as ad hoc.`,
  'inspection-over': (d) => `${String(d.number)} is over. Plan another one to look again.`,
  'inspection-not-done': (d) =>
    d.status === 'cancelled'
      ? `${String(d.number)} was cancelled, so nothing is entered for it.`
      : 'Enter what was looked at first, then what was found.',
  'done-in-the-future': (d) => `${String(d.doneDay)} is still to come. Check the day.`,
  'checks-open': (d) => `${String(d.count)} lines have no verdict. For what nobody looked at, choose “Not seen”.`,
  'due-past': (d) => `The deadline ${String(d.dueDay)} is over. Choose a later one.`,
  'not-inspected-unit': () => 'Only people of the inspected unit answer. Ask them to.',
  'finding-waits': (d) => `${String(d.name)} answered it. Look at it again first.`,
  'finding-closed': (d) =>
    d.status === 'became_item'
      ? 'It became a rectification item. Go on there.'
      : 'It was put right and stands as it is. Enter what is found anew.',
  'finding-not-answered': () => 'The unit has not answered yet. It is looked at again then.',
  'own-answer': () => 'Nobody looks again at their own answer. Ask another inspector.',
  'reason-missing': () => 'Write the reason: the unit reads it.',
  'photos-full': (d) => `${String(d.most)} photos are the most.`,
  'no-cycle': () => 'No half-year runs, so no item can be opened. The owner opens one first.',
}

const zh = { kind: zhKind, status: zhStatus, verdict: zhVerdict, finding: zhFinding, refusal: zhRefusal }
const en = {
  kind: enKind,
  status: enStatus,
  verdict: enVerdict,
  finding: enFinding,
  refusal: enRefusal,
} satisfies typeof zh
export const supervisionWords = { zh, en }
