import { productMark } from '@ratchet/design/mark'
import { primitives } from '@ratchet/design/tokens'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown, Modal, Select, Switch } from 'antd'
import { Search, UserRound } from 'lucide-react'
import { useState } from 'react'
import { Drawing } from '../design/Drawing.tsx'
import { JobTray } from '../job/JobTray.tsx'
import { useLocale, useWords } from '../locale.ts'
import { useMe } from '../session.ts'
import { PageLink } from './PageLink.tsx'
import { Palette } from './Palette.tsx'
import { hrefOf, useGo, usePage } from './page.ts'
import { shortcutsOn, useOpener, wantShortcuts } from './shortcuts.ts'

interface TopBarProps {
  readonly cycles: readonly { readonly id: string; readonly illustrative: boolean }[]
}

const mark = productMark({ size: 24, ring: primitives.paper })

/** Product, cycle, search, language, person: 48 px. */
export function TopBar({ cycles }: TopBarProps) {
  const w = useWords()
  const { locale, setLocale } = useLocale()
  const me = useMe()
  const go = useGo()
  const { pathname, search } = usePage()
  const [palette, setPalette] = useOpener('palette')
  const [help, setHelp] = useOpener('help')
  const client = useQueryClient()
  const signOut = async () => {
    await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    client.clear()
    location.assign('/admin/sign-in')
  }
  const options = cycles.toReversed().map((cycle) => ({ value: cycle.id, label: w.picture.period(cycle.id) }))
  return (
    <header className="top-bar">
      <PageLink to="/ratchet" className="top-mark">
        <Drawing tree={mark} />
        <span className="top-name">{w.shell.product}</span>
      </PageLink>
      {options.length > 0 && (
        <Select
          aria-label={w.shell.cycleSwitch}
          className="top-cycle"
          value={search.c ?? null}
          options={options}
          onChange={(id: string) =>
            go(hrefOf(pathname.startsWith('/cycles/') ? `/cycles/${id}` : pathname, { ...search, c: id }))
          }
        />
      )}
      {cycles.some((cycle) => cycle.illustrative) && <span className="top-demo">{w.shell.demo}</span>}
      <span className="top-space" />
      <JobTray />
      <Button className="top-button top-wide" icon={<Search size={16} aria-hidden />} onClick={() => setPalette(true)}>
        {w.shell.palette}
      </Button>
      <Button className="top-button" onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}>
        {w.shell.language}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'me', label: w.shell.me, onClick: () => go('/me') },
            { key: 'keys', label: w.shell.shortcuts, onClick: () => setHelp(true) },
            { key: 'out', label: w.shell.signOut, onClick: signOut },
          ],
        }}
      >
        <Button className="top-button" icon={<UserRound size={16} aria-hidden />}>
          <span className="top-wide">{me.homeUnit?.name}</span> {me.name}
        </Button>
      </Dropdown>
      <Palette open={palette} close={() => setPalette(false)} />
      <ShortcutHelp open={help} close={() => setHelp(false)} />
    </header>
  )
}

function ShortcutHelp({ open, close }: { open: boolean; close: () => void }) {
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
