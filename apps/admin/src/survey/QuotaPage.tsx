import { quotaBars, quotaTable } from '@ratchet/design/quota-bars'
import { whyNotSetQuotas } from '@ratchet/domain/survey/quota'
import { fieldworkPictureWords } from '@ratchet/words/fieldwork-picture'
import { placeName } from '@ratchet/words/place-name'
import { surveyHeadWords } from '@ratchet/words/survey-head'
import { surveyQuotaWords } from '@ratchet/words/survey-quota'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useLocale, useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { usePage, withCycle } from '../shell/page.ts'
import { QuotaEditor } from './QuotaEditor.tsx'
import { QuotaStreets } from './QuotaStreets.tsx'
import { summed } from './quotas.ts'
import { useWave } from './use-wave.ts'
import { WaveCrumb, WaveHead } from './WaveHead.tsx'
import './survey.css'

/** 配额: how many interviews each community is to bring, how many came, and where to look at them. */
export function QuotaPage() {
  const { locale } = useLocale()
  const w = surveyQuotaWords[locale]
  const words = useWords()
  const around = useWave()
  const { wave } = around
  const actor = useActor()
  const { search } = usePage()
  const [editing, setEditing] = useState(false)
  const { data: places } = useSuspenseQuery(api.survey.quotas.queryOptions({ id: wave.id }))
  const seen = places.filter((place) => place.target !== null || place.completed > 0)
  const whole = summed(seen)
  const isOptIn = wave.design === 'opt_in'
  const rows = seen.map((place) => ({
    key: place.id,
    name: placeName(place.name),
    group: placeName(place.streetName),
    target: place.target ?? 0,
    complete: place.completed,
    part: {
      key: place.id,
      label: w.rowsOf(placeName(place.name), place.completed),
      href: `/admin${withCycle(`/surveys/${wave.id}/collect?disposition=interview&place=${place.id}`, search.c)}`,
    },
  }))
  const title = isOptIn
    ? w.titleOptIn
    : whole.target === 0
      ? w.titleWithout(whole.completed, wave.releasedOn !== null)
      : whole.completed === 0
        ? w.titleNotBegun(whole.target)
        : w.title(whole.completed, whole.target, whole.behind, whole.missing)
  const input = { title: w.places, rows }
  return (
    <PageShell
      title={title}
      sub={isOptIn ? surveyHeadWords[locale].optIn : w.sub}
      crumb={<WaveCrumb around={around} />}
      tab={surveyHeadWords[locale].tab(words.surveyPage.quarter(wave.quarter))}
      actions={
        !isOptIn &&
        // A wave released without quotas gets none: there is no button to explain.
        (wave.releasedOn === null || whole.target > 0) &&
        mayCall(actor, 'survey.setQuotas') && (
          <WhyNotButton
            type="primary"
            procedure="survey.setQuotas"
            why={whyNotSetQuotas(wave, [], new Set())}
            onClick={() => setEditing(true)}
          >
            {whole.target === 0 ? w.set : w.change}
          </WhyNotButton>
        )
      }
    >
      <WaveHead around={around} part="quota" />
      {seen.length === 0 ? (
        !isOptIn && (
          <EmptyState
            title={w.titleWithout(0, wave.releasedOn !== null)}
            hint={w[wave.releasedOn ? 'neverHint' : 'emptyHint']}
          />
        )
      ) : (
        <>
          <Card title={w.streets}>
            <QuotaStreets places={seen} waveId={wave.id} />
          </Card>
          <Card title={w.places} extra={isOptIn ? null : w.placesSub}>
            <Picture
              draw={(layout) => quotaBars(input, layout, fieldworkPictureWords[locale].quota)}
              twin={quotaTable(input, fieldworkPictureWords[locale].quota)}
            />
          </Card>
        </>
      )}
      {editing && <QuotaEditor around={around} places={places} onClose={() => setEditing(false)} />}
    </PageShell>
  )
}
