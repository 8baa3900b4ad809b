import { productMark } from '@ratchet/design/mark'
import { primitives } from '@ratchet/design/tokens'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { Search } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Drawing } from '../design/Drawing.tsx'
import { JobTray } from '../job/JobTray.tsx'
import { useLocale, useWords } from '../locale.ts'
import { NoticeBell } from '../notice/NoticeBell.tsx'
import { useMe } from '../session.ts'
import { PageLink } from './PageLink.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { hrefOf, useGo, usePage } from './page.ts'
import { useOpener } from './shortcuts.ts'

interface TopBarProps {
  readonly cycles: readonly { readonly id: string; readonly illustrative: boolean }[]
}

const Palette = lazy(() => import('./Palette.tsx').then((it) => ({ default: it.Palette })))
const LeaveVisits = lazy(() => import('../household/LeaveVisits.tsx').then((it) => ({ default: it.LeaveVisits })))
const ShortcutHelp = lazy(() => import('./ShortcutHelp.tsx').then((it) => ({ default: it.ShortcutHelp })))
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
  const [leaving, setLeaving] = useState(false)
  const client = useQueryClient()
  const signOut = async () => {
    await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    client.clear()
    location.assign('/admin/sign-in')
  }
  const options = cycles.toReversed().map((cycle) => ({ value: cycle.id, label: w.picture.period(cycle.id) }))
  return (
    <header className="top-bar">
      <PageLink to="/" className="top-mark">
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
      <NoticeBell />
      <Button className="top-button top-wide" icon={<Search size={16} aria-hidden />} onClick={() => setPalette(true)}>
        {w.shell.palette}
      </Button>
      <Button className="top-button" onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}>
        {w.shell.language}
      </Button>
      <PersonMenu
        items={[
          { key: 'me', label: w.shell.me, act: () => go('/me') },
          { key: 'keys', label: w.shell.shortcuts, act: () => setHelp(true) },
          { key: 'out', label: w.shell.signOut, act: () => setLeaving(true) },
        ]}
      >
        <span className="top-wide">{me.homeUnit?.name}</span> {me.name}
      </PersonMenu>
      <Suspense>
        {palette && <Palette open close={() => setPalette(false)} />}
        {help && <ShortcutHelp open close={() => setHelp(false)} />}
        {leaving && <LeaveVisits userId={me.userId} onLeave={signOut} onStay={() => setLeaving(false)} />}
      </Suspense>
    </header>
  )
}
