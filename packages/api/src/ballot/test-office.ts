import { hash, randomUUID } from 'node:crypto'
import { leadingZeroBits } from '@ratchet/domain/ballot/stamp'
import type { ViewRule } from '@ratchet/domain/ballot/view-rule'
import { usualViewRule } from '@ratchet/domain/ballot/view-rule'
import type { Instant } from '@ratchet/domain/day'
import type { Answers } from '@ratchet/domain/questionnaire/answer'
import { type BankId, bankItem } from '@ratchet/domain/questionnaire/bank'
import { bankWords } from '@ratchet/words/questionnaire-bank'
import { issueQr } from '../campaign/test-campaign.ts'
import type { Db } from '../database/connect.ts'
import { openResidentsOffice } from '../feedback/test-office.ts'
import { createCaller } from '../router.ts'
import { contextOf, testKeyring, testNow } from '../test-context.ts'
import { tokenOf } from './token.ts'

const asked: BankId[] = ['sanitation', 'transport', 'teaching', 'cadre_style', 'property', 'overall', 'aware_work']

/** The number that a token asks for, found by trying. */
export function solve(token: string, bits: number): string {
  for (let n = 0; ; n += 1) if (leadingZeroBits(hash('sha256', `${token}.${n}`, 'buffer')) >= bits) return String(n)
}

/** An office whose campaign runs on the day of `testNow`, with one point; residents come with `resident()`. */
export async function openBallotOffice(db: Db, rule: Partial<ViewRule> = {}) {
  const office = await openResidentsOffice(db)
  const owner = office.as('owner')
  const key = () => randomUUID()
  const questionnaireId = await issueQr(owner, { items: asked.map((id) => bankItem(id, bankWords)) })
  const campaign = await owner.campaign.plan({
    name: '码上评',
    questionnaireId,
    firstDay: '2026-11-23' as never,
    lastDay: '2026-12-06' as never,
    viewRule: { ...usualViewRule, ...rule },
    key: key(),
  })
  const openPoint = async (site: string, placeId: string = office.community) => {
    const { ids } = await owner.point.open({ openings: [{ placeId, sites: [site] }], key: key() })
    return db
      .selectFrom('point')
      .select(['id', 'code'])
      .where('id', '=', ids[0] ?? '')
      .executeTakeFirstOrThrow()
  }
  const point = await openPoint('3号楼大堂')

  /** A caller without an account, behind one network. */
  const resident = (from: string | null = '203.0.113.0/24', now: Instant = testNow) =>
    createCaller({ ...contextOf(db, null, now), from }).survey

  /** What a page of the point carries, with the proof it asks for. */
  async function pageOf(survey: ReturnType<typeof resident>, code = point.code, form: string | null = null) {
    const ask = await survey.ask({ code, form })
    if (ask.state !== 'open') throw new Error(`the point is ${ask.state}`)
    const { key: ownKey, token, bits } = ask.stamp
    return { ...ask, sent: { key: ownKey, code, form, token, proof: solve(token, bits), mode: 'self' as const } }
  }
  /** A proved sending as a page of ours would carry it, but cheaply: its token asks for four bits. */
  function provedSending(answers: Answers, code = point.code, now: Instant = testNow) {
    const ownKey = key()
    const bound = { code, campaignId: campaign.id, key: ownKey, formId: null }
    const token = tokenOf(testKeyring, bound, Date.parse(now) / 1000 - 20, 4)
    return { key: ownKey, code, form: null, token, proof: solve(token, 4), mode: 'self' as const, answers }
  }
  return {
    ...office,
    provedSending,
    owner,
    key,
    campaignId: campaign.id,
    questionnaireId,
    point,
    openPoint,
    resident,
    pageOf,
  }
}
