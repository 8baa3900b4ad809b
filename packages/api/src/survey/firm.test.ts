import type { Actor } from '@ratchet/domain/people/permission'
import { expect, test } from 'vitest'
import { key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testNow } from '../test-context.ts'
import { makeWave } from './test-wave.ts'

const { db } = await testDatabase()
const { zoneId, as } = await openOffice(db, { catalogues: false })
const under = { parentId: zoneId, sort: 0, sinceDay: '2025-01-01' as never }
const rival = await as('admin').unit.add({ kind: 'survey_firm', name: '乙机构', ...under, key: key() })
const { waveId } = await makeWave(db, { zoneId, firm: '甲机构', perPlace: 12 })

/** Somebody of another firm who has a second role in the zone. */
function both(role: 'inspector' | 'auditor') {
  const surveyor = actorOf('surveyor', [zoneId, rival.id])
  const actor: Actor = { ...surveyor, grants: [...surveyor.grants, ...actorOf(role, [zoneId]).grants] }
  return createCaller(contextOf(db, actor, testNow)).survey
}
const refusal = (code: string) => ({ cause: { code } })
const file = { name: 'a.csv', content: Buffer.from('问卷编号,社区,总体满意度\n1,甲,5\n').toString('base64') }
const given = { waveId, file, mapping: null, coding: null }
const everyRecord = { page: 1, caseId: null, place: null, interviewer: null, disposition: null, flag: null }

test('an inspector who is a surveyor of another firm hands nothing in for this one and reads no interviewer', async () => {
  const survey = both('inspector')
  await expect(survey.previewImport(given)).rejects.toMatchObject(refusal('other-firm'))
  await expect(survey.import({ ...given, onlyWhole: false, key: key() })).rejects.toMatchObject(refusal('other-firm'))
  const page = await survey.records({ id: waveId, ...everyRecord, item: null, answer: null })
  expect(page.total).toBeGreaterThan(0)
  expect(page).toMatchObject({ isWhole: false })
  expect((await survey.recordFilters({ id: waveId })).interviewers).toEqual([])
  expect((await survey.quality({ id: waveId })).interviewers).toBeNull()
})

test('a role that reads no wave opens none of another firm', async () => {
  await expect(both('auditor').find({ id: waveId })).rejects.toMatchObject(refusal('other-firm'))
})

test('nobody records a re-check of interviews who is a surveyor too', async () => {
  const draw = { id: crypto.randomUUID(), waveId, seed: 'x', frameHash: 'h', frameSize: 9, size: 1 }
  await db
    .insertInto('surveyRecheckDraw')
    .values({ ...draw, byName: '李岚', at: testNow })
    .execute()
  const id = crypto.randomUUID()
  await db.insertInto('surveyRecheck').values({ id, waveId, drawId: draw.id, caseId: 'C00001', version: 1 }).execute()
  const finding = { id, seen: 1, mode: 'phone', outcome: 'confirmed', note: '', key: key() } as const
  await expect(both('inspector').recordRecheck(finding)).rejects.toMatchObject(refusal('recheck-own-firm'))
  expect(await as('inspector').survey.recordRecheck({ ...finding, key: key() })).toMatchObject({ version: 2 })
})
