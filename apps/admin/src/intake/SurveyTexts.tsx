import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { useIntakeWords } from './use-intake-words.ts'

/** What people wrote in each wave, to be taken over as opinions in one act. */
export function SurveyTexts() {
  const words = useWords()
  const w = useIntakeWords().sources
  const { data: waves } = useSuspenseQuery(api.intake.surveyWaves.queryOptions({}))
  const act = useAct('intake.takeSurveyTexts', client.intake.takeSurveyTexts.mutate)
  return (
    <Card title={w.waves}>
      <p className="page-note">{w.wavesHint}</p>
      {waves.length === 0 ? (
        <p>{w.noWaves}</p>
      ) : (
        <ul className="plain-list wave-texts">
          {waves.map(({ id, quarter, firm, open, all }) => (
            <li key={id} className="row">
              <strong>{w.wave(words.surveyPage.quarter(quarter), firm)}</strong>
              <span>{w.texts(open, all)}</span>
              {open > 0 && (
                <Button size="small" loading={act.busy} onClick={() => act.perform({ waveId: id })}>
                  {w.take(open)}
                </Button>
              )}
              {open > 0 && <FirstTexts waveId={id} />}
            </li>
          ))}
        </ul>
      )}
      <ActProblem sentence={act.told} />
    </Card>
  )
}

/** The first texts that would be taken over, so that nobody takes over what he has not seen. */
function FirstTexts({ waveId }: { waveId: string }) {
  const w = useIntakeWords().sources
  const [shown, setShown] = useState(false)
  const { data } = useQuery({ ...api.intake.surveyTexts.queryOptions({ waveId }), enabled: shown })
  return (
    <details className="wave-sample" onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{w.sample}</summary>
      <ul>
        {data?.sample.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same words
          <li key={at}>{text}</li>
        ))}
      </ul>
    </details>
  )
}
