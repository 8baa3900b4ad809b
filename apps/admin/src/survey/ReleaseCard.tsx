import type { Day } from '@ratchet/domain/day'
import { whyNotRelease } from '@ratchet/domain/survey/release'
import { refusalSentence } from '@ratchet/words/catalogue'
import { useQuery } from '@tanstack/react-query'
import { Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useLocale, useWords } from '../locale.ts'
import { useActor, whyNotMay } from '../session.ts'
import type { WaveAround } from './use-wave.ts'
import './survey.css'

/** Releasing a wave from its answers: what it means, the day, and a second look before it is done. */
export function ReleaseCard({ around: { wave, interviews, today } }: { around: WaveAround }) {
  const w = useWords().surveyPage
  const { locale } = useLocale()
  const actor = useActor()
  const [day, setDay] = useState<string>(today)
  const act = useAct('survey.releaseWave', client.survey.releaseWave.mutate)
  const { data: imports } = useQuery(api.survey.imports.queryOptions({ waveId: wave.id }))
  if (wave.releasedOn !== null) return null
  const why = whyNotMay(actor, 'survey.releaseWave') ?? whyNotRelease(wave, imports ?? [], (day || today) as Day, today)
  return (
    <Card title={w.release.title}>
      <p>{wave.design === 'opt_in' ? w.release.optInHint : w.release.hint}</p>
      <div className="row">
        <Input
          type="date"
          aria-label={w.release.day}
          className="release-day"
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <Popconfirm
          title={w.release.confirm(interviews.toLocaleString('en-US'))}
          okText={w.release.yes}
          disabled={why !== null}
          onConfirm={() => act.perform({ id: wave.id, seen: wave.version, releasedOn: day as Day })}
        >
          <span>
            <WhyNotButton type="primary" procedure="survey.releaseWave" why={why} loading={act.busy}>
              {w.release.act}
            </WhyNotButton>
          </span>
        </Popconfirm>
      </div>
      <ActProblem
        sentence={
          act.sentence ?? (why && imports ? refusalSentence(locale, 'survey', why.code, why.details ?? {}) : null)
        }
      />
    </Card>
  )
}
