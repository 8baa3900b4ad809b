import { sevenCells, sevenCellsTable } from '@ratchet/design/seven-cells'
import { sevenCellsSample } from '@ratchet/design/seven-cells-sample'
import { sevenCellsWords } from '@ratchet/words/seven-cells'
import { useId } from 'react'
import { Drawing } from '../design/Drawing.tsx'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useLocale } from '../locale.ts'

/** The bar of a report in every state, as on its page and as in a row of the list. */
export function ReportSamples() {
  const { locale } = useLocale()
  const id = useId().replace(/[^a-z0-9]/gi, '')
  const w = sevenCellsWords[locale]
  const input = sevenCellsSample(Object.values(w.short))
  const closed = sevenCellsSample(Object.values(w.short), { rise: undefined, bonus: 9.75 })
  return (
    <Card title={w.title}>
      <Picture draw={(layout) => sevenCells(input, layout, w)} twin={sevenCellsTable(input, w)} />
      <Drawing tree={sevenCells(closed, { id, width: 300, small: true }, w)} />
    </Card>
  )
}
