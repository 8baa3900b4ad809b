import { SURE_ENOUGH } from '@ratchet/domain/classification/suggestion'
import { classificationPageWords } from '@ratchet/words/classification-page'
import { Button } from 'antd'
import { StatusChip } from '../design/StatusChip.tsx'
import { useLocale, useWords } from '../locale.ts'
import { categoryName, type Suggesting } from './sorting-form.ts'
import { otherKeys } from './sorting-keys.ts'

interface BoxProps {
  readonly suggesting: Suggesting
  readonly placeName: (id: string | null) => string
  readonly isChanged: boolean
  readonly busy: boolean
  /** Saves what stands in the form; null where there is nothing to save. */
  readonly keep: (() => void) | null
  readonly restore: (() => void) | null
  readonly pick: (category: string) => void
}

/** What is suggested, with how sure; taken by one key, as it is or as it was changed, and never by itself. */
export function SuggestionBox({ suggesting, placeName, isChanged, busy, keep, restore, pick }: BoxProps) {
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
          {others.map((other, at) => (
            <button key={other.value} type="button" className="link" onClick={() => pick(other.value)}>
              <kbd aria-hidden>{otherKeys[at]}</kbd> {categoryName(categories, other.value, locale)}{' '}
              {percent(other.confidence)}%
            </button>
          ))}
        </p>
      )}
      <p className="row page-note">
        {keep && (
          <Button size="small" onClick={keep} loading={busy}>
            {isChanged ? w.keepChanged : w.accept} <kbd>{w.acceptKey}</kbd>
          </Button>
        )}
        {isChanged && restore && (
          <Button size="small" onClick={restore}>
            {w.restore} <kbd>X</kbd>
          </Button>
        )}
        <span>{isChanged ? w.changed : w.yours}</span>
        <span>{w.model(version.split('+')[1] ?? '0')}</span>
      </p>
    </section>
  )
}
