import { isUnitOpen, whyNotWorded } from '@ratchet/domain/warning/draft'
import { replyTerms } from '@ratchet/domain/warning/rule'
import { Input, InputNumber, Select } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useDraft } from '../draft.ts'
import { useWarningWords } from './page-words.ts'
import type { WarningFound } from './warning-found.ts'

/** The text of a draft: what a person says of the numbers, what is asked for, until when, and who gets a copy. */
export function DraftCard({ found: { warning, units } }: { found: WarningFound }) {
  const w = useWarningWords()
  const { id, version, narrative, requirement, replyDays, copies, unitId } = warning
  const initial = { narrative, requirement, replyDays, copies: copies.join('\n'), unitId }
  const { value, setValue, isDraft, dropDraft } = useDraft(`warning.${id}.${version}`, initial)
  const act = useAct('warning.edit', client.warning.edit.mutate)
  const lines = value.copies.split('\n').flatMap((line) => line.trim() || [])
  const wording = {
    narrative: value.narrative,
    requirement: value.requirement,
    replyDays: value.replyDays,
    copies: lines,
  }
  const set = (change: Partial<typeof initial>) => setValue({ ...value, ...change })
  const save = async () => {
    if (await act.perform({ id, seen: version, ...wording, unitId: value.unitId })) dropDraft()
  }
  return (
    <Card title={w.textCard} extra={<span className="page-note">{isDraft ? w.autosaved : w.saved}</span>}>
      {warning.reason && <p className="warning-told">{w.sentBackNote(warning.reason)}</p>}
      <Field label={w.field.narrative} name="narrative" issues={act.issues} hint={w.hint.narrative}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={4}
            maxLength={2000}
            value={value.narrative}
            onChange={(event) => set({ narrative: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.field.requirement} name="requirement" issues={act.issues}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={3}
            maxLength={1000}
            value={value.requirement}
            onChange={(event) => set({ requirement: event.target.value })}
          />
        )}
      </Field>
      <div className="form-row">
        <Field
          label={w.field.replyDays}
          name="replyDays"
          issues={act.issues}
          hint={w.hint.replyDays(replyTerms[warning.kind].most)}
        >
          {({ status: _status, ...attrs }) => (
            <InputNumber
              {...attrs}
              min={1}
              max={60}
              precision={0}
              value={value.replyDays}
              onChange={(days) => set({ replyDays: days ?? 1 })}
            />
          )}
        </Field>
        {isUnitOpen(warning) && (
          <Field label={w.field.unit} name="unitId" issues={act.issues}>
            {(attrs) => (
              <Select
                {...attrs}
                showSearch={{ optionFilterProp: 'label' }}
                value={value.unitId}
                options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
                onChange={(unit) => set({ unitId: unit })}
              />
            )}
          </Field>
        )}
      </div>
      <Field label={w.field.copies} name="copies" issues={act.issues} hint={w.hint.copies}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={2}
            value={value.copies}
            onChange={(event) => set({ copies: event.target.value })}
          />
        )}
      </Field>
      <WhyNotButton
        procedure="warning.edit"
        why={whyNotWorded(warning, wording)}
        disabled={!isDraft}
        loading={act.busy}
        onClick={() => void save()}
      >
        {w.save}
      </WhyNotButton>
      <ActProblem sentence={act.told} />
    </Card>
  )
}
