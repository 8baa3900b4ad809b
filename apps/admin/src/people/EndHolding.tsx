import type { Day } from '@ratchet/domain/day'
import { whyNotEnd } from '@ratchet/domain/people/post'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useLocale, useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import { DayField } from './DayField.tsx'
import type { PostFound } from './org-tree.ts'
import { StaleChoice } from './StaleChoice.tsx'

interface EndProps {
  readonly open: boolean
  readonly post: PostFound
  readonly holder: PostFound['holders'][number]
  readonly close: () => void
}

/** Somebody leaves a post on a day: the holding is ended, never overwritten. */
export function EndHolding({ open, post, holder, close }: EndProps) {
  const words = useWords()
  const w = words.orgPage
  const { locale } = useLocale()
  const end = useAct('post.end', client.post.end.mutate)
  const [beforeDay, setBeforeDay] = useState<string>(todayThere())
  const [note, setNote] = useState('')
  const why = whyNotEnd(holder, beforeDay as Day)
  const submit = async () => {
    const input = { holderId: holder.id, version: holder.version, beforeDay, note: note.trim() }
    if (await end.perform(input)) close()
  }
  return (
    <Modal
      open={open}
      title={w.endTitle(holder.name, post.title)}
      okText={w.endHolding}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: end.busy, disabled: why !== null || !beforeDay }}
      onOk={submit}
      onCancel={close}
    >
      <DayField
        label={w.beforeDay}
        name="beforeDay"
        hint={w.endDayHint}
        value={beforeDay}
        issues={end.issues}
        onChange={setBeforeDay}
      />
      <Field label={w.note} name="note" issues={end.issues}>
        {(attrs) => <Input {...attrs} maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <ActProblem sentence={why ? refusalSentence(locale, 'post.end', why.code, why.details) : end.sentence} />
      <StaleChoice act={end} done={close} fields={[{ name: 'beforeDay', label: w.beforeDay }]} />
    </Modal>
  )
}
