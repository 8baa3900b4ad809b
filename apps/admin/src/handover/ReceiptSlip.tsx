import { differenceOf } from '@ratchet/domain/handover/handover'
import { Button } from 'antd'
import { dayOfMoment } from '../moment.ts'
import { useHandoverWords } from './page-words.ts'
import { type HandoverRow, sealOf } from './trail.ts'

interface SlipProps {
  readonly handover: HandoverRow
  /** How the reader may confirm it. */
  readonly may: 'own' | 'stand-in' | null
  readonly onReceive: () => void
}

/** One receipt: who gave how many when, who counted how many, the difference in words, and the seal. */
export function ReceiptSlip({ handover, may, onReceive }: SlipProps) {
  const w = useHandoverWords()
  const seal = sealOf(handover)
  const difference = differenceOf(handover) ?? 0
  const { receivedAt, receivedSheets } = handover
  return (
    <div className={`slip slip-${seal}`}>
      <span className="slip-seal" aria-hidden>
        {w.seal[seal]}
      </span>
      <div className="slip-lines">
        <span>{w.gave(dayOfMoment(handover.givenAt), handover.givenByName, handover.sheets)}</span>
        <span>
          {receivedAt === null || receivedSheets === null
            ? w.waiting
            : w.counted(dayOfMoment(receivedAt), handover.receivedByName ?? '', receivedSheets)}
          {difference !== 0 && (
            <strong className="slip-difference">{difference < 0 ? w.less(-difference) : w.more(difference)}</strong>
          )}
        </span>
        {handover.note !== '' && <span className="slip-note">{handover.note}</span>}
        {may && (
          <Button size="small" type={may === 'own' ? 'primary' : 'default'} className="slip-act" onClick={onReceive}>
            {may === 'own' ? w.receive : w.receiveFor}
          </Button>
        )}
      </div>
    </div>
  )
}
