import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { Complaint } from './complaint.ts'
import { repositoryRoot } from './environment.ts'

/** Builds both portals; what did not change comes from turbo's cache. Silent, unless it fails. */
export async function buildPortals(): Promise<void> {
  const binaries = join(repositoryRoot, 'node_modules/.bin')
  const output: Buffer[] = []
  const args = ['run', 'build', '--output-logs=errors-only', '--filter=@ratchet/admin', '--filter=@ratchet/site']
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(join(binaries, 'turbo'), args, {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      // turbo looks for pnpm, and the scripts for their tools, on the PATH.
      env: {
        ...process.env,
        PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}`,
        TURBO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
      },
    })
    child.stdout.on('data', (text) => output.push(text))
    child.stderr.on('data', (text) => output.push(text))
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code === 0) return
  process.stderr.write(Buffer.concat(output))
  throw new Complaint('The portals could not be built; the output above says why.')
}
