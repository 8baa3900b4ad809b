import { whyNotAnswer } from '@ratchet/domain/warning/turn'
import { MOST_FILES } from '@ratchet/domain/warning/warning'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { FileDrop } from '../design/FileDrop.tsx'
import { Card } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { fileContent, mediaTypeOf } from '../import/file-content.ts'
import { useDayText } from '../rectification/use-day-text.ts'
import { TextModal } from '../supervision/TextModal.tsx'
import { useWarningWords } from './page-words.ts'
import type { WarningFound } from './warning-found.ts'

/** 反馈: what the unit answered, with its photos and papers, and why it came back. */
export function AnswerCard({ found: { warning, files, isReceiver } }: { found: WarningFound }) {
  const w = useWarningWords()
  const { dayAt } = useDayText()
  const [open, setOpen] = useState(false)
  const answering = useAct('warning.answer', client.warning.answer.mutate)
  const adding = useAct('warning.addFile', client.warning.addFile.mutate)
  const removing = useAct('warning.removeFile', client.warning.removeFile.mutate)
  const why = whyNotAnswer(warning, { isReceiver })
  const { answeredBy, answeredAt, returns, status } = warning
  const one = { id: warning.id, seen: warning.version }
  const put = async (file: File) => {
    const content = await fileContent(file)
    await adding.perform({ id: warning.id, name: file.name, mediaType: mediaTypeOf(file), content })
  }
  const isOver = status === 'withdrawn' || status === 'upheld'
  return (
    <Card title={w.answerCard}>
      {returns > 0 && !isOver && <p className="warning-told">{w.returnedNote(returns, warning.reason ?? '')}</p>}
      {isOver && warning.reason && <p className="page-note">{w.reasonNote.ended(warning.reason)}</p>}
      {answeredBy && answeredAt ? (
        <>
          <p className="warning-said">{warning.answer}</p>
          <p className="page-note">{w.signedBy(answeredBy.name, dayAt(answeredAt))}</p>
        </>
      ) : (
        <p className="page-note">{w.noAnswer}</p>
      )}
      <h3>{w.files}</h3>
      {files.length === 0 && <p className="page-note">{w.noFiles}</p>}
      <ul className="warning-files">
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/api/blob/${file.id}`}>{file.name}</a>
            {why === null && (
              <button
                type="button"
                className="link"
                disabled={removing.busy}
                onClick={() => void removing.perform({ ...one, fileId: file.id })}
              >
                {w.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      {why === null && files.length < MOST_FILES && (
        <>
          <p>{w.addFile}</p>
          <FileDrop accept=".pdf,.ofd,.docx,.xlsx,image/*" hint={w.hint.files} onFile={(file) => void put(file)} />
        </>
      )}
      {isReceiver && !isOver && status !== 'accepted' && (
        <WhyNotButton type="primary" procedure="warning.answer" why={why} onClick={() => setOpen(true)}>
          {w.answer}
        </WhyNotButton>
      )}
      <ActProblem sentence={adding.told ?? removing.told} />
      {open && (
        <TextModal
          name={`warning.answer.${warning.id}`}
          title={w.answer}
          label={w.answerCard}
          hint={w.hint.answer}
          okText={w.send}
          least={4}
          most={4000}
          initial={warning.answer}
          busy={answering.busy}
          issues={answering.issues}
          sentence={answering.told}
          onOk={async (text) => (await answering.perform({ ...one, text })) !== undefined}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  )
}
