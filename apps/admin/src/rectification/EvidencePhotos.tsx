import { Button, Modal } from 'antd'
import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useWords } from '../locale.ts'
import './evidence.css'

export interface ShownPhoto {
  readonly id: string
  /** 整改后 11月20日, written on the photo. */
  readonly caption: string
  readonly leaveOut?: (() => void) | undefined
  readonly isBefore?: boolean
}

/** Photos as thumbnails with what they show written on them; each opens large. `children` stand after the last one. */
export function EvidencePhotos({ photos, children }: { photos: readonly ShownPhoto[]; children?: ReactNode }) {
  const w = useWords().itemForm
  const [open, setOpen] = useState<number | null>(null)
  const shown = open === null ? undefined : photos[open]
  return (
    <ul className="evidence-photos">
      {photos.map((photo, at) => (
        <li key={photo.id}>
          <button
            type="button"
            className="evidence-photo"
            aria-label={w.photoName(at + 1, photo.caption)}
            onClick={() => setOpen(at)}
          >
            <img src={`/api/photo/${photo.id}`} alt="" loading="lazy" />
            <span className={photo.isBefore ? 'evidence-caption before' : 'evidence-caption'}>{photo.caption}</span>
          </button>
          {photo.leaveOut && (
            <button
              type="button"
              className="evidence-drop"
              aria-label={w.leaveOut(w.photoName(at + 1, photo.caption))}
              onClick={photo.leaveOut}
            >
              <X size={16} aria-hidden />
            </button>
          )}
        </li>
      ))}
      {children}
      {open !== null && shown && (
        <Modal
          open
          width="min(1000px, 96vw)"
          title={`${w.photoLarge(open + 1, photos.length)} · ${shown.caption}`}
          onCancel={() => setOpen(null)}
          footer={
            photos.length > 1 && [
              <Button key="back" disabled={open === 0} onClick={() => setOpen(open - 1)}>
                ‹
              </Button>,
              <Button key="on" disabled={open === photos.length - 1} onClick={() => setOpen(open + 1)}>
                ›
              </Button>,
            ]
          }
        >
          <img className="evidence-large" src={`/api/photo/${shown.id}`} alt={shown.caption} />
        </Modal>
      )}
    </ul>
  )
}
