import { householdPageWords } from '@ratchet/words/household-page'
import { useEffect, useState } from 'react'
import { useLocale } from '../locale.ts'
import { listWaiting } from './kept.ts'

/** Visits that wait on this very device, for whoever opens the portal on it. */
export function WaitingNote({ userId }: { userId: string }) {
  const w = householdPageWords[useLocale().locale]
  const [waits, setWaits] = useState(0)
  useEffect(() => {
    void listWaiting().then((rows) => setWaits(rows.filter((row) => row.userId === userId).length))
  }, [userId])
  if (waits === 0) return null
  return (
    <p className="household-waiting" role="status">
      {w.waiting(waits)} <a href="/admin/households/visit">{w.waitingLink}</a>
    </p>
  )
}
