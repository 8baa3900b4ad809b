import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useWords } from '../locale.ts'

/** 怎么算的: where the figures of the picture come from, in plain sentences. */
export function HowWorkedOut() {
  const w = useWords().ratchetPage
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {w.how}
      </Button>
      <Modal open={open} title={w.howTitle} footer={null} width={640} onCancel={() => setOpen(false)}>
        <ul className="ratchet-how">
          {w.howLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Modal>
    </>
  )
}
