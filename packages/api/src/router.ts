import { matrix } from '@ratchet/domain/people/matrix'
import { siteRouter } from './site/site.router.ts'
import { createCallerFactory, router } from './trpc.ts'

export const appRouter = router({ site: siteRouter })
export type AppRouter = typeof appRouter

export const createCaller = createCallerFactory(appRouter)

/** Stops the start when a procedure has no entry in the matrix, or an entry has no procedure. */
export function assertMatrix(): void {
  const procedures = Object.keys(appRouter._def.procedures)
  const missing = procedures.filter((name) => !(name in matrix))
  const idle = Object.keys(matrix).filter((name) => !procedures.includes(name))
  if (missing.length > 0) throw new Error(`procedures without a permission entry: ${missing.join(', ')}`)
  if (idle.length > 0) throw new Error(`permission entries without a procedure: ${idle.join(', ')}`)
}
