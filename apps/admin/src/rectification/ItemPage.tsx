import { idSchema } from '@ratchet/domain/id'
import { isOpen } from '@ratchet/domain/rectification/item'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '../api.ts'
import { NotFound } from '../design/NotFound.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { OriginCard } from '../ledger/OriginCard.tsx'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { usePage } from '../shell/page.ts'
import { ItemWarnings } from '../warning/ItemWarnings.tsx'
import { ClockCard } from './ClockCard.tsx'
import { ContestCard } from './ContestCard.tsx'
import { FactsPanel, useLeadText } from './FactsPanel.tsx'
import { GateColumn, mayPublishHere } from './GateColumn.tsx'
import { ItemActs } from './ItemActs.tsx'
import { type ItemFound, turnOf, waitsOf } from './item-found.ts'
import { titleOf } from './items.ts'
import { PartsCard } from './PartsCard.tsx'
import { SealsCard } from './SealsCard.tsx'
import { TimeCard } from './TimeCard.tsx'
import { useColumns } from './use-columns.ts'
import { useDayText } from './use-day-text.ts'
import { VoicesPanel } from './VoicesPanel.tsx'
import '../examination/figures.css'
import './item.css'
import './work.css'

/** One rectification item 整改事项: what it is, the gate at which it stands, its seals and its time. */
export function ItemPage() {
  const { params } = usePage()
  const id = idSchema.safeParse(params.id)
  return id.success ? <FoundItem id={id.data} /> : <NotFound />
}

function FoundItem({ id }: { id: string }) {
  const words = useWords()
  const { data: page } = useSuspenseQuery(api.rectification.find.queryOptions({ id }))
  const title = useTitle(page)
  const actor = useActor()
  return (
    <PageShell
      title={title}
      tab={page.item.number}
      crumb={`${words.shell.nav.rectification} / ${words.shell.nav.tasks} / ${page.item.number}`}
      sub={<SubLine page={page} />}
      actions={<ItemActs page={page} />}
    >
      <Columns
        seals={<SealsCard page={page} />}
        gate={<GateColumn page={page} />}
        facts={
          <>
            <FactsPanel page={page} />
            <PartsCard page={page} />
            {page.item.origin === 'imported' && <OriginCard itemId={page.item.id} />}
          </>
        }
        voices={page.voices.people > 0 && <VoicesPanel voices={page.voices} />}
        time={<Times page={page} />}
        wideGate={mayPublishHere(page, actor)}
      />
    </PageShell>
  )
}

/** How the time runs, with what moved it and who returned it, unless that waits for a word and stands at the gate. */
function Times({ page }: { page: ItemFound }) {
  const { isContested, isAsked } = waitsOf(page)
  return (
    <>
      {!isAsked && <ClockCard page={page} />}
      {!isContested && <ContestCard page={page} />}
      <ItemWarnings itemId={page.item.id} />
      <TimeCard page={page} />
    </>
  )
}

/** The title is a finding: whose turn it is, and how much time is left. */
function useTitle(page: ItemFound): string {
  const words = useWords()
  const w = words.itemPage
  const { item, time } = page
  const turn = turnOf(page)
  const state =
    turn.kind === 'submit' || turn.kind === 'review'
      ? w.state[turn.kind](turn.review)
      : turn.kind === 'closed'
        ? w.state.closed(item.outcome && words.review.outcome[item.outcome])
        : w.state[turn.kind]
  const left = time.deadline?.workingDaysLeft
  const said = left === undefined ? (isOpen(item) ? w.time.none : '') : w.time[isOpen(item) ? 'left' : 'closed'](left)
  return w.title(titleOf(words, item), state, said)
}

function SubLine({ page }: { page: ItemFound }) {
  const words = useWords()
  const w = words.itemPage
  const { withWeekday, dayAt } = useDayText()
  const leadText = useLeadText()
  const { item, time, coUnits } = page
  const parts = [
    words.review.kind[item.kind],
    w.sub.lead(leadText(page.leadNow)),
    coUnits.length > 0 && w.sub.co(coUnits.map((unit) => unit.name)),
    item.closedAt ? w.sub.closed(dayAt(item.closedAt)) : item.dueDay && w.sub.due(withWeekday(item.dueDay)),
    time.deadline?.estimated && isOpen(item) && w.estimated,
    item.round > 1 && w.reopened(item.round - 1),
  ].filter(Boolean)
  return (
    <>
      {parts.join(' · ')} {page.illustrative && <Illustrative />}
    </>
  )
}

interface Parts {
  readonly seals: ReactNode
  readonly gate: ReactNode
  readonly facts: ReactNode
  readonly voices: ReactNode
  readonly time: ReactNode
  /** What stands at the gate needs the room of the left column too. */
  readonly wideGate: boolean
}

/** Three columns, two, or one: on a phone the seals come first, then what is to be done, then what was said. */
function Columns({ seals, gate, facts, voices, time, wideGate }: Parts) {
  const room = useColumns()
  const columns = room === 3 && wideGate ? 2 : room
  if (columns === 3) {
    return (
      <div className="item-three">
        <div className="item-column">
          {facts}
          {voices}
        </div>
        <div className="item-column">{gate}</div>
        <div className="item-column">
          {seals}
          {time}
        </div>
      </div>
    )
  }
  if (columns === 2) {
    return (
      <div className="item-two">
        <div className="item-column">{gate}</div>
        <div className="item-column">
          {seals}
          {voices}
          {facts}
          {time}
        </div>
      </div>
    )
  }
  return (
    <div className="item-column">
      {seals}
      {gate}
      {voices}
      {facts}
      {time}
    </div>
  )
}
