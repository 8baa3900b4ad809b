import { describe, expect, test } from 'vitest'
import { usualHousehold } from '../household/household.ts'
import {
  feedbackBounds,
  feedbackFields,
  save,
  shortened,
  usualFeedback,
  usualSite,
  whyNotSaveFeedback,
  whyNotSaveHousehold,
  whyNotSaveSite,
} from './setting.ts'

describe('the footer', () => {
  const why = (given: Partial<typeof usualSite>) => whyNotSaveSite(usualSite, { ...usualSite, ...given })

  test('is plain lines of text', () => {
    for (const host of ['西安\n管委会', '西安\u202e管委会', 'a\u0007b', '管\u200b委会', 'a\u2028b'])
      expect(why({ host })).toEqual({ code: 'not-plain-text', details: { field: 'host' } })
    expect(why({ host: '<b>管委会</b> & “某局”' })).toBeNull()
  })

  test('names an office’s number and nobody’s own', () => {
    for (const phone of [
      '13812345678',
      '138-1234-5678',
      '+86 138 1234 5678',
      '029-83592299 或 13812345678',
      '１３８１２３４５６７８',
    ])
      expect(why({ phone }), phone).toEqual({ code: 'personal-phone', details: { field: 'phone' } })
    for (const phone of ['12345', '029-83592299', '029-83592299转1234', '400-810-1234', '0917-3262114'])
      expect(why({ phone }), phone).toBeNull()
    expect(why({ operator: '组织人事部 王某 13812345678' })?.code).toBe('personal-phone')
    expect(
      why({ police: '陕公网安备 61019102000123号', icp: '陕ICP备19001234号-1', siteCode: '6101000013' }),
    ).toBeNull()
  })

  test('is saved only when it changes, and the fact holds what is new', () => {
    expect(why({})).toEqual({ code: 'nothing-changed' })
    expect(save('site', usualSite, { ...usualSite, phone: '12345' })).toEqual({
      act: 'setting.saved',
      subject: ['setting', 'site'],
      payload: { setting: 'site', changed: { phone: '12345' } },
    })
  })
})

describe('the figures', () => {
  const why = (given: Partial<typeof usualFeedback>) =>
    whyNotSaveFeedback(usualFeedback, { ...usualFeedback, ...given })

  test('usual values lie within their bounds, and each bound holds on both sides', () => {
    expect(why({})).toEqual({ code: 'nothing-changed' })
    for (const field of feedbackFields) {
      const [least, most] = feedbackBounds[field]
      expect(why({ [field]: least - 1 })).toMatchObject({ code: 'out-of-bounds', details: { field, least, most } })
      expect(why({ [field]: most + 1 })?.code).toBe('out-of-bounds')
    }
  })

  test('an answer comes after the handing on, and nothing outlives the opinion it belongs to', () => {
    expect(why({ assignDays: 10 })?.code).toBe('answered-before-assigned')
    expect(why({ assignDays: 9 })).toBeNull()
    expect(why({ answerDays: Number.NaN })).toMatchObject({ code: 'out-of-bounds', details: { field: 'answerDays' } })
    expect(why({ opinionKeepDays: 200 })).toMatchObject({
      code: 'kept-longer-than-opinion',
      details: { field: 'photoKeepDays', days: 365, opinion: 200 },
    })
    expect(why({ opinionKeepDays: 200, photoKeepDays: 200 })).toBeNull()
    expect(why({ contactKeepDays: 400, opinionKeepDays: 365 })?.details).toMatchObject({ field: 'contactKeepDays' })
  })

  test('what would be kept for less time than now is named, since clearing cannot be undone', () => {
    const next = { ...usualFeedback, contactKeepDays: 30, photoKeepDays: 400, answerDays: 5 }
    expect(shortened(usualFeedback, next)).toEqual(['contactKeepDays'])
  })
})

test('household visits: at least one household, at most a year of rest', () => {
  const why = (given: Partial<typeof usualHousehold>) =>
    whyNotSaveHousehold(usualHousehold, { ...usualHousehold, ...given })?.code ?? null
  expect(why({})).toBe('nothing-changed')
  expect(why({ restDays: 0 })).toBeNull()
  expect(why({ target: 0 })).toBe('out-of-bounds')
  expect(why({ target: Number.NaN })).toBe('out-of-bounds')
  expect(why({ restDays: 367 })).toBe('out-of-bounds')
})
