import type { FastifyInstance } from 'fastify'
import type { Lifecycle } from './deps.ts'

export const DRAIN_MS = 10_000

export interface Stopping {
  readonly app: Pick<FastifyInstance, 'close'>
  readonly lifecycle: Lifecycle
  /** What ends after the last answer, in order: loops, database, lock. */
  readonly afterwards: readonly (() => void | Promise<void>)[]
}

/** Unready at once, answers what is being asked for at most ten seconds, then lets go of everything in order. */
export async function stopGracefully({ app, lifecycle, afterwards }: Stopping, drainMs = DRAIN_MS): Promise<void> {
  lifecycle.draining = true
  await Promise.race([app.close(), pause(drainMs)])
  for (const step of afterwards) await Promise.race([step(), pause(drainMs)])
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}

/** SIGTERM and SIGINT stop in order; a second one, or an error that nobody caught, ends the process at once. */
export function stopOnSignals(stopping: Stopping): void {
  let asked = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1)
      asked = true
      stopGracefully(stopping).then(
        () => process.exit(0),
        (error: unknown) => lastResort(error),
      )
    })
  }
  // A process in an unknown state must not go on writing: whoever watches it starts a new one.
  process.on('uncaughtException', lastResort)
  process.on('unhandledRejection', lastResort)
}

function lastResort(error: unknown): never {
  process.stderr.write(`ratchet: broken, stopping: ${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
}
