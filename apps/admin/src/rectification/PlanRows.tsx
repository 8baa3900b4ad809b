import { keptRows } from '@ratchet/domain/rectification/decomposition'
import { MOST_ROWS } from '@ratchet/domain/rectification/submission'
import { Button, Input, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import type { ItemFound } from './item-found.ts'
import { addRow, type rowFieldNames, rowsText, type TypedRow, typedRows } from './plan-rows.ts'
import type { SubmissionState } from './use-submission.ts'

/** 分解表: one group of fields a row; what was approved in the last version stays as it was. */
export function PlanRows({ page, state }: { page: ItemFound; state: SubmissionState }) {
  const w = useWords().itemWork.row
  const { form, change } = state
  const { item, submissions, leadNow } = page
  const rows = typedRows(form)
  const kept = new Set(keptRows(submissions, item.round).map((row) => row.no))
  const save = (next: readonly TypedRow[]) => change('rows', rowsText(next))
  const units = [
    { value: item.leadUnitId, label: leadNow.name },
    ...item.coUnitIds.map((id, index) => ({ value: id, label: page.coUnits[index]?.name ?? '' })),
  ]
  return (
    <>
      <p className="page-note">{w.hint}</p>
      {rows.map((row) => (
        <RowFields
          key={row.no}
          row={row}
          units={units}
          kept={kept.has(row.no)}
          set={(changed) => save(rows.map((one) => (one.no === row.no ? { ...one, ...changed } : one)))}
          remove={() => save(rows.filter((one) => one.no !== row.no))}
        />
      ))}
      <Button
        disabled={rows.length >= MOST_ROWS - 1}
        onClick={() => save(addRow(rows, item.coUnitIds[0] ?? item.leadUnitId, form))}
      >
        {w.add}
      </Button>
    </>
  )
}

interface RowProps {
  readonly row: TypedRow
  readonly units: { value: string; label: string }[]
  readonly kept: boolean
  readonly set: (change: Partial<TypedRow>) => void
  readonly remove: () => void
}

function RowFields({ row, units, kept, set, remove }: RowProps) {
  const words = useWords()
  const w = words.itemWork.row
  const field = (name: (typeof rowFieldNames)[number]) => (
    <Field key={name} label={words.review.plan[name]} name={`rows.${row.no}.${name}`}>
      {(attrs) => (
        <Input
          {...attrs}
          disabled={kept}
          type={name === 'start' || name === 'end' ? 'date' : 'text'}
          maxLength={name === 'task' || name === 'standard' ? 500 : name === 'evidenceKind' ? 200 : 50}
          value={row[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <fieldset className="plan-row">
      <legend>{kept ? `${w.name(row.no)} · ${w.kept}` : w.name(row.no)}</legend>
      <div className="form-two">
        <Field label={w.unit} name={`rows.${row.no}.unitId`}>
          {(attrs) => (
            <Select
              {...attrs}
              disabled={kept}
              value={row.unitId}
              options={units}
              onChange={(unitId: string) => set({ unitId })}
            />
          )}
        </Field>
        {field('task')}
      </div>
      <div className="form-two">
        {field('responsibleLeader')}
        {field('handler')}
      </div>
      {field('standard')}
      {field('evidenceKind')}
      <div className="form-two">
        {field('start')}
        {field('end')}
      </div>
      {!kept && (
        <button type="button" className="link" onClick={remove}>
          {w.remove(row.no)}
        </button>
      )}
    </fieldset>
  )
}
