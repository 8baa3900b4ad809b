/** The days of each source: the house's rule, or what the office set in its place. */
import type { Instant } from '@ratchet/domain/day'
import { countingSchema, type OwnRule, replyFormSchema, ruleOf, type SourceRule } from '@ratchet/domain/intake/source'
import { type OpinionSource, opinionSources } from '@ratchet/domain/opinion/opinion'
import type { Kysely, Selectable } from 'kysely'
import type { Tx } from '../context.ts'
import type { Database, SourceRule as SourceRuleTable } from '../database/tables.gen.ts'

interface KeptRule extends OwnRule {
  readonly source: OpinionSource
  readonly byName: string
  readonly at: Instant
  readonly version: number
}

const ruleIn = (row: Selectable<SourceRuleTable>): KeptRule => ({
  source: row.id as OpinionSource,
  days: row.days,
  counting: countingSchema.parse(row.counting),
  replyForm: replyFormSchema.parse(row.replyForm),
  byName: row.byName,
  at: row.at as Instant,
  version: row.version,
})

export async function findRule(db: Kysely<Database>, source: OpinionSource): Promise<SourceRule> {
  const row = await db.selectFrom('sourceRule').selectAll().where('id', '=', source).executeTakeFirst()
  return ruleOf(source, row ? ruleIn(row) : null)
}

/** Every source with the rule that holds, and who set it. */
export async function listRules(db: Kysely<Database>) {
  const kept = new Map((await db.selectFrom('sourceRule').selectAll().execute()).map((row) => [row.id, ruleIn(row)]))
  return opinionSources.map((source) => {
    const set = kept.get(source) ?? null
    return {
      source,
      rule: ruleOf(source, set),
      set: set && { byName: set.byName, at: set.at },
      version: set?.version ?? 0,
    }
  })
}

/** Keeps the office's rule; the version of before is 0 while there is none. Answers false when somebody was faster. */
export async function saveRule(
  tx: Tx,
  source: OpinionSource,
  rule: OwnRule & { readonly byName: string; readonly at: Instant; readonly version: number },
): Promise<boolean> {
  const { version } = rule
  if (version === 1) {
    const kept = await tx
      .insertInto('sourceRule')
      .values({ id: source, ...rule })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    return kept !== undefined
  }
  const { numUpdatedRows } = await tx
    .updateTable('sourceRule')
    .set(rule)
    .where('id', '=', source)
    .where('version', '=', version - 1)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
