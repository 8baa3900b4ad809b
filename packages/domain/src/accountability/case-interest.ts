/**
 * Conflict of interest 回避: whoever belongs to the unit or held one of its posts, whoever declared an interest, whoever opened
 * the case by hand or wrote the statement down, decides nothing in it; another one does. Source: SPEC §6; DOMAIN D-65.
 */
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { type AccountabilityCase, type Acted, type Acting, type Dossier, moved, whyNotNow } from './case.ts'
import type { CaseWhyNot } from './case-refusal.ts'
import { stepsOf } from './case-step.ts'

/** Whether the actor belongs to the unit by a role for it, or by a post that they hold or held. */
export function belongsToUnit(
  { case: { unitId }, posts }: { readonly case: Pick<AccountabilityCase, 'unitId'> } & Pick<Dossier, 'posts'>,
  actor: Actor,
): boolean {
  const byRole = actor.grants.some((grant) => grant.unitId === unitId && grant.path.length > 1)
  return byRole || posts.some((post) => post.userId === actor.userId)
}

/** Why the actor may not handle the case for the office, or null: who serves, reminds and records. */
export function whyNotImpartial(dossier: Dossier, actor: Actor): CaseWhyNot<'interest-own-unit' | 'interest-declared'> {
  if (belongsToUnit(dossier, actor)) return { code: 'interest-own-unit' }
  const declared = stepsOf(dossier.steps, 'interest').find((step) => step.by.id === actor.userId)
  return declared ? { code: 'interest-declared', details: { nature: declared.content.nature } } : null
}

/** Why the actor may not decide in the case, or null. */
export function whyNotDecider(
  dossier: Dossier,
  actor: Actor,
): CaseWhyNot<'interest-own-unit' | 'interest-declared' | 'interest-own-case' | 'interest-own-statement'> {
  const why = whyNotImpartial(dossier, actor)
  if (why) return why
  if (dossier.case.byHand && dossier.case.openedBy.id === actor.userId) return { code: 'interest-own-case' }
  const wrote = (['stated', 'waived', 'remedy_filed'] as const)
    .flatMap((kind) => stepsOf(dossier.steps, kind))
    .some((step) => step.by.id === actor.userId)
  return wrote ? { code: 'interest-own-statement' } : null
}

/** Why the interest cannot be declared, or null. */
export function whyNotDeclare(dossier: Dossier, actor: Actor): CaseWhyNot<'not-now' | 'interest-twice'> {
  const why = whyNotNow(dossier.case, 'declareInterest')
  if (why) return why
  const declared = stepsOf(dossier.steps, 'interest').some((step) => step.by.id === actor.userId)
  return declared ? { code: 'interest-twice' } : null
}

/** Declares an interest: from now on somebody else decides. Throws `Refusal`. */
export function declareInterest(dossier: Dossier, nature: string, acting: Acting): Acted {
  refuse(whyNotDeclare(dossier, acting.actor))
  return moved(dossier, acting, { content: { kind: 'interest', nature } })
}
