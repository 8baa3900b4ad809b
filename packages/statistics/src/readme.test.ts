import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { after, change, streets } from '../example/two-quarters.ts'
import { version } from './version.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

test('the example of the README is the one that runs here', () => {
  const example = read('../example/two-quarters.ts').replace('../src/statistics.ts', '@ratchet/statistics')
  expect(read('../README.md')).toContain(`\`\`\`ts\n${example}\`\`\``)
})

test('and it says what the README says it says', () => {
  const said = read('../README.md').match(/^> (.*)$/m)?.[1]
  const percent = (share: number | null | undefined) => (100 * (share ?? Number.NaN)).toFixed(1)
  const { ci } = after
  expect(said).toBe(
    `${percent(after.estimate)} % satisfied [${percent(ci?.low)}, ${percent(ci?.high)}], n = ${after.n}, ${after.nMissing} without an answer, design effect ${after.deff?.toFixed(2)}; change ${percent(change.estimate)} points [${percent(change.ci?.low)}, ${percent(change.ci?.high)}], p = ${change.p?.toFixed(2)}`,
  )
  expect(streets.levels).toEqual(['north', 'south'])
})

test('the version in the figures is the version of the package', () => {
  expect(JSON.parse(read('../package.json')).version).toBe(version)
})
