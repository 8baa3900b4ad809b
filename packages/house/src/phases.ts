import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { filesLike, root } from './repository.ts'
import { countTests } from './tally.ts'

/**
 * The test command: from the cheapest phase to the dearest, each with its time. It stops at the first that fails; its
 * last line counts what was tried.
 */
interface Phase {
  readonly name: string
  readonly folder?: string
  readonly command: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const vitest = ['vitest', 'run']
const hasTests = (workspace: string) => filesLike(new RegExp(`^${workspace}/src/.*\\.test\\.tsx?$`)).length > 0
const units = ['packages/house', 'packages/domain', 'packages/words', 'packages/design', 'packages/documents']
  .concat('packages/statistics', 'packages/bench', 'apps/admin', 'apps/site', 'apps/server')
  .filter(hasTests)

const phases: readonly Phase[] = [
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'boundaries', command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'apps', 'packages'] },
  { name: 'types', command: ['turbo', 'run', 'types', '--output-logs=errors-only'] },
  { name: 'build', command: ['turbo', 'run', 'build', '--output-logs=errors-only'] },
  ...units.map((folder) => ({ name: `unit ${folder}`, folder, command: vitest })),
  { name: 'API on the embedded database', folder: 'packages/api', command: vitest },
  { name: 'API on a server', folder: 'packages/api', command: vitest, env: { TEST_DATABASE: 'server' } },
  { name: 'journeys', folder: 'e2e', command: ['playwright', 'test'] },
]

const minutes = (ms: number) => `${Math.floor(ms / 60_000)}:${String(Math.round(ms / 1000) % 60).padStart(2, '0')}`

/** Runs one phase with its output shown as it comes. Answers the exit code and what it printed. */
function run({ folder = '.', command, env }: Phase): Promise<{ code: number; output: string }> {
  const [program = '', ...args] = command
  const path = [join(root, folder, 'node_modules/.bin'), join(root, 'node_modules/.bin'), process.env.PATH ?? '']
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: join(root, folder),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env, PATH: path.join(delimiter), TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    })
    const output: string[] = []
    child.stdout.on('data', (text) => {
      output.push(String(text))
      process.stdout.write(text)
    })
    child.stderr.on('data', (text) => process.stderr.write(text))
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output: output.join('') }))
  })
}

const times: string[] = []
let passed = 0
let failed = 0
for (const phase of phases) {
  console.log(`\n━━ ${phase.name}`)
  const began = performance.now()
  const { code, output } = await run(phase)
  const tests = countTests(output)
  // A phase without tests of its own, such as lint, counts as one.
  passed += code === 0 ? Math.max(1, tests.passed) : tests.passed
  failed += code === 0 ? tests.failed : Math.max(1, tests.failed)
  const result = code === 0 ? 'passed' : 'FAILED'
  times.push(`  ${minutes(performance.now() - began).padStart(6)}  ${result}  ${phase.name}`)
  if (code !== 0) break
}
console.log(`\n━━ phases\n${times.join('\n')}\n  ${minutes(performance.now()).padStart(6)}  in all\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
