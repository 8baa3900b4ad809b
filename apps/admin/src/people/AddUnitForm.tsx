import { parentKindsOf, type Unit, type UnitKind, unitKinds } from '@ratchet/domain/people/unit'
import { whyNotAdd } from '@ratchet/domain/people/unit-change'
import { Input, Select } from 'antd'
import type { FormEvent } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import { DayField } from './DayField.tsx'
import { siblingNames, type UnitNode } from './org-tree.ts'

type NewKind = Exclude<UnitKind, 'zone'>
interface FormProps {
  readonly parent: Unit
  readonly nodes: readonly UnitNode[]
  readonly close: () => void
}

/** A new unit under this one; only kinds that may stand here are offered. */
export function AddUnitForm({ parent, nodes, close }: FormProps) {
  const words = useWords()
  const w = words.orgPage
  const today = todayThere()
  const kinds = unitKinds.filter((kind): kind is NewKind => parentKindsOf[kind].includes(parent.kind))
  const add = useAct('unit.add', client.unit.add.mutate)
  const first = kinds[0] ?? 'department'
  const draft = useDraft(`unit.add.${parent.id}`, { kind: first, name: '', code: '', day: today as string })
  const { kind, name, code, day } = draft.value
  const set = (patch: Partial<typeof draft.value>) => draft.setValue({ ...draft.value, ...patch })
  if (kinds.length === 0) return <p className="people-note">{w.noChildKind(words.people.unitKind[parent.kind])}</p>

  const taken = {
    siblingNames: siblingNames(nodes, parent.id),
    codes: nodes.flatMap((node) => node.code ?? []),
  }
  const why = name.trim() ? whyNotAdd({ kind, name: name.trim(), code: code.trim() || null }, parent, taken) : null
  const finish = () => {
    draft.dropDraft()
    close()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const input = { parentId: parent.id, kind, name: name.trim(), code: code.trim() || null, sinceDay: day }
    if (!why && (await add.perform(input))) finish()
  }
  return (
    <form className="unit-form" onSubmit={submit}>
      <h3>{w.actTitle.add(parent.name)}</h3>
      <Field label={w.field.kind} name="kind" issues={add.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            className="people-wide"
            value={kind}
            onChange={(next: NewKind) => set({ kind: next })}
            options={kinds.map((value) => ({ value, label: words.people.unitKind[value] }))}
          />
        )}
      </Field>
      <Field label={w.field.name} name="name" issues={add.issues}>
        {(attrs) => (
          <Input {...attrs} maxLength={60} value={name} onChange={(event) => set({ name: event.target.value })} />
        )}
      </Field>
      <Field label={w.field.code} name="code" hint={w.hint.code} issues={add.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            inputMode="numeric"
            maxLength={12}
            value={code}
            onChange={(event) => set({ code: event.target.value })}
          />
        )}
      </Field>
      <DayField
        label={w.field.day}
        name="sinceDay"
        hint={w.hint.day}
        max={today}
        value={day}
        issues={add.issues}
        onChange={(next) => set({ day: next })}
      />
      <ActProblem sentence={add.sentence} />
      <div className="form-end">
        <WhyNotButton
          type="primary"
          htmlType="submit"
          procedure="unit.add"
          why={why}
          loading={add.busy}
          disabled={name.trim().length < 2}
        >
          {w.act.add}
        </WhyNotButton>
        <button type="button" className="link" onClick={finish}>
          {words.shell.form.cancel}
        </button>
      </div>
    </form>
  )
}
