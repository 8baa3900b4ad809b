import { Button, Drawer, Input, Radio } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { StatusChip } from '../design/StatusChip.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { ReadingTable } from './ReadingTable.tsx'
import { ThemeRows } from './ThemeRows.tsx'
import { emptyTable, faultsOf, type ListedWave, resultsOf, type TypedTable } from './waves.ts'

interface Props {
  readonly wave: ListedWave
  readonly readOnly: boolean
  readonly onClose: () => void
}

/** A wave that is read shows its readings; one that waits takes the published table, theme by theme. */
export function ReportDrawer({ wave, readOnly, onClose }: Props) {
  useReturnFocus()
  const words = useWords()
  const w = words.surveyPage
  const f = words.survey.field
  const act = useAct('survey.reportWave', client.survey.reportWave.mutate)
  const { value, setValue, dropDraft } = useDraft<TypedTable>(`survey.report.${wave.id}`, emptyTable)
  const faults = faultsOf(value)
  const results = resultsOf(value)
  const blocked = results.length === 0 ? w.atLeastOne : null
  const save = async () => {
    const done = await act.perform({
      id: wave.id,
      seen: wave.version,
      releasedOn: value.releasedOn as never,
      n: Number(value.n.normalize('NFKC').replace(/[\s,]/g, '')),
      results,
    })
    if (!done) return
    dropDraft()
    onClose()
  }
  const isRead = wave.releasedOn !== null || readOnly
  return (
    <Drawer open size={680} title={w.reportTitle(w.quarter(wave.quarter), wave.firm)} onClose={onClose}>
      <p className="row">
        <StatusChip tone="outside">{w.reported}</StatusChip>
        <span className="page-note">{w.reportedHint}</span>
      </p>
      {isRead ? (
        <ReadingTable waves={[wave]} />
      ) : (
        <>
          <div className="form-row">
            <Field label={f.releasedOn} name="releasedOn" issues={act.issues}>
              {(attrs) => (
                <Input
                  {...attrs}
                  type="date"
                  value={value.releasedOn}
                  onChange={(event) => setValue({ ...value, releasedOn: event.target.value })}
                />
              )}
            </Field>
            <Field label={f.n} name="n" issues={act.issues} hint={value.n && faults.n ? w.wholePositive : undefined}>
              {(attrs) => (
                <Input
                  {...attrs}
                  inputMode="numeric"
                  value={value.n}
                  onChange={(event) => setValue({ ...value, n: event.target.value })}
                />
              )}
            </Field>
          </div>
          <fieldset className="plain-fieldset">
            <legend>{w.errorKindLabel}</legend>
            <Radio.Group
              value={value.error}
              options={(['margin', 'se', 'none'] as const).map((kind) => ({ value: kind, label: w.errorKind[kind] }))}
              onChange={(event) => setValue({ ...value, error: event.target.value })}
            />
            {value.error === 'none' && <p className="page-note">{w.noError}</p>}
          </fieldset>
          <p className="page-note">{w.rows}</p>
          <ThemeRows table={value} faults={faults} onChange={setValue} />
          <div className="form-foot">
            <ActProblem sentence={act.sentence ?? (act.problem?.kind === 'stale' ? words.refusal.stale({}) : null)} />
            <Button
              type="primary"
              loading={act.busy}
              disabled={blocked !== null || Object.keys(faults).length > 0 || !value.releasedOn}
              onClick={save}
            >
              {words.shell.form.save}
            </Button>
            {blocked && <span className="why-not-reason">{blocked}</span>}
          </div>
        </>
      )}
    </Drawer>
  )
}
