import { type VisitOutcome, visitOutcomes, whyNotSee } from '@ratchet/domain/lookback/visit'
import { Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { FileDrop } from '../design/FileDrop.tsx'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { fileContent } from '../import/file-content.ts'
import { useDayText } from '../rectification/use-day-text.ts'
import { useActor } from '../session.ts'
import { type Mine, useLookbackWords } from './lookback-found.ts'

/** One item that is seen on site: photos first, then what was seen. */
export function SiteCard({ row }: { row: Mine['visits'][number] }) {
  const w = useLookbackWords()
  const { withWeekday } = useDayText()
  const actor = useActor()
  const [note, setNote] = useState('')
  const [photoIds, setPhotoIds] = useState<string[]>([])
  const adding = useAct('lookback.addVisitPhoto', client.lookback.addVisitPhoto.mutate)
  const seeing = useAct('lookback.seeOnSite', client.lookback.seeOnSite.mutate)
  const put = async (file: File) => {
    const done = await adding.perform({ id: row.id, name: file.name, content: await fileContent(file) })
    if (done) setPhotoIds((before) => [...before, done.id])
  }
  const why = whyNotSee(row, { photos: photoIds.length, note }, actor.userId)
  const see = (outcome: VisitOutcome) => void seeing.perform({ id: row.id, seen: row.version, outcome, note, photoIds })
  return (
    <div className="ask-card">
      <Card
        title={row.title}
        extra={<span className="page-note">{`${row.number} · ${w.dueBy(withWeekday(row.due))}`}</span>}
      >
        <p className="page-note">{[row.itemNumber, row.placeName, row.unit].filter(Boolean).join(' · ')}</p>
        {row.done && <p className="ask-words">{`${w.done}${row.done}`}</p>}
        {row.outcome ? (
          <StatusChip tone={row.outcome === 'fixed' ? 'done' : 'danger'}>{w.name.visit[row.outcome]}</StatusChip>
        ) : (
          <>
            <p>{w.addPhoto}</p>
            <FileDrop accept="image/*" hint={w.photoHint} onFile={(file) => void put(file)} />
            {photoIds.length > 0 && <p className="page-note">{w.photos(photoIds.length)}</p>}
            <Field label={w.field.note} hint={w.hint.note} name="note" issues={seeing.issues}>
              {(attrs) => (
                <Input.TextArea
                  {...attrs}
                  rows={2}
                  maxLength={500}
                  value={note}
                  onChange={(event) => setNote(event.target.value)}
                />
              )}
            </Field>
            <div className="row">
              {visitOutcomes.map((outcome) => (
                <WhyNotButton
                  key={outcome}
                  procedure="lookback.seeOnSite"
                  why={why}
                  loading={seeing.busy}
                  onClick={() => see(outcome)}
                >
                  {w.site[outcome]}
                </WhyNotButton>
              ))}
            </div>
          </>
        )}
        <ActProblem sentence={adding.told ?? seeing.told} />
      </Card>
    </div>
  )
}
