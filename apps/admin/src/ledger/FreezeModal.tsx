import { lastDayOf, type Span } from '@ratchet/domain/ledger/snapshot'
import { Modal } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import { useGo } from '../shell/page.ts'
import { useLedgerWords } from './ledger-words.ts'

/** Freezing cannot be taken back, so it says what it does before it is done. */
export function FreezeModal({ span, rows, onClose }: { span: Span; rows: number; onClose: () => void }) {
  const words = useWords()
  const w = useLedgerWords().page
  const go = useGo()
  const act = useAct('ledger.freeze', client.ledger.freeze.mutate)
  const lastDay = lastDayOf(span)
  const freeze = async () => {
    const done = await act.perform({ span })
    if (done) go(`/ledger/${String(done.id)}`)
  }
  return (
    <Modal
      open
      title={w.freezeTitle(words.ledger.span(span))}
      okText={w.freezeOk}
      confirmLoading={act.busy}
      onOk={freeze}
      onCancel={onClose}
    >
      <p>{w.freezeText(rows)}</p>
      {lastDay < todayThere() && <p>{w.freezeLate(lastDay)}</p>}
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
