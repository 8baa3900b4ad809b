import { Button } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { dayOfMoment } from '../moment.ts'
import { useActor } from '../session.ts'
import { type CircularFound, given } from './circular-found.ts'
import { useCircularWords } from './page-words.ts'

/** Every unit that was asked to acknowledge it, with who did and when; the reader's own has a button. */
export function ReceiptsCard({ circular, receipts }: Pick<CircularFound, 'circular' | 'receipts'>) {
  const w = useCircularWords()
  const actor = useActor()
  const act = useAct('circular.acknowledge', client.circular.acknowledge.mutate)
  if (receipts.length === 0) return null
  const own = actor.grants.filter(({ role }) => role === 'unit' || role === 'lead_unit').map((grant) => grant.unitId)
  return (
    <Card title={w.receiptsTitle(given(receipts), receipts.length)}>
      <ul className="circular-receipts">
        {receipts.map(({ unitId, unitName, at, acknowledgedBy }) => (
          <li key={unitId}>
            <strong>{unitName}</strong>
            {at === null ? (
              <span className="quiet">{w.notReceived}</span>
            ) : (
              <span className="num">{w.received(acknowledgedBy?.name ?? '', dayOfMoment(at))}</span>
            )}
            {at === null && own.includes(unitId) && (
              <Button
                type="primary"
                size="small"
                loading={act.busy}
                aria-label={w.acknowledgeOf(circular.title, unitName)}
                onClick={() => act.perform({ circularId: circular.id, unitId })}
              >
                {w.acknowledge}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ActProblem sentence={act.told} />
    </Card>
  )
}
