/**
 * What is written in a survey as opinions 测评意见入库: each text once, without whoever said it. Phrases by which people say that
 * they have nothing to say are left out. Source: SPEC §10.
 */
import { whyNotText } from '../feedback/say.ts'

const nothing =
  /^(暂?无|没有?|没啥|没什么|没了|无意见|没意见|没有意见|没有建议|无建议|暂无意见|不知道|不清楚|说不上来|不好说|都?(挺|很|还|非常)?(好|行|可以|不错|满意)的?|满意|还行吧?|一般|同上|略|拒答|测试)+[。.!！~，, 啊吧呢]*$/u

/** Whether the text says something that somebody could act on, or praise. */
export function isWorthTaking(text: string): boolean {
  return whyNotText(text) === null && !nothing.test(text.trim())
}

export const surveyTextRefusals = ['wave-not-imported', 'nothing-to-take'] as const
export type SurveyTextRefusal = (typeof surveyTextRefusals)[number]

/** As many as one act takes; the next act takes the rest. */
export const MOST_TEXTS = 2000
