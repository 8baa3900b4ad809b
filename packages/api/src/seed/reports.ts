/** Quarterly reports of the demonstration: opened for both quarters, handed in when a quarter is over, in work in the running one. */
import type { CardId } from '@ratchet/domain/assessment/report'
import { type CycleId, type Quarter, quartersOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, type Instant, instantOf } from '@ratchet/domain/day'
import { DEMO_PASSWORD } from '@ratchet/domain/people/account'
import { morning, type Stage } from './half-year.ts'
import { photoOf } from './materials.ts'
import { hired, papersOf, type Reporting, remarksOf, reporters, told } from './report-texts.ts'

const units = Object.keys(reporters) as Reporting[]

/** Working days after a quarter until which reports are handed in. */
const DUE = 5
/** The one unit that hands in late does so this many days after the quarter. */
const LATE = 12

/** Accounts for the lead units that have none of the fixed ones. */
export async function hireReporters({ player, unitId }: Stage, at: Day): Promise<void> {
  for (const { username, name, unit } of hired) {
    const account = { username, name, password: DEMO_PASSWORD }
    const { id } = await player.play('admin', morning(at), (caller, key) => caller.account.add({ ...account, key }))
    const grant = { userId: id, role: 'lead_unit' as const, unitId: unitId(unit) }
    await player.play('admin', morning(at), (caller, key) => caller.account.grantRole({ ...grant, key }))
  }
}

/** The owner opens the reports of both quarters. */
export async function openReports({ player }: Stage, id: CycleId, at: Day): Promise<void> {
  for (const quarter of quartersOf(id)) {
    await player.play('owner', morning(at), (caller, key) =>
      caller.assessment.openQuarter({ quarter, workingDays: DUE, key }),
    )
  }
}

/** A unit's quarter: who fills it, and when. */
interface Work {
  readonly unit: Reporting
  readonly quarter: Quarter
  readonly at: Instant
}

/** Performs one act on the unit's report, as it is at that moment. */
function onReport<A>(
  { player, unitId }: Stage,
  { unit, quarter, at }: Work,
  act: (
    caller: Parameters<Parameters<Stage['player']['play']>[2]>[0],
    found: { reportId: string; version: number; draft: number; waves: readonly string[] },
    key: string,
  ) => Promise<A>,
): Promise<A> {
  return player.play(reporters[unit], at, async (caller, key) => {
    const { found } = await caller.assessment.report({ unitId: unitId(unit), quarter })
    if (!found) throw new Error(`the demonstration has no report of ${unit} for ${quarter}`)
    const { id, version } = found.report
    const waves = found.analysable.map((wave) => wave.recordId)
    return act(caller, { reportId: id, version, draft: found.draft?.version ?? 0, waves }, key)
  })
}

/** A paper in words, as an office without a scanner files it. */
async function putPapers(stage: Stage, work: Work, cards: readonly CardId[]): Promise<void> {
  for (const [indicator, text] of papersOf(work.unit).filter(([card]) => cards.includes(card))) {
    await onReport(stage, work, (caller, { reportId }, key) =>
      caller.assessment.linkEvidence({ reportId, indicator, what: { kind: 'text', title: text, text }, key }),
    )
  }
  if (cards.includes('analysis')) {
    await onReport(stage, work, (caller, { reportId, waves: [wave] }, key) => {
      const what = wave
        ? { kind: 'record' as const, recordId: wave }
        : { kind: 'ledger' as const, keyword: '', closedOnly: true }
      return caller.assessment.linkEvidence({ reportId, indicator: 'analysis', what, key })
    })
  }
  if (cards.includes('highlight')) {
    const what = { kind: 'link' as const, title: told[work.unit].highlight, url: 'https://example.com/report' }
    await onReport(stage, work, (caller, { reportId }, key) =>
      caller.assessment.linkEvidence({ reportId, indicator: 'highlight', what, key }),
    )
  }
}

async function putPhoto(stage: Stage, work: Work, indicator: CardId, name = told[work.unit].photo): Promise<void> {
  const file = { name: `${name}.jpg`, mediaType: 'image/jpeg', content: photoOf(name) }
  await onReport(stage, work, (caller, { reportId }, key) =>
    caller.assessment.addEvidence({ reportId, indicator, ...file, key }),
  )
}

async function handIn(stage: Stage, work: Work, households: number): Promise<void> {
  const texts = remarksOf(work.unit, households)
  await onReport(stage, work, (caller, { reportId, version }, key) =>
    caller.assessment.submit({ id: reportId, seen: version, texts, key }),
  )
}

const everyCard: readonly CardId[] = ['meeting', 'deed', 'presentation', 'analysis', 'highlight']

/** Every unit hands in its report of a quarter that is over; in a quarter that ends a half-year one comes late. */
export async function handInReports(stage: Stage, quarter: Quarter, withPhotos = false): Promise<void> {
  const { before } = spanOf(quarter)
  for (const [place, unit] of units.entries()) {
    const isLate = unit === '公安分局' && quarter.endsWith('2')
    const day = addDays(before, isLate ? LATE : 1 + (place % 3))
    const work = { unit, quarter, at: instantOf(day, 10 + place / 4) }
    await putPapers(stage, work, everyCard)
    if (withPhotos) await putPhoto(stage, work, 'presentation')
    await handIn(stage, work, 204 + ((place * 17 + Number(quarter.slice(5)) * 11) % 60))
  }
}

/** The running half-year: what is over is handed in, the running quarter is in work in every state. */
export async function playRunningReports(stage: Stage, id: CycleId, today: Day): Promise<void> {
  for (const quarter of quartersOf(id)) {
    const { from, before } = spanOf(quarter)
    // One photo a unit: in the first quarter, so that the second can use it again.
    if (addDays(before, LATE + 1) <= today) await handInReports(stage, quarter, quarter === quartersOf(id)[0])
    else if (addDays(from, 14) <= today) await workOnReports(stage, quarter, today)
  }
}

async function workOnReports(stage: Stage, quarter: Quarter, today: Day): Promise<void> {
  const on = (unit: Reporting, daysAgo: number, hours = 10): Work => ({
    ...{ unit, quarter },
    at: instantOf(addDays(today, -daysAgo), hours),
  })
  // The photo of the talk is that of the quarter before: whoever verifies will see it.
  await putPapers(stage, on('教育局', 9), everyCard)
  await putPhoto(stage, on('教育局', 9, 11), 'presentation')
  await putPhoto(stage, on('教育局', 9, 11.5), 'deed', 'school-after')
  await handIn(stage, on('教育局', 8), 166)
  await putPapers(stage, on('招商局', 4), everyCard)
  await putPhoto(stage, on('招商局', 4, 11), 'presentation', 'road-before')
  await handIn(stage, on('招商局', 3), 188)
  await putPapers(stage, on('生态环境局', 3), ['meeting', 'deed'])
  await putPhoto(stage, on('生态环境局', 3, 11), 'deed', 'bins-before')
  await onReport(stage, on('生态环境局', 2), (caller, { reportId, draft }, key) =>
    caller.assessment.saveDraft({ reportId, texts: { analysis: told.生态环境局.analysis }, seen: draft, key }),
  )
  await putPapers(stage, on('新筑街道', 2), ['meeting'])
}
