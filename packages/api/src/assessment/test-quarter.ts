import type { CardId, Texts } from '@ratchet/domain/assessment/report'
import { cardIds } from '@ratchet/domain/assessment/report'
import type { Instant } from '@ratchet/domain/day'
import { key, openOffice } from '../cycle/test-office.ts'
import type { Db } from '../database/connect.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testNow } from '../test-context.ts'

/** The quarter that is over on the day of the tests. */
export const over = '2026Q3'

/** An office with two assessed departments whose third quarter is over and whose reports are open. */
export async function openQuarterOffice(db: Db) {
  const office = await openOffice(db)
  const { owner, zoneId, lead } = office
  const place = { kind: 'department' as const, parentId: zoneId, sort: 1, sinceDay: '2025-01-01' as never }
  const education = (await office.as('admin').unit.add({ ...place, name: '教育局', key: key() })).id
  await office.open('2026H2')
  await owner.assessment.openQuarter({ quarter: over, workingDays: 10, key: key() })
  const actors = {
    lead: actorOf('lead_unit', [zoneId, lead]),
    education: actorOf('lead_unit', [zoneId, education]),
  }
  const unit = (who: keyof typeof actors, now: Instant = testNow) => createCaller(contextOf(db, actors[who], now))
  const texts = Object.fromEntries(cardIds.map((id) => [id, '本季度情况说明'])) as Texts

  /** The unit hands in what it has; every gap is explained. */
  async function handIn(who: keyof typeof actors, now: Instant = testNow) {
    const unitId = who === 'lead' ? lead : education
    const { found } = await unit(who).assessment.report({ unitId, quarter: over })
    if (!found) throw new Error('no report')
    return unit(who, now).assessment.submit({ id: found.report.id, seen: found.report.version, texts, key: key() })
  }

  /** Decides on cards of a report as somebody, one after the other. */
  async function decide(
    unitId: string,
    cards: readonly CardId[],
    verdict: { decision: 'accepted' | 'part' | 'returned'; credit?: number; reason?: string },
    by: ReturnType<typeof office.as> = owner,
  ) {
    for (const indicator of cards) {
      const row = (await owner.score.queue({ quarter: over })).rows.find((each) => each.unitId === unitId)
      if (!row) throw new Error('no row')
      const { reportId, version: seen } = row
      await by.score.verify({ credit: 1, reason: '佐证已核对', ...verdict, reportId, seen, indicator, key: key() })
    }
  }

  return { ...office, education, actors, unit, handIn, decide }
}
