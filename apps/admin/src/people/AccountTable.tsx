import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import { AccountChips } from './AccountChips.tsx'
import { useNarrow } from './use-narrow.ts'
import type { AccountRow } from './users-state.ts'

interface TableProps {
  readonly rows: readonly AccountRow[]
  readonly total: number
  readonly loading: boolean
  readonly filtered: boolean
  readonly clearFilters: () => void
  readonly open: (id: string) => void
}

/** The server sorts; the column only has to say that it can be sorted by. */
const byServer = () => 0

export function AccountTable({ rows, total, loading, filtered, clearFilters, open }: TableProps) {
  const words = useWords()
  const w = words.usersPage
  const narrow = useNarrow()
  const link = (row: AccountRow) => (
    <button type="button" className="link" onClick={() => open(row.id)}>
      {row.username}
    </button>
  )
  const grants = (row: AccountRow) =>
    row.grants.length === 0
      ? w.noRole
      : row.grants.map((grant) => `${words.people.role[grant.role]} · ${grant.unitName}`).join(', ')
  const wide: readonly Column<AccountRow>[] = [
    { key: 'username', title: w.column.username, compare: byServer, render: link },
    { key: 'name', title: w.column.name, compare: byServer, render: (row) => row.name },
    { key: 'roles', title: w.column.roles, render: grants },
    {
      key: 'lastSignInAt',
      title: w.column.signIn,
      compare: byServer,
      render: (row) => (row.lastSignInAt ? momentText(row.lastSignInAt) : w.never),
    },
    { key: 'state', title: w.column.state, render: (row) => <AccountChips account={row} /> },
  ]
  const stacked: readonly Column<AccountRow>[] = [
    {
      key: 'username',
      title: w.column.username,
      compare: byServer,
      render: (row) => (
        <div className="people-stack">
          <span>
            {link(row)} {row.name}
          </span>
          <span>{grants(row)}</span>
          <AccountChips account={row} />
        </div>
      ),
    },
  ]
  return (
    <DataTable<AccountRow>
      name="users"
      rows={rows}
      rowKey={(row) => row.id}
      columns={narrow ? stacked : wide}
      total={total}
      loading={loading}
      filtered={filtered}
      clearFilters={clearFilters}
      empty={<EmptyState title={w.empty} hint={w.emptyHint} />}
    />
  )
}
