import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LeadThen } from '@ratchet/domain/accountability/finding'
import { ruleIds } from '@ratchet/domain/accountability/regulation'
import { judge, type YearCase } from '@ratchet/domain/accountability/rules'
import type { AspectTest, YearFigure } from '@ratchet/domain/accountability/year-figure'
import { type AspectId, aspectIds } from '@ratchet/domain/cycle/aspect'
import { findingBecauseWords } from '@ratchet/words/finding-because'
import { findingPageWords } from '@ratchet/words/finding-page'
import { expect, test } from 'vitest'
import { workedRegulation } from './test-regulation.ts'
import { testYear } from './year-test.ts'

/** A page for whoever wrote the regulation: figures, and what each rule says of them in the product's own words. */
const text = readFileSync(join(import.meta.dirname, '../../../../docs/accountability-examples.md'), 'utf8')
const { outcome } = findingPageWords.zh.finding
const { because, aspect: nameOf } = findingBecauseWords.zh
const aspectOf = (name: string) => aspectIds.find((id) => nameOf[id] === name) as AspectId

type Row = Readonly<Record<string, string>>

function tableOf(section: string): Row[] {
  const lines = section.split('\n').filter((line) => line.startsWith('|'))
  const cells = (line: string) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
  const header = cells(lines[0] ?? '')
  return lines.slice(2).map((line) => Object.fromEntries(cells(line).map((cell, at) => [header[at] ?? '', cell])))
}

/** `82.1 / 83.0` is two half-years, `83.0` the city's own yearly figure, `82.1 / 缺` half a year. */
function figureOf(cell: string | undefined, asked: string): YearFigure {
  const n = asked === '未公布' ? null : Number(asked)
  const scores = (cell ?? '缺').split('/').map((each) => (each.trim() === '缺' ? null : Number(each)))
  const parts = scores.map((score, at) => ({ roundId: `r${at}`, circularNumber: '', score, n, deff: 1, sd: 22 }))
  if (scores.includes(null)) return { basis: 'missing', score: null, parts }
  const score = scores.reduce<number>((sum, each) => sum + (each ?? 0), 0) / scores.length
  return { basis: scores.length === 1 ? 'official' : 'mean', score, parts }
}

function leadsOf(cell: string): LeadThen[] {
  return cell.split('→').map((name, at) => {
    const unitName = name.trim() === '无记录' ? null : name.trim()
    // Any id serves, as long as one name has one.
    const code = unitName && [...unitName].map((char) => char.codePointAt(0)?.toString(16)).join('')
    return {
      half: `h${at}`,
      unitId: code && `0198c1b2-0000-7000-8000-${code.slice(0, 12).padStart(12, '0')}`,
      unitName,
    }
  })
}

function yearOf(section: string): YearCase {
  const rows = tableOf(section)
  const pairs = (before: string, after: string): AspectTest[] =>
    testYear(
      rows.map((row) => ({
        aspect: aspectOf(row.单项 ?? ''),
        before: figureOf(row[before], row.每轮人数 ?? ''),
        after: figureOf(row[after], row.每轮人数 ?? ''),
      })),
      workedRegulation.gate,
    )
  const perAspect = <V>(value: (row: Row) => V) =>
    Object.fromEntries(rows.map((row) => [aspectOf(row.单项 ?? ''), value(row)]))
  const targets = Object.entries(perAspect((row) => Number(row.目标))).filter(([, score]) => !Number.isNaN(score))
  const gate = { ...workedRegulation.gate, ...(section.includes('检验仅供参考') && { mode: 'advisory' as const }) }
  return {
    content: { ...workedRegulation, gate },
    tests: pairs('上年', '本年'),
    earlier: pairs('前年', '上年'),
    lastYear: null,
    leads: perAspect((row) => leadsOf(row.牵头单位 ?? '')),
    posts: [],
    methodChanged: rows
      .filter((row) => row.单项 && section.includes(`${row.单项}的口径`))
      .map((row) => aspectOf(row.单项 ?? '')),
    targets: Object.fromEntries(targets),
  }
}

/** `- R1 建议：招商引资。招商引资降幅最大。` */
function linesOf(year: YearCase): string[] {
  return ruleIds.map((rule) => {
    const said = judge(rule, year)
    const named = said.candidates.filter((each) => each.mayPropose).map(({ aspect }) => nameOf[aspect])
    const why = said.because.map(({ code, aspects }) => because[code](aspects.map((id) => nameOf[id]).join('、')))
    const head = said.outcome === 'none' ? outcome.none : `${outcome[said.outcome]}：${named.join('、')}`
    return `- ${rule} ${head}。${why.join('；')}。`
  })
}

const sections = text.split(/^## /m).slice(1)

test.each(sections.map((section) => [section.split('\n')[0] ?? '', section]))('%s', (_, section) => {
  const expected = section.split('\n').filter((line) => /^- [RP]\d/.test(line))
  expect(linesOf(yearOf(section))).toEqual(expected)
})

test('there is an example for every clause that a rule cites, and for each outcome', () => {
  for (const { clause } of workedRegulation.rules) expect(text).toContain(`（第${clause}条）`)
  for (const word of Object.values(outcome)) expect(text).toContain(` ${word}`)
})
