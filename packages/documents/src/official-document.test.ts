import type { CircularContent, CircularKind } from '@ratchet/domain/circular/circular'
import { paperOf } from '@ratchet/domain/circular/paper'
import type { Day } from '@ratchet/domain/day'
import { circularPaperWords } from '@ratchet/words/circular-paper'
import { describe, expect, test, vi } from 'vitest'
import { writeOfficialDocument } from './official-document.ts'
import { partOf } from './test-zip.ts'

const content: CircularContent = {
  mark: '西安国际港务区管理委员会文件',
  agency: '港管通',
  urgency: 'express',
  signer: '李明',
  addressees: '各部门，各街道办事处',
  blocks: [
    { kind: 'heading', level: 1, text: '总体情况' },
    { kind: 'paragraph', text: '现将2026年第三季度考核情况通报如下。' },
    { kind: 'heading', level: 2, text: '得分' },
    {
      kind: 'table',
      caption: '表1　考核得分',
      columns: [
        { title: '名次', width: 10, align: 'center' },
        { title: '单位', width: 30, align: 'left' },
      ],
      rows: [['1', '教育局']],
      note: '',
    },
    { kind: 'heading', level: 3, text: '表扬' },
    { kind: 'heading', level: 4, text: '问题' },
    { kind: 'paragraph', text: '请各单位认真整改。' },
  ],
  annexes: [
    { title: '考核打分表', blocks: [{ kind: 'paragraph', text: '略' }] },
    { title: '整改实绩明细', blocks: [{ kind: 'paragraph', text: '略' }] },
  ],
  issuer: '西安国际港务区管理委员会',
  remark: '此件公开发布',
  copies: '纪工委',
  printer: '组织人事部',
  receivers: [],
}
const today = '2026-11-07' as Day
const title = '西安国际港务区管理委员会关于2026年第三季度群众满意度考核情况的通报'
const write = (kind: CircularKind, more: Partial<CircularContent> = {}, illustrative = false) =>
  writeOfficialDocument(
    paperOf(
      {
        ...{ kind, number: '港管通〔2026〕3号', title, issuedOn: today, illustrative },
        content: { ...content, ...more },
      },
      circularPaperWords,
      today,
    ),
    { name: '组织人事部', at: '2026-11-07T01:00:00.000Z' },
  )
const textOf = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('')
const paragraphsOf = (xml: string) => [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph)
const mm = (twips: number) => (twips * 25.4) / 1440
const number = (xml: string, name: string) => Number(new RegExp(`w:${name}="(-?\\d+)"`).exec(xml)?.[1] ?? Number.NaN)
/** Exact heights and the space before them, in millimetres. */
const heightOf = (paragraph: string) =>
  mm(number(/<w:spacing [^>]*w:line=[^>]*>/.exec(paragraph)?.[0] ?? '', 'line')) +
  mm(number(/<w:spacing [^>]*w:before=[^>]*>/.exec(paragraph)?.[0] ?? '', 'before') || 0)
const found = (paragraphs: readonly string[], words: string) => {
  const at = paragraphs.findIndex((paragraph) => textOf(paragraph).includes(words))
  return { at, xml: paragraphs[at] ?? '' }
}

