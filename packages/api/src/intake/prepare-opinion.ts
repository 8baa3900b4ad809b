/** An opinion from another channel as its rows are kept, made before the transaction: sealing thousands takes a while. */
import type { Day, Instant } from '@ratchet/domain/day'
import type { Origin } from '@ratchet/domain/intake/origin'
import { type OwnDue, owedDue, type ReplyForm } from '@ratchet/domain/intake/source'
import type { OpinionSource } from '@ratchet/domain/opinion/opinion'
import { contactRow } from '../contact/contact.queries.ts'
import { commitmentTo, makeOwnKey } from '../contact/sealed.ts'
import type { Context } from '../context.ts'
import { keepWords, trackingCode } from '../opinion/said.ts'
import { factsCommitment, type StoredOrigin } from './origin.queries.ts'

export interface GivenOpinion {
  readonly source: OpinionSource
  readonly text: string
  /** The words as units may read them, where a person has looked already. */
  readonly masked: string | null
  readonly placeId: string | null
  readonly kind: string
  readonly urgent: boolean
  /** Digits, or null. */
  readonly phone: string | null
  readonly receivedAt: Instant
  readonly number: string | null
  readonly cameOn: Day
  readonly own: OwnDue
  /** What is owed of the source's deadline: nothing once the other channel has closed the matter. */
  readonly owed: Pick<OwnDue, 'due' | 'dueEstimated'>
  readonly replyForm: ReplyForm
  readonly category: string | null
  readonly facts: Origin['facts']
  /** Said by the other channel itself. */
  readonly replied: Origin['reply']
}

export interface HouseDue {
  readonly assignDue: Day
  readonly replyDue: Day
  readonly dueEstimated: boolean
}

export interface Filing {
  readonly filedBy: { readonly id: string; readonly name: string; readonly unitId: string }
  readonly importId: string | null
  readonly house: HouseDue
}

type Maker = Pick<Context, 'keyring' | 'randomBytes' | 'newId' | 'now'>

/** The rows of one opinion; its number is given when it is stored. */
export function prepareOpinion(ctx: Maker, given: GivenOpinion, { filedBy, importId, house }: Filing) {
  const id = ctx.newId()
  const own = makeOwnKey(ctx.keyring, id, ctx.randomBytes)
  const words = keepWords(ctx, own.key, 'opinion', id, { text: given.text.trim(), placeWords: null })
  const code = trackingCode(ctx.keyring, id, ctx.keyring.current) ?? ''
  const due = owedDue(house, given.owed)
  const opinion = {
    id,
    source: given.source,
    kind: given.kind,
    ...words,
    maskedText: given.masked,
    maskedCommitment: given.masked === null ? null : commitmentTo(own.key, given.masked),
    ownKey: own.wrapped,
    ownKeyId: own.keyId,
    codeKeyId: ctx.keyring.current,
    codeMac: ctx.keyring.mac('tracking', `mac\n${code}`) ?? '',
    placeId: given.placeId,
    theme: given.kind === 'other' ? null : given.kind,
    urgent: given.urgent,
    status: 'new',
    echo: false,
    receivedAt: given.receivedAt,
    assignDue: house.assignDue,
    ...due,
    filedBy: filedBy.id,
    filedByName: filedBy.name,
    filedUnitId: filedBy.unitId,
    version: 1,
  }
  const origin: StoredOrigin = {
    id: ctx.newId(),
    opinionId: id,
    wordId: null,
    source: given.source,
    number: given.number,
    cameOn: given.cameOn,
    ...given.own,
    registeredAt: null,
    replyForm: given.replyForm,
    category: given.category,
    facts: given.facts,
    factsCommitment: factsCommitment(own.key, given),
    extension: null,
    reply: given.replied,
    importId,
    version: 1,
  }
  const contact = given.phone
    ? contactRow(ctx, own.key, { opinionId: id, phone: given.phone, consentVersion: null })
    : null
  return { opinion, origin, contact, owed: given.owed }
}
export type PreparedOpinion = ReturnType<typeof prepareOpinion>
