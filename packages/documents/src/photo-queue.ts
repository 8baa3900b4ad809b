interface QueueOptions {
  /** How many work at once. */
  readonly width: number
  /** How many may wait for their turn; more are told `full`. */
  readonly capacity: number
  readonly full: () => Error
}

/** Lets few work at once, the others in the order in which they came; throws what `full` gives when too many wait. */
export function createPhotoQueue({ width, capacity, full }: QueueOptions) {
  const waiting: (() => void)[] = []
  let running = 0

  return {
    async run<A>(work: () => Promise<A>): Promise<A> {
      if (running < width) running += 1
      else {
        if (waiting.length >= capacity) throw full()
        await new Promise<void>((resolve) => waiting.push(resolve))
      }
      try {
        return await work()
      } finally {
        // The place is handed over, so that nobody who comes meanwhile slips in.
        const next = waiting.shift()
        if (next) next()
        else running -= 1
      }
    },
  }
}
