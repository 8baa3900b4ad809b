import type { Checkpoint } from '@ratchet/domain/audit/checkpoint'
import type { Keyring } from '../database/keyring.ts'
import { signatureHolds } from './checkpoint.ts'
import type { Report } from './report.ts'
import type { ChainEnd, ChainWalk } from './verify-chain.ts'

interface Placed {
  readonly checkpoint: Checkpoint
  readonly place: 'outside' | 'in the database'
}

/** Holds the chain against the signed checkpoints, those kept outside and those in the database. */
export class CheckpointCheck {
  readonly #bySize = new Map<number, Placed[]>()
  readonly #report: Report
  #differs: string | null = null
  /** The newest authentic checkpoint kept outside: what the trail must at least reach. */
  newest: Checkpoint | null = null

  constructor(outside: readonly Checkpoint[], inside: readonly Checkpoint[], keyring: Keyring, report: Report) {
    this.#report = report
    const placed: Placed[] = [
      ...outside.map((checkpoint) => ({ checkpoint, place: 'outside' as const })),
      ...inside.map((checkpoint) => ({ checkpoint, place: 'in the database' as const })),
    ]
    for (const { checkpoint, place } of placed) {
      const where = `checkpoint ${checkpoint.size} ${place}`
      if (!keyring.ids.includes(checkpoint.keyId))
        report('key-unknown', where, `the keyring has no key ${checkpoint.keyId}`)
      else if (!signatureHolds(checkpoint, keyring)) report('checkpoint-forged', where, 'its signature does not hold')
      else this.#take({ checkpoint, place })
    }
  }

  #take(placed: Placed): void {
    const { checkpoint, place } = placed
    this.#bySize.set(checkpoint.size, [...(this.#bySize.get(checkpoint.size) ?? []), placed])
    if (place === 'outside' && checkpoint.size > (this.newest?.size ?? 0)) this.newest = checkpoint
  }

  /** Compares root and head where a checkpoint was made; the first difference says it all. */
  onLink(end: ChainEnd, walk: ChainWalk): void {
    if (this.#differs) return
    for (const { checkpoint, place } of this.#bySize.get(end.seq) ?? []) {
      if (checkpoint.headHash === end.hash && checkpoint.root === walk.frontier.root()) continue
      this.#differs = `checkpoint ${checkpoint.size} ${place}`
      this.#report(
        'history-rewritten',
        this.#differs,
        `signed at ${checkpoint.at}, but the first ${end.seq} links are not those that were signed: rewritten, or an old backup that went on`,
      )
      return
    }
  }

  /** After everything else: a trail that ends before a checkpoint lost its tail, by hand or with an old backup. */
  onEnd(end: ChainEnd, intactSoFar: boolean): void {
    if (!this.newest || this.newest.size <= end.seq) return
    const kind = intactSoFar ? 'backup-restored' : 'tail-dropped'
    const lost = this.newest.size - end.seq
    this.#report(kind, `link ${end.seq + 1}`, `${lost} links are gone that were signed at ${this.newest.at}`)
  }
}
