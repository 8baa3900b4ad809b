import type { Evidence } from '@ratchet/domain/assessment/evidence'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** Where the same bytes were put before: another unit's, quarter's or card's evidence or records, or a rectification item. */
export interface Reuse {
  readonly evidenceId: string
  /** The other report; null where it was a rectification item. */
  readonly unitId: string | null
  readonly unitName: string
  readonly quarter: string | null
  readonly indicator: string | null
  readonly itemNumber: string | null
}

/**
 * Files of the report that were used before, as they were given or as they were re-encoded. It is pointed out, never
 * refused: work done together has one photo.
 */
export async function findReuse(
  db: Kysely<Database>,
  reportId: string,
  evidence: readonly Evidence[],
): Promise<Reuse[]> {
  if (!evidence.some((row) => row.kind === 'file' && row.withdrawnAt === null)) return []
  const { rows } = await sql<Reuse>`
    with own as (select evidence.id, evidence.added_at, evidence.indicator, evidence.sha256 as given,
        blob.sha256 as kept, mine.unit_id, mine.quarter
      from assessment_evidence evidence join blob on blob.id = evidence.blob_id
      join assessment_report mine on mine.id = evidence.report_id
      where report_id = ${reportId} and withdrawn_at is null),
    recorded as (
      select unit_id, quarter, kind as indicator, unnest(photo_ids || file_ids) as blob_id from activity
        where kind in ('meeting', 'presentation') and status = 'held'
      union all
      select unit_id, quarter, 'highlight', clipping_id from highlight where clipping_id is not null)
    select own.id as evidence_id, unit.id as unit_id, unit.name as unit_name, report.quarter, other.indicator,
      null as item_number, other.added_at as at
    from own join assessment_evidence other on other.id <> own.id and other.withdrawn_at is null and other.kind = 'file'
      and (other.added_at, other.id) < (own.added_at, own.id)
      join blob on blob.id = other.blob_id and (other.sha256 = own.given or blob.sha256 = own.kept)
      join assessment_report report on report.id = other.report_id
      join unit on unit.id = report.unit_id
    union all
    select own.id, null, unit.name, null, null, item.number, blob.created_at
    from own join blob on blob.sha256 in (own.given, own.kept)
      join submission on blob.id = any(submission.evidence)
      join rectification_item item on item.id = submission.item_id
      join unit on unit.id = item.lead_unit_id
    union all
    select own.id, unit.id, unit.name, recorded.quarter, recorded.indicator, null, blob.created_at
    from own join blob on blob.sha256 in (own.given, own.kept)
      join recorded on recorded.blob_id = blob.id
        and (recorded.unit_id, recorded.quarter, recorded.indicator) <> (own.unit_id, own.quarter, own.indicator)
      join unit on unit.id = recorded.unit_id
    order by at`.execute(db)
  return rows.map(({ evidenceId, unitId, unitName, quarter, indicator, itemNumber }) => ({
    ...{ evidenceId, unitId, unitName },
    ...{ quarter, indicator, itemNumber },
  }))
}
