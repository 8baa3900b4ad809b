/**
 * Whose turn a warning is 轮到谁: what of it somebody owes, worked out of where it stands. Drafts wait for the owner, a proposed
 * one for a leader, an objection for whoever had no part in it, silence that was told for the leader to urge.
 * Source: SPEC §11; UX §3.2.
 */
import type { Warning } from './warning.ts'

/** What is owed of a warning; the last three are somebody else's work that waits for one's word. */
export const warningTurns = ['issue', 'acknowledge', 'answer', 'urge', 'sign', 'decide', 'accept'] as const
export type WarningTurn = (typeof warningTurns)[number]
const waitingForMe: readonly WarningTurn[] = ['sign', 'decide', 'accept']
export const isWord = (turn: WarningTurn): boolean => waitingForMe.includes(turn)

export interface TurnReader {
  readonly userId: string
  readonly isOwner: boolean
  readonly isLeader: boolean
  readonly isInspector: boolean
  readonly isReceiver: boolean
  /** Its silence was told to the leader and lasts. */
  readonly isSilent: boolean
}

/** What the reader owes of the warning now; null when it is not their turn. */
export function turnOfWarning(row: Warning, reader: TurnReader): WarningTurn | null {
  const { userId, isOwner, isLeader, isInspector, isReceiver, isSilent } = reader
  const isPart = [row.issuedBy, row.proposedBy, row.objectedBy].some((person) => person?.id === userId)
  if (row.status === 'draft') return isOwner ? 'issue' : null
  if (row.status === 'proposed') return isLeader && row.proposedBy?.id !== userId ? 'sign' : null
  if (row.status === 'issued' && isReceiver) return 'acknowledge'
  if ((row.status === 'acknowledged' || row.status === 'returned') && isReceiver) return 'answer'
  if (row.status === 'objected') return (isLeader || isInspector) && !isPart ? 'decide' : null
  if (row.status === 'answered') {
    const isJudge = row.kind === 'urgent' ? isLeader || isOwner : isOwner
    return isJudge && row.answeredBy?.id !== userId ? 'accept' : null
  }
  return isSilent && isLeader ? 'urge' : null
}
