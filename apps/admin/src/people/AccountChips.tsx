import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import type { AccountRow } from './users-state.ts'

type Shown = Pick<AccountRow, 'disabledAt' | 'mustChangePassword' | 'hasSecondFactor' | 'hasPassword' | 'subject'>

/** How an account signs in and whether it can, in words. */
export function AccountChips({ account }: { account: Shown }) {
  const w = useWords().usersPage
  return (
    <span className="people-chips">
      {account.disabledAt && <StatusChip tone="danger">{w.disabled}</StatusChip>}
      {account.mustChangePassword && <StatusChip tone="warn">{w.mustChange}</StatusChip>}
      {account.hasSecondFactor ? (
        <StatusChip tone="done">{w.secondFactor}</StatusChip>
      ) : (
        <StatusChip tone="quiet">{w.noSecondFactor}</StatusChip>
      )}
      {account.subject && <StatusChip tone="info">{account.hasPassword ? w.linked : w.noPassword}</StatusChip>}
    </span>
  )
}
