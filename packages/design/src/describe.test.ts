import { pictureWords } from '@ratchet/words/picture'
import { expect, test } from 'vitest'
import { describeRatchet, ratchetTable } from './describe.ts'
import { aspectsFinding, ratchetFinding } from './ratchet-finding.ts'
import { referenceCase, runningHistory, specHistory } from './ratchet-sample.ts'
import { describeResident, residentTable } from './resident-ratchet.ts'
import { wrapEvenly } from './text-box.ts'

const { zh, en } = pictureWords

test('the finding counts the rise, the slips, the rebases and what is missing', () => {
  const finding = ratchetFinding(specHistory.teeth, 'score')
  expect(finding).toEqual({
    kind: 'lowered',
    measure: 'score',
    numbers: { periods: 7, rise: -1.5, floor: 78.5, slips: 1, rebases: 1, missing: 1 },
  })
  expect(zh.ratchet.finding(finding)).toBe(
    '七个半年，保底线比起初低 1.5 分；跌破一次、基数调整一次、一期没有结果，都留在图上',
  )
  expect(en.ratchet.finding(finding)).toBe(
    'The floor lies 1.5 points under where it began, after 7 half-years; 1 slip, 1 rebase and 1 half-year without a result on record',
  )
})

test('a rise is told as a rise, a rank in places, and no floor as none', () => {
  expect(ratchetFinding(specHistory.teeth.slice(0, 3), 'score')).toMatchObject({
    kind: 'raised',
    numbers: { rise: 2, slips: 0 },
  })
  expect(ratchetFinding(referenceCase.teeth, 'rank')).toMatchObject({ kind: 'no-floor', numbers: { missing: 2 } })
})

test('aspects that slipped are named', () => {
  const finding = aspectsFinding([
    { name: '教育', verdict: 'consolidate' },
    { name: '环境', verdict: 'strengthen' },
    { name: '招商引资', verdict: 'recover' },
    { name: '治安', verdict: null },
  ])
  expect(zh.aspects(finding)).toBe('一项巩固、一项加强、一项未定，招商引资跌破保底线')
})

test('the spoken sentence tells the slip, the gap and the exception', () => {
  const sentence = describeRatchet(specHistory, zh.ratchet)
  for (const part of [
    '2025上没有公布，图上留空',
    '2024下跌破保底线 0.5 分',
    '2025下基数调整，82.0 改为 78.0',
    '现在的保底线是 78.5',
  ])
    expect(sentence).toContain(part)
})

test('the table twin has a row a half-year and says what is missing', () => {
  const { columns, rows } = ratchetTable(runningHistory, zh.ratchet)
  expect(rows.every((row) => row.length === columns.length)).toBe(true)
  expect(rows[2]).toEqual(['2024下', '83.6 / 82.7', '81.5', '第6名', '82.0', '止跌回升', '82.0', '跌破 0.5'])
  expect(rows[3]?.slice(1, 3)).toEqual(['82.1 / 无读数', '没有结果'])
  expect(rows.at(-1)?.slice(1, 3)).toEqual(['79.4 (77.6–81.2)', '—'])
})

test('residents hear that the running half-year is not out yet, and that an older one never came out', () => {
  const period = (label: string, score: number | null) => ({ label, score, floor: 74.2, fell: null })
  const input = { title: '', periods: [period('25年上', null), period('25年下', 75.4), period('26年上', null)] }
  const { missing, notYet } = zh.resident
  expect(describeResident(input, zh.resident)).toContain(`25年上 ${missing}，25年下 75.4，26年上 ${notYet}`)
  expect(residentTable(input, zh.resident).rows.map((row) => row[1])).toEqual([missing, '75.4', notYet])
})

test('text is broken into like lines and never inside a number', () => {
  expect(wrapEvenly('还没公布', 50, 15)).toEqual(['还没', '公布'])
  expect(wrapEvenly('2024上', 36, 12)).toEqual(['2024', '上'])
})
