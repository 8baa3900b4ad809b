import type { SurveyRow } from '@ratchet/documents/survey-wave'
import { expect, test } from 'vitest'
import { keptRow } from './response.queries.ts'

const row: SurveyRow = {
  ...{
    sheet: '数据',
    row: 2,
    caseId: 'C1',
    disposition: 'complete',
    streetId: 's',
    placeId: 'p',
    interviewer: '张13800001234',
  },
  ...{ startedAt: null, endedAt: null, seconds: null, traits: {}, weight: 1 },
  answers: { teaching: 4, transport: 'dk', wish: '请打13800001234找我' },
  comment: '13800001234',
}

test('a number of one’s own is hidden wherever words were written, in the comment as in an answer', () => {
  const kept = keptRow(row)
  expect(kept.answers).toMatchObject({ teaching: 4, transport: 'dk' })
  expect(JSON.stringify(kept)).not.toContain('13800001234')
})
