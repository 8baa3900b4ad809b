import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { ExcludeModal } from './ExcludeModal.tsx'
import { type AskedRows, useLookbackWords } from './lookback-found.ts'

/** The opinions behind one number. */
export function RateRows({ cycleId, asked, onClose }: { cycleId: CycleId; asked: AskedRows; onClose: () => void }) {
  useReturnFocus()
  const w = useLookbackWords()
  const actor = useActor()
  const [leaving, setLeaving] = useState<string | null>(null)
  const { data } = useQuery(api.lookback.rateRows.queryOptions({ cycleId, ...asked }))
  const { group } = asked
  const title =
    group === 'excluded'
      ? w.rates.excludedRows
      : group === 'unanswerable'
        ? w.rates.unanswerableRows
        : w.rates.rowsTitle(w.name.rate[asked.rate], group === 'hit')
  return (
    <Drawer open width={560} title={`${title} ${data?.total ?? ''}`} onClose={onClose}>
      {!data && <LoadingSkeleton />}
      <ul className="lookback-list">
        {data?.rows.map((row) => (
          <li key={`${row.opinionId} ${row.itemId}`}>
            <PageLink to={`/opinions/${row.opinionId}`}>{row.number}</PageLink>{' '}
            <span className="page-note">{[row.place, row.itemNumber, row.unit].filter(Boolean).join(' · ')}</span>
            {row.text && <p className="ask-words">{row.text}</p>}
            {group !== 'excluded' && mayCall(actor, 'lookback.exclude') && (
              <Button size="small" type="link" onClick={() => setLeaving(row.opinionId)}>
                {w.rates.exclude}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {leaving && <ExcludeModal opinionId={leaving} onClose={() => setLeaving(null)} />}
    </Drawer>
  )
}
