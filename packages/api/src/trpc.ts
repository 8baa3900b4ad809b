import { matrix, type ProcedureName } from '@ratchet/domain/people/matrix'
import { whyNotCall } from '@ratchet/domain/people/permission'
import { Refusal } from '@ratchet/domain/refusal'
import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError, z } from 'zod'
import type { ActingContext, Context } from './context.ts'
import { isDatabaseAway } from './database/away.ts'
import { countCommit } from './database/commit-count.ts'
import { isUnkeepableError, unkeepable, unkeepableText } from './keepable-text.ts'

const t = initTRPC.context<Context>().create({
  errorFormatter({ shape, error, ctx }) {
    const { cause } = error
    const issue =
      cause instanceof Refusal
        ? { kind: 'refused' as const, code: cause.code, details: cause.details }
        : cause instanceof ZodError
          ? {
              kind: 'invalid' as const,
              issues: cause.issues.map(({ path, code, message }) => ({ path, code, message })),
            }
          : { kind: 'broken' as const }
    const message = issue.kind === 'refused' ? issue.code : issue.kind === 'invalid' ? 'invalid' : 'broken'
    return {
      ...shape,
      message,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        requestId: ctx?.requestId ?? null,
        issue,
      },
    }
  },
})

/** Refusals that HTTP has its own number for; every other refusal is 422. */
const statusOf: Record<string, TRPCError['code']> = {
  'not-signed-in': 'UNAUTHORIZED',
  'not-permitted': 'FORBIDDEN',
  'outside-your-units': 'FORBIDDEN',
  'owes-password': 'FORBIDDEN',
  'owes-second-factor': 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  stale: 'CONFLICT',
  'key-reused': 'CONFLICT',
  'database-away': 'SERVICE_UNAVAILABLE',
  'queue-full': 'SERVICE_UNAVAILABLE',
  'photo-busy': 'SERVICE_UNAVAILABLE',
  'photos-full': 'TOO_MANY_REQUESTS',
}

const answeredAs = (refusal: Refusal) =>
  new TRPCError({ code: statusOf[refusal.code] ?? 'UNPROCESSABLE_CONTENT', cause: refusal })

/**
 * The one choke point, and one layer, since tRPC copies the call for each: nobody gets past it without an entry in the matrix
 * that lets them. Text is looked at here for all procedures, since a schema of a single field forgets it sooner or later.
 * Unwraps what the resolver threw, so that a refusal is answered as one and a lost database as 503. What an act changed makes
 * old what was kept of earlier reads, whatever door it came through.
 */
const guard = t.middleware(async ({ ctx, type, path, getRawInput, next }) => {
  const procedure = path as ProcedureName
  const rule = matrix[procedure]
  if (!rule) throw new Error(`no permission entry for ${path}`)
  const why = whyNotCall(rule, ctx.actor)
  if (why) throw answeredAs(new Refusal(why.code, why.details))
  const paths = unkeepableText(await getRawInput())
  if (paths.length > 0) throw unkeepable(paths)

  const result = await next({ ctx: { procedure } })
  if (result.ok) {
    if (type === 'mutation') countCommit(ctx.db, procedure)
    return result
  }
  const { cause } = result.error
  if (isUnkeepableError(cause)) throw unkeepable([[]])
  const refusal = cause instanceof Refusal ? cause : isDatabaseAway(cause) ? new Refusal('database-away') : null
  if (!refusal) return result
  throw answeredAs(refusal)
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory
export const guarded = t.procedure.use(guard)

/** A read that needs no account. */
export const publicQuery = guarded
/** A read for signed-in officials. */
export const memberQuery = guarded.use(({ ctx, next }) => next({ ctx: acting(ctx) }))

export function acting<C extends Context>(ctx: C): C & ActingContext {
  if (!ctx.actor) throw new Refusal('not-signed-in')
  return { ...ctx, actor: ctx.actor }
}

export const noInput = z.strictObject({})