describe('a circular', async () => {
  const file = await write('circular')
  const body = partOf(file, 'word/document.xml')
  const paragraphs = paragraphsOf(body)
  const section = /<w:sectPr.*<\/w:sectPr>/s.exec(body)?.[0] ?? ''

  test('has the page of the standard: A4, 37/35/28/26 mm, 22 lines of 28 characters', () => {
    expect(section).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    const margins = ['top', 'bottom', 'left', 'right'].map((side) => mm(number(section, side)))
    for (const [at, wanted] of [37, 35, 28, 26].entries()) expect(margins[at]).toBeCloseTo(wanted, 1)
    const grid = /<w:docGrid[^>]*>/.exec(section)?.[0] ?? ''
    expect(Math.floor((297 - 37 - 35) / mm(number(grid, 'linePitch')))).toBe(22)
    const styles = partOf(file, 'word/styles.xml')
    expect(styles).toMatch(/w:pPrDefault.*snapToGrid w:val="0".*w:line="579" w:lineRule="exact"/s)
    // 16 pt and a quarter of a point closer.
    const character = mm(320 + number(/<w:spacing w:val="-\d+"\/>/.exec(styles)?.[0] ?? '', 'val'))
    expect(Math.floor(156 / character)).toBe(28)
  })

  test('puts the mark 35 mm below the top of the type area, red, 小标宋, on one line of 156 mm', () => {
    const mark = found(paragraphs, content.mark)
    const above = paragraphs.slice(0, mark.at).reduce((sum, paragraph) => sum + heightOf(paragraph), 0)
    expect(above).toBeCloseTo(35, 1)
    expect(textOf(paragraphs[0] ?? '')).toBe('加急')
    expect(mark.xml).toMatch(/w:eastAsia="方正小标宋简体".*<w:color w:val="FF0000"\/>/s)
    const points = number(mark.xml.match(/<w:sz [^>]*>/)?.[0] ?? '', 'val') / 2
    expect(points * [...content.mark].length * 0.3528).toBeLessThanOrEqual(156)
  })

  test('has its number two lines below, and a red rule of 156 mm 4 mm under it', () => {
    const [mark, line] = [found(paragraphs, content.mark), found(paragraphs, '〔2026〕3号')]
    expect(line.at - mark.at).toBe(3)
    expect(line.xml).toContain('<w:jc w:val="center"/>')
    expect(line.xml).not.toContain('<w:ind ')
    const rule = /<w:bottom [^>]*>/.exec(line.xml)?.[0] ?? ''
    expect(rule).toContain('w:color="FF0000"')
    expect(number(rule, 'space') * 0.3528).toBeCloseTo(4, 0)
    // The line is as high as its characters: the rule is measured from them.
    expect(number(/<w:spacing [^>]*w:line=[^>]*>/.exec(line.xml)?.[0] ?? '', 'line')).toBe(320)
  })

  test('breaks the title by sense, two lines below the rule; the addressees follow, flush left, with a colon', () => {
    const lines = paragraphs.filter((paragraph) => /方正小标宋简体.*w:sz w:val="44"/s.test(paragraph)).map(textOf)
    expect(lines.slice(0, 2).join('')).toBe(title)
    expect(lines[0]).toBe('西安国际港务区管理委员会关于')
    const [first, to] = [found(paragraphs, lines[0] ?? ''), found(paragraphs, content.addressees)]
    expect(first.at - found(paragraphs, '〔2026〕3号').at).toBe(3)
    expect(to.at - first.at).toBe(3)
    expect(textOf(to.xml)).toBe('各部门，各街道办事处：')
    expect(to.xml).not.toContain('<w:ind ')
  })

  test('numbers its four levels, each in its font, the body two characters in', () => {
    const fontOf = (words: string) => /w:eastAsia="([^"]+)"/.exec(found(paragraphs, words).xml)?.[1]
    expect(['一、总体情况', '（一）得分', '1.表扬', '（1）问题'].map(fontOf)).toEqual(['黑体', '楷体', '仿宋', '仿宋'])
    expect(found(paragraphs, '现将2026年').xml).toMatch(/<w:ind [^>]*w:firstLineChars="200"/)
  })

  test('notes the annexes without a mark, and each begins a page with its label, its title on the third line', () => {
    const note = found(paragraphs, '附件：1. 考核打分表')
    expect(paragraphs.map(textOf)).toContain('2. 整改实绩明细')
    expect(textOf(paragraphs[note.at - 1] ?? 'x')).toBe('')
    const label = paragraphs.findIndex((paragraph) => textOf(paragraph) === '附件1')
    expect(paragraphs[label]).toMatch(/w:pageBreakBefore.*w:eastAsia="黑体".*w:sz w:val="32"/s)
    expect(textOf(paragraphs[label + 2] ?? '')).toBe('考核打分表')
  })

  test('is dated without leading zeros four characters from the edge, the name centred over it', () => {
    const day = found(paragraphs, '2026年11月7日')
    const name = paragraphs[day.at - 1] ?? ''
    expect(textOf(name)).toBe(content.issuer)
    const right = (xml: string) => number(/<w:ind [^>]*>/.exec(xml)?.[0] ?? '', 'right')
    expect(right(day.xml)).toBe(4 * 320)
    // 12 characters over 6.5: the middle of both is the same.
    expect(right(name) + 6 * 320).toBe(right(day.xml) + 3.25 * 320)
    expect(found(paragraphs, '此件公开发布').xml).toContain('（此件公开发布）')
  })

  test('ends with a block of 156 mm at the foot of the type area, ruled 0.35, 0.25 and 0.35 mm', () => {
    const [block] = body.match(/<w:tbl>(?:(?!<w:tbl>).)*印发.*?<\/w:tbl>/s) ?? ['']
    expect(block).toMatch(/w:tblpYSpec="bottom"/)
    expect(block).toMatch(/w:vertAnchor="margin"/)
    expect(mm(number(block, 'tblpX'))).toBeCloseTo(28, 1)
    expect(mm(number(/<w:tblW [^>]*>/.exec(block)?.[0] ?? '', 'w'))).toBeCloseTo(156, 1)
    const borders = /<w:tblBorders>.*?<\/w:tblBorders>/s.exec(block)?.[0] ?? ''
    const width = (side: string) =>
      (number(new RegExp(`<w:${side} [^>]*>`).exec(borders)?.[0] ?? '', 'sz') / 8) * 0.3528
    expect([width('top'), width('insideH'), width('bottom')].map((one) => one.toFixed(2))).toEqual([
      '0.35',
      '0.26',
      '0.35',
    ])
    expect(textOf(block)).toContain('抄送：纪工委。')
    expect(textOf(block)).toContain('组织人事部')
    expect(block).toContain('2026年11月7日印发')
  })

  test('names a font for Chinese on every run and takes none from a theme; page numbers are 4号宋体 outside', () => {
    const parts = ['document', 'footer1', 'footer2'].map((name) => partOf(file, `word/${name}.xml`))
    const runs = parts.flatMap((xml) => [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => run))
    expect(runs.length).toBeGreaterThan(30)
    expect(runs.filter((run) => !/w:eastAsia="(仿宋|黑体|楷体|宋体|方正小标宋简体)"/.test(run))).toEqual([])
    expect([...parts, partOf(file, 'word/styles.xml')].filter((xml) => /Theme="/.test(xml))).toEqual([])
    expect(parts[1]).toMatch(/<w:jc w:val="right"\/>.*宋体.*w:sz w:val="28"/s)
    expect(parts[2]).toMatch(/<w:jc w:val="left"\/>/)
    expect(parts.slice(1).map(textOf)).toEqual(['—  —', '—  —'])
    expect(mm(number(section, 'footer'))).toBeCloseTo(24, 1)
  })
})

