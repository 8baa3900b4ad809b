import type { AspectId } from '@ratchet/domain/cycle/aspect'
import { coverageGaps } from '@ratchet/domain/cycle/crosswalk'
import type { Floor } from '@ratchet/domain/cycle/floor'
import { interval95 } from '@ratchet/domain/cycle/reading'
import type { Day } from '@ratchet/domain/day'
import { unitKindSchema } from '@ratchet/domain/people/unit'
import type { Kysely } from 'kysely'
import { contentOf } from '../catalogue/catalogue.queries.ts'
import { findCycle } from '../cycle/cycle.queries.ts'
import { listFloors } from '../cycle/floor.queries.ts'
import { convertedIn, findEvidence, lastResult } from '../cycle/reading.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listMeasures } from '../strategy/strategy.queries.ts'
import { listTargets } from './goal.queries.ts'

type Subject = AspectId | 'overall'

/** Units that still exist with their place in the tree: from it the page knows whose part of the tree it is. */
export async function listTreeUnits(db: Kysely<Database>) {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'name', 'kind', 'parentId'])
    .where('retiredDay', 'is', null)
    .orderBy('sort')
    .orderBy('code')
    .execute()
  return rows.map((row) => ({ ...row, kind: unitKindSchema.parse(row.kind) }))
}

/** Who answers for a unit on the day: the holder of its principal post (SPEC §2). */
async function listPrincipals(db: Kysely<Database>, day: Day): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('postHolder', 'postHolder.postId', 'post.id')
    .innerJoin('person', 'person.id', 'postHolder.personId')
    .select(['post.unitId', 'person.name'])
    .where('post.kind', '=', 'principal')
    .where('fromDay', '<=', day)
    .where((where) => where.or([where('beforeDay', 'is', null), where('beforeDay', '>', day)]))
    .execute()
  return Object.fromEntries(rows.map((row) => [row.unitId, row.name]))
}

/** The goal tree of a cycle as its page shows it; points of 0–100, intervals two-sided 95 %. */
export async function findGoalTree(db: Kysely<Database>, cycleId: string, day: Day) {
  const cycle = await findCycle(db, cycleId)
  const { id, stage, provisional, illustrative, version } = cycle
  const aspects = await contentOf(db, 'aspects', cycle.aspectsEdition)
  const evidence = await findEvidence(db)
  const converted = await convertedIn(db, cycle, evidence)
  const floors = await listFloors(db, id)
  const quarters = new Map(
    (await db.selectFrom('surveyWave').select(['id', 'quarter']).execute()).map((row) => [row.id, row.quarter]),
  )
  const standing = (subject: Subject) => {
    const found = converted(subject === 'overall' ? subject : `aspect:${subject}`)
    if (!found) return null
    const { reading, change, se, atWave } = found
    return {
      value: reading.value,
      change,
      quarter: quarters.get(atWave) ?? '',
      interval: se === null ? null : interval95(reading.value, se),
    }
  }
  const floorOf = (subject: Floor['subject']) => floors.find((row) => row.subject === subject)?.before ?? null
  const subjects: Subject[] = ['overall', ...aspects.map((row) => row.id)]
  const own = evidence.rounds.find((row) => row.id === id)
  return {
    cycle: { id, stage, provisional, illustrative, version },
    aspects,
    subjects: subjects.map((subject) => ({
      subject,
      floor: floorOf(subject === 'overall' ? subject : `aspect:${subject}`),
      rankFloor: subject === 'overall' ? floorOf('rank') : null,
      last: lastResult(evidence, id, subject),
      // Once the city has published, its figure is where the cycle stands.
      official: own?.entries.find((row) => row.subject === subject)?.score ?? null,
      standing: standing(subject),
    })),
    gaps: coverageGaps(
      await contentOf(db, 'crosswalk', cycle.crosswalkEdition),
      aspects.map((row) => row.id),
    ),
    targets: await listTargets(db, id),
    served: (await listMeasures(db, id)).map(({ title, targetIds }) => ({ title, targetIds })),
    units: await listTreeUnits(db),
    principals: await listPrincipals(db, day),
  }
}
