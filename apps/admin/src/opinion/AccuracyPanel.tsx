import { classificationPageWords } from '@ratchet/words/classification-page'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api.ts'
import { useLocale } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { categoryName } from './sorting-form.ts'
import { useCategories } from './use-categories.ts'

const LAST = 200
const fields = ['theme', 'category', 'sentiment', 'urgent', 'place'] as const

/** 建议准不准: how often what was suggested is what was decided, of the latest decisions. */
export function AccuracyPanel() {
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  const [isOpen, setOpen] = useState(false)
  const categories = useCategories()
  const { data } = useQuery({ ...api.classification.accuracy.queryOptions({ last: LAST }), enabled: isOpen })
  const name = (id: string | null) => categoryName(categories, id, locale) ?? w.noCategory
  return (
    <details className="accuracy" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.accuracy}</summary>
      {data && data.decisions === 0 && <p className="page-note">{w.accuracyNone}</p>}
      {data && data.decisions > 0 && (
        <>
          <p>{w.accuracyOf(data.decisions)}</p>
          <dl className="accuracy-figures">
            {fields.map((field) => (
              <div key={field}>
                <dt>{w.field[field]}</dt>
                <dd className="num">{w.share(data[field].right, data[field].of)}</dd>
              </div>
            ))}
          </dl>
          {data.changed.length > 0 && (
            <>
              <p>
                <strong>{w.changedList}</strong>
              </p>
              <ul className="accuracy-changed">
                {data.changed.map((one) => (
                  <li key={one.opinionId}>
                    <PageLink to={`/opinions/${one.opinionId}`} className="num">
                      {one.number}
                    </PageLink>{' '}
                    {w.changedFrom(name(one.suggested), name(one.decided))}
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="page-note">{w.accuracyNote}</p>
        </>
      )}
    </details>
  )
}
