import type { Page } from '@playwright/test'
import { drawAndAsk, publishList } from '../draw.ts'
import { openAt, openEmptyOffice } from '../empty-office.ts'
import { button, cycle, dialog, h1, passGate } from '../gate.ts'
import { enterResult, openCycle, organise, publishOutline, publishQuarter, setTargets } from '../half-year.ts'
import { issueReport } from '../issue-report.ts'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { takeUp, workUp } from '../matter.ts'
import { confirm } from '../press.ts'
import { hire, type Staff, signInStaff } from '../small-office.ts'

const trail = [
  '总结结转',
  '提请总结结转',
  '转段 考核 → 整改',
  '转段 组织 → 考核',
  '转段 策略 → 组织',
  '转段 目标 → 策略',
  '开启周期',
]

test('a half-year closes from evidence alone: five gates seen and passed, nothing forced', async ({ browser }) => {
  // A server of its own, started four times as the half-year goes by.
  test.setTimeout(600_000)
  const office = await openEmptyOffice('2026-09-28T01:00:00.000Z')
  let staff: Staff
  let owner: Page
  let [item, round] = ['', '']
  const opened: Page[] = []
  const open = async (who: keyof Staff) => {
    const page = await openAt(browser, office, staff[who])
    opened.push(page)
    return page
  }
  /** Months later the product starts anew on what it kept, and everybody signs in again. */
  const goOn = async (now: string) => {
    await owner.context().close()
    await office.restart(now)
    staff = await signInStaff(office)
    owner = await open('owner')
  }
  try {
    const units = await hire(office, '2026-09-28')
    staff = await signInStaff(office)
    await openCycle(staff, units)
    owner = await open('owner')

    await test.step('28 September: targets, strategy and organisation, gate by gate', async () => {
      await passGate(owner, ['目标', '策略'], 2, () => setTargets(staff, units))
      await passGate(owner, ['策略', '组织'], 2, () => publishOutline(staff, units))
      await passGate(owner, ['组织', '考核'], 4, () => organise(staff, units))
      await expectAccessible(owner)
    })

    await test.step('what three residents called about is worked and closed by the third seal', async () => {
      const { id } = await takeUp(staff, units)
      await workUp(staff, id)
      item = `/admin/tasks/${id}?c=2026H2`
      await arrive(owner, item)
      await button(owner, '通过并销号').click()
      await expect(h1(owner)).toContainText('已销号')
    })

    await test.step('28 October: the list of what was closed is frozen, and published before anybody knows the seed', async () => {
      await goOn('2026-10-28T01:00:00.000Z')
      await publishQuarter(staff, '2026Q3')
      round = await publishList(owner)
    })

    await test.step('29 October: two persons type the numbers, whoever is drawn is asked, the round is complete', async () => {
      await goOn('2026-10-29T02:00:00.000Z')
      await drawAndAsk(owner, await open('inspector'), round)
      await arrive(owner, item)
      await expect(h1(owner)).toContainText('回头看通过')
    })

    await test.step('22 January: both quarters are published and told, the city’s result is compared', async () => {
      await goOn('2027-01-22T01:00:00.000Z')
      await passGate(owner, ['考核', '整改'], 3, async () => {
        await publishQuarter(staff, '2026Q4')
        await enterResult(staff)
      })
    })

    const leader = await open('leader')
    await test.step('both reports are issued, and today’s list says that nothing is missing any more', async () => {
      await expect(h1(owner)).toHaveText('整改段还差 1 个条件才能转入总结结转')
      await issueReport(owner, leader, '自查报告')
      await issueReport(owner, leader, '整改报告')
      await arrive(owner, '/admin/')
      await owner.getByRole('link', { name: /整改段条件已全部满足/ }).click()
      await expect(h1(owner)).toHaveText('整改段条件已全部满足，可以提请总结结转')
    })

    await test.step('the owner proposes without a reason, and neither the owner nor a lead unit confirms', async () => {
      await button(owner, '提请结转（0/2）').click()
      await expect(dialog(owner).getByLabel('理由')).toHaveCount(0)
      await confirm(owner, '提请')
      await expect(h1(owner)).toHaveText('李岚已提请总结结转，等领导确认')
      await expect(button(owner, '同意')).toHaveCount(0)
      const lead = await open('lead')
      await arrive(lead, cycle)
      await expect(lead.getByRole('button', { name: /^(转入|提请|同意)/ })).toHaveCount(0)
      const { proposals } = await staff.lead.ask('cycle.find', { cycleId: '2026H2' })
      const yes = { id: (proposals as { id: string }[])[0]?.id, seen: 1 }
      for (const other of [staff.lead, staff.owner]) {
        await expect(other.act('cycle.confirm', yes)).rejects.toThrow('not-permitted')
      }
      await lead.context().close()
    })

    await test.step('the leader closes: five passages, each passed and none forced', async () => {
      await arrive(leader, cycle)
      await button(leader, '同意').click()
      await confirm(leader, '同意')
      await expect(h1(leader)).toHaveText('2026年下半年已结转，记录只读')
      await expect(leader.getByText('本期没有特批转段。')).toBeVisible()
      await expect(leader.locator('.cycle-history strong')).toHaveText(trail)
      const { passages } = await staff.leader.ask('cycle.find', { cycleId: '2026H2' })
      expect((passages as { kind: string }[]).map(({ kind }) => kind)).toEqual(Array(5).fill('passed'))
      await expectAccessible(leader)
      await leader.setViewportSize({ width: 390, height: 844 })
      await expectNoWider(leader)
    })

    await test.step('the next half-year opens on the first floors, and the auditor reads who closed this one', async () => {
      await arrive(owner, cycle)
      await button(owner, '开启2027年上半年').click()
      await confirm(owner, '开启')
      await expect(owner).toHaveURL(/cycles\/2027H1/)
      await expect(owner.locator('tr', { hasText: '社会治安' }).first()).toContainText('83.00')
      const auditor = await open('auditor')
      await arrive(auditor, '/admin/audit?act=cycle.closed')
      await expect(auditor.getByRole('row', { name: /周建平.*总结结转|总结结转.*周建平/ })).toHaveCount(1)
      await expectAccessible(auditor)
    })
  } finally {
    for (const page of opened) await page.context().close()
    await office.close()
  }
})
