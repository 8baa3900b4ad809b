import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor, whyNotMay } from '../session.ts'
import { useSearchState } from '../shell/page.ts'
import { FreezeModal } from './FreezeModal.tsx'
import { titleOf, useCycleId, useLookbackWords } from './lookback-found.ts'
import { MinePart } from './MinePart.tsx'
import { RatesPart } from './RatesPart.tsx'
import { RoundsPart } from './RoundsPart.tsx'
import '../design/part-tabs.css'
import '../examination/figures.css'
import './lookback.css'

const parts = ['rounds', 'rates', 'mine'] as const
const stateSchema = z.object({
  part: z.enum(parts).optional().catch(undefined),
  /** The form of a new list is open. */
  freeze: z.literal('new').optional().catch(undefined),
})

/** 回头看: what return visits found, the rounds behind it, the three rates, and what the reader is to ask. */
export function LookbackPage() {
  return mayCall(useActor(), 'lookback.list') ? <Overview /> : <MyPage />
}

/** Whoever was sent sees what is theirs and nothing else. */
export function MyPage() {
  const shell = useWords().shell
  const w = useLookbackWords()
  const { data } = useSuspenseQuery(api.lookback.mine.queryOptions({}))
  const open = (rows: readonly { outcome: string | null }[]) => rows.filter((row) => row.outcome === null).length
  const none = data.cases.length + data.visits.length === 0
  return (
    <PageShell
      title={none ? w.mineNone : w.mineTitle(open(data.cases), open(data.visits))}
      crumb={`${shell.nav.rectification} / ${shell.nav.lookback}`}
    >
      <MinePart />
    </PageShell>
  )
}

function Overview() {
  const shell = useWords().shell
  const w = useLookbackWords()
  const actor = useActor()
  const cycleId = useCycleId()
  const [state, change] = useSearchState(stateSchema)
  const { data } = useSuspenseQuery(api.lookback.list.queryOptions({ cycleId }))
  const current = state.part ?? 'rounds'
  const { visits, late } = data
  return (
    <PageShell
      title={titleOf(w, data)}
      sub={
        <>
          {w.sub} {data.rounds.some((row) => row.illustrative) && <Illustrative />}
          {visits.all > 0 && (
            <>
              <br />
              {w.visitsLine(visits.all, visits.fixed, visits.notFixed, visits.open)}
            </>
          )}
          {late.listed > 0 && (
            <>
              <br />
              {w.lateLine(late.listed, late.tally.satisfied + late.tally.unsatisfied, late.tally.unsatisfied)}
            </>
          )}
        </>
      }
      crumb={`${shell.nav.rectification} / ${shell.nav.lookback}`}
      actions={
        <WhyNotButton
          type="primary"
          procedure="lookback.freeze"
          why={whyNotMay(actor, 'lookback.freeze')}
          onClick={() => change({ freeze: 'new' })}
        >
          {w.freeze}
        </WhyNotButton>
      }
    >
      <fieldset className="part-tabs" aria-label={w.partsLabel}>
        {parts.map((part) => (
          <button
            key={part}
            type="button"
            aria-pressed={part === current}
            onClick={() => change({ part: part === 'rounds' ? null : part })}
          >
            {w.parts[part]}
          </button>
        ))}
      </fieldset>
      <Suspense fallback={<LoadingSkeleton />}>
        {current === 'rounds' && <RoundsPart found={data} />}
        {current === 'rates' && <RatesPart cycleId={cycleId} />}
        {current === 'mine' && <MinePart />}
      </Suspense>
      {state.freeze === 'new' && mayCall(actor, 'lookback.freeze') && (
        <FreezeModal cycleId={cycleId} onClose={() => change({ freeze: null })} />
      )}
    </PageShell>
  )
}
