import { floorSubjectSchema } from '@ratchet/domain/cycle/aspect'
import { close, proposeClose } from '@ratchet/domain/cycle/close'
import { cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { forceGate, proposeForce } from '@ratchet/domain/cycle/force'
import { type CheckedLine, checkGate } from '@ratchet/domain/cycle/gate'
import { openFirst, openNext, whyNotOpen } from '@ratchet/domain/cycle/open'
import { markBeforeUse, passGate } from '@ratchet/domain/cycle/passage'
import { previewClosing } from '@ratchet/domain/cycle/preview'
import { decline, type Proposal, withdraw } from '@ratchet/domain/cycle/proposal'
import { meetingSchema, proposeRebase, type RebaseContent, rebase } from '@ratchet/domain/cycle/rebase'
import { settle } from '@ratchet/domain/cycle/settle'
import { floorPolicySchema, gateStages, largestRiseSchema, stageSchema, usualRise } from '@ratchet/domain/cycle/stage'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { targetFactOf } from '@ratchet/domain/goal/target'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { planNumberSchema } from '@ratchet/domain/indicator/indicator'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { currentEdition } from '../catalogue/first-editions.ts'
import { type Act, command, refuseStale } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { listTargets } from '../goal/goal.queries.ts'
import { openIndicators } from '../indicator/indicator.commands.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { plantSeed } from './cycle.commands.ts'
import { findCycle, listCycles, loadCycle, loadCycles, saveCycle } from './cycle.queries.ts'
import { listFloors, saveFloors, saveRebase } from './floor.queries.ts'
import {
  listPassages,
  listProposals,
  loadProposal,
  refuseSecondProposal,
  savePassages,
  saveProposal,
} from './gate.queries.ts'
import { readsEveryItem, untitled, withoutTitles } from './item-titles.ts'
import { findClosingState, findEstate, findGateFacts } from './state.queries.ts'

const oneCycle = z.strictObject({ cycleId: cycleIdSchema })
const reason = z.string().trim().max(1000)
const moveInput = oneCycle.extend({ seen: versionSchema })
const openInput = z.strictObject({
  id: cycleIdSchema,
  provisional: z.boolean(),
  floorPolicy: floorPolicySchema,
  largestRise: largestRiseSchema.optional(),
  /** Approval number of the yearly assessment plan; absent or empty where it is not at hand. */
  planNumber: planNumberSchema.optional(),
})
const rebaseInput = oneCycle.extend({
  subject: floorSubjectSchema,
  to: z.number().min(0).max(100),
  meeting: meetingSchema,
  minutes: z.string().trim().max(100),
  reason,
})

/** The gate of the stage in which the cycle is, checked now. */
async function linesNow(tx: Tx, cycle: Parameters<typeof findGateFacts>[1], now: Instant) {
  return cycle.stage === 'closed' ? [] : checkGate(cycle.stage, await findGateFacts(tx, cycle, dayOf(now)))
}

type Confirm = (act: Act<ActingContext>, proposal: Proposal) => Promise<{ id: string; version: number }>

/** What the second person's yes does, by kind of proposal. */
const confirmations: Record<Proposal['kind'], Confirm> = {
  'force-gate': async ({ tx, ctx, record }, proposal) => {
    const before = await loadCycle(tx, proposal.cycleId)
    const next = forceGate(before, await linesNow(tx, before, ctx.now), proposal, ctx.actor, ctx.now)
    await saveCycle(tx, { ...before, ...next.cycle })
    await savePassages(tx, [next.passage])
    await saveProposal(tx, next.proposal)
    await record(next.fact)
    return { id: before.id, version: next.cycle.version }
  },
  close: async ({ tx, ctx, record }, proposal) => {
    const before = await loadCycle(tx, proposal.cycleId)
    const next = close(await findClosingState(tx, before, dayOf(ctx.now)), proposal, ctx.actor, ctx.now)
    await saveCycle(tx, { ...before, ...next.cycle })
    await saveFloors(tx, next.floors)
    await savePassages(tx, [next.passage])
    await saveProposal(tx, next.proposal)
    await record(next.fact)
    return { id: before.id, version: next.cycle.version }
  },
  rebase: async ({ tx, ctx, record }, proposal) => {
    const cycle = await loadCycle(tx, proposal.cycleId)
    const floor = (await listFloors(tx, cycle.id)).find((row) => row.subject === proposal.subject)
    if (!floor) throw new Refusal('no-floor')
    const next = rebase(cycle, floor, proposal as Proposal<RebaseContent>, ctx.actor, ctx.now)
    await saveFloors(tx, [next.floor])
    await saveRebase(tx, ctx.newId(), next.rebase)
    await saveProposal(tx, next.proposal)
    await record(next.fact)
    return { id: floor.subject, version: next.floor.version }
  },
}

export const cycleRouter = router({
  list: memberQuery.input(noInput).query(async ({ ctx }) => listCycles(ctx.db)),

  /** One cycle with every gate checked now, its floors, what closing would make of them, and what waits for a second person. */
  find: memberQuery.input(oneCycle).query(async ({ ctx, input }) => {
    const cycle = await findCycle(ctx.db, input.cycleId)
    const facts = await findGateFacts(ctx.db, cycle, dayOf(ctx.now))
    const state = await findClosingState(ctx.db, cycle, dayOf(ctx.now))
    const { lines, items, ...closing } = state
    const isWhole = readsEveryItem(ctx.actor)
    const shown = (checked: readonly CheckedLine[]) => (isWhole ? [...checked] : withoutTitles(checked))
    return {
      cycle,
      gates: gateStages.map((stage) => ({ stage, lines: shown(checkGate(stage, facts)) })),
      closing: { ...closing, lines: shown(lines), items: isWhole ? items : untitled(items) },
      preview: cycle.stage === 'closed' ? state.floors : previewClosing(state),
      passages: state.passages,
      proposals: await listProposals(ctx.db, cycle.id),
    }
  }),

  /** Opens the half-year after the last one; the very first has no floors yet. */
  open: command(openInput, async (act, { id, provisional, floorPolicy, largestRise, planNumber }) => {
    const { tx, ctx } = act
    const cycles = await loadCycles(tx)
    refuse(whyNotOpen(cycles, id, provisional, ctx.actor))
    const last = cycles.at(-1)
    const settings = {
      floorPolicy,
      largestRise: largestRise ?? last?.largestRise ?? usualRise,
      aspectsEdition: await currentEdition(act, 'aspects'),
      crosswalkEdition: await currentEdition(act, 'crosswalk'),
    }
    await currentEdition(act, 'peers')
    const opened = last
      ? openNext(cycles, await findEstate(tx, last), provisional, ctx.actor, ctx.now, settings)
      : openFirst(cycles, id, settings, ctx.actor, ctx.now)
    await saveCycle(tx, { ...opened.cycle, illustrative: ctx.profile === 'demo' })
    await plantSeed(act, opened.cycle, opened.seed, opened.fact)
    await openIndicators(act, id, planNumber || null)
    return { id, version: 1 }
  }),

  passGate: command(moveInput, async ({ tx, ctx, record }, { cycleId, seen }) => {
    const before = await loadCycle(tx, cycleId)
    refuseStale({}, before, seen)
    const next = passGate(before, await linesNow(tx, before, ctx.now), ctx.actor, ctx.now)
    await saveCycle(tx, { ...before, ...next.cycle })
    await savePassages(tx, [next.passage])
    await record(next.fact)
    return { id: cycleId, version: next.cycle.version }
  }),

  markBeforeUse: command(
    moveInput.extend({ joinsIn: stageSchema }),
    async ({ tx, ctx, record }, { cycleId, seen, joinsIn }) => {
      const before = await loadCycle(tx, cycleId)
      refuseStale({ joinsIn }, before, seen)
      const next = markBeforeUse(before, await listPassages(tx, cycleId), joinsIn, ctx.actor, ctx.now)
      await saveCycle(tx, { ...before, ...next.cycle })
      await savePassages(tx, next.passages)
      await record(next.fact)
      return { id: cycleId, version: next.cycle.version }
    },
  ),

  proposeForce: command(oneCycle.extend({ reason }), async ({ tx, ctx, record }, input) => {
    const cycle = await loadCycle(tx, input.cycleId)
    const { proposal, fact } = proposeForce(
      cycle,
      await linesNow(tx, cycle, ctx.now),
      ctx.actor,
      input.reason,
      ctx.newId(),
      ctx.now,
    )
    await refuseSecondProposal(tx, proposal)
    await saveProposal(tx, proposal)
    await record(fact)
    return { id: proposal.id, version: 1 }
  }),

  proposeClose: command(oneCycle.extend({ reason: reason.nullable() }), async ({ tx, ctx, record }, input) => {
    const cycle = await loadCycle(tx, input.cycleId)
    const state = await findClosingState(tx, cycle, dayOf(ctx.now))
    const { proposal, fact } = proposeClose(state, ctx.actor, input.reason, ctx.newId(), ctx.now)
    await refuseSecondProposal(tx, proposal)
    await saveProposal(tx, proposal)
    await record(fact)
    return { id: proposal.id, version: 1 }
  }),

  proposeRebase: command(rebaseInput, async ({ tx, ctx, record }, { cycleId, subject, reason: why, ...content }) => {
    const cycle = await loadCycle(tx, cycleId)
    const floor = (await listFloors(tx, cycleId)).find((row) => row.subject === subject)
    if (!floor) throw new Refusal('no-floor')
    const { proposal, fact } = proposeRebase(cycle, floor, content, ctx.actor, why, ctx.newId(), ctx.now)
    await refuseSecondProposal(tx, proposal)
    await saveProposal(tx, proposal)
    await record(fact)
    return { id: proposal.id, version: 1 }
  }),

  /** The second person's yes: a leader who is not the proposer (SPEC §1, §2). */
  confirm: command(z.strictObject({ id: idSchema, seen: versionSchema }), async (act, { id, seen }) => {
    const proposal = await loadProposal(act.tx, id)
    refuseStale({}, proposal, seen)
    return confirmations[proposal.kind](act, proposal)
  }),

  decline: command(z.strictObject({ id: idSchema, reason }), async ({ tx, ctx, record }, input) => {
    const next = decline(await loadProposal(tx, input.id), ctx.actor, input.reason, ctx.now)
    await saveProposal(tx, next.proposal)
    await record(next.fact)
    return { id: input.id, version: next.proposal.version }
  }),

  withdraw: command(z.strictObject({ id: idSchema }), async ({ tx, ctx, record }, { id }) => {
    const next = withdraw(await loadProposal(tx, id), ctx.actor, ctx.now)
    await saveProposal(tx, next.proposal)
    await record(next.fact)
    return { id, version: next.proposal.version }
  }),

  /** The predecessor is closed now: real floors take the place of the provisional ones. */
  settle: command(moveInput, async (act, { cycleId, seen }) => {
    const { tx, ctx } = act
    const before = await loadCycle(tx, cycleId)
    refuseStale({}, before, seen)
    const predecessor = await loadCycle(tx, before.openedFrom ?? '')
    const measures = await tx.selectFrom('measure').select('sourceId').where('cycleId', '=', cycleId).execute()
    const own = {
      floors: await listFloors(tx, cycleId),
      targets: (await listTargets(tx, cycleId)).map((row) => targetFactOf(row, row.aspect ?? row.level)),
      measureSourceIds: measures.flatMap((row) => row.sourceId ?? []),
    }
    const settled = settle(before, own, await findEstate(tx, predecessor), ctx.actor, ctx.now)
    await saveCycle(tx, { ...before, ...settled.cycle })
    await plantSeed(act, settled.cycle, settled.seed, settled.fact)
    return { id: cycleId, version: settled.cycle.version, changed: settled.changes.length }
  }),
})
