import { expect, test } from 'vitest'
import type { Instant } from '../day.ts'
import { type Role, roles } from '../people/role.ts'
import { exported, isLinkAlive, whyNotExportAnswers } from './export.ts'

const actor = (...names: Role[]) => ({ grants: names.map((role) => ({ role, unitId: 'u', path: ['u'] })) })

test('the answers go to the owner and to the firm that holds the wave, and to nobody else', () => {
  const allowed = (isOwnFirm: boolean) => roles.filter((role) => !whyNotExportAnswers(actor(role), isOwnFirm, 9))
  expect(allowed(true).sort()).toEqual(['owner', 'surveyor'])
  expect(allowed(false)).toEqual(['owner'])
  expect(whyNotExportAnswers(actor('leader', 'surveyor'), false, 9)?.code).toBe('figures-only')
  expect(whyNotExportAnswers(actor('owner'), false, 0)?.code).toBe('nothing-stored')
})

test('the fact of an export says what went out', () => {
  const wave = { id: 'w', quarter: '2026Q3', firm: '甲机构', design: 'opt_in' } as const
  const taken = { file: 'csv', rows: 3, digest: 'd', imports: ['i'], items: ['teaching'], locale: 'zh' } as const
  expect(exported(wave as never, taken)).toEqual({
    act: 'survey.exported',
    subject: ['wave', 'w'],
    payload: { quarter: '2026Q3', firm: '甲机构', design: 'opt_in', ...taken },
  })
})

test('a link holds ten minutes', () => {
  const at = '2026-11-23T01:00:00.000Z' as Instant
  expect(isLinkAlive(at, '2026-11-23T01:09:59.999Z' as Instant)).toBe(true)
  expect(isLinkAlive(at, '2026-11-23T01:10:00.000Z' as Instant)).toBe(false)
})
