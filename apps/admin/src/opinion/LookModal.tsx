import { type UnmaskPurpose, unmaskPurposes, whyNotUnmask } from '@ratchet/domain/contact/unmask'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useLocale, useWords } from '../locale.ts'

interface LookProps {
  readonly opinionId: string
  readonly asked: Omit<Parameters<typeof whyNotUnmask>[0], 'purpose'>
  readonly onClose: () => void
  readonly onOpen: (viewId: string) => void
}

/** Asks for one look at one number: for what, and why; how many are left today. */
export function LookModal({ opinionId, asked, onClose, onOpen }: LookProps) {
  useReturnFocus()
  const words = useWords()
  const w = words.opinionPage.contact
  const { locale } = useLocale()
  const [purpose, setPurpose] = useState<UnmaskPurpose | null>(null)
  const [note, setNote] = useState('')
  const act = useAct('contact.unmask', client.contact.unmask.mutate, { quiet: true })
  const why = purpose && whyNotUnmask({ ...asked, purpose })
  const look = async () => {
    if (!purpose) return
    const done = await act.perform({ opinionId, purpose, note: note.trim() })
    if (done) onOpen(done.viewId)
  }
  return (
    <Modal
      open
      title={w.lookTitle}
      okText={w.show}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ disabled: !purpose || Boolean(why) || note.trim().length < 2, loading: act.busy }}
      onOk={look}
      onCancel={onClose}
    >
      <fieldset className="plain-fieldset">
        <legend>{w.purpose}</legend>
        <Radio.Group
          value={purpose}
          onChange={(event) => setPurpose(event.target.value as UnmaskPurpose)}
          options={unmaskPurposes.map((value) => ({ value, label: words.contact.purpose[value] }))}
        />
      </fieldset>
      {why && (
        <p className="field-error" role="alert">
          {refusalSentence(locale, 'contact.unmask', why.code, why.details ?? {})}
        </p>
      )}
      <Field label={w.note} hint={w.noteHint} name="note" issues={act.issues}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={2}
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <p className="page-note">{w.quota(asked.perDay - asked.today, asked.perDay)}</p>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
