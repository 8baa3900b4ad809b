import { Refusal } from '@ratchet/domain/refusal'

export interface LaneOptions<T, A> {
  /** Does a whole batch in one transaction, answers in the same order; throws when any of it fails. */
  readonly together: (batch: readonly T[]) => Promise<readonly A[]>
  /** Does one alone: after its batch failed, so that a poison row harms nobody. */
  readonly alone: (one: T) => Promise<A>
  /** How many transactions at once. */
  readonly width: number
  /** Rows of a batch at most. */
  readonly largest?: number
  /** Rows that may wait at most; more are refused with `queue-full`, which HTTP answers with 503. */
  readonly capacity?: number
}

interface Waiting<T, A> {
  readonly item: T
  readonly resolve: (answer: A) => void
  readonly reject: (error: unknown) => void
}

/**
 * Gathers hot acts into shared transactions. There is no timer: whatever has come while the connections were busy is
 * the next batch, so a lone act does not wait and a crowd shares one commit. Nothing is acknowledged before its commit.
 */
export function createLane<T, A>({ together, alone, width, largest = 200, capacity = 5000 }: LaneOptions<T, A>) {
  const waiting: Waiting<T, A>[] = []
  let running = 0

  async function settle(one: Waiting<T, A>): Promise<void> {
    await alone(one.item).then(one.resolve, one.reject)
  }

  async function flush(): Promise<void> {
    running += 1
    try {
      while (waiting.length > 0) {
        const batch = waiting.splice(0, largest)
        const [only] = batch
        if (only && batch.length === 1) {
          await settle(only)
          continue
        }
        const answers = await together(batch.map((one) => one.item)).catch(() => null)
        if (answers) for (const [at, one] of batch.entries()) one.resolve(answers[at] as A)
        else for (const one of batch) await settle(one)
      }
    } finally {
      running -= 1
    }
  }

  return {
    /** Answers once the act is committed; rejects with what the act itself threw. */
    run(item: T): Promise<A> {
      if (waiting.length >= capacity) return Promise.reject(new Refusal('queue-full', { waiting: waiting.length }))
      return new Promise<A>((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        if (running < width) void flush()
      })
    },
  }
}
export type Lane<T, A> = ReturnType<typeof createLane<T, A>>
