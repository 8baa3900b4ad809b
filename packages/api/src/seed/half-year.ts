import { type AspectId, aspectIds } from '@ratchet/domain/cycle/aspect'
import { type CycleId, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, type Instant, instantOf } from '@ratchet/domain/day'
import type { Figures } from '@ratchet/domain/examination/entry'
import { aspectOffsets, otherZones, ownScores, zoneOffsets } from './figures.ts'
import { leadUnitNames, outlineText, plannedMeasures } from './plans.ts'
import type { Player } from './player.ts'

export interface Stage {
  readonly player: Player
  /** The zone's name among the zones compared. */
  readonly own: string
  readonly firm: string
  /** What the quarterly waves ask. */
  readonly questionnaireId: string
  /** What the QR survey asks. */
  readonly qrQuestionnaireId: string
  readonly unitId: (name: string) => string
}

/** `at` days after the half-year's first day, at nine in the morning. */
export const dayIn = (id: CycleId, days: number): Day => addDays(spanOf(id).from, days)
export const morning = (day: Day): Instant => instantOf(day, 9)

const two = (value: number) => Math.round(value * 100) / 100

/** The circular of one half-year: eight zones, six aspects and the whole, ranks by score. */
export function circular(half: number, own: string): Figures[] {
  const zones = Object.entries(otherZones).map(([zone, overall], at) => ({
    zone,
    scores: aspectIds.map((aspect, place) => {
      const turned = zoneOffsets[(place + at) % zoneOffsets.length] ?? 0
      return two((overall[half] ?? 0) + aspectOffsets[aspect] + turned)
    }),
  }))
  zones.push({ zone: own, scores: aspectIds.map((aspect) => ownScores[aspect][half] ?? 0) })
  const figures = zones.flatMap(({ zone, scores }) => [
    ...aspectIds.map((subject, at) => ({ zone, subject, score: scores[at] ?? 0 })),
    { zone, subject: 'overall' as const, score: two(scores.reduce((sum, score) => sum + score, 0) / scores.length) },
  ])
  return figures.map((row) => {
    const better = figures.filter((other) => other.subject === row.subject && other.score > row.score).length
    return { ...row, rank: better + 1 }
  })
}

/** Targets from the zone down to both streets, each a little above where the aspect stands. */
export async function setTargets(
  { player, unitId }: Stage,
  id: CycleId,
  base: Readonly<Record<AspectId, number>>,
  at: Day,
): Promise<Map<AspectId, string>> {
  const now = morning(at)
  const empty = { cycleId: id, id: null, seen: null, unitId: null, rank: null }
  const set = (input: object) =>
    player.play('owner', now, (caller, key) => caller.goal.set({ ...empty, ...input, key } as never))
  // Rounded down, so that the six aspects reach the zone's own target.
  const mean = Math.floor((aspectIds.reduce((sum, aspect) => sum + base[aspect], 0) / aspectIds.length) * 10) / 10
  const source = {
    kind: 'superior_plan',
    title: `${id.slice(0, 4)}年度公众满意度工作安排（示例）`,
    reference: '第二条',
  } as const
  const zone = await set({ parentId: null, level: 'zone', aspect: null, score: mean, rank: 4, weight: 1, source })
  const targets = new Map<AspectId, string>()
  for (const aspect of aspectIds) {
    const score = base[aspect]
    const own = { aspect, score, weight: 1 }
    const from =
      aspect === 'investment'
        ? { kind: 'zone_role', title: '陆港枢纽职能定位（示例）', reference: '产业与开放' }
        : source
    const top = await set({ ...own, parentId: zone.id, level: 'aspect', source: from })
    const lead = await set({
      ...own,
      parentId: top.id,
      level: 'lead',
      unitId: unitId(leadUnitNames[aspect]),
      source: null,
    })
    targets.set(aspect, top.id)
    const streets = { aspect, parentId: lead.id, level: 'unit', source: null }
    await set({ ...streets, unitId: unitId('新筑街道'), score: two(score + 0.2), weight: 3 })
    await set({ ...streets, unitId: unitId('新合街道'), score: two(score - 0.3), weight: 2 })
  }
  return targets
}

