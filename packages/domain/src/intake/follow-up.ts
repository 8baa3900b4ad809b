/**
 * What a later paper 后续来件 does to the matter it follows: an urgent paper makes it urgent, the earlier deadline of both
 * holds while it is not answered, and one that was answered is looked at again until the paper's own day. A paper never
 * makes a matter less urgent or later. Who knows a number is not yet somebody of the matter: papers are added to it by those
 * who run it, by the unit that filed it, and by the units whose item it is; anybody else's is a matter of its own that names
 * the earlier number 谁登记、谁承办，谁补充；其他单位的来件另行登记. Source: SPEC §10, §2.
 */
import { lookAgain } from '../opinion/handle.ts'
import type { Opinion } from '../opinion/opinion.ts'
import type { Actor } from '../people/permission.ts'
import type { WhyNot } from '../refusal.ts'
import { type OwnDue, owedDue } from './source.ts'

export interface LaterPaper {
  readonly urgent: boolean
  /** What is owed of the paper's deadline; `due` is null once the other channel has closed it. */
  readonly owed: Pick<OwnDue, 'due' | 'dueEstimated'>
}

/** The matter with the paper; the very same value when it changes nothing. */
export function afterPaper<Kept extends Opinion>(
  opinion: Kept,
  { urgent, owed }: LaterPaper,
  house: Pick<Opinion, 'replyDue' | 'dueEstimated'>,
): Kept {
  const raised = opinion.urgent || urgent
  const version = opinion.version + 1
  if (opinion.status === 'answered')
    return { ...opinion, ...lookAgain(opinion, owedDue(house, owed)), urgent: raised, version }
  const isEarlier = owed.due !== null && owed.due < opinion.replyDue
  if (!isEarlier && raised === opinion.urgent) return opinion
  return { ...opinion, ...(isEarlier ? owedDue(opinion, owed) : {}), urgent: raised, version }
}

/** Those who run opinions for the whole zone. */
const keepers = ['owner', 'inspector']

/** Why the actor's paper is not added to the matter, or null; `paths` are those of the units whose matter it is. */
export function whyNotFollow(
  { grants }: Pick<Actor, 'grants'>,
  paths: readonly (readonly string[])[],
): WhyNot<'matter-of-others'> {
  const keeps = grants.some(({ role, path }) => keepers.includes(role) && path.length === 1)
  const working = grants.filter(({ role }) => role === 'lead_unit' || role === 'unit')
  const isTheirs = paths.some((path) => working.some(({ unitId }) => path.includes(unitId)))
  return keeps || isTheirs ? null : { code: 'matter-of-others' }
}
