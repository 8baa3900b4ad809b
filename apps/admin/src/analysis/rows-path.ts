import type { RecordFilter } from '@ratchet/domain/analysis/explanation'

/** The list of the records behind a figure: as many rows as the figure counts. */
export function rowsPath(rows: RecordFilter): string {
  const place = rows.placeId ?? rows.streetId
  const filter = new URLSearchParams({
    item: rows.subject,
    ...(place ? { place } : {}),
    answer: rows.answered ? 'valid' : 'dk',
  })
  return `/surveys/${rows.waveId}/collect?${filter}`
}
