import { type ChildProcess, spawn } from 'node:child_process'
import { get } from 'node:http'

/** A process of ours that listens. */
export interface Running {
  readonly port: number
  readonly url: string
  readonly pid: number
  /** Milliseconds from the start of the process to its first good answer. */
  readonly readyAfter: number
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
  /** Asks it to end, and waits. */
  stop(): Promise<void>
}

interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly port: number
  readonly env?: Readonly<Record<string, string>>
  /** The path that answers 200 once it is ready. */
  readonly ready: string
}

const PATIENCE_MS = 120_000

export async function run({ command, args, port, env = {}, ready }: Command): Promise<Running> {
  const begun = performance.now()
  const errors: string[] = []
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
  const url = `http://127.0.0.1:${port}`
  while (!(await answers(`${url}${ready}`))) {
    if (child.exitCode !== null || child.signalCode !== null || performance.now() - begun > PATIENCE_MS)
      throw new Error(`${command} ${args.join(' ')} did not come up:\n${errors.join('')}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const readyAfter = performance.now() - begun
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended(child)
  }
  return { port, url, pid: child.pid ?? 0, readyAfter, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 3000 }, (answer) => {
      answer.resume()
      resolve(answer.statusCode === 200)
    })
    request.once('error', () => resolve(false))
    request.once('timeout', () => request.destroy())
  })
}
