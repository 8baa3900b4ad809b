import type { Regulation } from '@ratchet/domain/accountability/regulation'
import { whyNotAdopt } from '@ratchet/domain/accountability/regulation-adopt'
import { regulationPreset } from '@ratchet/words/regulation-preset'
import { Drawer, Input } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useDraft } from '../draft.ts'
import { todayThere } from '../moment.ts'
import { ClauseRows } from './ClauseRows.tsx'
import { useFindingWords } from './finding-words.ts'
import { GateFields } from './GateFields.tsx'
import { RegulationFacts } from './RegulationFacts.tsx'
import { RuleFields } from './RuleFields.tsx'
import { contentOf, formOf } from './regulation-form.ts'

/** The next edition of the regulation, begun from the last one or from the sample text; earlier findings keep theirs. */
export function RegulationDrawer({ editions, onClose }: { editions: readonly Regulation[]; onClose: () => void }) {
  useReturnFocus()
  const r = useFindingWords().regulation
  const act = useAct('regulation.adopt', client.regulation.adopt.mutate)
  const [last = null] = editions
  const today = todayThere()
  const sample = regulationPreset({ issuedOn: today, effectiveFrom: today, starts: 'H1' })
  const { value, setValue, dropDraft } = useDraft(`regulation.${last?.edition ?? 0}`, formOf(last?.content ?? sample))
  const { content, faults } = contentOf(value)
  const change = (patch: Partial<typeof value.content>) =>
    setValue({ ...value, content: { ...value.content, ...patch } })
  const save = async () => {
    if (!(await act.perform({ content, note: value.note }))) return
    dropDraft()
    onClose()
  }
  return (
    <Drawer open size={680} title={r.formTitle} onClose={onClose}>
      <p className="page-note">
        {r.formHint} {last === null && r.presetHint}
      </p>
      <RegulationFacts content={value.content} issues={act.issues} onChange={change} />
      <ClauseRows clauses={value.content.clauses} onChange={(clauses) => change({ clauses })} />
      <RuleFields value={value} faults={faults} onChange={setValue} />
      <GateFields value={value} faults={faults} onChange={setValue} />
      <Field label={r.field.note} hint={r.field.noteHint} name="note" issues={act.issues}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={500}
            value={value.note}
            onChange={(event) => setValue({ ...value, note: event.target.value })}
          />
        )}
      </Field>
      {faults.isWrong && <p role="note">{r.wrong}</p>}
      <ActProblem sentence={act.told} />
      <WhyNotButton
        type="primary"
        procedure="regulation.adopt"
        why={faults.isWrong ? null : whyNotAdopt(content, last, value.note)}
        disabled={faults.isWrong}
        loading={act.busy}
        onClick={save}
      >
        {r.save}
      </WhyNotButton>
    </Drawer>
  )
}
