import { whyNotGrant } from '@ratchet/domain/people/conflict'
import { type Role, roles } from '@ratchet/domain/people/role'
import { Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import type { UnitNode } from './org-tree.ts'
import { UnitPicker } from './UnitPicker.tsx'

interface GrantProps {
  readonly userId: string
  readonly held: readonly { readonly role: Role; readonly unitId: string }[]
  readonly nodes: readonly UnitNode[]
}

/** A role for a subtree: what excludes what, and where a role fits, is said before anything is sent. */
export function GrantForm({ userId, held, nodes }: GrantProps) {
  const words = useWords()
  const w = words.usersPage
  const grant = useAct('account.grantRole', client.account.grantRole.mutate)
  const [role, setRole] = useState<Role | null>(null)
  const [unitId, setUnitId] = useState<string | null>(null)
  const zone = nodes.find((node) => node.kind === 'zone')
  const unit = nodes.find((node) => node.id === unitId)
  // Roles that exclude each other do so in every unit: that is said as soon as the role is chosen.
  const early = role && zone ? whyNotGrant(held, role, zone) : null
  const why = role && unit ? whyNotGrant(held, role, unit) : early?.code === 'roles-conflict' ? early : null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!role || !unitId || why) return
    if (await grant.perform({ userId, role, unitId })) {
      setRole(null)
      setUnitId(null)
    }
  }
  return (
    <form className="unit-form" onSubmit={submit}>
      <Field label={w.role} name="role" hint={role ? words.people.duty[role] : undefined} issues={grant.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            className="people-wide"
            placeholder={words.orgPage.pick}
            value={role}
            onChange={setRole}
            options={roles.map((value) => ({ value, label: words.people.role[value] }))}
          />
        )}
      </Field>
      <Field label={w.unit} name="unitId" hint={w.grantHint} issues={grant.issues}>
        {(attrs) => <UnitPicker {...attrs} nodes={nodes} value={unitId} onChange={setUnitId} />}
      </Field>
      <ActProblem sentence={grant.sentence} />
      <WhyNotButton
        type="primary"
        htmlType="submit"
        procedure="account.grantRole"
        why={why}
        loading={grant.busy}
        disabled={!role || !unitId}
      >
        {w.grant}
      </WhyNotButton>
    </form>
  )
}
