import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { Suspense } from 'react'
import { api } from '../api.ts'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Illustrative } from '../design/PageShell.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useWords } from '../locale.ts'
import { AccountAccess } from './AccountAccess.tsx'
import { AccountChips } from './AccountChips.tsx'
import { AccountRoles } from './AccountRoles.tsx'
import { AccountSessions } from './AccountSessions.tsx'
import type { UnitNode } from './org-tree.ts'
import { useNarrow } from './use-narrow.ts'

interface DrawerProps {
  readonly id: string
  readonly nodes: readonly UnitNode[]
  readonly mayEdit: boolean
  readonly close: () => void
}

/** One account: who it is, what it may do, how it signs in, where it is signed in. */
export function AccountDrawer({ id, nodes, mayEdit, close }: DrawerProps) {
  useReturnFocus()
  const w = useWords().usersPage
  const narrow = useNarrow()
  const { data: found, error, refetch } = useQuery(api.account.find.queryOptions({ id }))
  return (
    <Drawer
      open
      size={narrow ? '100%' : 640}
      title={w.detail(found?.account.name ?? '…')}
      onClose={close}
      closable={{ 'aria-label': w.close }}
    >
      {error && <ErrorPanel error={error} retry={refetch} />}
      {!error && !found && <LoadingSkeleton />}
      {found && (
        <Suspense fallback={<LoadingSkeleton />}>
          <p className="people-facts account-head">
            <strong>{found.account.username}</strong>
            <AccountChips account={found.account} />
            {found.account.illustrative && <Illustrative />}
          </p>
          <AccountRoles found={found} nodes={nodes} mayEdit={mayEdit} />
          <AccountAccess key={found.account.version} account={found.account} mayEdit={mayEdit} />
          <AccountSessions found={found} mayEdit={mayEdit} />
        </Suspense>
      )}
    </Drawer>
  )
}
