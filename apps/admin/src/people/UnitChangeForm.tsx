import type { Day } from '@ratchet/domain/day'
import type { Unit } from '@ratchet/domain/people/unit'
import { whyNotFrom, whyNotMerge, whyNotMove, whyNotRename, whyNotRetire } from '@ratchet/domain/people/unit-change'
import { Input } from 'antd'
import type { FormEvent } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import { DayField } from './DayField.tsx'
import type { UnitAct } from './org-state.ts'
import { aboveOf, siblingNames, type UnitFound, type UnitNode } from './org-tree.ts'
import { StaleChoice } from './StaleChoice.tsx'
import { UnitPicker } from './UnitPicker.tsx'

type ChangeAct = Exclude<UnitAct, 'add'>
interface FormProps {
  readonly act: ChangeAct
  readonly found: UnitFound
  readonly nodes: readonly UnitNode[]
  readonly close: () => void
}

/** Rename, move, merge or retire: from which day, on what ground; the rule is asked at every keystroke. */
export function UnitChangeForm({ act, found, nodes, close }: FormProps) {
  const words = useWords()
  const w = words.orgPage
  const { unit } = found
  const today = todayThere()
  const draft = useDraft(`unit.${act}.${unit.id}`, { name: unit.name, target: '', day: today as string, reason: '' })
  const { name, target, day, reason } = draft.value
  const set = (patch: Partial<typeof draft.value>) => draft.setValue({ ...draft.value, ...patch })
  const rename = useAct('unit.rename', client.unit.rename.mutate)
  const move = useAct('unit.move', client.unit.move.mutate)
  const merge = useAct('unit.merge', client.unit.merge.mutate)
  const retire = useAct('unit.retire', client.unit.retire.mutate)
  const running = { rename, move, merge, retire }[act]

  const other = nodes.find((node) => node.id === target)
  const since = found.periods.find((period) => period.beforeDay === null)?.fromDay ?? unit.sinceDay
  const why = whyNotAct() ?? whyNotFrom({ day: day as Day, today, since })
  const filled = reason.trim().length >= 2 && (act === 'rename' ? name.trim().length >= 2 : act === 'retire' || other)

  const finish = () => {
    draft.dropDraft()
    close()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (why || !filled) return
    const change = { id: unit.id, version: unit.version, day, reason: reason.trim() }
    const answer = await {
      rename: () => rename.perform({ ...change, name: name.trim() }),
      move: () => move.perform({ ...change, parentId: target }),
      merge: () => merge.perform({ ...change, intoId: target }),
      retire: () => retire.perform(change),
    }[act]()
    if (answer) finish()
  }
  return (
    <form className="unit-form" onSubmit={submit}>
      <h3>{w.actTitle[act](unit.name)}</h3>
      {act === 'rename' && (
        <Field label={w.field.newName} name="name" issues={running.issues}>
          {(attrs) => (
            <Input {...attrs} maxLength={60} value={name} onChange={(event) => set({ name: event.target.value })} />
          )}
        </Field>
      )}
      {(act === 'move' || act === 'merge') && (
        <Field
          label={act === 'move' ? w.field.parent : w.field.into}
          hint={act === 'merge' ? w.hint.merge : undefined}
          name={act === 'move' ? 'parentId' : 'intoId'}
          issues={running.issues}
        >
          {(attrs) => (
            <UnitPicker
              {...attrs}
              nodes={nodes.filter((node) => act === 'move' || (node.kind === unit.kind && node.id !== unit.id))}
              value={target || null}
              onChange={(id) => set({ target: id })}
            />
          )}
        </Field>
      )}
      <DayField
        label={w.field.day}
        name="day"
        hint={w.hint.day}
        max={today}
        value={day}
        issues={running.issues}
        onChange={(next) => set({ day: next })}
      />
      <Field label={w.field.reason} name="reason" hint={w.hint.reason} issues={running.issues}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={running.sentence} />
      <div className="form-end">
        <WhyNotButton
          type="primary"
          htmlType="submit"
          procedure={`unit.${act}`}
          why={touched() ? why : null}
          loading={running.busy}
          disabled={!filled}
        >
          {w.act[act]}
        </WhyNotButton>
        <button type="button" className="link" onClick={finish}>
          {words.shell.form.cancel}
        </button>
      </div>
      <StaleChoice
        act={running}
        done={finish}
        fields={[
          { name: 'name', label: w.field.name },
          { name: 'parentId', label: w.column.parent, show: nameOf },
          { name: 'retiredDay', label: w.retiredDay },
        ]}
      />
    </form>
  )

  function nameOf(id: unknown): string {
    return nodes.find((node) => node.id === id)?.name ?? '—'
  }

  /** Nothing is said before something was typed: an untouched name is not an error yet. */
  function touched(): boolean {
    return act === 'retire' || draft.isDraft
  }

  function whyNotAct() {
    if (act === 'rename') return whyNotRename(unit, name.trim(), siblingNames(nodes, unit.parentId, unit.id))
    if (act === 'retire') return whyNotRetire(unit, found.use)
    if (!other) return null
    const to = { ...other, sinceDay: unit.sinceDay, mergedIntoId: null } as Unit
    if (act === 'merge') return whyNotMerge(unit, to, found.use)
    return whyNotMove(unit, to, [...aboveOf(nodes, to.id), to.id], siblingNames(nodes, to.id, unit.id))
  }
}
