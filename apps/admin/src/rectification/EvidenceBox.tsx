import type { Review } from '@ratchet/domain/rectification/submission'
import { Upload as UploadIcon } from 'lucide-react'
import { useEffect, useId } from 'react'
import { useDrop } from '../design/use-drop.ts'
import { useWords } from '../locale.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { EvidencePapers, UsedBefore } from './EvidencePapers.tsx'
import { EvidencePhotos, type ShownPhoto } from './EvidencePhotos.tsx'
import { type FoundFile, filesOf } from './item-found.ts'
import { useDayText } from './use-day-text.ts'
import type { Uploads } from './use-uploads.ts'

const ACCEPT = 'image/*,.pdf,.ofd,.docx,.xlsx'

interface Props {
  readonly review: Review
  readonly files: readonly FoundFile[]
  /** Ids of the files that this version uses. */
  readonly chosen: readonly string[]
  /** Null where one may add files but not choose among them. */
  readonly choose: ((ids: readonly string[]) => void) | null
  readonly uploads: Uploads
  readonly before?: readonly ShownPhoto[]
  readonly error?: string | undefined
}

/** Photos and documents for a version: dropped, chosen or pasted; each may be left out again. */
export function EvidenceBox({ review, files, chosen, choose, uploads, before = [], error }: Props) {
  const w = useWords().itemForm
  const id = useId()
  const { dayAt } = useDayText()
  const own = filesOf(files, chosen)
  const unused = files.filter((file) => !chosen.includes(file.id) && !before.some((photo) => photo.id === file.id))
  const leaveOut = choose ? (gone: string) => choose(chosen.filter((one) => one !== gone)) : undefined
  const photos = [
    ...before,
    ...own
      .filter((file) => file.isPhoto)
      .map((file) => ({
        id: file.id,
        caption: choose ? `${w.photoOf[review]} ${dayAt(file.createdAt)}` : dayAt(file.createdAt),
        leaveOut: leaveOut && (() => leaveOut(file.id)),
      })),
  ]
  return (
    <section className="field evidence" aria-labelledby={`${id}-head`}>
      <h3 id={`${id}-head`}>{w.attached[review]}</h3>
      <EvidencePhotos photos={photos}>
        <li>
          <DropTile review={review} uploads={uploads} describedBy={error ? `${id}-error` : `${id}-hint`} />
        </li>
      </EvidencePhotos>
      <EvidencePapers files={own.filter((file) => !file.isPhoto)} leaveOut={leaveOut} />
      <UploadRows uploads={uploads} />
      {error ? (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      ) : (
        <p id={`${id}-hint`} className="field-hint">
          {w.dropHint}
        </p>
      )}
      <UsedBefore files={own} />
      {unused.length > 0 && (
        <details className="evidence-unused">
          <summary>{w.leftOut(unused.length)}</summary>
          <ul>
            {unused.map((file) => (
              <li key={file.id}>
                {file.isPhoto && <img src={`/api/photo/${file.id}`} alt="" loading="lazy" />}
                <span>{file.name}</span>
                <button type="button" className="link" onClick={() => choose?.([...chosen, file.id])}>
                  {w.putBack}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function DropTile({ review, uploads, describedBy }: Pick<Props, 'review' | 'uploads'> & { describedBy: string }) {
  const w = useWords().itemForm
  const narrow = useNarrow()
  const { take } = uploads
  const { over, attrs } = useDrop(take)
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files
      if (!files || files.length === 0) return
      event.preventDefault()
      take(files)
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  })
  return (
    <label className={over ? 'evidence-tile over' : 'evidence-tile'} {...attrs}>
      <UploadIcon size={20} aria-hidden />
      <span>{narrow ? w.take[review] : w.drop}</span>
      <input
        type="file"
        multiple
        accept={ACCEPT}
        className="sr-only"
        aria-describedby={describedBy}
        onChange={(event) => {
          take([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </label>
  )
}

/** What is on its way, and what did not arrive. */
function UploadRows({ uploads }: { uploads: Uploads }) {
  const w = useWords()
  return (
    <ul className="evidence-uploads" aria-live="polite">
      {uploads.list.map((upload) => (
        <li key={upload.key} className={upload.sentence ? 'fell' : undefined}>
          {upload.sentence === null ? (
            w.itemForm.sending(upload.file.name)
          ) : (
            <>
              {w.itemForm.failed(upload.file.name, upload.sentence)}{' '}
              <button type="button" className="link" onClick={() => uploads.again(upload)}>
                {w.itemForm.again}
              </button>{' '}
              <button type="button" className="link" onClick={() => uploads.forget(upload)}>
                {w.shell.form.remove}
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
