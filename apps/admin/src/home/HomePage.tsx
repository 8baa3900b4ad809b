import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, memo, Suspense } from 'react'
import { api } from '../api.ts'
import { PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { shortcutsOn } from '../shell/shortcuts.ts'
import { DebtList } from './DebtList.tsx'
import { Estimated } from './DueMark.tsx'
import { keyOf } from './debts.ts'
import './home.css'
import { useClearing } from './use-clearing.tsx'

// Pictures and acts come after the rows; moving among the rows draws no picture anew.
const HomeSide = lazy(() => import('./HomeSide.tsx').then((it) => ({ default: memo(it.HomeSide) })))
const ActDrawer = lazy(() => import('./ActDrawer.tsx').then((it) => ({ default: it.ActDrawer })))

/** 今日待办: what do I owe today, and two keys to clear one. */
export function HomePage() {
  const w = useWords().home
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
          <Suspense fallback={<div className="card home-waiting" />}>
            <HomeSide home={home} />
          </Suspense>
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
