import { themeOf } from '@ratchet/domain/cycle/aspect'
import type { ReactNode } from 'react'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type ItemFound, planOf } from './item-found.ts'
import { subjectName } from './items.ts'
import './item.css'

/** The lead unit as it is now, with the name it had when the item was given to it. */
export function useLeadText() {
  const w = useWords().itemPage
  return ({ name, was, retired }: ItemFound['leadNow']) => (retired ? w.unled(name) : was ? w.was(name, was) : name)
}

/** What the item is about and who answers for it; what only a plan can say waits for the plan. */
export function FactsPanel({ page }: { page: ItemFound }) {
  const words = useWords()
  const w = words.itemPage
  const actor = useActor()
  const leadText = useLeadText()
  const { item, concern, place } = page
  const plan = planOf(page)
  const theme = item.theme ?? themeOf(item.subject)
  const rows: [string, ReactNode][] = [
    [w.fact.number, <span key="number">{item.number}</span>],
    [w.fact.kind, words.review.kind[item.kind]],
    [w.fact.theme, theme ? words.cycle.theme[theme] : subjectName(words, item.subject)],
    ...(place ? ([[w.fact.place, place.name]] as [string, ReactNode][]) : []),
    [w.fact.cause, plan ? words.review.cause[plan.cause] : w.notPlanned],
    [w.fact.standard, plan ? plan.standard : w.notPlanned],
    [
      w.fact.source,
      concern ? (
        mayCall(actor, 'concern.find') ? (
          <PageLink key="concern" to={`/concerns/${concern.id}`}>
            {w.concern(concern.number)}
          </PageLink>
        ) : (
          w.concern(concern.number)
        )
      ) : (
        words.rectification.origin[item.origin]
      ),
    ],
    [w.fact.lead, leadText(page.leadNow)],
    ...(page.coUnits.length > 0
      ? ([[w.fact.co, w.names(page.coUnits.map((unit) => unit.name))]] as [string, ReactNode][])
      : []),
    [w.fact.leader, plan?.responsibleLeader ?? w.notPlanned],
    [w.fact.handler, plan ? [plan.handler, plan.desk].filter(Boolean).join(' · ') : w.notPlanned],
    [w.fact.cycle, words.cycle.period(item.cycleId)],
  ]
  return (
    <Card className="facts-card" title={w.facts}>
      <dl className="item-facts">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className={value === w.notPlanned ? 'not-yet' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
