import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { key, openOffice } from './test-office.ts'

const { db } = await testDatabase()
const { owner, as, open, publish, setGoals, pass, writeStrategy, holdWaves } = await openOffice(db)

test('a practice shows its subjects before and after the measure, with intervals where there are, and judges no more', async () => {
  await publish('2025H2', 80, 3)
  await open('2026H1')
  const targets = await setGoals('2026H1', 85)
  await pass('2026H1')
  const measureId = await writeStrategy('2026H1', targets)
  await holdWaves('2025H2', [70, 71])
  await holdWaves('2026H1', [90, 90])
  await holdWaves('2026H2', [80])
  await publish('2026H1', 84, 2)
  const { span, effects } = await as('education', 'lead_unit').practice.effect({ measureId })
  expect(span).toEqual({ from: '2026-01-01', until: '2026-06-30' })
  const teaching = effects.find(({ subject }) => subject.kind === 'theme' && subject.id === 'teaching')
  expect(teaching).toMatchObject({ before: { value: 71 }, after: { value: 80 }, change: 9, verdict: 'rose' })
  const education = effects.find(({ subject }) => subject.kind === 'aspect' && subject.id === 'education')
  expect(education).toMatchObject({ before: { value: 80, source: '2025H2' }, after: { value: 84 }, verdict: null })
  // No theme sees investment: the city's figure is all there is.
  expect(effects.filter(({ subject }) => subject.id === 'investment')).toHaveLength(1)
  expect(await owner.practice.effect({ measureId: key() })).toEqual({ span: null, effects: [] })
  await expect(as('firm', 'surveyor').practice.effect({ measureId })).rejects.toMatchObject({
    cause: { code: 'not-permitted' },
  })
})
