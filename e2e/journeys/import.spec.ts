import { arrive, expect, expectAccessible, test } from '../journey.ts'

const head = '轮次,开发区,项目,得分,名次'
const good = ['2017下,国际港务区,总体,79.10,6', '2017下,国际港务区,社会治安,85.20,4', '2017下,高新区,总体,83.00,1']
const bad = ['2017下,国际港务区,发展教育事业,一百零三,5', '2017下,火星开发区,总体,70.00,8']

const csv = (rows: readonly string[]) => ({
  name: '市考通报.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([head, ...rows].join('\r\n')),
})

test('a broken circular is named row by row and imports nothing; mended, it goes in whole', async ({ open }) => {
  const owner = await open('owner')
  await test.step('bad rows by their row in the sheet, and a file of them', async () => {
    await arrive(owner, '/admin/import/examination')
    await owner.locator('input[type=file]').setInputFiles(csv([...good, ...bad]))
    await expect(owner.getByRole('heading', { level: 1 })).toContainText('5 行里 3 行可导入，2 行有错')
    await expect(owner.getByRole('button', { name: /导入 1 期/ })).toBeDisabled()
    await expect(owner.getByRole('row', { name: /一百零三/ })).toContainText('5')
    await expect(owner.getByRole('row', { name: /火星开发区/ })).toContainText('6')
    await expectAccessible(owner)
    const [file] = await Promise.all([
      owner.waitForEvent('download'),
      owner.getByRole('button', { name: '下载错误行' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
    await arrive(owner, '/admin/city-results')
    await expect(owner.getByText('2017年下半年')).toHaveCount(0)
  })

  await test.step('the mended file becomes a round that waits for a second person', async () => {
    await arrive(owner, '/admin/import/examination')
    // The file that was looked at is kept over leaving the page, until another is chosen.
    await owner.getByRole('button', { name: '重新选文件' }).click()
    await owner.locator('input[type=file]').setInputFiles(csv(good))
    await expect(owner.getByRole('heading', { level: 1 })).toContainText('3 行全部可导入')
    await owner.getByRole('button', { name: '导入 1 期' }).click()
    await expect(owner.getByRole('heading', { level: 1 })).toContainText('已导入 1 期，等待另一人核对')
    await arrive(owner, '/admin/city-results')
    await expect(owner.getByText('2017年下半年').first()).toBeVisible()
  })

  await test.step('whoever may not import reads who can', async () => {
    const education = await open('education')
    await arrive(education, '/admin/import/examination')
    await expect(education.getByText(/归口管理/).first()).toBeVisible()
    await expect(education.locator('input[type=file]')).toHaveCount(0)
  })
})
