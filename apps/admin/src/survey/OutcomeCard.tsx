import { type OutcomeTone, shareStack, shareTable } from '@ratchet/design/share-stack'
import { type Disposition, dispositions } from '@ratchet/domain/survey/plan'
import { analysisTrustWords } from '@ratchet/words/analysis-trust'
import { fieldworkPictureWords } from '@ratchet/words/fieldwork-picture'
import { surveyCollectWords } from '@ratchet/words/survey-collect'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useLocale } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { usePage, withCycle } from '../shell/page.ts'
import { OutcomeForm } from './OutcomeForm.tsx'
import type { SurveyOutputs, WaveAround } from './use-wave.ts'

const tones: Readonly<Record<Disposition, OutcomeTone>> = {
  complete: 'complete',
  partial: 'partial',
  refused: 'refusal',
  not_contacted: 'no-contact',
  other: 'other',
  unknown_household: 'unknown',
  unknown_other: 'unknown',
  ineligible: 'other',
}
const rateNames = ['rr1', 'rr2', 'rr3', 'rr4', 'rr5', 'rr6', 'cooperation', 'refusal', 'contact'] as const

interface Props {
  readonly around: WaveAround
  readonly fieldwork: SurveyOutputs['fieldwork']
}

/** What became of the sample, each part with the way to its records, and the rates with how they are computed. */
export function OutcomeCard({ around, fieldwork: { outcomes, typed } }: Props) {
  const { locale } = useLocale()
  const w = surveyCollectWords[locale]
  const trust = analysisTrustWords[locale]
  const picture = fieldworkPictureWords[locale].outcome
  const actor = useActor()
  const { search } = usePage()
  const [editing, setEditing] = useState(false)
  const path = `/surveys/${around.wave.id}/collect`
  const edit = mayCall(actor, 'survey.setFieldwork') && (
    <Button onClick={() => setEditing(true)}>{w.outcome.edit[around.isMicrodata ? 'e' : 'counts']}</Button>
  )
  const form = editing && <OutcomeForm around={around} typed={typed} onClose={() => setEditing(false)} />
  if (!outcomes) {
    return (
      <>
        <EmptyState title={w.outcome.empty} hint={w.outcome.emptyHint}>
          {edit}
        </EmptyState>
        {form}
      </>
    )
  }
  const { counts, rates, eligibility, source } = outcomes
  const segments = dispositions.flatMap((key) => {
    const [count, name] = [counts[key], trust.disposition[key]]
    if (count === 0) return []
    const href = `/admin${withCycle(`${path}?disposition=${key}`, search.c)}`
    return [{ key, name, count, tone: tones[key], ...(source === 'microdata' && { part: { key, label: name, href } }) }]
  })
  const input = { title: w.outcome.title, segments }
  const unknown = counts.unknown_household + counts.unknown_other
  const e =
    unknown === 0
      ? w.outcome.eligible.none()
      : w.outcome.eligible[eligibility.basis](eligibility.e, typed?.eligibleBasis ?? '')
  return (
    <Card
      title={w.outcome.title}
      extra={
        <>
          {w.outcome.source[source]} {edit}
        </>
      }
    >
      <Picture draw={(layout) => shareStack(input, layout, picture)} twin={shareTable(input, picture)} />
      <table className="plain-table rate-table">
        <thead>
          <tr>
            <th scope="col">{w.outcome.rateName}</th>
            <th scope="col" className="num">
              {w.outcome.rateValue}
            </th>
            <th scope="col">{w.outcome.rateHow}</th>
          </tr>
        </thead>
        <tbody>
          {rateNames.map((name) => {
            const rate = rates[name]
            return (
              <tr key={name}>
                <th scope="row">{trust.rates[name]}</th>
                <td className="num">{rate === null ? w.outcome.noRate : w.percent(rate)}</td>
                <td>{w.outcome.how[name]}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="page-note">
        {e} · {w.outcome.standard}
      </p>
      {form}
    </Card>
  )
}
