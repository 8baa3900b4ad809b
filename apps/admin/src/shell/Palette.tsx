import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { useGo } from './page.ts'
import { allPages } from './pages.ts'

/** Ctrl K: go to a page by a part of its name. */
export function Palette({ open, close }: { open: boolean; close: () => void }) {
  const w = useWords().shell
  const actor = useActor()
  const go = useGo()
  const [text, setText] = useState('')
  const found = allPages.filter(
    (page) => mayCall(actor, page.needs) && w.nav[page.label].toLowerCase().includes(text.toLowerCase()),
  )
  const choose = (path: string | undefined) => {
    if (!path) return
    close()
    setText('')
    go(path)
  }
  return (
    <Modal open={open} onCancel={close} footer={null} title={w.palette} destroyOnHidden>
      <Input
        autoFocus
        aria-label={w.paletteInput}
        placeholder={w.paletteInput}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={() => choose(found[0]?.path)}
      />
      <ul className="palette">
        {found.map((page) => (
          <li key={page.path}>
            <button type="button" onClick={() => choose(page.path)}>
              {w.nav[page.label]}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{w.paletteEmpty}</p>}
    </Modal>
  )
}
