import { contentSchemas } from '@ratchet/domain/rectification/submission'
import { expect, test } from 'vitest'
import { contentOf, fieldOfRefusal, formOf, missingIn, standIn } from './submission-form.ts'

const plan = {
  task: '校门口清空',
  responsibleLeader: '赵启明',
  handler: '王敏',
  desk: '',
  standard: '均速 12',
  evidenceKind: '照片',
  start: '2026-11-24',
  end: '2026-12-10',
  cause: 'attention',
  measures: '错峰',
}

test('a new form is empty and says what is missing, in its own order', () => {
  expect(missingIn('progress', formOf('progress', null))).toEqual(['done', 'percent'])
  expect(missingIn('result', formOf('result', null))).toEqual(['outcome', 'done'])
  expect(missingIn('plan', { ...plan, handler: ' ', cause: '' })).toEqual(['handler', 'cause'])
})

test('what is typed becomes what the rule takes, and comes back as it was', () => {
  const content = contentOf('plan', { ...plan, task: ' 校门口清空 ' })
  expect(contentSchemas.plan.parse(content)).toEqual(plan)
  expect(formOf('plan', content)).toEqual(plan)
  expect(contentOf('progress', { done: '32 个', percent: '0', nextStep: '' })).toEqual({
    done: '32 个',
    percent: 0,
    nextStep: '',
  })
})

test('only what cannot be done carries a reason and a day', () => {
  const typed = { done: '问过', measured: '', because: '没有用地', againDay: '2027-03-01' }
  expect(contentOf('result', { ...typed, outcome: 'explained' })).toMatchObject({ because: null, againDay: null })
  const cannot = contentOf('result', { ...typed, outcome: 'cannot' })
  expect(cannot).toMatchObject({ because: '没有用地', againDay: '2027-03-01' })
  expect(contentOf('result', { ...typed, outcome: 'cannot', because: '', againDay: '' })).toMatchObject({
    because: null,
    againDay: null,
  })
})

test('a refusal stands at the field where it is mended', () => {
  expect(fieldOfRefusal('end-after-due')).toBe('end')
  expect(fieldOfRefusal('own-submission')).toBeNull()
})

test('the rule can be asked of half a form, unless what it goes by is missing', () => {
  const half = standIn('plan', { ...plan, task: '', cause: '', measures: ' ' })
  expect(contentSchemas.plan.safeParse(contentOf('plan', half ?? {})).success).toBe(true)
  expect(standIn('plan', { ...plan, end: '' })).toBeNull()
  expect(standIn('result', formOf('result', null))).toBeNull()
  expect(standIn('progress', formOf('progress', null))).toMatchObject({ percent: '0' })
})
