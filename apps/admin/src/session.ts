import { matrix, type ProcedureName } from '@ratchet/domain/people/matrix'
import type { Actor } from '@ratchet/domain/people/permission'
import { type Rule, whyNotCall } from '@ratchet/domain/people/permission'
import type { Role } from '@ratchet/domain/people/role'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from './api.ts'

/** Who is signed in, with the roles that the rules ask about. */
export function useMe() {
  const { data } = useSuspenseQuery({ ...api.me.find.queryOptions({}), staleTime: 60_000 })
  return data
}

/** The signed-in person as the domain's rules want them. */
export function useActor(): Actor {
  const me = useMe()
  return { userId: me.userId, name: me.name, grants: me.grants }
}

/** Whether the matrix lets somebody with these roles call the procedure at all. */
export function mayCall(actor: Actor, procedure: ProcedureName): boolean {
  return whyNotCall(matrix[procedure] as Rule, actor) === null
}

/** Why these roles may not call the procedure, for a button that says so; null when they may. */
export function whyNotMay(actor: Actor, procedure: ProcedureName) {
  return whyNotCall(matrix[procedure] as Rule, actor)
}

/** The roles that may call the procedure, for a sentence that says whom to ask. */
export function rolesFor(procedure: ProcedureName): readonly Role[] {
  const { who } = matrix[procedure] as Rule
  return Array.isArray(who) ? (who as readonly Role[]) : []
}
