import { lazy, Suspense } from 'react'
import { Panel } from '../ratchet/Panel.tsx'
import { mayCall, useActor } from '../session.ts'
import type { Home } from './debts.ts'
import { LoadPanel } from './LoadPanel.tsx'
import { WeekPanel } from './WeekPanel.tsx'

const OwnRatchet = lazy(() => import('./OwnRatchet.tsx').then((it) => ({ default: it.OwnRatchet })))

/** Beside the rows: where one's own ratchet stands, how the next days are filled, what the week changed. */
export function HomeSide({ home }: { home: Pick<Home, 'load' | 'today'> }) {
  const actor = useActor()
  return (
    <>
      {mayCall(actor, 'ratchet.overview') && (
        <Panel>
          <Suspense fallback={<div className="card home-waiting" />}>
            <OwnRatchet />
          </Suspense>
        </Panel>
      )}
      <LoadPanel load={home.load} today={home.today} />
      <Panel>
        <Suspense>
          <WeekPanel />
        </Suspense>
      </Panel>
    </>
  )
}
