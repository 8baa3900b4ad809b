import { matrix, type ProcedureName } from '@ratchet/domain/people/matrix'
import { type Actor, type Rule, whyNotCall } from '@ratchet/domain/people/permission'
import type { WhyNot } from '@ratchet/domain/refusal'

/**
 * Why the act cannot be done: the rule's own reason first, since it says what to do; then the matrix, which also knows
 * for which part of the tree a role was given.
 */
export function whyNotAct(actor: Actor, procedure: ProcedureName, why: WhyNot<string>): WhyNot<string> {
  return why ?? whyNotCall(matrix[procedure] as Rule, actor)
}