/** The outline with its measures, published unless told otherwise, and the tasks of those measures. */
export async function writeStrategy(
  stage: Stage,
  id: CycleId,
  targets: ReadonlyMap<AspectId, string>,
  at: Day,
  tasksOf = plannedMeasures.length,
): Promise<void> {
  const { player, unitId } = stage
  const now = morning(at)
  const span = spanOf(id)
  const outline = await player.play('owner', now, (caller, key) => caller.strategy.draftOutline({ cycleId: id, key }))
  await player.play('owner', now, (caller, key) =>
    caller.strategy.editOutline({ id: outline.id, seen: outline.version, ...outlineText, key }),
  )
  const due = addDays(span.before, -20)
  const { measures: inherited } = await player.play('owner', now, (caller) => caller.strategy.find({ cycleId: id }))
  // What has become a standing practice is not planned a second time.
  const planned = plannedMeasures.filter(
    (measure) => !inherited.some((row) => row.origin !== 'new' && row.title === measure.title),
  )
  for (const [place, measure] of planned.entries()) {
    const lead = unitId(leadUnitNames[measure.aspect])
    const made = await player.play('owner', now, (caller, key) =>
      caller.measure.set({
        id: null,
        seen: null,
        cycleId: id,
        title: measure.title,
        targetIds: [targets.get(measure.aspect) ?? ''],
        unitId: lead,
        coUnitIds: [unitId('新筑街道'), unitId('新合街道')].filter((unit) => unit !== lead),
        start: at,
        due,
        expectedEffect: measure.effect,
        origin: 'new',
        sourceId: null,
        key,
      }),
    )
    if (place >= tasksOf) continue
    for (const task of measure.tasks) {
      await player.play('owner', now, (caller, key) =>
        caller.measure.setTask({
          cycleId: id,
          id: null,
          seen: null,
          measureId: made.id,
          title: task.title,
          unitId: task.street ? unitId(task.street) : lead,
          due: addDays(due, -10),
          key,
        }),
      )
    }
  }
  if (tasksOf === plannedMeasures.length) await takeOverInherited(stage, id, targets, at, due)
  await player.play('owner', now, (caller, key) =>
    caller.strategy.publishOutline({ id: outline.id, seen: outline.version + 1, key }),
  )
}

/** What the last half-year left behind gets a time and a task like any other measure. */
async function takeOverInherited(
  { player }: Stage,
  id: CycleId,
  targets: ReadonlyMap<AspectId, string>,
  at: Day,
  due: Day,
): Promise<void> {
  const now = morning(at)
  const { measures } = await player.play('owner', now, (caller) => caller.strategy.find({ cycleId: id }))
  for (const { version, ...measure } of measures
    .filter((row) => row.origin !== 'new')
    .toSorted((a, b) => a.id.localeCompare(b.id))) {
    const targetIds = measure.targetIds.length > 0 ? measure.targetIds : [targets.get('cadre_conduct') ?? '']
    await player.play('owner', now, (caller, key) =>
      caller.measure.set({ ...measure, targetIds, start: at, due, seen: version, key }),
    )
    const task = { title: '按固化的做法逐月核对落实', unitId: measure.unitId ?? '', due: addDays(due, -10) }
    await player.play('owner', now, (caller, key) =>
      caller.measure.setTask({ cycleId: id, id: null, seen: null, measureId: measure.id, ...task, key }),
    )
  }
}

/** The circular typed by the owner and compared by the inspector, twenty days after the half-year. */
export async function enterExamination({ player, own }: Stage, id: CycleId, half: number): Promise<Day> {
  const publishedOn = addDays(spanOf(id).before, 19)
  const number = `市考核办通报〔${publishedOn.slice(0, 4)}〕${half + 3}号（示例）`
  const round = await player.play('owner', morning(addDays(publishedOn, 1)), (caller, key) =>
    caller.examination.enter({
      id,
      publishedOn,
      circularNumber: number,
      scanId: null,
      entries: circular(half, own),
      key,
    }),
  )
  await player.play('inspector', morning(addDays(publishedOn, 2)), (caller, key) =>
    caller.examination.compare({ id, seen: round.version, second: circular(half, own), key }),
  )
  return publishedOn
}

/** Moves the cycle through one gate. */
export async function passGate({ player }: Stage, id: CycleId, at: Day): Promise<void> {
  const cycle = await player.db.selectFrom('cycle').select('version').where('id', '=', id).executeTakeFirstOrThrow()
  await player.play('owner', morning(at), (caller, key) =>
    caller.cycle.passGate({ cycleId: id, seen: cycle.version, key }),
  )
}

/** Owner proposes, leader confirms. */
export async function decide(stage: Stage, at: Day, propose: Parameters<Player['play']>[2]): Promise<void> {
  const proposal = (await stage.player.play('owner', morning(at), propose)) as { id: string }
  await stage.player.play('leader', instantOf(at, 15), (caller, key) =>
    caller.cycle.confirm({ id: proposal.id, seen: 1, key }),
  )
}
