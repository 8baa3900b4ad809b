import { useRef, useState } from 'react'
import { z } from 'zod'
import { EmptyState } from '../design/EmptyState.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { useSearchState } from '../shell/page.ts'
import { DebtRow } from './DebtRow.tsx'
import { type Debt, type Home, keyOf, type Part, partOf, parts, rowsOf } from './debts.ts'
import { NothingOwed } from './NothingOwed.tsx'
import { useBeforehand } from './use-beforehand.ts'
import type { Clearing } from './use-clearing.tsx'
import { useDebtKeys } from './use-debt-keys.ts'

interface ListProps {
  readonly home: Pick<Home, 'next'> & { readonly debts: readonly Debt[] }
  readonly clearing: Clearing
}

const stateSchema = z.object({ part: z.enum(parts).optional().catch(undefined) })

/** What is owed, row by row, late ones first; one of the rows is where the keyboard stands. */
export function DebtList({ home, clearing }: ListProps) {
  const w = useWords().home
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const [current, setCurrent] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const hasTwo = mayCall(actor, 'rectification.waiting') || mayCall(actor, 'cycle.confirm')
  const part = partOf(home.debts, state.part)
  const rows = hasTwo ? rowsOf(home.debts, part) : home.debts
  const keys = rows.map(keyOf)
  const here = current !== null && keys.includes(current) ? current : (keys[0] ?? null)
  useBeforehand(rows.find((debt) => keyOf(debt) === here))
  useDebtKeys({ list, keys, here, wanted: clearing.wanted, stand: setCurrent })
  if (home.debts.length === 0) return <NothingOwed next={home.next} />
  return (
    <section className="card home-list" aria-label={w.list}>
      {hasTwo && (
        <PartTabs
          label={w.tabs}
          parts={parts}
          current={part}
          nameOf={(one) => w[one]}
          countOf={(one) => rowsOf(home.debts, one).length}
          choose={(one) => change({ part: one })}
        />
      )}
      {rows.length === 0 ? (
        <OtherPart part={part} count={home.debts.length} show={(other) => change({ part: other })} />
      ) : (
        <>
          <div className="debt debt-head" aria-hidden>
            <span>{w.column.matter}</span>
            <span>{w.column.source}</span>
            <span>{w.column.due}</span>
            <span />
          </div>
          <ul ref={list} className="debts">
            {rows.map((debt) => (
              <DebtRow
                key={keyOf(debt)}
                debt={debt}
                isHere={keyOf(debt) === here}
                open={() => clearing.open(debt)}
                stand={() => setCurrent(keyOf(debt))}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** This part is done, the other one is not. */
function OtherPart({ part, count, show }: { part: Part; count: number; show: (part: Part) => void }) {
  const w = useWords().home
  return (
    <EmptyState title={w.tabDone[part]} hint={w.tabDoneHint(count)}>
      <button type="button" className="link" onClick={() => show(part === 'mine' ? 'myWord' : 'mine')}>
        {w.tabOther}
      </button>
    </EmptyState>
  )
}
