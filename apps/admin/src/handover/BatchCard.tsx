import { batchStandingOf } from '@ratchet/domain/handover/handover'
import { Button } from 'antd'
import { Card, Illustrative } from '../design/PageShell.tsx'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { dayOfMoment } from '../moment.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useHandoverWords } from './page-words.ts'
import { ReceiptSlip } from './ReceiptSlip.tsx'
import {
  type BatchRow,
  isDifferent,
  mayReceive,
  reaches,
  type Stop,
  takersFrom,
  trailOf,
  type UnitRow,
} from './trail.ts'

const toneOf: Record<ReturnType<typeof batchStandingOf>, Tone> = { printed: 'quiet', waiting: 'warn', received: 'done' }

interface CardProps {
  readonly batch: BatchRow
  readonly units: readonly UnitRow[]
  readonly onGive: (batch: BatchRow, from: UnitRow) => void
  readonly onReceive: (id: string) => void
}

/** A batch with the whole way of its sheets, from the owner to where they hang. */
export function BatchCard({ batch, units, onGive, onReceive }: CardProps) {
  const w = useHandoverWords()
  const standing = batchStandingOf(batch.handovers)
  const trail = trailOf(batch, units)
  const street = units.find((unit) => unit.id === batch.streetId)
  return (
    <Card
      title={
        <>
          <span className="num">{batch.number}</span> {street?.name}{' '}
          <StatusChip tone={toneOf[standing]}>{w.standing[standing]}</StatusChip>
          {batch.handovers.some(isDifferent) && (
            <>
              {' '}
              <StatusChip tone="danger">{w.different}</StatusChip>
            </>
          )}
        </>
      }
      extra={batch.illustrative ? <Illustrative /> : null}
      className="batch-card"
    >
      <p className="page-note">
        {w.batch(w.sheet[batch.sheet], batch.points, batch.copies, batch.sheets)}
        {' · '}
        {w.scanBy(batch.scanBy)}
        {' · '}
        {w.made(dayOfMoment(batch.madeAt), batch.madeByName)}
        {' · '}
        <PageLink to={`/qr/print?batch=${batch.id}`}>{w.print}</PageLink>
      </p>
      {trail && (
        <ul className="trail" aria-label={w.trail}>
          <TrailStop stop={trail} batch={batch} units={units} onGive={onGive} onReceive={onReceive} />
        </ul>
      )}
    </Card>
  )
}

/** One unit on the way, its receipts, and what lies there; below it where the sheets went on to. */
function TrailStop({ stop, ...rest }: CardProps & { readonly stop: Stop }) {
  const w = useHandoverWords()
  const actor = useActor()
  const { batch, units, onGive, onReceive } = rest
  const { unit, came, held, next } = stop
  const mayGive = held > 0 && reaches(actor, 'handover.give', unit) && takersFrom(unit, batch, units).length > 0
  const isUncounted = came.length > 0 && came.every((row) => row.receivedAt === null)
  return (
    <li className={`trail-stop trail-${unit.kind}`}>
      <div className="trail-unit">
        <strong>{unit.kind === 'zone' ? w.printedAt(unit.name) : unit.name}</strong>
        {!isUncounted && (
          <span className="trail-held">
            {held === 0 && next.length > 0 ? w.gaveAll : w.held(held)}
            {mayGive && (
              <Button size="small" onClick={() => onGive(batch, unit)}>
                {w.give}
              </Button>
            )}
          </span>
        )}
        {came.map((row) => (
          <ReceiptSlip
            key={row.id}
            handover={row}
            may={mayReceive(actor, row, units)}
            onReceive={() => onReceive(row.id)}
          />
        ))}
      </div>
      {next.length > 0 && (
        <ul className="trail-next">
          {next.map((below) => (
            <TrailStop key={below.unit.id} stop={below} {...rest} />
          ))}
        </ul>
      )}
    </li>
  )
}
