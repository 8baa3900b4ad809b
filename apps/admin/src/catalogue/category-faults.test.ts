import { firstCategories } from '@ratchet/domain/opinion/first-categories'
import { expect, test } from 'vitest'
import { categoryFaults } from './category-faults.ts'

const [first] = firstCategories

test('what the product comes with stands; a name twice, a bad code and too few are told', () => {
  expect(categoryFaults(firstCategories)).toEqual([])
  expect(categoryFaults([...firstCategories, { ...first, id: 'W6' } as never])).toEqual([35])
  expect(categoryFaults([...firstCategories, { ...first, id: 'w', name: { zh: '新类', en: 'New' } } as never])).toEqual(
    [35],
  )
  expect(categoryFaults(firstCategories.slice(0, 3))).toEqual([-1])
})
