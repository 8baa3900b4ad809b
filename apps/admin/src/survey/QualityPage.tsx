import { surveyHeadWords } from '@ratchet/words/survey-head'
import { surveyQualityWords } from '@ratchet/words/survey-quality'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { PageShell } from '../design/PageShell.tsx'
import { useLocale, useWords } from '../locale.ts'
import { InterviewersCard } from './InterviewersCard.tsx'
import { RechecksCard } from './RechecksCard.tsx'
import { SignsCard } from './SignsCard.tsx'
import { Suspicious } from './Suspicious.tsx'
import { useWave } from './use-wave.ts'
import { WaveCrumb, WaveHead } from './WaveHead.tsx'
import './survey.css'
import './collect.css'
import './quality.css'

/** 质量: signs of bad interviews, who held them, and what was found when they were asked again. */
export function QualityPage() {
  const { locale } = useLocale()
  const w = surveyQualityWords[locale]
  const words = useWords()
  const around = useWave()
  const { wave } = around
  const { data: quality } = useSuspenseQuery(api.survey.quality.queryOptions({ id: wave.id }))
  const suspicious = quality.interviewers?.filter((row) => row.suspicions.length > 0) ?? []
  const isEmpty = quality.interviews === 0
  const isReported = wave.basis === 'reported'
  const title = isEmpty
    ? w[isReported ? 'titleReported' : 'titleEmpty']
    : suspicious.length > 0
      ? w[wave.releasedOn ? 'titleReleased' : 'title'](suspicious.map((row) => row.interviewer))
      : quality.interviewers
        ? w.titleClean(quality.flagged)
        : w.titleLimited(quality.flagged)
  const isOptIn = wave.design === 'opt_in'
  return (
    <PageShell
      title={title}
      sub={isOptIn ? surveyHeadWords[locale].optIn : w.sub}
      crumb={<WaveCrumb around={around} />}
      tab={surveyHeadWords[locale].tab(words.surveyPage.quarter(wave.quarter))}
    >
      <WaveHead around={around} part="quality" />
      {isEmpty ? (
        <EmptyState title={title} hint={w[isReported ? 'subReported' : 'subEmpty']} />
      ) : (
        <>
          <Suspicious rows={suspicious} />
          <SignsCard quality={quality} waveId={wave.id} />
          {!isOptIn && <RechecksCard around={around} />}
          <InterviewersCard rows={quality.interviewers} waveId={wave.id} />
        </>
      )}
    </PageShell>
  )
}
