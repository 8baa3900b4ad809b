import { whyNotUseForWave } from '@ratchet/domain/questionnaire/use-for-wave'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { whyNotMay } from '../examination/may.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePageWords } from './page-words.ts'
import type { Found } from './questionnaire-form.ts'

/** The waves that have the edition, and the choice of one more that is not released yet. */
export function WavesCard({ found }: { found: Found }) {
  const words = useWords()
  const w = usePageWords()
  const quarter = words.surveyPage.quarter
  const actor = useActor()
  const { questionnaire } = found
  const act = useAct('questionnaire.useForWave', client.questionnaire.useForWave.mutate)
  const { data: waves } = useSuspenseQuery(api.survey.waves.queryOptions({}))
  const [chosen, setChosen] = useState('')
  const free = waves.filter((wave) => wave.releasedOn === null && wave.questionnaireId !== questionnaire.id)
  const wave = free.find(({ id }) => id === chosen) ?? free[0]
  const may = whyNotMay(actor, 'questionnaire.useForWave')
  return (
    <Card title={w.waves} extra={found.waves.length || null}>
      {found.waves.length === 0 ? (
        <p className="quiet">{w.noWaves}</p>
      ) : (
        <ul className="q-editions q-waves">
          {found.waves.map((use) => (
            <li key={use.id}>
              <PageLink to={`/surveys/${use.id}/design`}>{w.wave(quarter(use.quarter), use.firm)}</PageLink>
            </li>
          ))}
        </ul>
      )}
      {may === null && questionnaire.status === 'issued' && !wave && <p className="page-note">{w.noFreeWave}</p>}
      {may === null && questionnaire.status === 'issued' && wave && (
        <div className="form-foot">
          <Select
            aria-label={w.chooseWave}
            popupMatchSelectWidth={false}
            value={wave.id}
            options={free.map(({ id, ...row }) => ({ value: id, label: w.wave(quarter(row.quarter), row.firm) }))}
            onChange={(id) => {
              act.clear()
              setChosen(id)
            }}
          />
          <WhyNotButton
            procedure="questionnaire.useForWave"
            why={whyNotUseForWave(wave, questionnaire, false)}
            loading={act.busy}
            onClick={() => act.perform({ waveId: wave.id, seen: wave.version, questionnaireId: questionnaire.id })}
          >
            {w.use}
          </WhyNotButton>
        </div>
      )}
      <ActProblem sentence={act.told} />
    </Card>
  )
}
