import {
  type Around,
  type Campaign,
  campaignPlanSchema,
  edit,
  end,
  endReasonSchema,
  plan,
  standingOf,
} from '@ratchet/domain/campaign/campaign'
import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { loadQuestionnaire } from '../questionnaire/questionnaire.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import {
  addPartitions,
  collectedBy,
  findCampaign,
  listCampaigns,
  loadCampaigns,
  questionnairesAsked,
  type StoredCampaign,
  saveCampaign,
} from './campaign.queries.ts'

const one = z.strictObject({ id: idSchema })
const seenOne = z.strictObject({ id: idSchema, seen: versionSchema })
const planInput = z.strictObject(campaignPlanSchema.shape)

export const campaignRouter = router({
  /** Every campaign with what came in; the latest first. */
  list: memberQuery.input(noInput).query(async ({ ctx }) => {
    const today = dayOf(ctx.now)
    const shown = await showing(ctx)
    return { today, campaigns: (await listCampaigns(ctx.db)).map(shown) }
  }),

  find: memberQuery.input(one).query(async ({ ctx, input }) => {
    const shown = await showing(ctx)
    return { today: dayOf(ctx.now), campaign: shown(await findCampaign(ctx.db, input.id)) }
  }),

  plan: command(planInput, async ({ tx, ctx, record }, input) => {
    const around = await aroundOf(tx, ctx, input.questionnaireId)
    const { campaign, fact } = plan({ ...input, id: ctx.newId() }, around)
    await saveCampaign(tx, { ...campaign, illustrative: ctx.profile === 'demo' })
    await addPartitions(tx, campaign.id)
    await record(fact)
    return { id: campaign.id, version: campaign.version }
  }),

  edit: command(
    z.strictObject({ ...seenOne.shape, ...planInput.shape }),
    async ({ tx, ctx, record }, { id, seen, ...change }) => {
      const around = await aroundOf(tx, ctx, change.questionnaireId)
      const before = within(around.campaigns, id)
      refuseStale(change, before, seen)
      const { campaign, fact } = edit(before, change, around)
      await saveCampaign(tx, { ...campaign, illustrative: before.illustrative })
      await record(fact)
      return { id, version: campaign.version }
    },
  ),

  end: command(
    z.strictObject({ ...seenOne.shape, reason: endReasonSchema }),
    async ({ tx, ctx, record }, { id, seen, reason }) => {
      const before = within(await loadCampaigns(tx), id)
      refuseStale({ reason }, before, seen)
      const { campaign, fact } = end(before, reason, ctx.now)
      await saveCampaign(tx, { ...campaign, illustrative: before.illustrative })
      await record(fact)
      return { id, version: campaign.version }
    },
  ),
})

/** A campaign as it is shown: how it stands, what it asks and what came in. */
async function showing({ db, now }: ActingContext) {
  const today = dayOf(now)
  const [collected, asked] = [await collectedBy(db, today), await questionnairesAsked(db)]
  return (campaign: StoredCampaign) => ({
    ...campaign,
    standing: standingOf(campaign, today),
    questionnaire: asked.get(campaign.questionnaireId) ?? null,
    collected: collected(campaign.id),
  })
}

/** Locked, so that what the rule saw still holds when the plan is saved. */
async function aroundOf(tx: Tx, { now }: ActingContext, questionnaireId: Campaign['questionnaireId']) {
  const campaigns = await loadCampaigns(tx)
  const questionnaire = await loadQuestionnaire(tx, questionnaireId)
  return { campaigns, questionnaire, today: dayOf(now) } satisfies Around
}

function within(campaigns: readonly StoredCampaign[], id: string): StoredCampaign {
  const campaign = campaigns.find((row) => row.id === id)
  if (!campaign) throw new Refusal('not-found', { kind: 'campaign' })
  return campaign
}
