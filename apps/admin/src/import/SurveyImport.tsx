import { refusalSentence } from '@ratchet/words/catalogue'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { z } from 'zod'
import { api } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { FileDrop } from '../design/FileDrop.tsx'
import { NoPermission } from '../design/NoPermission.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useLocale, useWords } from '../locale.ts'
import { rolesFor, useActor, whyNotMay } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useSearchState } from '../shell/page.ts'
import { StepStrip } from './StepStrip.tsx'
import { SurveyOpened } from './SurveyOpened.tsx'
import { SurveyReceipt } from './SurveyReceipt.tsx'
import { useSurveyImport } from './use-survey-import.ts'
import { useSurveyWords } from './use-survey-words.ts'

const stateSchema = z.object({ wave: z.string().optional(), import: z.string().optional(), job: z.string().optional() })

/** 测评原始数据导入: choose the wave and the file, look, mend, hand in; a job reads it, and it can be undone. */
export function SurveyImport() {
  const words = useWords()
  const { page: w } = useSurveyWords()
  const { locale } = useLocale()
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const { data: waves } = useSuspenseQuery(api.survey.waves.queryOptions({}))
  const open = waves.filter((wave) => wave.releasedOn === null).toReversed()
  const wave = open.find((row) => row.id === state.wave) ?? (open.length === 1 ? open[0] : undefined)
  const it = useSurveyImport(wave?.id ?? null)
  const crumb = `${words.importing.title} / ${w.kind}`
  if (whyNotMay(actor, 'survey.import')) {
    return (
      <PageShell title={w.duty} crumb={crumb}>
        <NoPermission roles={rolesFor('survey.import')} />
      </PageShell>
    )
  }
  const handedIn = it.handedIn ?? (state.import && state.job ? { id: state.import, jobId: state.job } : null)
  if (handedIn && state.wave) {
    const again = () => {
      it.drop()
      change({ import: null, job: null })
    }
    return (
      <SurveyReceipt waveId={state.wave} importId={handedIn.id} jobId={handedIn.jobId} crumb={crumb} onAgain={again} />
    )
  }
  if (wave && it.kept) {
    const run = async () => {
      const done = await it.run()
      if (done) change({ wave: wave.id, import: done.id, job: done.jobId })
    }
    return <SurveyOpened it={it} wave={wave} crumb={crumb} onRun={run} />
  }
  return (
    <PageShell title={w.chooseWave} sub={words.importing.startHint} crumb={crumb}>
      <StepStrip step={0} notes={{}} />
      <Card>
        {open.length === 0 ? (
          <p>
            {w.noWave} <PageLink to="/surveys">{w.toSurveys}</PageLink>
          </p>
        ) : (
          <>
            <div className="field">
              <span>{w.wave}</span>
              <Select
                aria-label={w.wave}
                className="wave-select"
                value={wave?.id ?? null}
                placeholder={w.wave}
                options={open.map(({ id, quarter, firm }) => ({
                  value: id,
                  label: w.waveOption(words.surveyPage.quarter(quarter), firm),
                }))}
                onChange={(id) => change({ wave: id })}
              />
            </div>
            {wave && <FileDrop accept=".xlsx,.xls,.csv,.et,.tsv,.txt" hint={w.phone} onFile={it.choose} />}
            <ActProblem
              sentence={
                it.tooLarge === null
                  ? null
                  : refusalSentence(locale, 'survey', 'too-large', { what: 'bytes', limit: it.tooLarge })
              }
            />
          </>
        )}
      </Card>
    </PageShell>
  )
}
