import type { WhyNot } from '@ratchet/domain/refusal'
import type { Measure } from '@ratchet/domain/strategy/measure'
import { App } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'

interface RemoveProps {
  readonly measure: Measure
  readonly why: WhyNot
  readonly done: () => void
}

/** Takes a measure out; what the last cycle demanded leaves only with a reason that is kept. */
export function RemoveMeasure({ measure, why, done }: RemoveProps) {
  const words = useWords()
  const w = words.strategyPage
  const { modal } = App.useApp()
  const [asking, setAsking] = useState(false)
  const remove = useAct('measure.remove', client.measure.remove.mutate)
  const perform = async (reason: string | null) => {
    const { cycleId, id, version } = measure
    if (await remove.perform({ cycleId, id, seen: version, reason })) done()
  }
  const ask = () => {
    if (measure.origin !== 'new') return setAsking(true)
    return modal.confirm({
      title: w.removeAsk(measure.title),
      okText: w.removeMeasure,
      cancelText: words.shell.form.cancel,
      onOk: () => perform(null),
    })
  }
  return (
    <>
      <WhyNotButton procedure="measure.remove" why={why} onClick={ask} loading={remove.busy}>
        {w.removeMeasure}
      </WhyNotButton>
      <ActProblem sentence={asking ? null : remove.told} />
      <ReasonModal
        open={asking}
        title={w.removeAsk(measure.title)}
        okText={w.removeMeasure}
        busy={remove.busy}
        sentence={remove.told}
        onOk={perform}
        onCancel={() => setAsking(false)}
      >
        <p>{w.removeReason}</p>
      </ReasonModal>
    </>
  )
}
