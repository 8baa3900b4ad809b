import { firstScheme, type SchemeContent, whyNotAddScheme } from '@ratchet/domain/grade/scheme'
import { Drawer, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { dayOfMoment } from '../moment.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { mayCall, useActor } from '../session.ts'
import type { Found } from './grades.ts'
import { useGradeWords } from './page-words.ts'
import { SchemeFields } from './SchemeFields.tsx'

/** 分级办法: the weights and thresholds that hold, the next edition with its reason, and the editions before. */
export function SchemeDrawer({ found, onClose }: { found: Found; onClose: () => void }) {
  useReturnFocus()
  const w = useGradeWords()
  const narrow = useNarrow()
  const may = mayCall(useActor(), 'grade.addScheme')
  const [last = null] = found.schemes
  const [content, setContent] = useState<SchemeContent>(last?.content ?? firstScheme)
  const [note, setNote] = useState('')
  const act = useAct('grade.addScheme', client.grade.addScheme.mutate)
  const publish = async () => {
    if (await act.perform({ content, note: note.trim() })) setNote('')
  }
  return (
    <Drawer
      open
      size={narrow ? '100%' : 640}
      title={last ? `${w.m.scheme} · ${w.m.schemeNow(last.edition)}` : w.m.scheme}
      onClose={onClose}
      closable={{ 'aria-label': w.a.close }}
    >
      <p className="page-note">{w.m.schemeHint}</p>
      <SchemeFields value={content} onChange={setContent} readOnly={!may} issues={act.issues} />
      {may && (
        <div className="grade-form">
          <Field label={w.m.schemeNote} name="note" issues={act.issues}>
            {(attrs) => (
              <Input.TextArea
                {...attrs}
                rows={2}
                maxLength={300}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
          <ActProblem sentence={act.told} />
          <WhyNotButton
            type="primary"
            procedure="grade.addScheme"
            why={whyNotAddScheme(content, last, note)}
            loading={act.busy}
            onClick={publish}
          >
            {w.m.publish}
          </WhyNotButton>
        </div>
      )}
      <h3>{w.m.editions}</h3>
      <ol className="grade-editions">
        {found.schemes.map((row) => (
          <li key={row.id}>
            <strong>{w.m.edition(row.edition, row.by.name, dayOfMoment(row.at))}</strong>
            <span className="page-note">{row.note}</span>
          </li>
        ))}
      </ol>
    </Drawer>
  )
}
