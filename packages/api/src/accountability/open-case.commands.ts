import { type Acting, openCase } from '@ratchet/domain/accountability/case'
import { textSchema } from '@ratchet/domain/accountability/case-step'
import { caseOpened, duePicks, whyNotOpenFrom } from '@ratchet/domain/accountability/choose'
import { suggestedBy, suggestedEffectSchema, usualTerms } from '@ratchet/domain/accountability/effect'
import { clauseOf } from '@ratchet/domain/accountability/regulation'
import { regulationOf, spanOfYear } from '@ratchet/domain/accountability/year'
import { personOf } from '@ratchet/domain/cycle/actor'
import { type AspectId, aspectIdSchema } from '@ratchet/domain/cycle/aspect'
import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import type { Act } from '../command.ts'
import { refuseStale } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { findUnit } from '../people/unit.queries.ts'
import { refuseInterest } from './case.commands.ts'
import { nextCaseNumber, saveOpened } from './case.queries.ts'
import { loadFinding, saveFinding } from './finding.queries.ts'
import { listRegulations } from './regulation.queries.ts'

export const openInput = z.strictObject({
  findingId: idSchema,
  seen: versionSchema,
  aspect: aspectIdSchema,
  circularId: idSchema.nullable(),
  reasons: textSchema,
})
export const openByHandInput = z.strictObject({
  year: z.number().int().min(2000).max(2199),
  aspect: aspectIdSchema.nullable(),
  unitId: idSchema,
  clause: z.string().trim().min(1).max(100),
  clauseText: z.string().trim().max(2000),
  circularId: idSchema.nullable(),
  reasons: textSchema,
  suggested: z.array(suggestedEffectSchema).max(20),
})

type Doing = Pick<Act<ActingContext>, 'tx' | 'ctx' | 'record'>

/** The aspect's lead unit as the rule or a person named it; refused when nothing was proposed for the aspect. */
async function pickedUnit(tx: Tx, id: string, seen: number, aspect: AspectId, mine: unknown) {
  const finding = await loadFinding(tx, id)
  refuseStale(mine, finding, seen)
  refuse(whyNotOpenFrom(finding, aspect))
  const unitId = duePicks(finding).find((pick) => pick.aspect === aspect)?.unitId
  if (!unitId) throw new Refusal('pick-unknown', { aspect })
  return { finding, unitId }
}

async function opened({ tx, ctx, record }: Doing, given: Omit<Parameters<typeof openCase>[0], 'id' | 'number'>) {
  await refuseInterest(tx, ctx.actor, given.unitId)
  const fresh = { id: ctx.newId(), number: await nextCaseNumber(tx, dayOf(ctx.now).slice(0, 4)) }
  const acting: Acting = { stepId: ctx.newId(), actor: ctx.actor, now: ctx.now }
  const acted = openCase({ ...given, ...fresh }, acting)
  await saveOpened(tx, acted)
  await record(acted.fact)
  return { id: fresh.id, number: fresh.number, version: 1 }
}

/** Opens a case out of a finding: what the rule suggests becomes a proposal, with the clause that it cites. */
export async function openFromFinding(doing: Doing, input: z.infer<typeof openInput>) {
  const { tx, ctx } = doing
  const { findingId, seen, aspect, circularId, reasons } = input
  const { finding, unitId } = await pickedUnit(tx, findingId, seen, aspect, { aspect, circularId, reasons })
  const regulation = (await listRegulations(tx)).find((row) => row.edition === finding.regulationEdition)
  const { rule, year } = finding
  if (!regulation || rule === 'P1') throw new Refusal('nothing-proposed')
  const { content } = regulation
  const { from, before } = spanOfYear(year, content.year)
  const clause = clauseOf(content, rule)
  await saveFinding(tx, caseOpened(finding, aspect, personOf(ctx.actor), ctx.now))
  return opened(doing, {
    ...{ findingId, byHand: false, year, rule, aspect, unitId, reasons },
    clause: clause?.id ?? rule,
    clauseText: clause?.text ?? '',
    circularId: circularId ?? finding.circularId,
    ...{ spanFrom: from, spanBefore: before, suggested: suggestedBy(content, rule), terms: content.terms },
    illustrative: finding.illustrative || clause === null,
  })
}

/** A leader opens a case without a finding, citing clause and reasons. The same steps follow, and somebody else decides. */
export async function openByHand(doing: Doing, input: z.infer<typeof openByHandInput>) {
  const { tx, ctx } = doing
  await findUnit(tx, input.unitId)
  const regulation = regulationOf(await listRegulations(tx), input.year)
  const { from, before } = spanOfYear(input.year, regulation?.content.year ?? { starts: 'H1' })
  return opened(doing, {
    ...input,
    ...{ findingId: null, byHand: true, rule: null, spanFrom: from, spanBefore: before },
    terms: regulation?.content.terms ?? usualTerms,
    illustrative: ctx.profile === 'demo',
  })
}
