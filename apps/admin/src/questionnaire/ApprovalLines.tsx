import type { Approval } from '@ratchet/domain/questionnaire/questionnaire'
import type { Locale } from '@ratchet/words/catalogue'
import { phoneWords } from '@ratchet/words/questionnaire-phone'
import { useLocale } from '../locale.ts'

/** The legal mark 法定标识 as it is printed on a questionnaire: mark, office, number, expiry. */
export function ApprovalLines({ approval, locale }: { approval: Approval; locale?: Locale }) {
  const own = useLocale().locale
  const w = phoneWords[locale ?? own]
  const { basis, mark, body, number, validUntil } = approval
  // What is not typed yet is not printed.
  const lines = [
    [w.mark, mark],
    [w.body[basis], body],
    [w.number[basis], number],
    [w.validUntil, validUntil ? w.day(validUntil) : ''],
  ].filter(([, value]) => value)
  return (
    <dl className="q-mark">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>
            {name}
            {w.colon}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
