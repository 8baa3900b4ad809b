import { Button } from 'antd'
import { Card } from '../design/PageShell.tsx'
import { dayOfMoment } from '../moment.ts'
import { useHandoverWords } from './page-words.ts'
import type { BatchRow, HandoverRow, UnitRow } from './trail.ts'

interface Props {
  readonly waits: readonly { readonly batch: BatchRow; readonly handover: HandoverRow }[]
  readonly units: readonly UnitRow[]
  readonly onReceive: (id: string) => void
}

/** What came to the reader's own unit and nobody has counted: first on the page, a thumb away. */
export function ForMe({ waits, units, onReceive }: Props) {
  const w = useHandoverWords()
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? ''
  return (
    <Card title={w.forMe(waits.length)} className="for-me">
      <ul>
        {waits.map(({ batch, handover }) => (
          <li key={handover.id}>
            <div>
              <strong>{w.from(nameOf(handover.fromUnitId), handover.sheets)}</strong>
              <span className="quiet">
                <span className="num">{batch.number}</span> · {w.sheet[batch.sheet]} · {dayOfMoment(handover.givenAt)}{' '}
                {handover.givenByName}
              </span>
            </div>
            <Button type="primary" size="large" onClick={() => onReceive(handover.id)}>
              {w.receive}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
