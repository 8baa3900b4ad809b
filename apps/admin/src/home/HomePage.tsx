import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { api } from '../api.ts'
import { PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { Panel } from '../ratchet/Panel.tsx'
import { mayCall, useActor } from '../session.ts'
import { shortcutsOn } from '../shell/shortcuts.ts'
import { DebtList } from './DebtList.tsx'
import { Estimated } from './DueMark.tsx'
import { keyOf } from './debts.ts'
import './home.css'
import { LoadPanel } from './LoadPanel.tsx'
import { useClearing } from './use-clearing.tsx'
import { WeekPanel } from './WeekPanel.tsx'

// The picture and the acts come after the rows.
const OwnRatchet = lazy(() => import('./OwnRatchet.tsx').then((it) => ({ default: it.OwnRatchet })))
const ActDrawer = lazy(() => import('./ActDrawer.tsx').then((it) => ({ default: it.ActDrawer })))

/** 今日待办: what do I owe today, and two keys to clear one. */
export function HomePage() {
  const w = useWords().home
  const actor = useActor()
  const { data: home } = useSuspenseQuery(api.home.debts.queryOptions({}))
  const clearing = useClearing(home.debts)
  const { debts, acts } = clearing
  const { quarter } = home
  return (
    <PageShell
      title={w.title(debts.length, debts.filter((debt) => debt.late).length)}
      sub={
        <>
          {w.quarterLeft(quarter.id, quarter.daysLeft, quarter.lastDay)}
          {quarter.estimated && <Estimated />}
          {debts.length > 0 && shortcutsOn() && (
            <span className="home-keys">
              <kbd>J</kbd> <kbd>K</kbd> {w.keys.move} · <kbd>Enter</kbd> {w.keys.open} · <kbd>Ctrl</kbd>+
              <kbd>Enter</kbd> {w.keys.act}
            </span>
          )}
        </>
      }
    >
      <div className="home">
        <DebtList home={{ ...home, debts }} clearing={clearing} />
        <div className="home-side">
          {mayCall(actor, 'ratchet.overview') && (
            <Panel>
              <Suspense fallback={<div className="card home-waiting" />}>
                <OwnRatchet />
              </Suspense>
            </Panel>
          )}
          {(debts.length > 0 || home.next) && <LoadPanel load={home.load} today={home.today} />}
          <Panel>
            <WeekPanel />
          </Panel>
        </div>
      </div>
      <Suspense>
        {acts.map(({ debt, out }) => (
          <ActDrawer key={keyOf(debt)} debt={debt} open={!out} clearing={clearing} />
        ))}
      </Suspense>
    </PageShell>
  )
}
