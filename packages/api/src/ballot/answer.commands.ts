import type { KeyObject } from 'node:crypto'
import { ballotModeSchema } from '@ratchet/domain/ballot/ballot'
import { showReceipt } from '@ratchet/domain/ballot/receipt'
import { dayOf } from '@ratchet/domain/day'
import { keySchema } from '@ratchet/domain/id'
import { answersSchema } from '@ratchet/domain/questionnaire/answer'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { asResident } from '../command.ts'
import type { Db } from '../database/connect.ts'
import { createLane, type Lane } from '../database/lane.ts'
import { checkPointCode } from '../point/code.ts'
import { guarded } from '../trpc.ts'
import { findDayKey } from './day-key.ts'
import { noteTaken, receiveBallots, receiveFresh, type Taken } from './receive.ts'
import type { WaitingBallot } from './sent-ballot.ts'
import { formToken } from './token.ts'

const lanes = new WeakMap<Db, Lane<WaitingBallot, Taken>>()

/** The lane of ballots: whatever came while two connections were busy is the next transaction. */
function laneOf(db: Db): Lane<WaitingBallot, Taken> {
  const known = lanes.get(db)
  if (known) return known
  const lane = createLane<WaitingBallot, Taken>({
    width: 2,
    together: (batch) => receive(db, batch),
    alone: async (one) => {
      try {
        return (await receive(db, [one]))[0] as Taken
      } catch (error) {
        if (isThere(error)) return { refusal: new Refusal('key-reused') }
        throw error
      }
    },
  })
  lanes.set(db, lane)
  return lane
}

/** Takes a batch as if nobody had sent any of it before; as soon as one was, each is looked at. */
async function receive(db: Db, batch: readonly WaitingBallot[]): Promise<Taken[]> {
  const days: { readonly key: KeyObject; readonly sent: readonly WaitingBallot[] }[] = []
  for (const sent of Map.groupBy(batch, ({ ctx }) => dayOf(ctx.now)).values())
    if (sent[0]) days.push({ key: await findDayKey(sent[0].ctx), sent })
  const [only] = days
  const taken =
    only && days.length === 1
      ? await receiveFresh(db, only.sent, only.key).catch((error) => {
          if (isThere(error)) return receiveByDay(db, batch, days)
          throw error
        })
      : await receiveByDay(db, batch, days)
  noteTaken(batch, taken)
  return taken
}

/** One transaction; at midnight a batch has sendings of two days, which may have two campaigns and have two keys. */
async function receiveByDay(
  db: Db,
  batch: readonly WaitingBallot[],
  days: readonly { readonly key: KeyObject; readonly sent: readonly WaitingBallot[] }[],
): Promise<Taken[]> {
  const takenBy = await db.transaction().execute(async (tx) => {
    const taken = new Map<WaitingBallot, Taken>()
    for (const { key, sent } of days)
      for (const [at, one] of (await receiveBallots(tx, sent, key)).entries()) taken.set(sent[at] as WaitingBallot, one)
    return taken
  })
  return batch.map((one) => takenBy.get(one) as Taken)
}

/** A key that was used, or a question of a form that was answered: both are constraints. */
const isThere = (error: unknown): boolean => (error as { code?: string }).code === '23505'

/** What is sent; the bench measures what it costs to check. */
export const answerInput = z.strictObject({
  key: keySchema,
  code: z.string().max(60),
  form: z.string().max(120).nullable(),
  answers: answersSchema.refine((answers) => Object.keys(answers).length <= 60),
  token: z.string().max(120).nullable(),
  proof: z.string().max(20).nullable(),
  mode: ballotModeSchema,
})

/**
 * One sending of a scanned form, acknowledged once it is durable. The same key again answers the same; another answer
 * under it is refused with `key-reused`, and the first one stands.
 */
export const answer = guarded.input(answerInput).mutation(async ({ ctx, input }) => {
  const code = checkPointCode(ctx, input.code)
  if (!code) throw new Refusal('point-unknown')
  const taken = await laneOf(ctx.db).run({ ctx: asResident(ctx), sent: { ...input, code } })
  if ('refusal' in taken) throw taken.refusal
  return { form: formToken(ctx.keyring, taken.formId), receipt: showReceipt(taken.formId) }
})
