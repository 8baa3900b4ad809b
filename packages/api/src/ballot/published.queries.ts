/** What residents read of the last campaign 码上评结果: how people answered in all; no place stands out in it. Source: SPEC §8, §9. */
import { standingOf } from '@ratchet/domain/campaign/campaign'
import { dayOf } from '@ratchet/domain/day'
import { listCampaigns } from '../campaign/campaign.queries.ts'
import type { Context } from '../context.ts'
import { countAnswers, countPlaces } from './count.queries.ts'
import { bothViews, findAsked, sumOf } from './results.queries.ts'

/** The last campaign that is over, with its questions on five steps; null before the first one has ended. */
export async function findPublished({ db, now }: Pick<Context, 'db' | 'now'>) {
  const ended = (await listCampaigns(db)).find((row) => standingOf(row, dayOf(now)) === 'ended')
  if (!ended) return null
  const { items, positive } = await findAsked(db, ended.id)
  const total = sumOf([...(await countPlaces(db, ended.id)).values()])
  const answers = await countAnswers(db, ended.id)
  const { name, firstDay, lastDay, endReason, viewRule, illustrative } = ended
  return {
    design: 'opt_in' as const,
    campaign: { name, firstDay, lastDay, endReason, viewRule, illustrative },
    forms: total.forms,
    aside: total.aside,
    items: items
      .filter(({ kind }) => kind === 'five')
      .map(({ id, words }) => ({ id, words, ...bothViews(answers.get(id), positive, total.movable) })),
  }
}
export type Published = Awaited<ReturnType<typeof findPublished>>
