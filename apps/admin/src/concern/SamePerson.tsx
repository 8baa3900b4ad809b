import { whyNotMark } from '@ratchet/domain/concern/same-person'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useLocale, useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import type { FoundConcern } from './concerns.ts'
import { useMergeWords } from './page-words.ts'

type Voice = FoundConcern['opinions'][number]
interface MarkProps {
  readonly voice: Voice
  readonly concern: FoundConcern
  readonly onClose: () => void
}

/** 同一人: which other opinion is by the same person, and how that is known. */
export function MarkModal({ voice, concern, onClose }: MarkProps) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = useMergeWords()
  const act = useAct('concern.markSamePerson', client.concern.markSamePerson.mutate)
  const [otherId, setOther] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const others = concern.opinions.filter(({ id, person }) => id !== voice.id && person !== voice.person)
  const two = { opinionId: voice.id, otherId: otherId ?? '', note }
  const why = otherId && note.trim() ? whyNotMark(two, concern.marks) : null
  const save = async () => {
    if (await act.perform({ ...two, note: note.trim() })) onClose()
  }
  return (
    <Modal
      open
      title={w.markTitle(voice.number)}
      okText={w.markSame}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !otherId || note.trim() === '' || why !== null }}
      onOk={save}
      onCancel={onClose}
    >
      <Field label={w.markOther} name="otherId" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            showSearch={{ optionFilterProp: 'label' }}
            value={otherId}
            options={others.map(({ id, number, maskedText, text, echo }) => ({
              value: id,
              label: `${number} ${echo ? '' : (maskedText ?? text ?? '').slice(0, 24)}`,
            }))}
            onChange={setOther}
          />
        )}
      </Field>
      <Field
        label={w.markNote}
        hint={w.markNoteHint}
        name="note"
        issues={act.issues}
        error={why ? refusalSentence(locale, 'concern.markSamePerson', why.code) : undefined}
      >
        {(attrs) => <Input {...attrs} maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}

/** The marks that stand among the voices, each of which can be taken back. */
export function MarkList({ concern: { marks, opinions } }: { concern: FoundConcern }) {
  const w = useMergeWords()
  const actor = useActor()
  const act = useAct('concern.unmarkSamePerson', client.concern.unmarkSamePerson.mutate)
  const numbers = new Map(opinions.map(({ id, number }) => [id, number]))
  if (marks.length === 0) return null
  return (
    <section aria-label={w.marks}>
      <h3>{w.marks}</h3>
      <ul className="voices">
        {marks.map(({ id, opinionId, otherId, note, by, at, version }) => (
          <li key={id} className="voice-facts">
            <span className="num">{[opinionId, otherId].map((one) => numbers.get(one) ?? '—').join(' = ')}</span>
            <span className="page-note">
              {by ? w.markLine(note, by.name, dayOfMoment(at)) : w.markErased(dayOfMoment(at))}
            </span>
            {mayCall(actor, 'concern.unmarkSamePerson') && (
              <Button size="small" disabled={act.busy} onClick={() => act.perform({ id, seen: version })}>
                {w.unmark}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ActProblem sentence={act.told} />
    </section>
  )
}
