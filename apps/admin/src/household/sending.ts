/** Sends what waits, one after the other, each under its own key: it counts once however often it is sent. */
import type { RefusalDetails } from '@ratchet/domain/refusal'
import type { Problem } from '../problem.ts'
import type { VisitInput, Waiting } from './kept.ts'

export type Refused =
  | { readonly kind: 'refused'; readonly code: string; readonly details: RefusalDetails }
  | { readonly kind: 'invalid' }

/** What became of one sending. Only `sent` is an end. */
export type Outcome<A> =
  | { readonly kind: 'sent'; readonly answer: A }
  | { readonly kind: 'refused'; readonly refused: Refused }
  | { readonly kind: 'away' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'trouble'; readonly requestId: string | null }

export interface Post<A> {
  /** Who is signed in at this moment; throws like any call. */
  readonly whoami: () => Promise<string>
  readonly send: (input: VisitInput & { key: string }) => Promise<A>
  readonly read: (error: unknown) => Problem
}

/** These say nothing against the visit: whoever signs in, or waits, sends it. */
const notOfTheVisit = ['not-signed-in', 'owes-password', 'owes-second-factor']
const later = ['queue-full']

function outcomeOf(problem: Problem): Outcome<never> {
  if (problem.kind === 'away') return { kind: 'away' }
  if (problem.kind === 'broken') return { kind: 'trouble', requestId: problem.requestId }
  if (problem.kind === 'invalid') return { kind: 'refused', refused: { kind: 'invalid' } }
  if (problem.kind === 'stale') return { kind: 'refused', refused: { kind: 'refused', code: 'stale', details: {} } }
  const { code, details } = problem
  if (notOfTheVisit.includes(code)) return { kind: 'ended' }
  if (later.includes(code)) return { kind: 'away' }
  return { kind: 'refused', refused: { kind: 'refused', code, details } }
}

/**
 * Sends the visits of one person until the network, the session or the server fails; `told` takes over each outcome before
 * the next is sent. Answers how it ended: `sent` when nothing is left that could go.
 */
export async function sendAll<A>(
  visits: readonly Waiting[],
  userId: string,
  post: Post<A>,
  told: (visit: Waiting, outcome: Outcome<A>) => Promise<void>,
): Promise<Outcome<A>['kind']> {
  try {
    // Another tab may have signed in as somebody else meanwhile: nobody sends in another one's name.
    if ((await post.whoami()) !== userId) return 'ended'
  } catch (error) {
    return outcomeOf(post.read(error)).kind
  }
  for (const visit of visits) {
    const outcome = await sendOne(visit, post)
    await told(visit, outcome)
    if (outcome.kind !== 'sent' && outcome.kind !== 'refused') return outcome.kind
  }
  return 'sent'
}

async function sendOne<A>(visit: Waiting, post: Post<A>): Promise<Outcome<A>> {
  try {
    return { kind: 'sent', answer: await post.send({ ...visit.input, key: visit.key }) }
  } catch (error) {
    return outcomeOf(post.read(error))
  }
}
