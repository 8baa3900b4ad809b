import { whyNotRevoke } from '@ratchet/domain/people/account'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { GrantForm } from './GrantForm.tsx'
import type { UnitNode } from './org-tree.ts'
import { StaleChoice } from './StaleChoice.tsx'
import { type AccountFound, listInput } from './users-state.ts'

interface RolesProps {
  readonly found: AccountFound
  readonly nodes: readonly UnitNode[]
  readonly mayEdit: boolean
}

/** Roles with the part of the tree they reach; those taken back stay readable. */
export function AccountRoles({ found, nodes, mayEdit }: RolesProps) {
  const words = useWords()
  const w = words.usersPage
  const otherAdmins = useOtherAdmins(found.account.id)
  const revoke = useAct('account.revokeRole', client.account.revokeRole.mutate)
  const [taking, setTaking] = useState<string | null>(null)
  const living = found.account.grants
  const past = found.history.filter((grant) => grant.revokedAt !== null)
  const grant = living.find((one) => one.id === taking)
  const confirm = async (reason: string) => {
    if (grant && (await revoke.perform({ id: grant.id, version: grant.version, reason }))) setTaking(null)
  }
  return (
    <section className="account-part">
      <h2>{w.roles}</h2>
      {living.length === 0 && <p className="field-hint">{w.noRole}</p>}
      <ul className="people-rows">
        {living.map((one) => (
          <li key={one.id} className="people-row">
            <div className="people-row-head">
              <div>
                <strong>{words.people.role[one.role]}</strong> · {one.unitName}
                <p className="field-hint">{w.granted(dayOfMoment(one.grantedAt), one.grantedByName)}</p>
              </div>
              {mayEdit && (
                <WhyNotButton
                  size="small"
                  procedure="account.revokeRole"
                  why={whyNotRevoke(one, otherAdmins)}
                  onClick={() => setTaking(one.id)}
                >
                  {w.revoke}
                </WhyNotButton>
              )}
            </div>
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details className="people-row">
          <summary>{w.revokedRoles(past.length)}</summary>
          <ul className="people-past-list">
            {past.map((one) => (
              <li key={one.id}>
                {words.people.role[one.role]} · {one.unitName}{' '}
                <span className="field-hint">
                  {w.granted(dayOfMoment(one.grantedAt), one.grantedByName)} ·{' '}
                  {w.revoked(dayOfMoment(one.revokedAt ?? ''))}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayEdit && !found.account.disabledAt && <GrantForm userId={found.account.id} held={living} nodes={nodes} />}
      <ReasonModal
        open={grant !== undefined}
        title={grant ? w.revokeTitle(words.people.role[grant.role], grant.unitName) : ''}
        okText={w.revoke}
        busy={revoke.busy}
        sentence={revoke.sentence}
        onOk={confirm}
        onCancel={() => setTaking(null)}
      />
      <StaleChoice act={revoke} done={() => setTaking(null)} fields={[{ name: 'version', label: w.version }]} />
    </section>
  )
}

/** Enabled administrators besides the account: without one, the last is neither disabled nor taken the role. */
export function useOtherAdmins(id: string): number {
  const { data } = useSuspenseQuery(
    api.account.list.queryOptions({ ...listInput({}), role: 'admin', state: 'enabled', size: 100 }),
  )
  return data.rows.filter((row) => row.id !== id).length
}
