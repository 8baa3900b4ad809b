import { classificationPageWords } from '@ratchet/words/classification-page'
import type { ReactNode } from 'react'
import { Card } from '../design/PageShell.tsx'
import { useLocale, useWords } from '../locale.ts'
import { dayOfMoment, momentText } from '../moment.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { FoundOpinion } from './inbox-state.ts'
import { categoryName } from './sorting-form.ts'
import { useCategories } from './use-categories.ts'

/** How it came, about where, and until when. */
export function FactsCard({ found }: { found: FoundOpinion }) {
  const words = useWords()
  const { locale } = useLocale()
  const w = words.opinionPage
  const { opinion, place, concern } = found
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      w.fact.number,
      <span key="n" className="num">
        {opinion.number}
      </span>,
    ],
    [w.fact.kind, words.opinion.kind[opinion.kind]],
    [
      classificationPageWords[locale].category,
      [
        categoryName(useCategories(), opinion.category, locale),
        opinion.sentiment && classificationPageWords[locale].sentiment[opinion.sentiment],
      ]
        .filter(Boolean)
        .join(' · '),
    ],
    [w.fact.place, place?.name ?? w.noPlace],
    [w.fact.placeWords, opinion.placeWords],
    [w.fact.received, momentText(opinion.receivedAt).slice(0, 16)],
    [w.fact.assign, opinion.status === 'new' ? w.day(opinion.assignDue) : null],
    [w.fact.reply, w.day(opinion.replyDue)],
    [w.fact.source, words.opinion.source[opinion.source]],
    [w.fact.filedBy, opinion.filedByName],
    [
      w.fact.concern,
      concern && (
        <PageLink key="c" to={`/concerns/${concern.id}`}>
          {concern.number} {concern.title}
        </PageLink>
      ),
    ],
    [w.fact.told, opinion.toldHow && opinion.toldAt && `${w.toldHow[opinion.toldHow]} ${dayOfMoment(opinion.toldAt)}`],
  ]
  return (
    <Card title={w.facts}>
      <dl className="facts">
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Card>
  )
}
