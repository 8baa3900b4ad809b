import { Modal, Switch } from 'antd'
import { useState } from 'react'
import { useWords } from '../locale.ts'
import { shortcutsOn, wantShortcuts } from './shortcuts.ts'

/** The keys of the portal, and the switch that turns the single ones off. */
export function ShortcutHelp({ open, close }: { open: boolean; close: () => void }) {
  const w = useWords().shell
  const [on, setOn] = useState(shortcutsOn)
  const toggle = (next: boolean) => {
    wantShortcuts(next)
    setOn(next)
  }
  return (
    <Modal open={open} onCancel={close} title={w.shortcuts} footer={null}>
      <div className="row">
        <Switch checked={on} onChange={toggle} aria-label={w.shortcutsOn} /> {w.shortcutsOn}
      </div>
      <dl className="keys">
        {w.shortcutList.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
