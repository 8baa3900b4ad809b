import { createSecretKey, randomUUID } from 'node:crypto'
import type { Answers } from '@ratchet/domain/questionnaire/answer'
import { planCampaign } from '../campaign/test-campaign.ts'
import type { Db } from '../database/connect.ts'
import { openResidentsOffice } from '../feedback/test-office.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testNow } from '../test-context.ts'
import { receiveBallots } from './receive.ts'
import { formToken } from './token.ts'

/** One sending of a test: the point counted from 0, and what is answered. */
export interface TestSending {
  readonly point?: number
  readonly form?: string | null
  readonly answers?: Answers
  readonly from?: string
}

/** A campaign that runs today with two points at one community, and a way to have sendings taken in one batch. */
export async function openCampaign(db: Db) {
  const office = await openResidentsOffice(db)
  const zone = await db.selectFrom('unit').select('id').where('kind', '=', 'zone').executeTakeFirstOrThrow()
  const owner = createCaller(contextOf(db, actorOf('owner', [zone.id])))
  const campaign = await planCampaign(owner, '2026-11-23', '2026-12-10')
  const openings = [{ placeId: office.community, sites: ['3号楼大堂', '东门'] }]
  const { ids } = await owner.point.open({ openings, key: randomUUID() })
  const opened = await db.selectFrom('point').select(['id', 'code']).where('id', 'in', ids).orderBy('site').execute()
  const codes = opened.map((row) => row.code)

  /** Takes all of them in one transaction; answers the ids of their forms. */
  const send = (sendings: readonly TestSending[], now = testNow) =>
    db.transaction().execute(async (tx) => {
      const ctx = contextOf(db, null, now)
      const waiting = sendings.map(({ point = 0, form = null, answers = { sanitation: 4 }, from }) => {
        const formAddress = form === null ? null : formToken(ctx.keyring, form)
        const sent = { key: randomUUID(), code: codes[point] ?? '', form: formAddress, answers }
        return {
          ctx: { ...ctx, from: from ?? null },
          sent: { ...sent, token: null, proof: null, mode: 'self' as const },
        }
      })
      const taken = await receiveBallots(tx, waiting, createSecretKey(Buffer.alloc(32, 'day')))
      return taken.map((one) => {
        if ('refusal' in one) throw one.refusal
        return one.formId
      })
    })
  return { ...office, owner, campaignId: campaign.id, codes, send }
}
