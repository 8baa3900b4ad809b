import { expect, test } from 'vitest'
import { testAnalysis, testReport } from './test-wave-analysis.ts'
import { partOf } from './test-zip.ts'
import { makeWaveFile } from './wave-file.ts'
import { reportBlocks, type WaveReport, writeWaveReport } from './wave-report.ts'

const docx = await writeWaveReport(testReport('zh'))
const body = partOf(docx, 'word/document.xml')
const textOf = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('')
const said = textOf(body)
const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => ({
  rows: [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
  ),
  widths: [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width)),
  xml: table,
}))

test('the page is that of GB/T 9704: A4, its margins, numbers outside on odd and even pages', () => {
  const section = /<w:sectPr.*<\/w:sectPr>/s.exec(body)?.[0] ?? ''
  expect(section).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  const margins = Object.fromEntries(
    [...section.matchAll(/w:(top|bottom|left|right)="(\d+)"/g)].map(([, a, b]) => [a, b]),
  )
  // 37, 35, 28 and 26 mm.
  expect(margins).toEqual({ top: '2098', bottom: '1984', left: '1587', right: '1474' })
  expect([...section.matchAll(/<w:footerReference w:type="(\w+)"/g)].map(([, type]) => type).sort()).toEqual([
    'default',
    'even',
  ])
  expect(partOf(docx, 'word/settings.xml')).toContain('<w:evenAndOddHeaders')
  const odd = partOf(docx, 'word/footer1.xml')
  expect(odd).toContain('PAGE')
  expect(textOf(odd)).toBe('—  —')
  expect(odd).toMatch(/<w:jc w:val="right"\/>.*w:sz w:val="28"/s)
  expect(partOf(docx, 'word/footer2.xml')).toContain('<w:jc w:val="left"/>')
})

test('every run names its fonts for Chinese, the body 仿宋 of 16 pt', () => {
  const runs = [...body.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => run).filter((run) => run.includes('<w:t'))
  expect(runs.length).toBeGreaterThan(300)
  expect(runs.filter((run) => !/w:eastAsia="(仿宋|黑体|楷体|宋体|方正小标宋简体)"/.test(run))).toEqual([])
  const finding = runs.find((run) => run.includes('主要结论'))
  expect(finding).toMatch(/w:eastAsia="仿宋".*<w:sz w:val="32"\/>/s)
  expect(runs.find((run) => run.includes('一、测评怎么做的'))).toContain('w:eastAsia="黑体"')
})

test('tables are whole: a header that repeats, every theme, a row for every place, as wide as the type area', () => {
  const [outcomes, themes, ranks, , streets] = tables
  expect(outcomes?.rows[1]).toEqual(['完成', '2,600', '回答率 RR1', '67.5%'])
  expect(themes?.rows.map((row) => row[0])).toEqual([
    ...['主题', '教育教学', '交通出行', '扶贫就业', '干部作风', '环境卫生', '拆迁安置', '物业监管', '总体满意度'],
  ])
  expect(themes?.rows[2]).toEqual(['交通出行', '78.9', '1.4', '82.0%', '2,400', '−5.2', '有把握下降'])
  expect(themes?.rows[1]?.at(-1)).toBe('与上期无法区分')
  expect(ranks?.rows).toHaveLength(8)
  expect(streets?.rows[1]).toEqual(['第1街道', '少', '71.4', '72.4', '73.4', '74.4', '75.4', '76.4'])
  expect(tables.at(-1)?.rows).toHaveLength(1 + 8 + 44)
  for (const { xml, widths } of tables) {
    expect(xml).toContain('<w:tblHeader')
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(8844)
  }
})

test('it says who asked, with which approval, how many, by which method, out of which data, and what it cannot show', () => {
  for (const part of [
    '交通出行有把握下降，扶贫就业可能上升；其余五项无法区分',
    '所用问卷为“季度测评 第 2 版”。问卷经某市统计局批准，表号市统调01表，文号某统制〔2026〕12号，有效期至2027年6月30日。',
    '样本从公安实有住户名册中抽取，名单共182,400户',
    '访问于2026年8月1日至2026年8月30日进行。共发出样本3,900个，完成有效访问2,640份，计入结果2,621份。',
    '知道市里开展满意度测评的占41.2%',
    'Ŷ = Σw·y ÷ Σw',
    '计算用统计包0.1.0，数据截至2026-09-30 16:00。',
    testAnalysis.provenance.digest,
    '抽取复核264份，已复核264份：属实220份，与记录不符9份，没有联系上25份，未接受访问10份。',
    '若只访问200户：误差约±7.0个百分点',
    '本报告使用演示数据',
    '编制：李岚',
  ])
    expect(said).toContain(part)
})

test('neither an identifier nor a case is in it', () => {
  expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|undefined|NaN|null|\[object/)
})

test('the English report has the same parts', () => {
  const kinds = (report: WaveReport) => reportBlocks(report).map(({ kind }) => kind)
  expect(kinds(testReport('en'))).toEqual(kinds(testReport('zh')))
  const words = JSON.stringify(reportBlocks({ ...testReport('en') }))
  expect(words).toContain('Beyond chance: Transport fell')
})

test('volunteers and published tables get no interval, no rank and no finding of ours', async () => {
  const report = testReport('zh')
  const { wave, provenance } = testAnalysis
  const distribution = [1, 2, 3, 4, 5].map((step) => ({ step, n: 16 }))
  const optIn = reportBlocks({
    ...report,
    about: { ...report.about, design: 'opt_in' },
    analysis: {
      ...{ kind: 'opt_in', wave, n: 80, provenance },
      subjects: [{ subject: 'transport', n: 80, unknown: 3, distribution }],
    },
  })
  const text = JSON.stringify(optIn)
  expect(text).toContain('自愿参与（非概率样本）')
  expect(text).toContain('16 / 16 / 16 / 16 / 16')
  expect(text).not.toMatch(/±|名次"|95%|主要结论/)
  const table = { subject: 'transport', estimate: 80, se: null, low: null, high: null, n: 500 } as const
  const reported = JSON.stringify(
    reportBlocks({
      ...report,
      analysis: {
        ...{ kind: 'reported', wave, n: 500, response: null, facts: [] },
        subjects: [{ ...table, change: null, noChange: 'no-error-published', series: [] }],
      },
    }),
  )
  expect(reported).toContain('报告数据、不可复算')
  expect(reported).toContain('"交通出行","80.0","—","500","—"')
})

test('the thread makes the same file', async () => {
  const made = await makeWaveFile({ kind: 'report', report: testReport('zh') })
  expect(partOf(made, 'word/document.xml')).toBe(body)
})
