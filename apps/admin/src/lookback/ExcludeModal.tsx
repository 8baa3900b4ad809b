import { exclusionKinds } from '@ratchet/domain/lookback/exclusion'
import { Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useLookbackWords } from './lookback-found.ts'

/** 申请剔除: until the inspector upholds it, the case counts. */
export function ExcludeModal({ opinionId, onClose }: { opinionId: string; onClose: () => void }) {
  const w = useLookbackWords()
  const [kind, setKind] = useState<(typeof exclusionKinds)[number] | null>(null)
  const act = useAct('lookback.exclude', client.lookback.exclude.mutate)
  return (
    <ReasonModal
      open
      title={w.rates.excludeTitle}
      okText={w.rates.exclude}
      busy={act.busy}
      blocked={kind === null}
      sentence={act.told}
      onOk={async (reason) => {
        if (kind && (await act.perform({ opinionId, kind, reason }))) onClose()
      }}
      onCancel={onClose}
    >
      <fieldset className="plain-fieldset">
        <legend>{w.rates.kind}</legend>
        <Radio.Group
          value={kind}
          onChange={(event) => setKind(event.target.value as (typeof exclusionKinds)[number])}
          options={exclusionKinds.map((value) => ({ value, label: w.name.exclusion[value] }))}
        />
      </fieldset>
    </ReasonModal>
  )
}
