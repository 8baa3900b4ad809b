/** Where a case lies 所在社区: by name before code, and never in two streets at once. Source: SPEC §2, §9, data/open. */
import type { RowCells } from './survey-row-cells.ts'

/** The street and the place of the row; null when they are refused. */
export function placeIn(row: RowCells): { streetId: string; placeId: string } | null {
  const { book } = row.context
  let streetId = row.context.sheetStreet
  if (row.column('stratum')) {
    const street = row.text('stratum')
    streetId = street === '' ? null : book.streetOf(street)
    if (street === '') row.refuse('stratum', 'missing_required')
    else if (streetId === null) row.refuse('stratum', 'unknown_street')
  }
  const place = communityIn(row, streetId)
  if (!place) return null
  if (streetId !== null && place.streetId !== streetId) row.refuse('stratum', 'stratum_community_mismatch')
  return { streetId: place.streetId, placeId: place.id }
}

/** The name counts before the code; a code of the zone that names another place is a contradiction. */
function communityIn(row: RowCells, streetId: string | null) {
  const { book } = row.context
  const code = row.text('community_code').replace(/\.0+$/, '')
  const coded = code === '' ? null : book.byCode(code)
  if (!row.column('community')) {
    if (code === '') row.refuse('community_code', 'missing_required')
    else if (!coded) row.refuse('community_code', 'unknown_community')
    return coded
  }
  const clean = row.clean('community')
  if (clean.text === '') {
    row.refuse('community', 'missing_required')
    return null
  }
  const found = book.find(clean.text, streetId ?? coded?.streetId ?? null)
  if (!found) {
    row.refuse('community', 'unknown_community')
    return null
  }
  const { place, by } = found
  const fixes = by === 'old_community_suffix' || by === 'former_community_name' ? [...clean.fixes, by] : clean.fixes
  row.fix('community', { fixes }, place.name)
  if (by === 'short') row.context.note('community', clean.text, place.name)
  if (coded && coded.id !== place.id) row.refuse('community_code', 'community_code_mismatch')
  else if (code !== '' && !coded && /^\d{12}$/.test(code)) row.refuse('community_code', 'unknown_community')
  return place
}
