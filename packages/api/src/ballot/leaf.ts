import { hash } from 'node:crypto'
import { leafHash } from '../audit/digest.ts'
import { Frontier } from '../audit/merkle.ts'

/** A row of `ballot`, as far as its leaf speaks of it: everything but its place in the batch. */
export interface SealedBallot {
  readonly id: string
  readonly campaignId: string
  readonly formId: string
  readonly pointId: string
  readonly placeId: string
  /** ISO, UTC, milliseconds: as it is written and as the database gives it back. */
  readonly receivedAt: string
  readonly mode: string
  readonly proof: string
  readonly signs: readonly string[]
  readonly seconds: number | null
  readonly key: string
  readonly requestHash: string
  readonly source: string | null
  readonly salt: Uint8Array
}

export interface SealedAnswer {
  readonly item: string
  readonly answer: string
}

const byItem = (one: SealedAnswer, other: SealedAnswer) => (one.item < other.item ? -1 : 1)

/**
 * What nobody may be made to show, under the ballot's own salt: the answers, and whatever would help to guess them. `straight`
 * says that all answers are alike; with the key or the hash of the request anybody could try one answer after the other.
 */
function commitmentOf(ballot: SealedBallot, answers: readonly SealedAnswer[]): string {
  const { key, requestHash, source, seconds, signs, salt } = ballot
  const said = answers.length > 1 ? [...answers].sort(byItem) : answers
  const text = JSON.stringify([
    key,
    requestHash,
    source,
    seconds,
    signs,
    said.map(({ item, answer }) => [item, answer]),
  ])
  return hash('sha256', `${Buffer.from(salt).toString('hex')}\n${text}`)
}

/**
 * The text of a ballot in the tree of its batch: ids, instants and words of our own lists, one a line, so no line can run into
 * the next. A receipt shows it whole; what was answered is in it only as a commitment.
 */
export function ballotLeaf(ballot: SealedBallot, answers: readonly SealedAnswer[]): string {
  const { id, campaignId, formId, pointId, placeId, receivedAt, mode, proof } = ballot
  return [id, campaignId, formId, pointId, placeId, receivedAt, mode, proof, commitmentOf(ballot, answers)].join('\n')
}

/** The root (RFC 6962) over the leaves of a batch, in the order of their positions: what its fact binds. */
export function batchRoot(leaves: readonly string[]): string {
  const tree = new Frontier()
  for (const leaf of leaves) tree.append(leafHash(leaf))
  return tree.root()
}
