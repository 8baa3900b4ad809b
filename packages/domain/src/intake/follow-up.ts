/**
 * What a later paper 后续来件 does to the matter it follows: an urgent paper makes it urgent, the earlier deadline of both
 * holds while it is not answered, and one that was answered is looked at again until the paper's own day. A paper never
 * makes a matter less urgent or later. Source: SPEC §10.
 */
import { lookAgain } from '../opinion/handle.ts'
import type { Opinion } from '../opinion/opinion.ts'
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
