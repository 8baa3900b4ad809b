import type { Submission } from '@ratchet/domain/rectification/submission'
import { useWords } from '../locale.ts'
import { EvidencePapers, UsedBefore } from './EvidencePapers.tsx'
import { EvidencePhotos, type ShownPhoto } from './EvidencePhotos.tsx'
import { type FoundFile, filesOf, type ItemFound } from './item-found.ts'
import { useDayText } from './use-day-text.ts'

/** Photos of the plan and of the progress, which show how it was before a result. */
export function useBeforePhotos({ submissions, files, item }: ItemFound): ShownPhoto[] {
  const w = useWords().itemForm
  const { dayAt } = useDayText()
  const earlier = submissions.filter((row) => row.round === item.round && row.review !== 'result')
  const ids = new Map(earlier.flatMap((row) => row.evidence.map((id) => [id, row.review] as const)))
  return filesOf(files, [...ids.keys()])
    .filter((file) => file.isPhoto)
    .map((file) => ({
      id: file.id,
      caption: `${ids.get(file.id) === 'progress' ? w.photoOf.progress : w.photosBefore} ${dayAt(file.createdAt)}`,
      isBefore: true,
    }))
}

interface Props {
  readonly submission: Pick<Submission, 'review' | 'evidence'>
  readonly files: readonly FoundFile[]
  readonly before?: readonly ShownPhoto[]
}

/** What was handed in with a version: photos beside those of before, documents, and whether any was used elsewhere. */
export function EvidenceShown({ submission, files, before = [] }: Props) {
  const w = useWords().itemForm
  const { dayAt } = useDayText()
  const own = filesOf(files, submission.evidence)
  const photos = own.filter((file) => file.isPhoto)
  const caption = (file: FoundFile) => `${w.photoOf[submission.review]} ${dayAt(file.createdAt)}`
  const shown = [...before, ...photos.map((file) => ({ id: file.id, caption: caption(file) }))]
  if (own.length === 0 && shown.length === 0) return <p className="page-note">{w.noEvidence}</p>
  return (
    <div className="evidence">
      {shown.length > 0 && <EvidencePhotos photos={shown} />}
      <EvidencePapers files={own.filter((file) => !file.isPhoto)} />
      <UsedBefore files={own} />
    </div>
  )
}
