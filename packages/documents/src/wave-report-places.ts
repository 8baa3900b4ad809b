/** Streets in the text, communities in the annex; what few people stand behind is said nowhere. Source: UX goal 12. */
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import type { GridRow } from '@ratchet/domain/analysis/place-grid'
import { surveyReportWords } from '@ratchet/words/survey-report'
import type { Block, PaperTable } from './paper-block.ts'
import { subjectText } from './subject-text.ts'
import { pointText } from './wave-report-text.ts'

type Locale = 'zh' | 'en'

export function placesPart({ grid }: WaveAnalysis, locale: Locale): Block[] {
  const w = surveyReportWords[locale]
  if (grid.streets.length === 0) return []
  const table = placeTable(grid, grid.streets, locale, { caption: w.table.streets, title: w.column.street })
  return [
    { kind: 'heading', level: 1, text: w.heading.places },
    { ...table, note: w.streetsNote(grid.hiddenBelow) },
  ]
}

export function annexPart({ grid }: WaveAnalysis, locale: Locale): Block[] {
  const w = surveyReportWords[locale]
  if (grid.places.length === 0) return []
  // Each street above its communities.
  const rows = grid.streets.flatMap((street) => [
    { ...street, name: w.streetOf(street.name) },
    ...grid.places.filter((place) => place.streetId === street.id),
  ])
  const table = placeTable(grid, rows, locale, { caption: w.table.annex, title: w.column.place })
  return [{ kind: 'annex' }, { ...table, note: w.streetsNote(grid.hiddenBelow) }]
}

function placeTable(
  { themes }: WaveAnalysis['grid'],
  rows: readonly GridRow[],
  locale: Locale,
  words: { readonly caption: string; readonly title: string },
): PaperTable {
  const { few, blank } = surveyReportWords[locale]
  return {
    kind: 'table',
    caption: words.caption,
    columns: [
      { title: words.title, width: 30, align: 'left' },
      ...themes.map((theme) => ({ title: subjectText(theme, locale), width: 14, align: 'right' }) as const),
    ],
    rows: rows.map(({ name, cells }) => [
      name,
      ...cells.map((cell) => (cell.state === 'shown' ? pointText(cell.score) : cell.state === 'hidden' ? few : blank)),
    ]),
  }
}
