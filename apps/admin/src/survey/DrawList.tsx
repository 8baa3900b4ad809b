import { surveyQualityWords } from '@ratchet/words/survey-quality'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { saveFile } from '../goal/csv.ts'
import { useLocale, useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import type { SurveyOutputs } from './use-wave.ts'

type Draw = SurveyOutputs['rechecks']['draws'][number]

/** Every draw with what is needed to make it again elsewhere. */
export function DrawList({ draws, quarter }: { readonly draws: readonly Draw[]; readonly quarter: string }) {
  const w = surveyQualityWords[useLocale().locale].rechecks
  return (
    <section className="draws">
      <h3>{w.draws}</h3>
      {draws.map((draw) => (
        <DrawFacts key={draw.id} draw={draw} quarter={quarter} />
      ))}
      <p className="page-note">{w.algorithm}</p>
    </section>
  )
}

function DrawFacts({ draw, quarter }: { readonly draw: Draw; readonly quarter: string }) {
  const w = surveyQualityWords[useLocale().locale].rechecks
  const { quarter: quarterName } = useWords().surveyPage
  const actor = useActor()
  const [asked, setAsked] = useState(false)
  const { data, isFetching } = useQuery(api.survey.redraw.queryOptions(asked ? { drawId: draw.id } : skipToken))
  const verdict =
    data && (data.sameSample ? w.repeated.same(draw.size) : data.sameFrame ? w.repeated.differs : w.repeated.changed)
  return (
    <div className="draw">
      <p>{w.drawText(draw.size, draw.frameSize, draw.byName, momentText(String(draw.at)).slice(0, 16))}</p>
      <p>
        <span className="page-note">{w.fullSeed}</span> <code>{`${draw.seed}|${draw.frameHash}`}</code>
      </p>
      {mayCall(actor, 'survey.redraw') && (
        <p className="row">
          <Button size="small" loading={isFetching} onClick={() => setAsked(true)}>
            {w.repeat}
          </Button>
          {verdict && <strong role="status">{verdict}</strong>}
          {data?.sameFrame && (
            <Button
              size="small"
              onClick={() =>
                saveFile(
                  w.frameFile(quarterName(quarter)),
                  data.frame.map((id) => `${id}\n`).join(''),
                  'text/plain;charset=utf-8',
                )
              }
            >
              {w.download}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
