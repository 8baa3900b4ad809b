import { whyNotAnswer } from '@ratchet/domain/dispatch/act'
import { MOST_FILES } from '@ratchet/domain/dispatch/dispatch'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { FileDrop } from '../design/FileDrop.tsx'
import { Card } from '../design/PageShell.tsx'
import { fileContent, mediaTypeOf } from '../import/file-content.ts'
import { momentText } from '../moment.ts'
import type { DispatchFound } from './dispatch-found.ts'
import { useDispatchWords } from './page-words.ts'

/** 办理回复: what the unit wrote, its photos and papers, and why it came back. */
export function AnswerCard({ found: { dispatch, files, isReceiver } }: { found: DispatchFound }) {
  const w = useDispatchWords()
  const adding = useAct('dispatch.addFile', client.dispatch.addFile.mutate)
  const removing = useAct('dispatch.removeFile', client.dispatch.removeFile.mutate)
  const mayChange = isReceiver && whyNotAnswer(dispatch, { isReceiver }) === null
  const put = async (file: File) => {
    const content = await fileContent(file)
    await adding.perform({ id: dispatch.id, name: file.name, mediaType: mediaTypeOf(file), content })
  }
  const { answeredBy, answeredAt, endedBy, endedAt, status } = dispatch
  return (
    <Card title={w.answerCard}>
      {dispatch.returns > 0 && status !== 'withdrawn' && (
        <p className="duty-returned">{w.returnedNote(dispatch.returns, dispatch.reason ?? '')}</p>
      )}
      {answeredBy && answeredAt ? (
        <>
          <p className="duty-text">{dispatch.answer}</p>
          <p className="page-note">{w.signedBy(answeredBy.name, momentText(answeredAt).slice(0, 16))}</p>
        </>
      ) : (
        <p className="page-note">{w.noAnswer}</p>
      )}
      {status === 'confirmed' && endedBy && endedAt && (
        <p className="page-note">
          {w.field.ended} {w.signedBy(endedBy.name, momentText(endedAt).slice(0, 16))}
        </p>
      )}
      <h3>{w.files}</h3>
      {files.length === 0 && <p className="page-note">{w.noFiles}</p>}
      <ul className="duty-list">
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/api/blob/${file.id}`}>{file.name}</a>
            {mayChange && (
              <button
                type="button"
                className="link"
                disabled={removing.busy}
                onClick={() => void removing.perform({ id: dispatch.id, seen: dispatch.version, fileId: file.id })}
              >
                {w.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && files.length < MOST_FILES && (
        <>
          <p>{w.addFile}</p>
          <FileDrop accept=".pdf,.ofd,.docx,.xlsx,image/*" hint={w.hint.files} onFile={(file) => void put(file)} />
        </>
      )}
      <ActProblem sentence={adding.told ?? removing.told} />
    </Card>
  )
}
