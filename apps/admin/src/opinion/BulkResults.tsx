import { refusalSentence } from '@ratchet/words/catalogue'
import { classificationPageWords } from '@ratchet/words/classification-page'
import { Alert, Button } from 'antd'
import { useLocale } from '../locale.ts'
import { outcomeOf, type RowResult } from './bulk.ts'

interface ResultsProps {
  readonly results: readonly RowResult[]
  readonly isCut: boolean
  readonly close: () => void
}

/** What came of each: how many went through, and what was not done with its number and its reason. */
export function BulkResults({ results, isCut, close }: ResultsProps) {
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  const { done, failed } = outcomeOf(results)
  const count = failed.reduce((sum, one) => sum + one.count, 0)
  return (
    <Alert
      role="status"
      type={count > 0 || isCut ? 'warning' : 'success'}
      title={w.results(done, count)}
      description={
        (count > 0 || isCut) && (
          <ul className="bulk-failed">
            {isCut && <li>{w.notSent}</li>}
            {failed.map(({ code, details, numbers, count: many }) => (
              <li key={`${code}${numbers[0]}`}>
                <span className="num">{numbers.join(' ')}</span>{' '}
                {refusalSentence(locale, 'classification.sortMany', code, details)}
                {many > numbers.length && ` ${w.moreFailed(many - numbers.length)}`}
              </li>
            ))}
          </ul>
        )
      }
      action={
        <Button size="small" onClick={close}>
          {w.closeResults}
        </Button>
      }
    />
  )
}
