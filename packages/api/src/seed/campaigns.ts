/** The QR survey of the demonstration: two weeks before each examination, one that runs now, and the next. */
import { usualViewRule } from '@ratchet/domain/ballot/view-rule'
import { type CycleId, cycleAfter, quarterOf, quartersOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day } from '@ratchet/domain/day'
import { dayIn, morning, type Stage } from './half-year.ts'

const LENGTH = 14
/** The city examines in the last weeks of a half-year. */
const BEFORE_EXAMINATION = 150
/** The running one began this many days ago. */
const BEGUN = 6

async function planned(stage: Stage, name: string, firstDay: Day, at: Day): Promise<void> {
  const lastDay = addDays(firstDay, LENGTH - 1)
  const content = { name, questionnaireId: stage.qrQuestionnaireId, firstDay, lastDay, viewRule: usualViewRule }
  await stage.player.play('owner', morning(at), (caller, key) => caller.campaign.plan({ ...content, key }))
}

const halfName = (id: CycleId) => `${id.slice(0, 4)}年${id.endsWith('1') ? '上' : '下'}半年码上评`
const quarterName = (day: Day) => `${day.slice(0, 4)}年第${'一二三四'[Number(quarterOf(day).slice(5)) - 1]}季度码上评`

/** The campaign of a half-year, planned with its work. */
export function planHalfCampaign(stage: Stage, id: CycleId, at: Day): Promise<void> {
  return planned(stage, halfName(id), dayIn(id, BEFORE_EXAMINATION), at)
}

/** The campaign that the day lies in and the next one; the half-year's own too where it is over by then. */
export async function planRunningCampaigns(stage: Stage, id: CycleId, today: Day): Promise<void> {
  const at = dayIn(id, 38)
  const begun = addDays(today, -BEGUN)
  if (dayIn(id, BEFORE_EXAMINATION + LENGTH) <= begun) await planHalfCampaign(stage, id, at)
  await planned(stage, quarterName(begun), begun, at)
  const next = addDays(spanOf(quarterAfter(today)).from, 40)
  await planned(stage, quarterName(next), next, addDays(today, -2))
}

function quarterAfter(day: Day) {
  const quarter = quarterOf(day)
  const half: CycleId = `${quarter.slice(0, 4)}H${Number(quarter.slice(5)) <= 2 ? 1 : 2}`
  const [first, second] = quartersOf(half)
  return quarter === first ? second : quartersOf(cycleAfter(half))[0]
}
