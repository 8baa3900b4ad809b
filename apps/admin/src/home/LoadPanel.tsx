import { loadStrip, loadTable } from '@ratchet/design/load-strip'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useWords } from '../locale.ts'
import type { Home } from './debts.ts'

/** What falls due on each of the next seven working days; nothing where an empty strip would be drawn. */
export function LoadPanel({ load, today }: Pick<Home, 'load' | 'today'>) {
  const w = useWords().home.load
  const input = { ...load, today }
  const count = load.days.reduce((sum, day) => sum + day.count, 0)
  if (count + load.late === 0) return null
  return (
    <Card title={w.title(count, load.late)}>
      <Picture
        draw={(layout) => loadStrip(input, layout, w)}
        twin={loadTable(input, w)}
        foot={<span>{w.measure}</span>}
      />
    </Card>
  )
}
