/** Receiving ballots 收答卷: many at a time in one transaction. Source: PERFORMANCE "Shape"; RELIABILITY "Ballot defence". */
import type { KeyObject } from 'node:crypto'
import { whyNotAnswer } from '@ratchet/domain/ballot/ballot'
import { signsOf } from '@ratchet/domain/ballot/view-rule'
import { dayOf } from '@ratchet/domain/day'
import type { Answers } from '@ratchet/domain/questionnaire/answer'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import type { Db } from '../database/connect.ts'
import { keptKey } from '../database/replay.ts'
import type { Database } from '../database/tables.gen.ts'
import { findSentAnswers, findSentKeys, insertBallots, insertFresh, recordBatch } from './ballot.queries.ts'
import { findBoard, type Running, type ScannedPoint } from './board.queries.ts'
import { sourceOf } from './day-key.ts'
import { ballotLeaf, batchRoot, type SealedAnswer, type SealedBallot } from './leaf.ts'
import { rate } from './rate.ts'
import { readAnswers, requestHash, stepsOf, type WaitingBallot } from './sent-ballot.ts'
import { isProof, readForm, readToken } from './token.ts'

/** What became of one sending: the id of its form, or why it was not taken. */
export type Taken = { readonly formId: string } | { readonly refusal: Refusal }

/** A sending that may be kept. */
export interface Kept extends SealedBallot {
  readonly position: number
  readonly answers: readonly SealedAnswer[]
}

interface Known {
  readonly running: Running
  readonly points: ReadonlyMap<string, ScannedPoint>
  /** Answers that a form has already, by its id. */
  readonly before: ReadonlyMap<string, Answers>
  /** Keys of further questions that came before: what they answer now is what they answered then. */
  readonly sentKeys: ReadonlySet<string>
  readonly dayKey: KeyObject
  /** Salts of the whole batch, one after the other: a draw for each would cost as much as all its other marks. */
  readonly salts: Buffer
}

const SALT_BYTES = 16

/**
 * Takes sendings of the same civil day: marks them, keeps what is an answer, and binds all of them by one fact. A sending
 * that came before gets its first answer; one that a rule refuses harms no other. Throws when the database refuses a row.
 */
export async function receiveBallots(tx: Tx, waiting: readonly WaitingBallot[], dayKey: KeyObject): Promise<Taken[]> {
  const [first] = waiting
  if (!first) return []
  const judged = await judge(tx, waiting, dayKey)
  const kept = judged.filter((one): one is Kept => !(one instanceof Refusal))
  const batch = { id: first.ctx.newId(), campaignId: kept[0]?.campaignId ?? '' }
  const found = await insertBallots(tx, batch, kept)
  const fresh = kept.filter((one) => found.get(one.key)?.id === one.id)
  if (fresh.length > 0) await recordBatch(tx, first.ctx, batchOf(batch.id, fresh))
  return judged.map((one): Taken => {
    if (one instanceof Refusal) return { refusal: one }
    const stored = found.get(one.key)
    if (stored?.requestHash !== one.requestHash) return { refusal: new Refusal('key-reused') }
    return { formId: stored.formId }
  })
}

/**
 * The same for sendings that nobody sent before, as nearly all are, in two journeys to the database. Throws when one was, or
 * when the database refuses a row; then nothing was kept, and `receiveBallots` tells them apart.
 */
export async function receiveFresh(db: Db, waiting: readonly WaitingBallot[], dayKey: KeyObject): Promise<Taken[]> {
  const judged = await judge(db, waiting, dayKey)
  const kept = judged.filter((one): one is Kept => !(one instanceof Refusal))
  const [first] = waiting
  if (first && kept.length > 0) await insertFresh(db, first.ctx, batchOf(first.ctx.newId(), kept), kept)
  return judged.map((one) => (one instanceof Refusal ? { refusal: one } : { formId: one.formId }))
}

function batchOf(id: string, kept: readonly Kept[]) {
  const leaves = kept.map((one) => ballotLeaf(one, one.answers))
  return { id, campaignId: kept[0]?.campaignId ?? '', size: leaves.length, root: batchRoot(leaves) }
}

/** The rows of the sendings with all their marks, or why one is not taken. */
async function judge(
  db: Kysely<Database>,
  waiting: readonly WaitingBallot[],
  dayKey: KeyObject,
): Promise<(Kept | Refusal)[]> {
  const [first] = waiting
  if (!first) return []
  const codes = waiting.map(({ sent }) => sent.code)
  const board = await findBoard(db, codes, dayOf(first.ctx.now))
  if (!board) return waiting.map(() => new Refusal('campaign-not-running'))
  const further = waiting.filter(({ sent }) => sent.form !== null)
  const forms = further.flatMap(({ ctx, sent }) => readForm(ctx.keyring, sent.form ?? '') ?? [])
  const before = await findSentAnswers(db, board.running.id, forms)
  const keys = further.map(({ sent }) => keptKey(sent.key))
  const sentKeys = await findSentKeys(db, board.running.id, keys)
  const salts = first.ctx.randomBytes(SALT_BYTES * waiting.length)
  const known = { ...board, before, sentKeys, dayKey, salts }
  return waiting.map((one, position) => keptOf(one, position, known))
}

/** The row of a sending with all its marks, or why it is not taken. */
function keptOf({ ctx, sent }: WaitingBallot, position: number, known: Known): Kept | Refusal {
  const { running, points } = known
  const point = points.get(sent.code)
  if (!point) return new Refusal('point-unknown')
  if (point.status !== 'open') return new Refusal('point-closed')
  const formId = sent.form === null ? null : readForm(ctx.keyring, sent.form)
  const before = sent.form === null ? {} : known.before.get(formId ?? '')
  if (!before) return new Refusal('form-unknown')
  const answers = readAnswers(running.items, sent.answers)
  const why = known.sentKeys.has(keptKey(sent.key)) ? null : whyNotAnswer(running.items, answers, before)
  if (why) return new Refusal(why.code, why.details)
  const bound = { code: sent.code, campaignId: running.id, key: sent.key, formId }
  const stamp = readToken(ctx.keyring, bound, sent.token, Date.parse(ctx.now) / 1000)
  const isProved = sent.proof !== null && sent.token !== null && isProof(sent.token, stamp.bits, sent.proof)
  const id = ctx.newId()
  return {
    id,
    campaignId: running.id,
    formId: formId ?? id,
    position,
    key: keptKey(sent.key),
    requestHash: requestHash(sent),
    pointId: point.id,
    placeId: point.placeId,
    receivedAt: new Date(ctx.now).toISOString(),
    mode: sent.mode,
    proof: isProved ? 'solved' : sent.proof === null ? 'none' : 'wrong',
    signs: signsOf(
      { seconds: stamp.seconds, steps: stepsOf(running.items, answers), stamp: stamp.standing },
      running.rule,
    ),
    seconds: stamp.seconds,
    source: sourceOf(known.dayKey, ctx.from, point.id),
    salt: known.salts.subarray(SALT_BYTES * position, SALT_BYTES * (position + 1)),
    answers: Object.entries(answers).map(([item, answer]) => ({ item, answer: String(answer) })),
  }
}

/** Counts what was taken for the cost of the next proofs. */
export function noteTaken(waiting: readonly WaitingBallot[], taken: readonly Taken[]): void {
  for (const [at, { ctx, sent }] of waiting.entries())
    if (taken[at] && 'formId' in taken[at]) rate.note(sent.code, Date.parse(ctx.now) / 1000)
}
