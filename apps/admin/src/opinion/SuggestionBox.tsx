import { SURE_ENOUGH } from '@ratchet/domain/classification/suggestion'
import type { Sorting } from '@ratchet/domain/opinion/sorting'
import { classificationPageWords } from '@ratchet/words/classification-page'
import { Button } from 'antd'
import { StatusChip } from '../design/StatusChip.tsx'
import { useLocale, useWords } from '../locale.ts'
import { categoryName, type Suggesting } from './sorting-form.ts'

interface BoxProps {
  readonly suggesting: Suggesting
  readonly placeName: (id: string | null) => string
  readonly isChanged: boolean
  readonly busy: boolean
  readonly accept: (() => void) | null
  readonly pick: (patch: Partial<Sorting>) => void
}

/** What is suggested, with how sure; taken by one key, and never by itself. */
export function SuggestionBox({ suggesting, placeName, isChanged, busy, accept, pick }: BoxProps) {
  const words = useWords()
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  const { suggestion, categories } = suggesting
  if (!suggestion) return <p className="suggestion suggestion-none">{w.none}</p>
  const { theme, category, sentiment, urgent, place, others, version } = suggestion
  const percent = (share: number) => Math.round(share * 100)
  const isSure = category.confidence >= SURE_ENOUGH
  const themeName = theme.value ? words.cycle.theme[theme.value] : words.opinionActs.classify.noTheme
  return (
    <section className="suggestion" aria-label={w.suggested}>
      <p className="row">
        <strong>{w.suggested}</strong>
        <span>
          {themeName} · {categoryName(categories, category.value, locale)}
        </span>
        <StatusChip tone={isSure ? 'info' : 'warn'}>
          {(isSure ? w.sure : w.notSure)(percent(category.confidence))}
        </StatusChip>
        <span>{w.sentiment[sentiment.value]}</span>
        {urgent.value && <StatusChip tone="danger">{w.urgentYes}</StatusChip>}
        {place && (
          <span>
            {placeName(place.value)} <span className="page-note">{w.sure(percent(place.confidence))}</span>
          </span>
        )}
      </p>
      {others.length > 0 && (
        <p className="row page-note">
          {w.others}
          {others.map((other) => (
            <button
              key={other.value}
              type="button"
              className="link"
              onClick={() =>
                pick({
                  category: other.value,
                  theme: categories.find(({ id }) => id === other.value)?.theme ?? null,
                })
              }
            >
              {categoryName(categories, other.value, locale)} {percent(other.confidence)}%
            </button>
          ))}
        </p>
      )}
      <p className="row page-note">
        {accept && (
          <Button size="small" onClick={accept} loading={busy}>
            {w.accept} <kbd>{w.acceptKey}</kbd>
          </Button>
        )}
        <span>{isChanged ? w.changed : w.yours}</span>
        <span>{w.model(version.split('+')[1] ?? '0')}</span>
      </p>
    </section>
  )
}
