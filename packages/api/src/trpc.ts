import { matrix, type ProcedureName } from '@ratchet/domain/people/matrix'
import { whyNotCall } from '@ratchet/domain/people/permission'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError, z } from 'zod'
import type { ActingContext, Context } from './context.ts'
import { isDatabaseAway } from './database/away.ts'
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

/** Unwraps what the resolver threw, so that a refusal is answered as one and a lost database as 503. */
const answerErrors = t.middleware(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  const { cause } = result.error
  if (isUnkeepableError(cause)) throw unkeepable([[]])
  const refusal = cause instanceof Refusal ? cause : isDatabaseAway(cause) ? new Refusal('database-away') : null
  if (!refusal) return result
  throw new TRPCError({ code: statusOf[refusal.code] ?? 'UNPROCESSABLE_CONTENT', cause: refusal })
})

/** The one choke point: nobody gets past it without an entry in the matrix that lets them. */
const permitted = t.middleware(({ ctx, path, next }) => {
  const rule = matrix[path as ProcedureName]
  if (!rule) throw new Error(`no permission entry for ${path}`)
  refuse(whyNotCall(rule, ctx.actor))
  return next({ ctx: { ...ctx, procedure: path as ProcedureName } })
})

/** Looked at here for all procedures, since a schema of a single field forgets it sooner or later. */
const keepable = t.middleware(async ({ getRawInput, next }) => {
  const paths = unkeepableText(await getRawInput())
  if (paths.length > 0) throw unkeepable(paths)
  return next()
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory
export const guarded = t.procedure.use(answerErrors).use(permitted).use(keepable)

/** A read that needs no account. */
export const publicQuery = guarded
/** A read for signed-in officials. */
export const memberQuery = guarded.use(({ ctx, next }) => next({ ctx: acting(ctx) }))

export function acting<C extends Context>(ctx: C): C & ActingContext {
  if (!ctx.actor) throw new Refusal('not-signed-in')
  return { ...ctx, actor: ctx.actor }
}

export const noInput = z.strictObject({})
