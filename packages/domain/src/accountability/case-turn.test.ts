import { expect, test } from 'vitest'
import type { Dossier } from './case.ts'
import { turnOf } from './case-turn.ts'
import { decide } from './decision.ts'
import { serveDecision } from './decision-served.ts'
import { receiveNotice, serveNotice } from './notice.ts'
import { fileRemedy } from './remedy.ts'
import { state } from './statement.ts'
import * as office from './test-case.ts'

const { acting, after, calendar, clerk, day, decision, headAccount, leader, opened, owner } = office
const people = { owner, leader, clerk, other: office.stranger, former: office.formerHeadLeader }
const turns = (d: Dossier, today: string) =>
  Object.fromEntries(
    Object.entries(people).flatMap(([name, actor]) => {
      const found = turnOf(d, actor, day(today))
      return found ? [[name, found.turn]] : []
    }),
  )

test('each step is owed by whoever takes it, and by nobody with an interest', () => {
  let d = opened()
  expect(turns(d, '2026-01-05')).toEqual({ owner: 'notice' })
  d = after(d, serveNotice(d, '告知', acting(owner, '2026-01-06')))
  expect(turns(d, '2026-01-06')).toEqual({ clerk: 'receive' })
  d = after(d, receiveNotice(d, { basis: '', day: day('2026-01-07') }, acting(clerk, '2026-01-07'), calendar))
  expect(turns(d, '2026-01-08')).toEqual({ clerk: 'state' })
  expect(turns(d, '2026-01-15')).toEqual({ clerk: 'state', owner: 'lapse' })
  d = after(d, state(d, { text: '说明', basis: '', files: [] }, acting(clerk, '2026-01-12')))
  expect(turns(d, '2026-01-12')).toEqual({ leader: 'decide' })
  const onHead = decision().effects.filter((effect) => effect.personId === office.head)
  const ids = [office.nextId(), office.nextId()]
  d = after(d, decide(d, decision({ effects: onHead }), ids, acting(leader, '2026-01-21')))
  expect(turns(d, '2026-01-21')).toEqual({ owner: 'serve' })
  const serving = { personId: office.head, method: 'in_person' as const, day: day('2026-01-22'), note: '' }
  d = after(d, serveDecision(d, serving, acting(owner, '2026-01-22')))
  expect(turns(d, '2026-01-22')).toEqual({})
  const filing = { personId: office.head, remedy: 'review' as const, text: '请求复核', basis: '' }
  d = after(d, fileRemedy(d, filing, acting(headAccount, '2026-01-23')))
  expect(turns(d, '2026-01-23')).toEqual({ leader: 'answer' })
  expect(turnOf(d, leader, day('2026-01-23'))?.dueDay).toBe('2026-02-22')
})
