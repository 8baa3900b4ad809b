import { expect, test } from 'vitest'
import type { FormState, RenderDeps } from '../render.ts'
import { sampleCaller } from '../sample-caller.ts'
import { openPage } from '../sample-page.ts'
import { expectSoundPage } from '../test-page.ts'
import { type Door, sampleActivity, sampleDoor } from './sample-activity.ts'

const open = (url: string, door: Door | null = sampleDoor, changed: Partial<RenderDeps> = {}) =>
  openPage(url, { caller: { ...sampleCaller(), activity: sampleActivity(door) }, ...changed })
const shut: Door = { ...sampleDoor, why: { code: 'check-in-closed' } }
const cancelled: Door = { ...sampleDoor, why: { code: 'activity-cancelled' } }
const troubled: FormState = {
  values: { who: ['resident'] },
  step: null,
  errors: [{ field: 'form', code: 'not-taken', details: {} }],
  receipt: null,
  found: null,
}

test.each<[string, string, Door | null, Partial<RenderDeps>, number, string, boolean]>([
  ['open', '/a/7K3M9PWX', sampleDoor, {}, 200, '医保政策进社区', true],
  ['not taken', '/a/7K3M9PWX', sampleDoor, { form: troubled }, 422, '这次没有签上', true],
  ['done', '/a/7K3M9PWX?done=1', sampleDoor, {}, 200, '签到好了', false],
  ['shut', '/a/7K3M9PWX', shut, {}, 200, '现在不能签到', false],
  ['cancelled', '/a/7K3M9PWX', cancelled, {}, 200, '这项活动取消了', false],
  ['unknown', '/a/%E0%A4%A', null, {}, 404, '没有找到这项活动', false],
])('a door that is %s', async (_, url, door, changed, status, said, hasForm) => {
  for (const locale of ['zh', 'en'] as const) {
    const page = await open(url, door, { ...changed, locale })
    expect(page.status).toBe(status)
    expectSoundPage(page.html)
    expect(page.html.includes('method="post"')).toBe(hasForm)
    if (locale === 'zh') expect(page.html).toContain(said)
  }
})

test('it asks one tap and nothing about who, and says when and where', async () => {
  const { html } = await open('/a/7K3M9PWX')
  const asked = [...html.matchAll(/<(?:input|button|textarea|select)[^>]* name="([^"]+)"/g)].map(([, name]) => name)
  expect(asked.filter((name) => name !== 'back')).toEqual(['key', 'who', 'who'])
  expect(html).toContain('11月23日 09:00–11:00')
  expect(html).toContain('水流社区 居民议事厅')
})
