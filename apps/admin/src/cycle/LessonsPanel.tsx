import { cycleAfter } from '@ratchet/domain/cycle/cycle-id'
import { type Lesson, whyNotRecordLesson } from '@ratchet/domain/cycle/lesson'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { dayText } from '../ratchet/instant-text.ts'
import { useActor } from '../session.ts'
import { ActButton } from './ActButton.tsx'
import { ActNote } from './ActNote.tsx'
import { whyNotAct } from './permitted.ts'

/** 经验教训: what this cycle taught, and what the one before left. */
export function LessonsPanel({ cycleId }: { cycleId: string }) {
  const words = useWords()
  const w = words.cyclePage.lessons
  const actor = useActor()
  const act = useAct('practice.recordLesson', client.practice.recordLesson.mutate)
  const { data: lessons } = useSuspenseQuery(api.practice.lessons.queryOptions({}))
  const [open, setOpen] = useState(false)
  const { value: text, setValue: setText, dropDraft } = useDraft(`lesson.${cycleId}`, '')
  const own = lessons.filter((row) => row.cycleId === cycleId)
  const before = lessons.filter((row) => row.cycleId === cycleAfter(cycleId, -1))
  const submit = async () => {
    if (!(await act.perform({ cycleId, text: text.trim() }))) return
    dropDraft()
    setOpen(false)
  }
  return (
    <Card title={w.title}>
      <p className="cycle-note">{w.lead}</p>
      {own.length === 0 && <p>{w.none}</p>}
      {own.map((lesson) => (
        <Entry key={lesson.id} lesson={lesson} />
      ))}
      {before.length > 0 && <h3 className="cycle-before">{w.before}</h3>}
      {before.map((lesson) => (
        <Entry key={lesson.id} lesson={lesson} />
      ))}
      <div className="cycle-acts">
        <ActButton
          procedure="practice.recordLesson"
          why={whyNotAct(actor, 'practice.recordLesson', whyNotRecordLesson(actor))}
          onClick={() => setOpen(true)}
        >
          {w.add}
        </ActButton>
      </div>
      <Modal
        open={open}
        title={w.add}
        okText={w.save}
        okButtonProps={{ disabled: text.trim() === '' }}
        confirmLoading={act.busy}
        onOk={submit}
        onCancel={() => setOpen(false)}
      >
        <Field label={w.text} name="text" issues={act.issues}>
          {(attrs) => (
            <Input.TextArea
              {...attrs}
              rows={4}
              maxLength={2000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <ActNote act={act} />
      </Modal>
    </Card>
  )
}

function Entry({ lesson }: { lesson: Lesson }) {
  const w = useWords().cyclePage.lessons
  const { locale } = useLocale()
  return (
    <div className="cycle-entry">
      <p>{lesson.text}</p>
      <p className="cycle-note">{w.by(lesson.byName, dayText(lesson.at, locale))}</p>
    </div>
  )
}
