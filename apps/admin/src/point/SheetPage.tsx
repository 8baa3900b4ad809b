import type { Day } from '@ratchet/domain/day'
import { MOST_POINTS } from '@ratchet/domain/point/point'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useSearchState } from '../shell/page.ts'
import { useSheetWords } from './page-words.ts'
import { SheetPanel } from './SheetPanel.tsx'
import { Sheets } from './Sheets.tsx'
import { sheetInput, sheetStateSchema } from './sheet-state.ts'
import './sheet-page.css'

/** 打印码: communities, a sheet, print. What stands beside the choices is the paper as it comes out of the printer. */
export function SheetPage() {
  const words = useWords()
  const w = useSheetWords()
  const [state, change] = useSearchState(sheetStateSchema)
  const list = useQuery({
    ...api.point.list.queryOptions({ streetId: null, placeId: null, status: 'open' }),
    throwOnError: true,
  })
  const input = sheetInput(state)
  const isChosen = [...input.streetIds, ...input.placeIds, ...input.pointIds].length > 0 || input.batchId !== null
  const sheet = useQuery({
    ...api.point.sheet.queryOptions(input),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  if (!list.data || !sheet.data) return <LoadingSkeleton />
  const { phone, campaign, batch } = sheet.data
  const points = isChosen ? sheet.data.points : []
  const scanBy = (state.by ?? sheet.data.scanBy ?? null) as Day | null
  const kind = state.sheet ?? batch?.sheet ?? 'poster'
  const isTooMany = points.length > MOST_POINTS
  const print = { kind, scanBy, phone, isOutdoor: state.outdoor === '1' && kind === 'poster' } as const
  return (
    <div className="sheet-page">
      <PageShell
        title={w.title(points.length, points.length)}
        sub={w.sub}
        crumb={
          <>
            <PageLink to="/qr">{words.shell.nav.qr}</PageLink> /{' '}
            <PageLink to="/qr/points">{words.shell.nav.qrPoints}</PageLink> / {w.name}
          </>
        }
      >
        <SheetPanel
          state={state}
          change={change}
          list={list.data}
          points={points}
          campaign={campaign}
          print={print}
          today={list.data.today}
        />
      </PageShell>
      {points.length === 0 || isTooMany ? (
        <div className="sheet-none">
          {isTooMany ? (
            <EmptyState title={w.tooMany(points.length, MOST_POINTS)} />
          ) : isChosen ? (
            <EmptyState title={w.noPoints} hint={w.noPointsHint}>
              <PageLink to="/qr/points">{w.toPoints}</PageLink>
            </EmptyState>
          ) : (
            <EmptyState title={w.empty} hint={w.emptyHint} />
          )}
        </div>
      ) : (
        <Sheets points={points} print={print} />
      )}
    </div>
  )
}
