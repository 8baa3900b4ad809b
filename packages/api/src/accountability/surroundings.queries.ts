import type { Surroundings } from '@ratchet/domain/accountability/candidate'
import { type LeadThen, type PostThen, postThenSchema } from '@ratchet/domain/accountability/finding'
import { halvesOf, spanOfYear, type YearRule } from '@ratchet/domain/accountability/year'
import { type AspectId, aspectIdSchema, aspectIds, aspectOf, floorSubjectSchema } from '@ratchet/domain/cycle/aspect'
import type { Kysely } from 'kysely'
import { contentOf } from '../catalogue/catalogue.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listHolders } from '../people/post.queries.ts'

/** What the rules look at beside the figures: leads, posts and their holders then, targets, changes of method. */
export async function findSurroundings(db: Kysely<Database>, year: number, rule: YearRule): Promise<Surroundings> {
  const leads = await listLeads(db, [...halvesOf(year - 1, rule), ...halvesOf(year, rule)])
  const unitIds = Object.values(leads).flatMap((rows) => rows.flatMap((lead) => lead.unitId ?? []))
  return {
    leads,
    posts: await listPostsThen(db, [...new Set(unitIds)], year, rule),
    methodChanged: await listMethodChanges(db, halvesOf(year, rule)),
    targets: await listYearTargets(db, halvesOf(year, rule)),
  }
}

/** Who led each aspect in each half-year, by the edition that its cycle was opened with; nobody where there was no cycle. */
async function listLeads(db: Kysely<Database>, halves: readonly string[]): Promise<Record<AspectId, LeadThen[]>> {
  const cycles = await db.selectFrom('cycle').select(['id', 'aspectsEdition']).where('id', 'in', halves).execute()
  const editions = new Map<number, Awaited<ReturnType<typeof contentOf<'aspects'>>>>()
  for (const { aspectsEdition } of cycles) {
    if (!editions.has(aspectsEdition)) editions.set(aspectsEdition, await contentOf(db, 'aspects', aspectsEdition))
  }
  const units = await db.selectFrom('unit').select(['id', 'name']).execute()
  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]))
  const leadIn = (aspect: AspectId, half: string): LeadThen => {
    const edition = cycles.find((cycle) => cycle.id === half)?.aspectsEdition
    const unitId = editions.get(edition ?? 0)?.find((entry) => entry.id === aspect)?.leadUnitId ?? null
    return { half, unitId, unitName: unitId && (nameOf.get(unitId) ?? null) }
  }
  const entries = aspectIds.map((aspect) => [aspect, halves.map((half) => leadIn(aspect, half))] as const)
  return Object.fromEntries(entries) as Record<AspectId, LeadThen[]>
}

/** Posts of the units that were there in the year, each with whoever held it in some part of it. */
async function listPostsThen(
  db: Kysely<Database>,
  unitIds: readonly string[],
  year: number,
  rule: YearRule,
): Promise<PostThen[]> {
  if (unitIds.length === 0) return []
  const { from, before } = spanOfYear(year, rule)
  const posts = await db
    .selectFrom('post')
    .select(['id', 'unitId', 'kind', 'title'])
    .where('unitId', 'in', unitIds)
    .where('kind', 'in', ['principal', 'deputy', 'mid_level'])
    .where((row) => row.or([row('retiredDay', 'is', null), row('retiredDay', '>', from)]))
    .orderBy('unitId')
    .orderBy('kind', 'desc')
    .orderBy('title')
    .execute()
  const holders = await listHolders(
    db,
    posts.map((post) => post.id),
  )
  return posts.map(({ id, ...post }) => {
    const held = (holders.get(id) ?? []).filter(
      (row) => row.fromDay < before && (row.beforeDay === null || row.beforeDay > from),
    )
    return postThenSchema.parse({ ...post, postId: id, holders: held.toReversed() })
  })
}

/** Aspects whose floor was rebased in the half-years, which says that the city changed its method. */
async function listMethodChanges(db: Kysely<Database>, halves: readonly string[]): Promise<AspectId[]> {
  const rows = await db.selectFrom('rebase').select('subject').where('cycleId', 'in', halves).execute()
  const aspects = rows.flatMap((row) => aspectOf(floorSubjectSchema.parse(row.subject)) ?? [])
  return aspectIds.filter((aspect) => aspects.includes(aspect))
}

/** The year's targets: of its last half-year that has one. */
async function listYearTargets(
  db: Kysely<Database>,
  halves: readonly string[],
): Promise<Partial<Record<AspectId, number>>> {
  const rows = await db
    .selectFrom('target')
    .select(['aspect', 'score'])
    .where('level', '=', 'aspect')
    .where('cycleId', 'in', halves)
    .orderBy('cycleId')
    .execute()
  return Object.fromEntries(rows.map((row) => [aspectIdSchema.parse(row.aspect), row.score]))
}
