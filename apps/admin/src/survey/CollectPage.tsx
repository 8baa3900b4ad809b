import { surveyCollectWords } from '@ratchet/words/survey-collect'
import { surveyContractWords } from '@ratchet/words/survey-contract'
import { surveyHeadWords } from '@ratchet/words/survey-head'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ExportMenu } from '../analysis/ExportMenu.tsx'
import { api } from '../api.ts'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useLocale, useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { DeliveryFacts, deliveryTitle } from './DeliveryFacts.tsx'
import { ImportsCard } from './ImportsCard.tsx'
import { OutcomeCard } from './OutcomeCard.tsx'
import { RecordsCard } from './RecordsCard.tsx'
import { useWave } from './use-wave.ts'
import { WaveCrumb, WaveHead } from './WaveHead.tsx'
import './survey.css'
import './collect.css'

/** 采集: what became of the sample, what the firm delivered, and every record behind the figures. */
export function CollectPage() {
  const { locale } = useLocale()
  const w = surveyCollectWords[locale]
  const contractWords = surveyContractWords[locale]
  const words = useWords()
  const around = useWave()
  const { wave, isMicrodata, cases, interviews } = around
  const { data: fieldwork } = useSuspenseQuery(api.survey.fieldwork.queryOptions({ id: wave.id }))
  const isOptIn = wave.design === 'opt_in'
  const { outcomes } = fieldwork
  const isReported = wave.basis === 'reported'
  const rate = outcomes?.rates.rr1 ?? null
  const said = rate === null ? null : w.percent(rate)
  const title = isMicrodata
    ? isOptIn
      ? w.titleOptIn(interviews)
      : w.title(interviews, said)
    : outcomes
      ? w.titleTyped(outcomes.counts.complete + outcomes.counts.partial, said)
      : w[isReported ? 'titleReported' : 'titleEmpty']
  const sub = isOptIn
    ? surveyHeadWords[locale].optIn
    : isMicrodata
      ? w.sub(cases)
      : w[isReported ? 'subReported' : 'subEmpty']
  return (
    <PageShell
      title={title}
      sub={sub}
      crumb={<WaveCrumb around={around} />}
      tab={surveyHeadWords[locale].tab(words.surveyPage.quarter(wave.quarter))}
      actions={<ExportMenu around={around} />}
    >
      <WaveHead around={around} part="collect" />
      <div className={isOptIn ? '' : 'collect-top'}>
        {!isOptIn && <OutcomeCard around={around} fieldwork={fieldwork} />}
        <div className="collect-side">
          <ImportsCard wave={wave} />
          {around.delivery && (
            <Card
              title={deliveryTitle(contractWords, around.delivery)}
              extra={<PageLink to={`/surveys/${wave.id}/design`}>{contractWords.toContract}</PageLink>}
            >
              <DeliveryFacts around={around} />
            </Card>
          )}
        </div>
      </div>
      {isMicrodata && <RecordsCard waveId={wave.id} />}
    </PageShell>
  )
}
