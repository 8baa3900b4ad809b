import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useWords } from '../locale.ts'

const srcOf = (id: string) => `/api/photo/${id}`

/** Photos of a resident, small; each opens large, the others one step away. */
export function Photos({ ids }: { ids: readonly string[] }) {
  const w = useWords().opinionPage
  const [open, setOpen] = useState<number | null>(null)
  const id = open === null ? undefined : ids[open]
  return (
    <div className="photos">
      {ids.map((one, at) => (
        <button
          key={one}
          type="button"
          aria-label={w.photo(at + 1, ids.length)}
          title={w.photo(at + 1, ids.length)}
          onClick={() => setOpen(at)}
        >
          <img src={srcOf(one)} alt="" loading="lazy" />
        </button>
      ))}
      {open !== null && id && (
        <Modal
          open
          width="min(1000px, 96vw)"
          title={w.photoTitle(open + 1, ids.length)}
          onCancel={() => setOpen(null)}
          footer={
            ids.length > 1 && [
              <Button key="back" disabled={open === 0} onClick={() => setOpen(open - 1)}>
                {w.photoBack}
              </Button>,
              <Button key="on" disabled={open === ids.length - 1} onClick={() => setOpen(open + 1)}>
                {w.photoOn}
              </Button>,
            ]
          }
        >
          <img className="photo-large" src={srcOf(id)} alt={w.photoTitle(open + 1, ids.length)} />
        </Modal>
      )}
    </div>
  )
}
