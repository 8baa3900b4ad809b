import { type Kysely, sql } from 'kysely'

/**
 * A row of theirs keeps whom and until when it was taken over for, so that the export says anew what became otherwise since,
 * by whatever way. Rows that came before have no lead here: theirs is always said anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`alter table ledger_entry
    add column lead_unit_id uuid references unit (id),
    add column co_unit_ids uuid[],
    add column due_day date`)
    .execute(db)
}
