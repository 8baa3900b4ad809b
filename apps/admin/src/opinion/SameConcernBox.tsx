import { classificationPageWords } from '@ratchet/words/classification-page'
import { Button } from 'antd'
import { StatusChip } from '../design/StatusChip.tsx'
import { useLocale } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { SameConcern } from './same-concern.ts'

interface BoxProps {
  readonly same: SameConcern
  /** Saves the sorting and joins it there; null where there is nothing to save. */
  readonly join: (() => void) | null
}

/** A concern that this seems to belong to, with what another one said; joined by one key, and never by itself. */
export function SameConcernBox({ same, join }: BoxProps) {
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  return (
    <section className="suggestion same-concern" aria-label={w.sameConcern}>
      <p className="row">
        <strong>{w.sameConcern}</strong>
        <PageLink to={`/concerns/${same.id}`} className="num">
          {same.number}
        </PageLink>
        <span>{same.title}</span>
        <StatusChip tone="info">{w.score(Math.round(same.score * 100))}</StatusChip>
      </p>
      <p className="row page-note">
        {join && (
          <Button size="small" onClick={join}>
            {w.keepAndJoin} <kbd>B</kbd>
          </Button>
        )}
        <span className="similar-text">{w.alsoSaid(same.text)}</span>
      </p>
    </section>
  )
}
