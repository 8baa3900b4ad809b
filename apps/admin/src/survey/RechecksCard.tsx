import { whyNotDraw } from '@ratchet/domain/survey/recheck'
import { surveyQualityWords } from '@ratchet/words/survey-quality'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useLocale } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { DrawForm } from './DrawForm.tsx'
import { DrawList } from './DrawList.tsx'
import { RecheckTable } from './RecheckTable.tsx'
import type { WaveAround } from './use-wave.ts'

/** What was drawn to be asked again, how far that is, and the share that was not as delivered. */
export function RechecksCard({ around }: { readonly around: WaveAround }) {
  const { wave } = around
  const all = surveyQualityWords[useLocale().locale]
  const w = all.rechecks
  const actor = useActor()
  const [drawing, setDrawing] = useState(false)
  const { data: stand } = useSuspenseQuery(api.survey.rechecks.queryOptions({ id: wave.id }))
  const { found, error, drawn, owed } = stand
  const done = found.confirmed + found.differs + found.not_interviewed + found.not_reached
  const title =
    drawn === 0
      ? w.title.none
      : done < drawn
        ? w.title.open(drawn - done)
        : w.title.done(found.differs + found.not_interviewed)
  const share = wave.contract?.recheckShare ?? 0
  // The seed is asked in the form; here only whether there is anything to draw.
  const why = whyNotDraw(
    wave,
    { frame: stand.frame, drawn, frameHash: stand.frameHash ?? '' },
    { seed: 'x'.repeat(64), seenHash: stand.frameHash ?? '' },
  )
  return (
    <Card
      title={title}
      extra={
        mayCall(actor, 'survey.drawRechecks') &&
        (drawn === 0 || owed > 0) && (
          <WhyNotButton type="primary" procedure="survey.drawRechecks" why={why} onClick={() => setDrawing(true)}>
            {w.draw}
          </WhyNotButton>
        )
      }
    >
      {!wave.contract && (
        <p className="page-note">
          {w.noContract} <PageLink to={`/surveys/${wave.id}/design`}>{w.toContract}</PageLink>
        </p>
      )}
      {owed > 0 && <p>{w.owed(owed, all.percent(share))}</p>}
      {drawn > 0 && (
        <p>
          {error
            ? w.rate(all.percent(error.rate), all.percent(error.low), all.percent(error.high), error.wrong, error.n)
            : w.noRate}{' '}
          {w.excluded}
        </p>
      )}
      {drawn > 0 &&
        (stand.rows ? <RecheckTable rows={stand.rows} waveId={wave.id} /> : <p className="page-note">{w.limited}</p>)}
      {stand.draws.length > 0 && <DrawList draws={stand.draws} quarter={wave.quarter} />}
      {drawing && <DrawForm wave={wave} stand={stand} onClose={() => setDrawing(false)} />}
    </Card>
  )
}
