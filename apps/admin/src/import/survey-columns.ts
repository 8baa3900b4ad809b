import type { PreviewColumn } from './mapping-rows.ts'
import type { SurveyPreview } from './use-survey-import.ts'

/** The columns of the file as the mapping table shows them. */
export function surveyColumns(
  { headers, mapping, sheet, remembered }: Pick<SurveyPreview, 'headers' | 'mapping' | 'sheet' | 'remembered'>,
  isManual: boolean,
): PreviewColumn[] {
  const fieldOf = new Map(Object.entries(mapping).map(([field, header]) => [header, field]))
  const how = isManual ? 'manual' : remembered ? 'remembered' : 'suggested'
  return headers.map(({ text, samples }) => {
    const field = fieldOf.get(text) ?? null
    return { sheet, header: text, first: samples[0] ?? null, field, how: field === null ? 'suggested' : how }
  })
}

/** What the file says it holds, where not a row is of the wave that was chosen: the wave is wrong then, not the rows. */
export function otherWave({ counts, rejected }: Pick<SurveyPreview, 'counts' | 'rejected'>): string | null {
  if (counts.accepted > 0) return null
  const said = rejected.filter(({ reason }) => reason === 'wave_mismatch').map(({ value }) => String(value))
  return said[0] !== undefined && said.every((value) => value === said[0]) ? said[0] : null
}
