/** Drafting 起草: from the scores of a quarter, from a round of the city, or from nothing. Source: SPEC §6, §12. */
import { draft } from '@ratchet/domain/circular/act'
import type { CircularBlock } from '@ratchet/domain/circular/block'
import {
  type Circular,
  type CircularContent,
  type CircularKind,
  circularKindSchema,
} from '@ratchet/domain/circular/circular'
import { personOf } from '@ratchet/domain/cycle/actor'
import { cycleIdSchema, cycleOf, quarterSchema, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { roundIdSchema } from '@ratchet/domain/examination/round'
import { Refusal } from '@ratchet/domain/refusal'
import { circularDraftWords as w } from '@ratchet/words/circular-draft'
import { z } from 'zod'
import { findPublished } from '../assessment/publication.queries.ts'
import { command } from '../command.ts'
import type { Tx } from '../context.ts'
import { findIndicatorSet } from '../indicator/indicator.queries.ts'
import { findZone } from '../people/zone.queries.ts'
import { listIssued, saveCircular } from './circular.queries.ts'
import { quarterDraft } from './quarter-draft.ts'
import { listReceivers } from './receiver.queries.ts'
import { reviewDraft } from './review-draft.ts'
import { findRoundFigures } from './truth.queries.ts'

const draftInput = z.strictObject({
  /** What its figures come from; `blank`: nothing. */
  template: z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('quarter'), quarter: quarterSchema }),
    z.strictObject({ from: z.literal('round'), roundId: roundIdSchema }),
    z.strictObject({ from: z.literal('blank'), kind: circularKindSchema }),
  ]),
})
type Template = z.infer<typeof draftInput>['template']
type Drawn = Pick<Circular, 'kind' | 'quarter' | 'roundId' | 'cycleId' | 'sources' | 'illustrative'> & {
  readonly about: string
  readonly blocks: CircularBlock[]
  readonly annexes: CircularContent['annexes']
  readonly addressees: string
  readonly remark: string
  readonly receivers: readonly string[]
}

const blankText: Record<CircularKind, string> = {
  circular: w.noticeText,
  notice: w.noticeText,
  report: w.reportText,
  letter: w.letterText,
}

async function fromQuarter(tx: Tx, quarter: string): Promise<Drawn> {
  const published = await findPublished(tx, quarter)
  if (!published) throw new Refusal('scores-not-published', { quarter })
  const told = (await listIssued(tx, { kind: 'circular', quarter })).find(({ sources }) =>
    sources.some((source) => source.id === published.id),
  )
  if (told) throw new Refusal('told-already', { number: told.number })
  const cycleId = cycleOf(spanOf(quarter).from)
  const { planNumber } = await findIndicatorSet(tx, cycleId)
  return {
    ...quarterDraft(quarter, published, planNumber),
    kind: 'circular',
    quarter,
    roundId: null,
    cycleId,
    sources: [{ kind: 'publication', id: published.id, quarter, edition: published.edition }],
    illustrative: published.illustrative,
    about: w.quarterAbout(quarter, published.edition > 1),
    addressees: w.addressees,
    remark: '',
    // Who prints it needs no receipt of the own paper.
    receivers: published.rows.filter((row) => row.unitName !== w.printer).map((row) => row.unitId),
  }
}

async function fromRound(tx: Tx, roundId: string): Promise<Drawn> {
  const figures = await findRoundFigures(tx, roundId)
  if (!figures) throw new Refusal('not-found', { kind: 'examination' })
  if (figures.round.status !== 'compared') throw new Refusal('result-not-compared', { roundId })
  const cycleId = cycleIdSchema.safeParse(roundId)
  return {
    blocks: reviewDraft(figures),
    annexes: [],
    kind: 'letter',
    quarter: null,
    roundId,
    cycleId: cycleId.success ? cycleId.data : null,
    sources: [{ kind: 'examination', id: roundId }],
    illustrative: figures.round.illustrative,
    about: w.letterAbout(roundId),
    addressees: w.cityOffice,
    remark: w.contact,
    receivers: [],
  }
}

async function fromNothing(tx: Tx, kind: CircularKind, illustrative: boolean): Promise<Drawn> {
  const isInside = kind === 'circular' || kind === 'notice'
  return {
    blocks: [{ kind: 'paragraph', text: blankText[kind] }],
    annexes: [],
    kind,
    quarter: null,
    roundId: null,
    cycleId: null,
    sources: [],
    illustrative,
    about: w.blankAbout,
    addressees: isInside ? w.addressees : '',
    remark: kind === 'letter' ? w.contact : '',
    receivers: isInside
      ? (await listReceivers(tx)).filter((unit) => unit.isUsual && unit.name !== w.printer).map((unit) => unit.id)
      : [],
  }
}

const drawn = (tx: Tx, template: Template, illustrative: boolean) => {
  if (template.from === 'quarter') return fromQuarter(tx, template.quarter)
  return template.from === 'round' ? fromRound(tx, template.roundId) : fromNothing(tx, template.kind, illustrative)
}

/** A first draft, to be edited. Refused: `scores-not-published`, `told-already`, `result-not-compared`. */
export const draftCircular = command(draftInput, async ({ tx, ctx, record }, { template }) => {
  const { about, blocks, annexes, addressees, remark, receivers, ...from } = await drawn(
    tx,
    template,
    ctx.profile === 'demo',
  )
  const zone = (await findZone(tx))?.name ?? ''
  const isInside = from.kind === 'circular' || from.kind === 'notice'
  const content: CircularContent = {
    mark: w.mark(zone, from.kind),
    agency: w.agency(zone, from.kind),
    urgency: 'none',
    signer: '',
    addressees,
    blocks,
    annexes,
    issuer: w.office(zone),
    remark,
    copies: isInside ? w.copies : '',
    printer: from.kind === 'letter' ? '' : w.printer,
    receivers: [...receivers],
  }
  const nobody = { approvedBy: null, approvedAt: null, issuedBy: null, issuedAt: null, issuedOn: null, blobId: null }
  const { next, fact } = draft({
    ...from,
    ...nobody,
    id: ctx.newId(),
    number: null,
    year: null,
    serial: null,
    title: w.title(zone, about, from.kind),
    content,
    draftedBy: personOf(ctx.actor),
    draftedAt: ctx.now,
    editedBy: [],
  })
  await saveCircular(tx, next)
  await record(fact)
  return { id: next.id, version: next.version }
})
