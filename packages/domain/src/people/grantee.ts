/** To whom the rows of the matrix 权限矩阵 open a procedure, and for which part of the tree. Source: SPEC §2. */
import type { Rule } from './permission.ts'
import type { Role } from './role.ts'

export const everyone: Rule = { who: 'public', scope: 'none' }
export const member: Rule = { who: 'member', scope: 'none' }
export const zone = (...who: Role[]): Rule => ({ who, scope: 'zone' })
export const within = (...who: Role[]): Rule => ({ who, scope: 'unit' })
/** Whoever works on satisfaction reads all of it; surveyor, auditor and admin see only what is theirs (三员分立). */
export const officials: Role[] = ['owner', 'leader', 'lead_unit', 'unit', 'inspector', 'editor']
export const official: Rule = { who: officials, scope: 'none' }
/** Which items each of them reads is asked of the item itself: a unit reads its own. */
export const itemReader: Rule = { who: ['owner', 'leader', 'lead_unit', 'unit', 'inspector'], scope: 'none' }
/** Who sees what the rules of accountability found. */
export const accountable: Rule = { who: ['owner', 'leader', 'lead_unit', 'inspector'], scope: 'none' }
export const postReaders: Rule = { who: [...officials, 'auditor', 'admin'], scope: 'none' }
/** A surveyor reads the own firm's waves only, which the procedure asks of the wave. */
export const surveyReader: Rule = { who: [...officials, 'surveyor'], scope: 'none' }
export const pointReader: Rule = { who: ['owner', 'leader', 'inspector', 'unit'], scope: 'none' }
/** Who goes from door to door, or sends somebody. */
export const visitors: Role[] = ['owner', 'lead_unit', 'unit']
/** One's own name and password: open even to somebody who owes a new password or a second factor. */
export const oneself: Rule = { who: 'member', scope: 'none', evenOwing: true }
