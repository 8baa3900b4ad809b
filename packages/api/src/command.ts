import type { Fact } from '@ratchet/domain/audit/fact'
import { keySchema } from '@ratchet/domain/id'
import { matrix, type ProcedureName } from '@ratchet/domain/people/matrix'
import { whyNotWithin } from '@ratchet/domain/people/permission'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import type { z } from 'zod'
import { recordFact } from './audit/record.ts'
import type { ActingContext, Context, Tx } from './context.ts'
import { answerReplay, claimKey, keepAnswer } from './database/replay.ts'
import { unitPath } from './people/unit.queries.ts'
import { acting, guarded } from './trpc.ts'

/** What an act answers: ids, versions and figures, never personal data, since it is kept for replays. */
export type Answer = Readonly<Record<string, unknown>>

export interface Act<C extends Context> {
  readonly tx: Tx
  readonly ctx: C
  /** Writes what happened, in the act's own transaction. Answers the fact's id. */
  record(fact: Fact): Promise<string>
  /** The unit the act is about: refused when the actor's role was not given for a subtree that contains it. */
  within(unitId: string): Promise<void>
}

export type Perform<I, C extends Context, A extends Answer> = (act: Act<C>, input: I) => Promise<A>

/**
 * Runs an act: replay → transaction → rule → save → record. The same key again gives the same answer and no second
 * effect; with another body it is refused. An act that recorded nothing, or whose matrix entry asks for a unit that
 * it never named, is rolled back: that is a defect of ours and answered as broken.
 */
export async function perform<I extends object, C extends Context, A extends Answer>(
  ctx: C,
  procedure: ProcedureName,
  input: I & { key: string },
  act: Perform<I, C, A>,
): Promise<A> {
  return ctx.db.transaction().execute((tx) => performIn(tx, ctx, procedure, input, act))
}

/** The same inside a transaction that somebody else owns, such as a lane's. */
export async function performIn<I extends object, C extends Context, A extends Answer>(
  tx: Tx,
  ctx: C,
  procedure: ProcedureName,
  { key, ...input }: I & { key: string },
  act: Perform<I, C, A>,
): Promise<A> {
  const claim = await claimKey(tx, ctx, procedure, key, input)
  if (!claim.fresh) return answerReplay<A>(claim)
  const rule = matrix[procedure]
  let factId: string | null = null
  let scoped = rule.scope !== 'unit'
  const answer = await act(
    {
      tx,
      ctx,
      record: async (fact) => {
        factId = await recordFact(tx, ctx, fact)
        return factId
      },
      within: async (unitId) => {
        refuse(whyNotWithin(rule, ctx.actor, await unitPath(tx, unitId)))
        scoped = true
      },
    },
    input as unknown as I,
  )
  if (!factId) throw new Error(`${procedure} recorded no fact`)
  if (!scoped) throw new Error(`${procedure} did not say which unit it is about`)
  await keepAnswer(tx, claim, factId, answer)
  return answer
}

/** The same call without its account. */
export const asResident = (ctx: Context): Context => ({ ...ctx, actor: null })

const commandBy =
  <C extends Context>(caller: (ctx: Context) => C) =>
  <S extends z.ZodRawShape, A extends Answer>(input: z.ZodObject<S>, act: Perform<z.infer<z.ZodObject<S>>, C, A>) =>
    guarded
      .input(input.extend({ key: keySchema }))
      .mutation(({ ctx, input: given }) =>
        perform(caller(ctx), ctx.procedure, given as z.infer<z.ZodObject<S>> & { key: string }, act),
      )

/** A change of state by a signed-in official. */
export const command = commandBy<ActingContext>(acting)

/**
 * A change of state by whoever comes, in its own transaction, where `batchedCommand` shares one. What an official does
 * as a resident is a resident's act: the session of the other portal is not looked at and enters no fact.
 */
export const publicCommand = commandBy(asResident)

/** The procedures that may use `ownCommand`: one's own drafts, saved views and read marks leave no fact. */
export const ownCommands: readonly ProcedureName[] = [
  'view.save',
  'view.drop',
  'notice.markRead',
  'assessment.saveDraft',
]

/** Keeps something of the caller's own. No fact, and no way to touch what is not theirs: `userId` comes from here. */
export function ownCommand<S extends z.ZodRawShape, A extends Answer>(
  input: z.ZodObject<S>,
  act: (own: { tx: Tx; ctx: ActingContext; userId: string }, input: z.infer<z.ZodObject<S>>) => Promise<A>,
) {
  return guarded.input(input.extend({ key: keySchema })).mutation(({ ctx, input: given }) => {
    if (!ownCommands.includes(ctx.procedure)) throw new Error(`${ctx.procedure} is not listed as an own command`)
    const caller = acting(ctx)
    const { key, ...own } = given as z.infer<z.ZodObject<S>> & { key: string }
    return ctx.db.transaction().execute(async (tx) => {
      const claim = await claimKey(tx, ctx, ctx.procedure, key, own)
      if (!claim.fresh) return answerReplay<A>(claim)
      const answer = await act({ tx, ctx: caller, userId: caller.actor.userId }, own as z.infer<z.ZodObject<S>>)
      await keepAnswer(tx, claim, null, answer)
      return answer
    })
  })
}

/** The row was changed since the caller read it: both versions go back, nothing is overwritten (RELIABILITY). */
export function refuseStale(mine: unknown, theirs: { version: number } & object, seen: number): void {
  if (theirs.version !== seen) throw new Refusal('stale', { mine, theirs, seen })
}
