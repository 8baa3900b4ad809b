import { whyNotReassign } from '@ratchet/domain/rectification/assign'
import { refusalSentence } from '@ratchet/words/catalogue'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useLocale, useWords } from '../locale.ts'
import type { ItemFound } from './item-found.ts'

/** 改派: another lead unit, with the reason. */
export function ReassignModal({ page, onClose }: { page: ItemFound; onClose: () => void }) {
  useReturnFocus()
  const { locale } = useLocale()
  const words = useWords()
  const w = words.itemPage
  const [leadUnitId, setLead] = useState('')
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const act = useAct('rectification.reassign', client.rectification.reassign.mutate)
  const { item, leadNow } = page
  const chosen = tree.nodes.find((node) => node.id === leadUnitId)
  const next = { id: leadUnitId, name: chosen?.name ?? '', retired: false }
  const why = leadUnitId ? whyNotReassign(item, leadNow, next, '-') : null
  const sentence = why ? refusalSentence(locale, 'rectification.reassign', why.code, why.details ?? {}) : undefined
  const reassign = async (reason: string) => {
    if (!leadUnitId || why) return
    if (await act.perform({ id: item.id, seen: item.version, leadUnitId, reason })) onClose()
  }
  return (
    <ReasonModal
      open
      title={w.reassignTitle(item.number)}
      okText={w.reassign}
      busy={act.busy}
      blocked={!leadUnitId || why !== null}
      sentence={act.told}
      onOk={reassign}
      onCancel={onClose}
    >
      <p className="page-note">{w.reassignHint}</p>
      <Field label={w.reassignTo} name="leadUnitId" error={sentence}>
        {(attrs) => (
          <Select
            {...attrs}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={words.itemForm.choose}
            value={leadUnitId || undefined}
            options={tree.nodes
              .filter((node) => node.kind !== 'zone' && node.kind !== 'survey_firm')
              .map((node) => ({ value: node.id, label: node.name }))}
            onChange={setLead}
          />
        )}
      </Field>
    </ReasonModal>
  )
}
