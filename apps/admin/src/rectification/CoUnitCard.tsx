import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { EvidenceBox } from './EvidenceBox.tsx'
import type { ItemFound } from './item-found.ts'
import { dueReview } from './use-submission.ts'
import { useUploads } from './use-uploads.ts'

/** A co-operating unit hands nothing in, but may put files there for the lead unit to choose from. */
export function CoUnitCard({ page }: { page: ItemFound }) {
  const w = useWords().itemForm
  const uploads = useUploads(page.item.id, () => undefined)
  return (
    <Card title={w.coUnitTitle}>
      <p className="page-note">{w.coUnitHint}</p>
      <EvidenceBox
        review={dueReview(page) ?? 'progress'}
        files={page.files}
        chosen={page.files.map((file) => file.id)}
        choose={null}
        uploads={uploads}
      />
    </Card>
  )
}
