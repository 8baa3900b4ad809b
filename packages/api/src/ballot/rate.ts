import { bitsFor, RATE_WINDOW_SECONDS } from '@ratchet/domain/ballot/stamp'

/** Answers of each point in this process, by minute: what its next page's proof costs. Another process has its own count. */
export class Rate {
  readonly #minutes = new Map<string, Map<number, number>>()

  note(point: string, seconds: number): void {
    const minutes = this.#minutes.get(point) ?? new Map<number, number>()
    const minute = Math.floor(seconds / 60)
    minutes.set(minute, (minutes.get(minute) ?? 0) + 1)
    // A clock that jumps leaves minutes of the future behind: they are old too.
    for (const old of minutes.keys()) if (Math.abs(minute - old) * 60 > RATE_WINDOW_SECONDS) minutes.delete(old)
    this.#minutes.set(point, minutes)
  }

  bits(point: string, seconds: number): number {
    const minute = Math.floor(seconds / 60)
    let answers = 0
    for (const [at, n] of this.#minutes.get(point) ?? [])
      if (Math.abs(minute - at) * 60 <= RATE_WINDOW_SECONDS) answers += n
    return bitsFor(answers)
  }
}

/** The rates of this process. */
export const rate = new Rate()
