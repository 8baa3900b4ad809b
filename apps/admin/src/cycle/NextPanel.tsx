import { cycleAfter } from '@ratchet/domain/cycle/cycle-id'
import type { Estate } from '@ratchet/domain/cycle/seed'
import { whyNotSettle } from '@ratchet/domain/cycle/settle'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { useLocale, useWords } from '../locale.ts'
import { dayText } from '../ratchet/instant-text.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { ActButton } from './ActButton.tsx'
import { ActNote } from './ActNote.tsx'
import type { Found } from './cycle-found.ts'
import { OpenCycle } from './OpenCycle.tsx'
import { whyNotAct } from './permitted.ts'
import { SettledChanges } from './SettledChanges.tsx'

/** 下一期: open the half-year that follows, provisionally while this one waits, and settle when the result has come. */
export function NextPanel({ found }: { found: Found }) {
  const words = useWords()
  const w = words.cyclePage.next
  const { locale } = useLocale()
  const { cycle } = found
  const { data: cycles } = useSuspenseQuery(api.cycle.list.queryOptions({}))
  const nextId = cycleAfter(cycle.id)
  const next = cycles.find((row) => row.id === nextId)
  const closed = cycle.stage === 'closed'
  const title = closed || next ? w.openTitle(words.cycle.period(nextId)) : w.provisional(words.cycle.period(nextId))
  return (
    <Card title={title}>
      {cycle.provisional && <Settle found={found} />}
      {cycle.settledAt && (
        <div className="cycle-entry">
          <p>{w.settledAt(dayText(cycle.settledAt, locale))}</p>
          <SettledChanges cycleId={cycle.id} />
        </div>
      )}
      {next ? (
        <PageLink to={`/cycles/${nextId}?c=${nextId}`}>{w.goTo(words.cycle.period(nextId))} →</PageLink>
      ) : (
        <>
          <p className="cycle-note">{closed ? w.openLead : w.provisionalLead}</p>
          <div className="cycle-acts">
            <OpenCycle
              cycles={cycles}
              label={closed ? w.openTitle(words.cycle.period(nextId)) : w.provisional(words.cycle.period(nextId))}
            />
          </div>
        </>
      )}
    </Card>
  )
}

function Settle({ found }: { found: Found }) {
  const words = useWords()
  const w = words.cyclePage.next
  const actor = useActor()
  const act = useAct('cycle.settle', client.cycle.settle.mutate)
  const { data: cycles } = useSuspenseQuery(api.cycle.list.queryOptions({}))
  const { cycle } = found
  const predecessor: Estate['cycle'] | undefined = cycles.find((row) => row.id === cycle.openedFrom)
  if (!predecessor) return null
  return (
    <div className="cycle-entry">
      <p className="cycle-note">{w.settleLead(words.cycle.period(predecessor.id))}</p>
      <div className="cycle-acts">
        <ActButton
          type="primary"
          procedure="cycle.settle"
          why={whyNotAct(actor, 'cycle.settle', whyNotSettle(cycle, predecessor, actor))}
          loading={act.busy}
          onClick={() => act.perform({ cycleId: cycle.id, seen: cycle.version })}
        >
          {w.settle}
        </ActButton>
      </div>
      <ActNote act={act} />
    </div>
  )
}
