import { confirm, decline, propose, withdraw } from '@ratchet/domain/assessment/publication'
import { quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { listPublications, loadPublication, lockQuarter, savePublication } from './publication.queries.ts'
import { scoreQuarter } from './scoring.queries.ts'

const reasonSchema = z.string().trim().max(500)
const proposeInput = z.strictObject({ quarter: quarterSchema, reason: reasonSchema })
const decideInput = z.strictObject({ id: idSchema, seen: versionSchema })

/** Publishing a quarter's scores 公布得分 takes two persons; a correction is another edition. */
export const publishProcedures = {
  /** The owner proposes the scores as they are at this moment. */
  propose: command(proposeInput, async ({ tx, ctx, record }, { quarter, reason }) => {
    await lockQuarter(tx, quarter)
    const proposing = { ...(await scoreQuarter(tx, quarter, ctx.now)), editions: await listPublications(tx, quarter) }
    const fresh = { id: ctx.newId(), illustrative: ctx.profile === 'demo' }
    const { publication, fact } = propose(proposing, reason, ctx.actor, fresh, ctx.now)
    await savePublication(tx, publication)
    await record(fact)
    return { id: publication.id, edition: publication.edition, version: publication.version }
  }),

  /** Another person publishes what was proposed, if the records still say the same. */
  confirm: command(decideInput, async ({ tx, ctx, record }, { id, seen }) => {
    const before = await loadPublication(tx, id)
    await lockQuarter(tx, before.quarter)
    const current = await scoreQuarter(tx, before.quarter, ctx.now)
    const { publication, fact } = confirm(before, current.content, ctx.actor, ctx.now)
    refuseStale({}, before, seen)
    await savePublication(tx, publication)
    await record(fact)
    return { id, edition: publication.edition, version: publication.version }
  }),

  /** The second person says no, with the reason. */
  decline: command(
    z.strictObject({ ...decideInput.shape, reason: reasonSchema }),
    async ({ tx, ctx, record }, { id, seen, reason }) => {
      const before = await loadPublication(tx, id)
      const { publication, fact } = decline(before, reason, ctx.actor, ctx.now)
      refuseStale({ reason }, before, seen)
      await savePublication(tx, publication)
      await record(fact)
      return { id, version: publication.version }
    },
  ),

  /** The proposer takes it back. */
  withdraw: command(decideInput, async ({ tx, ctx, record }, { id, seen }) => {
    const before = await loadPublication(tx, id)
    const { publication, fact } = withdraw(before, ctx.actor, ctx.now)
    refuseStale({}, before, seen)
    await savePublication(tx, publication)
    await record(fact)
    return { id, version: publication.version }
  }),
}
