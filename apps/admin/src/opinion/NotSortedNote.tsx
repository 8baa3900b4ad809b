import { classificationPageWords } from '@ratchet/words/classification-page'
import { Alert, Button } from 'antd'
import { problemSentence } from '../act.ts'
import { useLocale, useWords } from '../locale.ts'
import type { NotSorted } from './use-triage-queue.ts'

interface Props {
  readonly failed: readonly NotSorted[]
  readonly close: () => void
}

/** What was decided and could not be kept, by its number and with why: it waits again. */
export function NotSortedNote({ failed, close }: Props) {
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  const state = useWords().shell.state
  if (failed.length === 0) return null
  const why = ({ problem, isSorted }: NotSorted) =>
    problem.kind === 'stale'
      ? state.movedOn
      : (problemSentence(problem, isSorted ? 'opinion.join' : 'opinion.classify', locale, state) ?? state.notAccepted)
  return (
    <Alert
      type="warning"
      role="alert"
      action={
        <Button size="small" onClick={close}>
          {w.closeResults}
        </Button>
      }
      title={w.notSorted(failed.length)}
      description={
        <ul className="bulk-failed">
          {failed.map((one) => (
            <li key={one.number}>
              <span className="num">{one.number}</span> {one.isSorted && w.onlyNotJoined} {why(one)}
            </li>
          ))}
        </ul>
      }
    />
  )
}
