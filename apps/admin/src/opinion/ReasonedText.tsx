import { classificationPageWords } from '@ratchet/words/classification-page'
import { useLocale } from '../locale.ts'
import { reasonedPieces } from './reasoned-pieces.ts'
import type { Suggesting } from './sorting-form.ts'

type Reasons = NonNullable<Suggesting['suggestion']>['reasons']

/** What was said, with the words that decided marked; what for is written above, not told by colour alone. */
export function ReasonedText({ text, reasons }: { text: string; reasons: Reasons }) {
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  const kinds = [...new Set(reasons.map(({ of }) => of))]
  return (
    <div className="reasoned">
      {kinds.length > 0 && (
        <p className="reasoned-legend page-note">
          {w.because}
          {kinds.map((of) => (
            <mark key={of} className={`reason reason-${of}`}>
              {w.reason[of]}
            </mark>
          ))}
        </p>
      )}
      <blockquote className="said">
        {reasonedPieces(text, reasons).map(({ from, text: piece, of }) =>
          of ? (
            <mark key={from} className={`reason reason-${of}`} title={w.reason[of]}>
              {piece}
            </mark>
          ) : (
            <span key={from}>{piece}</span>
          ),
        )}
      </blockquote>
    </div>
  )
}
