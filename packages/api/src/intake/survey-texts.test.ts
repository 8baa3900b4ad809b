import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { openSurveyOffice } from '../survey/test-import.ts'

const { db } = await testDatabase()
const office = await openSurveyOffice(db)
const { owner, key, work, delivery } = office
const refusal = (code: string) => ({ cause: { code } })

test('what people wrote in a wave is taken over once, with its place, without whose it was', async () => {
  const wave = await office.schedule('2022Q3', '2022-08-10')
  const waveId = wave.id
  const take = () => owner.intake.takeSurveyTexts({ waveId, key: key() })
  await expect(take()).rejects.toMatchObject(refusal('wave-not-imported'))
  const file = delivery('survey_2022Q3_a_clean_utf8.csv')
  await owner.survey.import({ waveId, file, mapping: null, coding: null, onlyWhole: false, key: key() })
  await work()
  const seen = await owner.intake.surveyTexts({ waveId })
  expect(seen.open).toBe(seen.all)
  // 471 comments, of which the stock phrases say nothing; the 131 opinions among them are all there.
  expect(seen.all).toBeGreaterThanOrEqual(131)
  expect(seen.all).toBeLessThan(471)
  expect(await take()).toEqual({ taken: seen.all, left: 0 })
  await expect(take()).rejects.toMatchObject(refusal('nothing-to-take'))
  const rows = await db
    .selectFrom('opinion')
    .innerJoin('opinionOrigin', 'opinionOrigin.opinionId', 'opinion.id')
    .select(['opinion.source', 'opinion.text', 'opinion.placeId', 'opinion.receivedAt', 'opinionOrigin.number'])
    .execute()
  expect(rows).toHaveLength(seen.all)
  expect(
    rows.every((row) => row.source === 'survey' && row.placeId !== null && /^2022-0[7-9]/.test(row.receivedAt)),
  ).toBe(true)
  expect(rows.every((row) => /^[0-9a-f]{64}$/.test(row.number ?? ''))).toBe(true)
  expect(rows.some((row) => /1[39]\d{9}/.test(row.text ?? ''))).toBe(false)
  expect(await db.selectFrom('contact').selectAll().execute()).toEqual([])
  const [first] = rows
  const id = (
    await db
      .selectFrom('opinion')
      .select('id')
      .where('text', '=', first?.text ?? '')
      .executeTakeFirst()
  )?.id
  expect((await owner.intake.origin({ id: id ?? '' }))?.origin.number).toBeNull()
  await expect(office.as('leader').intake.takeSurveyTexts({ waveId, key: key() })).rejects.toMatchObject(
    refusal('not-permitted'),
  )
})
