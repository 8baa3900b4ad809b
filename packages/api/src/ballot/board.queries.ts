import { scannedItems } from '@ratchet/domain/ballot/ballot'
import type { ViewRule } from '@ratchet/domain/ballot/view-rule'
import { viewRuleSchema } from '@ratchet/domain/ballot/view-rule'
import type { Day } from '@ratchet/domain/day'
import type { Item } from '@ratchet/domain/questionnaire/item'
import { type Kysely, type Selectable, sql } from 'kysely'
import { prepared } from '../database/prepared.ts'
import type { Database } from '../database/tables.gen.ts'
import { findQuestionnaire } from '../questionnaire/questionnaire.queries.ts'

/** The campaign of a day with what it asks. */
export interface Running {
  readonly id: string
  readonly name: string
  readonly lastDay: Day
  readonly illustrative: boolean
  readonly rule: ViewRule
  readonly items: readonly Item[]
}

/** An issued edition never changes, so its items are parsed once. */
const itemsById = new Map<string, readonly Item[]>()

async function itemsOf(db: Kysely<Database>, questionnaireId: string): Promise<readonly Item[]> {
  const known = itemsById.get(questionnaireId)
  if (known) return known
  const items = scannedItems((await findQuestionnaire(db, questionnaireId)).items)
  itemsById.set(questionnaireId, items)
  return items
}

type CampaignRow = Pick<
  Selectable<Database['campaign']>,
  'id' | 'name' | 'illustrative' | 'lastDay' | 'viewRule' | 'questionnaireId'
>

async function runningOf(db: Kysely<Database>, row: CampaignRow): Promise<Running> {
  const { id, name, illustrative } = row
  const items = await itemsOf(db, row.questionnaireId)
  return { id, name, illustrative, lastDay: row.lastDay as Day, rule: viewRuleSchema.parse(row.viewRule), items }
}

/** The campaign that runs on the day, or null; two never do. */
export async function findRunning(db: Kysely<Database>, day: Day): Promise<Running | null> {
  const row = await db
    .selectFrom('campaign')
    .selectAll()
    .where('firstDay', '<=', day)
    .where('lastDay', '>=', day)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return row ? runningOf(db, row) : null
}

export interface ScannedPoint {
  readonly id: string
  readonly code: string
  readonly placeId: string
  readonly status: string
}

/** The points behind codes, by code. */
export async function findScanned(
  db: Kysely<Database>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, ScannedPoint>> {
  const rows = await db
    .selectFrom('point')
    .select(['id', 'code', 'placeId', 'status'])
    .where('code', 'in', [...new Set(codes)])
    .execute()
  return new Map(rows.map((row) => [row.code, row]))
}

/** What a batch of sendings is judged by, in one journey: the campaign of the day, and the points behind the codes. */
export async function findBoard(db: Kysely<Database>, codes: readonly string[], day: Day) {
  const { rows } = await sql<CampaignRow & { points: ScannedPoint[] }>`${prepared('ballot-board')}
    select c.id, c.name, c.illustrative, c.last_day, c.view_rule, c.questionnaire_id, (
      select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code, 'placeId', p.place_id, 'status', p.status)),
        '[]') from point p where p.code = any(${[...new Set(codes)]}::text[])) as points
    from campaign c where c.first_day <= ${day}::date and c.last_day >= ${day}::date and c.ended_at is null`.execute(db)
  const [row] = rows
  if (!row) return null
  return { running: await runningOf(db, row), points: new Map(row.points.map((point) => [point.code, point])) }
}
