/** What a look-back 回头看 wants of somebody, as a line of today's list. */
import type { LookbackTurn } from '@ratchet/domain/lookback/turn'
import { plural } from './number.ts'

type Lines = Readonly<Record<LookbackTurn, (number: string, count: number, days: number) => string>>

const zh: Lines = {
  freeze: (cycle) => `${cycle} 有销号超过一个月的事项，请锁定回头看名单`,
  expire: (cycle, count, days) =>
    days < 0
      ? `${cycle} 有 ${count} 件销号事项没列入回头看，已超期 ${-days} 天`
      : `${cycle} 有 ${count} 件销号事项没列入回头看，还有 ${days} 天就超期`,
  publish: (number) => `${number} 名单已锁定，请公布`,
  seed: (number) => `${number} 已经开奖，请填写号码`,
  witness: (number) => `${number} 的号码已填写，请对照来源核对`,
  draw: (number) => `${number} 可以抽取`,
  assign: (number) => `${number} 有人抽到了还没有分派`,
  ask: (number, count) => `${number} 有 ${count} 户要回访`,
  visit: (number, count) => `${number} 有 ${count} 处要现场看`,
  complete: (number) => `${number} 都有结果了，请完成`,
}
const en: Lines = {
  freeze: (cycle) => `${cycle}: items closed a month ago, freeze a look-back list`,
  expire: (cycle, count, days) =>
    days < 0
      ? `${cycle}: ${plural(count, 'closed item')} on no look-back list, ${plural(-days, 'day')} late`
      : `${cycle}: ${plural(count, 'closed item')} on no look-back list, late in ${plural(days, 'day')}`,
  publish: (number) => `Publish the frozen list of ${number}`,
  seed: (number) => `The numbers of ${number} are out: type them`,
  witness: (number) => `Compare the numbers of ${number} with their source`,
  draw: (number) => `${number} can be drawn`,
  assign: (number) => `Give out the calls of ${number}`,
  ask: (number, count) => `${plural(count, 'call')} to make for ${number}`,
  visit: (number, count) => `${plural(count, 'place')} to see for ${number}`,
  complete: (number) => `${number} is settled: complete it`,
}

export const lookbackTurnWords = { zh, en }