test('says who made it and when, and is the same file when it is made again', async () => {
  const file = await write('letter')
  expect(partOf(file, 'docProps/core.xml')).toMatch(
    /<dc:creator>组织人事部<.*<dcterms:created [^>]*>2026-11-07T01:00:00Z</,
  )
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01T00:00:00Z') })
  const again = await write('letter')
  vi.useRealTimers()
  expect(Buffer.from(again).equals(Buffer.from(file))).toBe(true)
})

test('a report goes up: its signer stands on the line of the number, the name in 楷体', async () => {
  const paragraphs = paragraphsOf(partOf(await write('report'), 'word/document.xml'))
  const line = found(paragraphs, '〔2026〕3号').xml
  expect(textOf(line).replaceAll('\t', '|')).toBe('|港管通〔2026〕3号|签发人：李明')
  expect(line).toMatch(/楷体.*李明/s)
  expect([...line.matchAll(/<w:tab w:val="(\w+)" w:pos="(\d+)"/g)].map(([, side, at]) => [side, Number(at)])).toEqual([
    ['left', 320],
    ['right', 8844 - 320],
  ])
})

test('a letter has its own form: mark at 30 mm, double red rules of 170 mm, one 20 mm above the foot, no number on page one', async () => {
  const file = await write('letter', { urgency: 'none', printer: '组织人事部', mark: '西安国际港务区管理委员会' })
  const section = /<w:sectPr.*<\/w:sectPr>/s.exec(partOf(file, 'word/document.xml'))?.[0] ?? ''
  expect(section).toContain('<w:titlePg')
  expect(mm(number(section, 'header'))).toBeCloseTo(30, 1)
  expect(mm(number(section, 'footer'))).toBeCloseTo(20, 1)
  const parts = [1, 2, 3].flatMap((at) => [partOf(file, `word/header${at}.xml`), partOf(file, `word/footer${at}.xml`)])
  const head = parts.find((xml) => textOf(xml).includes('西安国际港务区管理委员会')) ?? ''
  const [mark, rule, line] = paragraphsOf(head)
  for (const ruled of [mark ?? '', rule ?? '']) {
    const indent = /<w:ind [^>]*>/.exec(ruled)?.[0] ?? ''
    expect(156 - mm(number(indent, 'left')) - mm(number(indent, 'right'))).toBeCloseTo(170, 0)
    expect(ruled).toMatch(/<w:bottom [^>]*w:color="FF0000"/)
  }
  const thickness = (xml = '') => number(/<w:bottom [^>]*>/.exec(xml)?.[0] ?? '', 'sz')
  expect(thickness(mark)).toBeGreaterThan(thickness(rule))
  expect(line).toMatch(/<w:tab w:val="right" w:pos="8844"\/>/)
  expect(textOf(line ?? '')).toBe('\t港管通〔2026〕3号')
  const foot = parts.find((xml) => xml.includes('<w:ftr') && !xml.includes('PAGE')) ?? ''
  const [upper, lower] = paragraphsOf(foot)
  expect(thickness(upper)).toBeLessThan(thickness(lower))
  // What is urgent says so on the line of the number, and a sample below it.
  const marked = await write('letter', { urgency: 'urgent' }, true)
  const shown = [1, 2, 3].map((at) => textOf(partOf(marked, `word/header${at}.xml`))).join('')
  expect(shown).toContain('特急\t港管通〔2026〕3号演示数据（示例）')
  // A letter's end block names no printer.
  expect(textOf(partOf(file, 'word/document.xml'))).not.toContain('印发')
})
