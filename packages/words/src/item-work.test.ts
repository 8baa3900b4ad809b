import { expect, test } from 'vitest'
import { itemWorkWords } from './item-work.ts'
import { enWorkRefusal, zhWorkRefusal } from './rectification-work-refusal.ts'

test('a return that the owner department made itself waits for the inspector, and the words say so', () => {
  const { zh, en } = itemWorkWords
  expect(zh.contest.waiting('11月30日', 'inspector')).toBe('等待督查裁定，11月30日前')
  expect(zh.contest.waiting('11月30日', 'owner')).toBe('等待归口管理部门裁定，11月30日前')
  expect(en.contest.waiting('30 Nov', 'inspector')).toBe('The inspector decides by 30 Nov')
  for (const sentence of [zh.contest.hint, zhWorkRefusal['contest-open']()]) expect(sentence).toContain('由督查裁定')
  for (const sentence of [en.contest.hint, enWorkRefusal['contest-open']({})])
    expect(sentence).toContain('the inspector')
})
