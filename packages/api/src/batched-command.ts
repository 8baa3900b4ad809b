import { keySchema } from '@ratchet/domain/id'
import type { ProcedureName } from '@ratchet/domain/people/matrix'
import type { z } from 'zod'
import { type Answer, asResident, type Perform, performIn } from './command.ts'
import type { Context } from './context.ts'
import type { Db } from './database/connect.ts'
import { createLane, type Lane } from './database/lane.ts'
import { guarded } from './trpc.ts'

/** One act that waits for its batch. */
interface Batched {
  readonly ctx: Context
  readonly procedure: ProcedureName
  readonly input: { key: string }
  readonly act: Perform<object, Context, Answer>
}

const lanes = new WeakMap<Db, Lane<Batched, Answer>>()

/** Two connections keep a server busy (PERFORMANCE); on the embedded database the second one waits for the first. */
const WIDTH = 2

/** The lane of a database: all hot acts of the process share it. */
export function laneOf(db: Db): Lane<Batched, Answer> {
  const known = lanes.get(db)
  if (known) return known
  const lane = createLane<Batched, Answer>({
    width: WIDTH,
    together: (batch) =>
      db.transaction().execute(async (tx) => {
        const answers: Answer[] = []
        for (const { ctx, procedure, input, act } of batch)
          answers.push(await performIn(tx, ctx, procedure, input, act))
        return answers
      }),
    alone: ({ ctx, procedure, input, act }) =>
      db.transaction().execute((tx) => performIn(tx, ctx, procedure, input, act)),
  })
  lanes.set(db, lane)
  return lane
}

/**
 * A hot act of the public. Each row keeps its own key, rule and fact, as in `command`; only the transaction is shared.
 * Refuses with `queue-full` when too many wait.
 */
export function batchedCommand<S extends z.ZodRawShape, A extends Answer, B = A>(
  input: z.ZodObject<S>,
  act: Perform<z.infer<z.ZodObject<S>>, Context, A>,
  /** Makes what the caller reads of what is kept for replays, which holds no secret. */
  tell: (ctx: Context, answer: A) => B = (_ctx, answer) => answer as unknown as B,
) {
  return guarded.input(input.extend({ key: keySchema })).mutation(async ({ ctx, input: given }) => {
    const batched = { ctx: asResident(ctx), procedure: ctx.procedure, input: given as { key: string } }
    const answer = await laneOf(ctx.db).run({ ...batched, act: act as unknown as Batched['act'] })
    return tell(ctx, answer as A)
  })
}
