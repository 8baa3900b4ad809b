import { expect, test } from 'vitest'
import { csvText } from './csv.ts'

test('a spreadsheet runs no cell of it, and figures stay figures', () => {
  const text = csvText(
    ['名称', '差距'],
    [
      ['=HYPERLINK("x")', -3.4],
      ['甲,"乙"', null],
      ['-1 月', 2],
    ],
  )
  expect(text.split('\r\n')).toEqual(['\uFEFF名称,差距', `"'=HYPERLINK(""x"")",-3.4`, '"甲,""乙""",', "'-1 月,2", ''])
})
