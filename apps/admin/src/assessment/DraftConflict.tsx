import { type CardId, cardIds } from '@ratchet/domain/assessment/report'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { useReportWords } from './page-words.ts'
import type { ReportDraft } from './use-report-draft.ts'

/** A colleague typed at the same time: both texts side by side, chosen card by card. */
export function DraftConflict({ draft }: { draft: ReportDraft }) {
  const w = useReportWords()
  if (!draft.theirs) return null
  const { theirs, texts } = draft
  const fields = cardIds
    .filter((card) => (texts[card] ?? '') !== (theirs.texts[card] ?? ''))
    .map((card) => ({ name: card, label: w.card[card] }))
  const filled = (given: typeof texts) =>
    Object.fromEntries(cardIds.map((card) => [card, given[card] ?? ''])) as Record<CardId, string>
  return (
    <ConflictPanel
      mine={filled(texts)}
      theirs={filled(theirs.texts)}
      fields={fields}
      onResolve={draft.settle}
      onCancel={() => draft.settle(theirs.texts)}
    />
  )
}
