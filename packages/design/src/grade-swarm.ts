/** Dots of one axis that never cover each other: each stands on the lowest free height above its z. */

export type Dot<T> = { readonly of: T; readonly x: number; readonly radius: number; readonly room: number }
export type Standing<T> = Dot<T> & { readonly height: number }

/** Heights of the centres above the axis; larger dots stand lower. `room` is the radius that neighbours keep clear of. */
export function swarm<T>(dots: readonly Dot<T>[]): readonly Standing<T>[] {
  const placed: Standing<T>[] = []
  const order = [...dots.entries()].sort(([i, a], [j, b]) => b.room - a.room || a.x - b.x || i - j)
  for (const [, dot] of order) {
    const near = placed.filter((other) => Math.abs(other.x - dot.x) < other.room + dot.room)
    // Free heights begin on the axis, or where the dot touches one that stands already.
    const touching = near.map(
      (other) => other.height + Math.sqrt((other.room + dot.room) ** 2 - (other.x - dot.x) ** 2),
    )
    const height = [dot.room, ...touching]
      .sort((a, b) => a - b)
      .find((at) => at >= dot.room && near.every((other) => isClear(other, dot, at)))
    placed.push({ ...dot, height: height ?? dot.room })
  }
  return placed
}

const isClear = <T>(other: Standing<T>, dot: Dot<T>, height: number) =>
  Math.hypot(other.x - dot.x, other.height - height) >= other.room + dot.room - 1e-6
