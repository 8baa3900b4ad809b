import { Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useMergeWords } from './page-words.ts'
import type { RowResult } from './RowResults.tsx'

interface Candidate {
  readonly id: string
  readonly number: string
  readonly title: string
}
interface Props {
  /** The first one lives on, unless another is chosen. */
  readonly candidates: readonly Candidate[]
  /** The one that lives on is settled already. */
  readonly isFixed?: boolean
  readonly onClose: (rows: readonly RowResult[]) => void
}

/** 合并: which one lives on, and why they are one; what cannot be merged says so row by row. */
export function MergeModal({ candidates, isFixed = false, onClose }: Props) {
  const w = useMergeWords()
  const [keptId, setKept] = useState(candidates[0]?.id ?? '')
  const act = useAct('concern.merge', client.concern.merge.mutate)
  const kept = candidates.find(({ id }) => id === keptId)
  const ids = candidates.filter(({ id }) => id !== keptId).map(({ id }) => id)
  const merge = async (reason: string) => {
    const done = await act.perform({ keptId, ids, reason })
    if (done) onClose(done.rows)
  }
  return (
    <ReasonModal
      open
      title={w.mergeTitle(kept?.number ?? '')}
      okText={w.mergeOk}
      busy={act.busy}
      blocked={ids.length === 0}
      sentence={act.told}
      onOk={merge}
      onCancel={() => onClose([])}
    >
      <p className="page-note">{w.mergeHint}</p>
      {!isFixed && (
        <fieldset className="plain-fieldset">
          <legend>{w.keep}</legend>
          <Radio.Group
            vertical
            value={keptId}
            options={candidates.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
            onChange={(event) => setKept(event.target.value as string)}
          />
        </fieldset>
      )}
    </ReasonModal>
  )
}
