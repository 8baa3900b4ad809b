import { matrix, type ProcedureName } from '@ratchet/domain/people/matrix'
import { type Actor, type Rule, whyNotCall } from '@ratchet/domain/people/permission'
import type { WhyNot } from '@ratchet/domain/refusal'

/** The same answer that the server would give before it looks at the thing itself. */
export function whyNotMay(actor: Actor, procedure: ProcedureName): WhyNot<string> {
  return whyNotCall(matrix[procedure] as Rule, actor)
}
