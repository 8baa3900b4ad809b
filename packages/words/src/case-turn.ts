/** What is owed of an accountability case 该谁办, as one line of 今日待办. */
import type { CaseTurn } from '@ratchet/domain/accountability/case-turn'

const zhCaseTurn: Record<CaseTurn, (unit: string) => string> = {
  notice: (unit) => `${unit}的问责案件还没有告知`,
  receive: (unit) => `${unit}的问责告知书还没有签收`,
  state: (unit) => `${unit}的陈述申辩还没有提交`,
  lapse: (unit) => `${unit}的陈述申辩期限已过，请记录`,
  decide: (unit) => `${unit}的问责案件等集体决定`,
  serve: (unit) => `${unit}的问责决定还没有送达完`,
  answer: (unit) => `${unit}的复核、异议或申诉还没有答复`,
}
const enCaseTurn: typeof zhCaseTurn = {
  notice: (unit) => `${unit}: no notice was served yet`,
  receive: (unit) => `${unit}: the notice is not confirmed yet`,
  state: (unit) => `${unit}: the statement is due`,
  lapse: (unit) => `${unit}: the time for the statement is over, record it`,
  decide: (unit) => `${unit}: the case waits for a decision`,
  serve: (unit) => `${unit}: the decision is not served on all yet`,
  answer: (unit) => `${unit}: a review, objection or appeal waits`,
}

export const caseTurnWords = { zh: zhCaseTurn, en: enCaseTurn }
