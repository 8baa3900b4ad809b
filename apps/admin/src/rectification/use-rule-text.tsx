import type { PlanContent, ResultContent, Submission } from '@ratchet/domain/rectification/submission'
import type { ReactNode } from 'react'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { filesOf, type ItemFound, planOf } from './item-found.ts'
import { useDayText } from './use-day-text.ts'

/** What a reviewer looks for in each field; what can be counted is said to fit or not. */
export function useRuleText(page: ItemFound, submission: Submission): (name: string) => ReactNode {
  const w = useWords().itemForm
  const { withWeekday } = useDayText()
  const { dueDay } = page.item
  const rules: Readonly<Record<string, unknown>> = w.rules
  const standard = planOf(page)?.standard ?? null
  const counted = (text: string, fits: boolean | null) => (
    <>
      {text} {fits !== null && <StatusChip tone={fits ? 'done' : 'danger'}>{fits ? w.fits : w.fitsNot}</StatusChip>}
    </>
  )
  return (name) => {
    if (name === 'done') return submission.review === 'plan' ? null : w.rules.done[submission.review]
    if (name === 'end') {
      const { end } = submission.content as PlanContent
      return counted(w.rules.end(dueDay && withWeekday(dueDay)), dueDay === null ? null : end <= dueDay)
    }
    if (name === 'measured') return w.rules.measured(standard)
    if (name === 'outcome') {
      const { outcome } = submission.content as ResultContent
      const photos = filesOf(page.files, submission.evidence).some((file) => file.isPhoto)
      return counted(w.rules.outcome, outcome === 'solved' ? photos : null)
    }
    const rule = rules[name]
    return typeof rule === 'string' ? rule : null
  }
}
