/** Items of the demonstration whose work is slow, so that warnings of every standing have something to be about. */
import { workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { dayIn, type Stage } from './half-year.ts'

/** Who answers for a unit in the demonstration; a unit without an account is silent. */
export const workers = { 教育局: 'education', 生态环境局: 'environment', 新筑街道: 'xinzhu' } as const

/** Work that is slow: each waits for its plan until most of its time is gone. */
const slow = [
  ['education', 'aspect:education', '港务区小学东门家长等候区标识缺失'],
  ['environment', 'aspect:environment', '灞河路工地出口冲洗设施不足'],
  ['xinzhu', 'theme:sanitation', '西堡村口垃圾收集点没有围挡'],
  ['education', 'aspect:education', '陆港三小课后服务报名说明不清'],
  ['xinzhu', 'theme:property', '骏马社区门禁损坏没有修复'],
] as const

/** Opened so that 80 % of their time was gone nine days ago, and none of them is late today. */
export async function openSlow({ player, unitId }: Stage, id: CycleId, today: Day): Promise<void> {
  const calendar = await findCalendar(player.db)
  const seen = addDays(today, -9)
  const left = workingDaysBetween(calendar, seen, today) + 2
  let start = seen
  while (workingDaysBetween(calendar, start, seen) < 4 * left) start = addDays(start, -1)
  // A half-year that is young has no work of that age yet.
  if (start < dayIn(id, 8)) return
  for (const [lead, subject, title] of slow) {
    const name = Object.entries(workers).find(([, username]) => username === lead)?.[0] ?? ''
    await player.play('owner', instantOf(start, 11), (caller, key) =>
      caller.rectification.open({
        ...{ cycleId: id, subject, title, leadUnitId: unitId(name), dueDay: null, workDays: 5 * left, key },
      }),
    )
  }
}
