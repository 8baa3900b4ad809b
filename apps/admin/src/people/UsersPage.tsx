import './people.css'
import { roles } from '@ratchet/domain/people/role'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { api } from '../api.ts'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { AccountDrawer } from './AccountDrawer.tsx'
import { AccountTable } from './AccountTable.tsx'
import { AddAccount } from './AddAccount.tsx'
import { accountStates, listInput, useUsersState } from './users-state.ts'

/** 用户: accounts and what they may do; filters, the open account and the form stand in the address. */
export function UsersPage() {
  const words = useWords()
  const w = words.usersPage
  const mayEdit = mayCall(useActor(), 'account.add')
  const [state, change] = useUsersState()
  const count = (which: 'enabled' | 'disabled') => ({ ...listInput({}), state: which, size: 1 })
  const { data: enabled } = useSuspenseQuery(api.account.list.queryOptions(count('enabled')))
  const { data: disabled } = useSuspenseQuery(api.account.list.queryOptions(count('disabled')))
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const found = useQuery({
    ...api.account.list.queryOptions(listInput(state)),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  const filter = (patch: Record<string, string | null>) => change({ ...patch, page: null })
  const any = (label: string) => ({ value: '', label })
  return (
    <PageShell
      title={w.title(enabled.total, disabled.total)}
      sub={w.sub}
      crumb={w.crumb}
      actions={
        mayEdit && (
          <Button type="primary" onClick={() => change({ add: '1' })}>
            {w.add}
          </Button>
        )
      }
    >
      {!mayEdit && <p className="people-note">{w.readOnly}</p>}
      <Card>
        <div className="people-filters">
          <Input.Search
            aria-label={w.search}
            placeholder={w.search}
            allowClear
            defaultValue={state.q ?? ''}
            onSearch={(text) => filter({ q: text.trim() || null })}
          />
          <Select
            aria-label={w.role}
            value={state.role ?? ''}
            onChange={(role: string) => filter({ role: role || null })}
            options={[any(w.anyRole), ...roles.map((role) => ({ value: role, label: words.people.role[role] }))]}
          />
          <Select
            aria-label={w.unit}
            showSearch={{ optionFilterProp: 'label' }}
            value={state.unit ?? ''}
            onChange={(unit: string) => filter({ unit: unit || null })}
            options={[any(w.anyUnit), ...tree.nodes.map((node) => ({ value: node.id, label: node.name }))]}
          />
          <Select
            aria-label={w.state}
            value={state.state ?? 'enabled'}
            onChange={(next: string) => filter({ state: next === 'enabled' ? null : next })}
            options={accountStates.map((value) => ({ value, label: w.states[value] }))}
          />
        </div>
      </Card>
      <AccountTable
        rows={found.data?.rows ?? []}
        total={found.data?.total ?? 0}
        loading={found.isFetching && found.data === undefined}
        filtered={Boolean(state.q || state.role || state.unit || state.state)}
        clearFilters={() => change({ q: null, role: null, unit: null, state: null, page: null })}
        open={(id) => change({ account: id })}
      />
      {state.add && mayEdit && (
        <AddAccount open={(id) => change({ add: null, account: id })} close={() => change({ add: null })} />
      )}
      {state.account && (
        <AccountDrawer
          id={state.account}
          nodes={tree.nodes}
          mayEdit={mayEdit}
          close={() => change({ account: null })}
        />
      )}
    </PageShell>
  )
}
