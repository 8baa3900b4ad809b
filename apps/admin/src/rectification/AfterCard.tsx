import { reviewerOf } from '@ratchet/domain/rectification/review'
import type { Review } from '@ratchet/domain/rectification/submission'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import type { ItemFound } from './item-found.ts'

/** 提交之后: who reviews it, what an approval leads to, and what residents can say then. */
export function AfterCard({ page, review }: { page: ItemFound; review: Review }) {
  const words = useWords()
  const w = words.itemPage
  const byOwner = page.submissions.some((row) => row.round === page.item.round && row.byOwner)
  const rows = [
    [w.afterRows.review, w.afterReview(words.review.reviewer[reviewerOf({ byOwner })])],
    [w.afterRows.pass, w.afterPass[review]],
    ...(page.voices.people > 0
      ? [
          [w.afterRows.tell, w.afterTell(page.voices.people)],
          [w.afterRows.again, w.afterAgain],
        ]
      : []),
  ]
  return (
    <Card title={w.after}>
      <dl className="item-facts after-facts">
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
