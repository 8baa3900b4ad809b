import { useSuspenseQuery } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import type { ItemFound } from './item-found.ts'

/** 退单: the clause that says whose business it is, why, and whom the unit proposes. */
export function ContestModal({ page, onClose }: { page: ItemFound; onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const w = words.itemWork.contest
  const { item, leadNow } = page
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const act = useAct('rectification.contest', client.rectification.contest.mutate)
  const draft = useDraft(`contest.${item.id}.${item.round}`, { clause: '', reason: '', unitId: '' })
  const { clause, reason, unitId } = draft.value
  const set = (change: Partial<typeof draft.value>) => draft.setValue({ ...draft.value, ...change })
  const send = async () => {
    const given = { id: item.id, seen: item.version, clause, reason, proposedUnitId: unitId || null }
    if (!(await act.perform(given))) return
    draft.dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      title={w.title(item.number)}
      okText={w.act}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: clause.trim() === '' || reason.trim() === '' }}
      onOk={send}
      onCancel={onClose}
    >
      <p className="page-note">{w.hint}</p>
      <Field label={w.clause} hint={w.clauseHint} name="clause" issues={act.issues}>
        {(attrs) => (
          <Input {...attrs} maxLength={300} value={clause} onChange={(event) => set({ clause: event.target.value })} />
        )}
      </Field>
      <Field label={w.reason} name="reason" issues={act.issues}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.proposed} name="proposedUnitId" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={w.anyUnit}
            value={unitId || undefined}
            options={tree.nodes
              .filter((node) => node.kind !== 'zone' && node.kind !== 'survey_firm' && node.id !== leadNow.id)
              .map((node) => ({ value: node.id, label: node.name }))}
            onChange={(value?: string) => set({ unitId: value ?? '' })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
