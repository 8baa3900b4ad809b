import { classificationPageWords } from '@ratchet/words/classification-page'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { StatusChip } from '../design/StatusChip.tsx'
import { useLocale } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'

interface SimilarProps {
  readonly id: string
  /** The concern chosen by now, and how another one is chosen; null where joining is not the matter. */
  readonly concernId: string | null
  readonly choose: ((id: string) => void) | null
}

/** Opinions like this one, with what both say and where they were joined to; only suggested, joined by a person. */
export function SimilarList({ id, concernId, choose }: SimilarProps) {
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  const { data } = useQuery(api.classification.similar.queryOptions({ id }))
  if (!data) return null
  const { rows, same } = data
  return (
    <section className="similar" aria-label={w.similar}>
      <h3>{w.similar}</h3>
      {same > 0 && <p className="page-note">{w.similarSame(same)}</p>}
      {rows.length === 0 && same === 0 && <p className="page-note">{w.noSimilar}</p>}
      <ul className="similar-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <p className="row">
              <PageLink to={`/opinions/${row.id}`} className="num">
                {row.number}
              </PageLink>
              <StatusChip tone={row.score >= 0.6 ? 'info' : 'quiet'}>{w.score(Math.round(row.score * 100))}</StatusChip>
              {row.place && <span>{row.place}</span>}
              <span className="page-note">{row.concernNumber ? w.joined(row.concernNumber) : w.notJoined}</span>
            </p>
            <p className="similar-text">{row.text}</p>
            <p className="row page-note">
              {row.sharedWords.length > 0 && <span>{w.shared(row.sharedWords)}</span>}
              {choose && row.concernId && row.concernId !== concernId && (
                <button type="button" className="link" onClick={() => choose(row.concernId ?? '')}>
                  {w.joinThis}
                  <span className="sr-only"> {row.concernNumber}</span>
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
