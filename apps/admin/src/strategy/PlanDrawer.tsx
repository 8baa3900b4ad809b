import { refusedRows } from '@ratchet/domain/strategy/confirm-plan'
import { Button, Drawer, Input } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { PlanFile } from './PlanFile.tsx'
import { PlanRow } from './PlanRow.tsx'
import { outlineState } from './plan.ts'
import { becomesOf, emptyPlan, type PlanRowState, readPlan, takeLine } from './plan-rows.ts'
import { useStrategy } from './strategy-context.ts'

/** A plan or minutes are pasted, read, mended line by line; what was ticked becomes measures and tasks: all of it or nothing. */
export function PlanDrawer({ close }: { close: () => void }) {
  useReturnFocus()
  const words = useWords()
  const w = words.strategyPage.paste
  const { data } = useStrategy()
  const draft = useDraft(`plan.${data.cycle.id}`, emptyPlan)
  const add = useAct('measure.addFromPlan', client.measure.addFromPlan.mutate)
  const plan = draft.value
  const rows = plan.rows ?? []
  const chosen = rows.filter((row) => row.chosen)
  const context = { outline: outlineState(data), measures: data.measures, targetIds: data.targets.map((row) => row.id) }
  const refused = refusedRows(
    chosen.map((row) => becomesOf(row, data)),
    context,
  )
  const asTasks = chosen.filter((row) => row.kind === 'task').length
  const setRow = (line: number, change: Partial<PlanRowState>) =>
    draft.setValue({ ...plan, rows: rows.map((row) => (row.line === line ? { ...row, ...change } : row)) })
  const choose = (all: boolean) => draft.setValue({ ...plan, rows: rows.map((row) => ({ ...row, chosen: all })) })
  const confirm = async () => {
    const done = await add.perform({
      cycleId: data.cycle.id,
      rows: chosen.flatMap(({ kind, line, form }) => (kind === 'measure' ? [{ line, ...form }] : [])),
      tasks: chosen.flatMap(({ kind, line, measureId, form: { title, unitId, due } }) =>
        kind === 'task' && measureId ? [{ line, measureId, title, unitId, due }] : [],
      ),
    })
    if (!done) return
    const left = rows.filter((row) => !row.chosen)
    if (left.length + plan.unread.length > 0) return draft.setValue({ ...plan, rows: left })
    draft.dropDraft()
    close()
  }
  const footer = plan.rows ? (
    <div className="plan-foot">
      <Button type="primary" loading={add.busy} disabled={chosen.length === 0 || refused.length > 0} onClick={confirm}>
        {w.confirm(chosen.length - asTasks, asTasks)}
      </Button>
      <Button onClick={() => draft.setValue({ ...emptyPlan, text: plan.text })}>{w.again}</Button>
      <span role="status">{w.chosen(chosen.length, rows.length)}</span>
      <ActProblem sentence={add.sentence} />
    </div>
  ) : (
    <div className="plan-foot">
      <Button
        type="primary"
        disabled={plan.text.trim() === ''}
        onClick={() => draft.setValue(readPlan(plan.text, data, w.helped))}
      >
        {w.identify}
      </Button>
    </div>
  )
  return (
    <Drawer open size={920} title={w.title} onClose={close} footer={footer}>
      {plan.rows === null && <PlanFile onText={(text) => draft.setValue({ ...emptyPlan, text })} />}
      {plan.rows === null ? (
        <Field name="text" label={w.label} hint={w.hint}>
          {(attrs) => (
            <Input.TextArea
              {...attrs}
              autoSize={{ minRows: 12, maxRows: 28 }}
              maxLength={50_000}
              value={plan.text}
              onChange={(event) => draft.setValue({ ...emptyPlan, text: event.target.value })}
            />
          )}
        </Field>
      ) : (
        <>
          <p>
            {rows.length === 0 && plan.unread.length > 0
              ? w.nothing
              : w.read(rows.length, plan.headings, plan.unread.length)}
          </p>
          {rows.length > 0 && (
            <p>
              <Button size="small" onClick={() => choose(true)}>
                {w.all}
              </Button>{' '}
              <Button size="small" onClick={() => choose(false)}>
                {w.none}
              </Button>
            </p>
          )}
          <ol className="plan-rows">
            {rows.map((row) => (
              <PlanRow
                key={row.line}
                row={row}
                set={(change) => setRow(row.line, change)}
                why={refused.find((each) => each.line === row.line)?.why ?? null}
              />
            ))}
          </ol>
          {plan.unread.length > 0 && (
            <section className="plan-unread">
              <h3>{w.unread}</h3>
              <ul>
                {plan.unread.map((line) => (
                  <li key={line.line}>
                    <span className="plan-quiet">{w.line(line.line)}</span> {line.text}{' '}
                    <Button size="small" onClick={() => draft.setValue(takeLine(plan, line.line, data))}>
                      {w.takeLine}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Drawer>
  )
}
