/**
 * What changed inside a text, by the characters of Chinese and the words and figures of Latin script: Myers' shortest
 * edit, then smoothed so that a single character between two changes does not tear them apart.
 */

export interface DiffRun {
  readonly kind: 'same' | 'dropped' | 'added'
  readonly text: string
}

/** More edits than this and the middle is told as rewritten: the eye gains nothing from finer crumbs. */
const MOST_EDITS = 600

/** The later text against the earlier one: runs that together are both texts. */
export function diffWords(before: string, after: string): readonly DiffRun[] {
  const [a, b] = [tokensOf(before), tokensOf(after)]
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const middle = editsOf(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return smoothed([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: tail > 0 ? a.slice(-tail).join('') : '' },
  ])
}

/** A figure with its decimals is one token, since 14.6 is not a small change of 14.2. */
function tokensOf(text: string): string[] {
  return text.match(/[A-Za-z0-9]+(?:[.:][0-9]+)*|\s+|./gsu) ?? []
}

function editsOf(a: readonly string[], b: readonly string[]): readonly DiffRun[] {
  const rewritten: DiffRun[] = [
    { kind: 'dropped', text: a.join('') },
    { kind: 'added', text: b.join('') },
  ]
  if (a.length === 0 || b.length === 0) return rewritten
  const steps = stepsTo(a, b)
  return steps ? runsAlong(steps, a, b) : rewritten
}

/** For each number of edits, how far along every diagonal they reach; null when they are too many. */
function stepsTo(a: readonly string[], b: readonly string[]): ReadonlyMap<number, number>[] | null {
  const steps: Map<number, number>[] = []
  let reached = new Map<number, number>([[1, 0]])
  for (let edits = 0; edits <= MOST_EDITS; edits += 1) {
    steps.push(reached)
    const next = new Map(reached)
    for (let k = -edits; k <= edits; k += 2) {
      let x = startOn(next, k, edits)
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      next.set(k, x)
      if (x >= a.length && x - k >= b.length) return steps
    }
    reached = next
  }
  return null
}

const at = (reached: ReadonlyMap<number, number>, k: number) => reached.get(k) ?? -1
const isDown = (reached: ReadonlyMap<number, number>, k: number, edits: number) =>
  k === -edits || (k !== edits && at(reached, k - 1) < at(reached, k + 1))
const startOn = (reached: ReadonlyMap<number, number>, k: number, edits: number) =>
  isDown(reached, k, edits) ? at(reached, k + 1) : at(reached, k - 1) + 1

/** Walks the steps back from the end of both texts to their beginning. */
function runsAlong(steps: readonly ReadonlyMap<number, number>[], a: readonly string[], b: readonly string[]) {
  const runs: DiffRun[] = []
  let [x, y] = [a.length, b.length]
  for (let edits = steps.length - 1; edits >= 0; edits -= 1) {
    const reached = steps[edits] ?? new Map()
    const k = x - y
    const down = isDown(reached, k, edits)
    const from = edits === 0 ? 0 : at(reached, down ? k + 1 : k - 1)
    const start = edits === 0 ? 0 : down ? from : from + 1
    while (x > start) {
      x -= 1
      y -= 1
      runs.unshift({ kind: 'same', text: a[x] ?? '' })
    }
    if (edits === 0) break
    if (down) runs.unshift({ kind: 'added', text: b[--y] ?? '' })
    else runs.unshift({ kind: 'dropped', text: a[--x] ?? '' })
  }
  return runs
}

const isCrumb = ({ kind, text }: DiffRun) => kind === 'same' && [...text].length < 2

/** Neighbours of one kind are joined; a crumb between two changes goes with them, what was dropped first. */
function smoothed(runs: readonly DiffRun[]): readonly DiffRun[] {
  const joined = joinedOf(runs)
  const smooth: DiffRun[] = []
  let [dropped, added] = ['', '']
  const settle = () => {
    if (dropped) smooth.push({ kind: 'dropped', text: dropped })
    if (added) smooth.push({ kind: 'added', text: added })
    dropped = added = ''
  }
  joined.forEach((run, index) => {
    const inside = (dropped || added) !== '' && index < joined.length - 1 && isCrumb(run)
    if (run.kind === 'same' && !inside) {
      settle()
      smooth.push(run)
      return
    }
    if (run.kind !== 'added') dropped += run.text
    if (run.kind !== 'dropped') added += run.text
  })
  settle()
  return smooth
}

function joinedOf(runs: readonly DiffRun[]): readonly DiffRun[] {
  const joined: DiffRun[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = joined.at(-1)
    if (last?.kind === run.kind) joined[joined.length - 1] = { kind: run.kind, text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}
