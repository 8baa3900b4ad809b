import { Button } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import type { CircularRow } from './circular-found.ts'
import { useCircularWords } from './page-words.ts'

interface Owed {
  readonly row: CircularRow
  readonly receipt: CircularRow['receipts'][number]
}

/** What came to the reader's own unit and nobody has acknowledged: first on the page. */
export function ForMe({ mine }: { mine: readonly Owed[] }) {
  const w = useCircularWords()
  const act = useAct('circular.acknowledge', client.circular.acknowledge.mutate)
  return (
    <Card title={w.forMe(mine.length)}>
      <ul className="circular-owed">
        {mine.map(({ row, receipt }) => (
          <li key={`${row.id} ${receipt.unitId}`}>
            <div>
              <PageLink to={`/circulars/${row.id}`}>{row.title.replaceAll('\n', '')}</PageLink>
              <span className="quiet">
                {row.number} · <span className="num">{row.issuedOn}</span> · {w.forUnit(receipt.unitName)}
              </span>
            </div>
            <Button
              type="primary"
              loading={act.busy}
              aria-label={w.acknowledgeOf(row.title, receipt.unitName)}
              onClick={() => act.perform({ circularId: row.id, unitId: receipt.unitId })}
            >
              {w.acknowledge}
            </Button>
          </li>
        ))}
      </ul>
      <ActProblem sentence={act.told} />
    </Card>
  )
}
