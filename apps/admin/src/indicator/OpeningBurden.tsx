import { type CycleId, quarterOf } from '@ratchet/domain/cycle/cycle-id'
import { askedOf } from '@ratchet/domain/indicator/burden'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { useWords } from '../locale.ts'
import { todayThere } from '../moment.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useIndicatorWords } from './page-words.ts'
import './indicator.css'

/** Before a cycle opens: which indicators it will be locked on, and how much each unit was asked for against the quarter before. */
export function OpeningBurden({ cycleId }: { readonly cycleId: CycleId }) {
  const words = useWords()
  const w = useIndicatorWords()
  const quarter = quarterOf(todayThere())
  const { data: found } = useQuery(api.indicator.find.queryOptions({ cycleId }))
  const { data: burden } = useQuery(api.indicator.burden.queryOptions({ quarter }))
  // Two lines are kept free: the button below must not move under a finger.
  if (!found || !burden)
    return (
      <section className="indicator-locked" aria-label={w.opening.title} aria-busy="true">
        <p>{'\u00A0'}</p>
        <p>{'\u00A0'}</p>
      </section>
    )
  const asked = askedOf(found.set)
  const sum = (side: 'quarter' | 'before') => burden.rows.reduce((total, row) => total + row[side].requests, 0)
  return (
    <section className="indicator-locked" aria-label={w.opening.title}>
      <p>
        {w.opening.locks(words.indicator.preset[found.set.preset], found.set.listedUnitIds.length, asked.indicators)}{' '}
        <PageLink to={`/indicators?half=${cycleId}`}>{w.opening.look}</PageLink>
      </p>
      <p>
        {w.opening.load(
          words.surveyPage.quarter(quarter),
          sum('quarter') / Math.max(burden.rows.length, 1),
          sum('before') / Math.max(burden.rows.length, 1),
        )}
      </p>
    </section>
  )
}
