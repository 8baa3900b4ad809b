/** Whose turn a warning is 预警轮到谁办, in one line beside its title. */
import type { WarningTurn } from '@ratchet/domain/warning/debt'

const zh: Record<WarningTurn, (unit: string) => string> = {
  issue: (unit) => `系统起草，发给${unit}，请核对后签发或报签`,
  acknowledge: () => '已送达，还没有签收',
  answer: () => '已签收，请书面反馈',
  urge: (unit) => `${unit}逾期没有回应，请督促`,
  sign: (unit) => `紧急预警单，发给${unit}，等您签发`,
  decide: (unit) => `${unit}提出异议，期间停止计时，请裁定`,
  accept: (unit) => `${unit}已反馈，请认可或退回`,
}
const en: typeof zh = {
  issue: (unit) => `Drafted by itself for ${unit}: check it, then issue it or put it forward`,
  acknowledge: () => 'Served, not acknowledged yet',
  answer: () => 'Acknowledged, to be answered in writing',
  urge: (unit) => `${unit} did not respond in time: urge them`,
  sign: (unit) => `Urgent, for ${unit}: waits for your signature`,
  decide: (unit) => `${unit} objects and the clock stands still: decide`,
  accept: (unit) => `${unit} answered: accept it or send it back`,
}
export const warningTurnWords = { zh, en }
