import { createHmac } from 'node:crypto'
import type { Db } from '../database/connect.ts'
import type { Keyring } from '../database/keyring.ts'
import { GENESIS, leafHash, linkHash } from './digest.ts'
import { factColumns, factRowOf } from './fact-row.ts'
import { Frontier } from './merkle.ts'
import { type FactRow, factText } from './record.ts'
import type { Report } from './report.ts'
import type { Bindings } from './verify-rows.ts'

/** Small enough that hashing one page never holds the event loop for long. */
const PAGE = 500

export interface ChainEnd {
  readonly seq: number
  readonly hash: string
}

interface SignedFact {
  readonly fact: FactRow
  readonly keyId: string
  readonly mac: string
}

/** How a fact is named in a finding: enough to look it up and to know what it says. */
export function factName(fact: FactRow): string {
  return `fact ${fact.id} (${fact.act} ${fact.subjectKind} ${fact.subjectId}, ${fact.at})`
}

/**
 * Walks the chain from the first link, in pages, and recomputes every hash. What it read is kept in `bindings`, and
 * `onLink` sees the tree after each link.
 */
export class ChainWalk {
  readonly #keyring: Keyring
  readonly #report: Report
  readonly #bindings: Bindings
  readonly #keys = new Map<string, Buffer | null>()
  readonly frontier = new Frontier()
  end: ChainEnd = { seq: 0, hash: GENESIS }
  facts = 0
  links = 0

  constructor(keyring: Keyring, bindings: Bindings, report: Report) {
    this.#keyring = keyring
    this.#bindings = bindings
    this.#report = report
  }

  /** Goes on from where the last call stopped, to the end of the chain as `db` sees it. */
  async walk(db: Db, onLink: (end: ChainEnd) => void, onPage: (links: number) => Promise<void>): Promise<void> {
    for (;;) {
      const links = await db
        .selectFrom('auditLink')
        .selectAll()
        .where('seq', '>', this.end.seq)
        .orderBy('seq')
        .limit(PAGE)
        .execute()
      if (links.length === 0) return
      const ids = links.map((link) => link.factId)
      const rows = await db
        .selectFrom('fact')
        .select([...factColumns, 'keyId', 'mac'])
        .where('id', 'in', ids)
        .execute()
      const facts = new Map(rows.map((row) => [row.id, { fact: factRowOf(row), keyId: row.keyId, mac: row.mac }]))
      for (const link of links) {
        this.#checkLink(link)
        const signed = facts.get(link.factId)
        if (signed) this.#checkLinked(signed, link)
        else this.#report('fact-missing', `link ${link.seq}`, `its fact ${link.factId} is not there`)
        onLink(this.end)
      }
      await onPage(this.links)
    }
  }

  #checkLink(link: { seq: number; prevHash: string; leafHash: string; hash: string }): void {
    const where = `link ${link.seq}`
    const { seq, hash } = this.end
    if (link.seq !== seq + 1) this.#report('link-gap', where, `links ${seq + 1} to ${link.seq - 1} are not there`)
    else if (link.prevHash !== hash) this.#report('reordered', where, `it does not follow link ${seq}`)
    if (linkHash(link.seq, link.prevHash, link.leafHash) !== link.hash)
      this.#report('link-changed', where, 'its hash is not the hash of what it holds')
    this.frontier.append(link.leafHash)
    this.end = { seq: link.seq, hash: link.hash }
    this.links += 1
  }

  #checkLinked(signed: SignedFact, link: { seq: number; leafHash: string }): void {
    const { fact } = signed
    const text = factText(fact)
    const authentic = this.#macHolds(signed, text)
    if (leafHash(text) === link.leafHash) {
      if (authentic === false)
        this.#report('fact-forged', factName(fact), `link ${link.seq}: not written by this system ${rowsOf(fact)}`)
    } else if (authentic) {
      this.#report('reordered', factName(fact), `link ${link.seq} was made for another fact`)
    } else {
      this.#report('fact-changed', factName(fact), `link ${link.seq}: not what was sealed ${rowsOf(fact)}`)
    }
    this.#bindings.apply(fact)
    this.facts += 1
  }

  /** A fact that the sealer has not linked yet: only its MAC speaks for it. */
  checkUnsealed(signed: SignedFact): void {
    const { fact } = signed
    if (this.#macHolds(signed, factText(fact)) === false)
      this.#report('fact-forged', factName(fact), `not sealed yet: not written by this system ${rowsOf(fact)}`)
    this.#bindings.apply(fact)
    this.facts += 1
  }

  /** Null when the key is unknown, which is reported. */
  #macHolds({ fact, keyId, mac }: SignedFact, text: string): boolean | null {
    let key = this.#keys.get(keyId)
    if (key === undefined) {
      key = this.#keyring.derive('fact', keyId)
      this.#keys.set(keyId, key)
    }
    if (key) return createHmac('sha256', key).update(text).digest('hex') === mac
    this.#report('key-unknown', factName(fact), `the keyring has no key ${keyId}`)
    return null
  }
}

function rowsOf(fact: FactRow): string {
  return `(rows: ${fact.changedRows.map((row) => `${row.table} ${row.id}`).join(', ') || 'none'})`
}
