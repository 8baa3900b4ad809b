import { rectificationRefusals } from '@ratchet/domain/rectification/rectification-refusal'
import { expect, test } from 'vitest'
import { refusalSentence } from './catalogue.ts'
import { enRectificationRefusal, zhRectificationRefusal } from './rectification-refusal.ts'

const details = {
  ...{ number: 'ZG-2026-0001', name: '李岚', by: '李岚', round: 1, decision: 'returned', outcome: 'explained' },
  ...{ review: 'plan', next: 'progress', start: '2026-11-24', end: '2026-12-21', dueDay: '2026-12-20' },
  againDay: '2026-11-23',
}

test('every code has a sentence in both languages with its figures in it', () => {
  for (const code of rectificationRefusals) {
    for (const sentences of [zhRectificationRefusal, enRectificationRefusal]) {
      for (const given of [details, {}]) {
        const sentence = sentences[code](given)
        expect(sentence).not.toMatch(/undefined|\[object|NaN|null/)
        expect(sentence).toMatch(/[。.]$/)
      }
    }
  }
  expect(zhRectificationRefusal['end-after-due'](details)).toContain('2026-12-21晚于完成时限2026-12-20')
  expect(zhRectificationRefusal['review-not-due'](details)).toContain('整改进度')
})

test('a procedure of items speaks in its own words, and in those of the cycle for what the cycle refuses', () => {
  expect(refusalSentence('zh', 'rectification.review', 'own-submission')).toContain('不能审核')
  expect(refusalSentence('zh', 'rectification.submit', 'unit-retired', { name: '园区办' })).toContain('改派')
  expect(refusalSentence('zh', 'rectification.carryOver', 'item-settled', { number: 'ZG-1' })).toContain('不需要结转')
  expect(refusalSentence('zh', 'rectification.open', 'cycle-closed', { cycleId: '2026H1' })).toContain('已经结转')
  expect(refusalSentence('en', 'rectification.addEvidence', 'photo-not-readable', {})).toContain('cannot be opened')
})
