import { FileText, X } from 'lucide-react'
import { useWords } from '../locale.ts'
import type { FoundFile } from './item-found.ts'

const sizeText = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

interface Props {
  readonly files: readonly FoundFile[]
  readonly leaveOut?: ((id: string) => void) | undefined
}

/** Documents as links: they are downloaded, never opened in a page of ours. */
export function EvidencePapers({ files, leaveOut }: Props) {
  const w = useWords().itemForm
  if (files.length === 0) return null
  return (
    <ul className="evidence-papers">
      {files.map((file) => (
        <li key={file.id}>
          <FileText size={16} aria-hidden />
          <a href={`/api/blob/${file.id}`} download>
            {file.name}
          </a>
          <span className="page-note">{sizeText(file.size)}</span>
          {leaveOut && (
            <button type="button" className="link" aria-label={w.leaveOut(file.name)} onClick={() => leaveOut(file.id)}>
              <X size={16} aria-hidden />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A file that was used for another item, or in an earlier round, is pointed out: the same photo proves one thing only. */
export function UsedBefore({ files }: { files: readonly FoundFile[] }) {
  const words = useWords()
  const used = files.filter((file) => file.usedBefore.length > 0 || file.earlier)
  if (files.length === 0) return null
  if (used.length === 0) return <p className="page-note">{words.itemForm.notUsedBefore}</p>
  return (
    <ul className="evidence-used">
      {used.map((file) => (
        <li key={file.id} className="fell">
          {file.name} ·{' '}
          {file.usedBefore.length > 0 ? words.review.usedBefore(file.usedBefore) : words.review.usedEarlier}
        </li>
      ))}
    </ul>
  )
}
