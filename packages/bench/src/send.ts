import { connect, type Socket } from 'node:net'
import type { Sending } from './ballots.ts'

interface Sent {
  /** Keys of what was acknowledged: the redirect to the thanks page. */
  readonly acknowledged: readonly string[]
  /** Other answers by status; 0 is a connection that broke. */
  readonly others: ReadonlyMap<number, number>
  readonly seconds: number
  /** Milliseconds from a request to its acknowledgement, sorted. */
  readonly latencies: readonly number[]
}

interface Load {
  readonly port: number
  readonly sendings: readonly Sending[]
  readonly connections: number
  /** Ends after so many seconds, or when nothing is left to send. */
  readonly seconds: number
  readonly stopAfter?: (acknowledged: number) => boolean
}

/**
 * Sends whole prepared requests over so many connections, one after the other on each. autocannon cannot give every request
 * a body of its own without rebuilding it while the clock runs; here a request is one write, so that the generator leaves the
 * cores to what is measured.
 */
export async function send({ port, sendings, connections, seconds, stopAfter }: Load): Promise<Sent> {
  const acknowledged: string[] = []
  const latencies: number[] = []
  const others = new Map<number, number>()
  const begun = performance.now()
  const deadline = begun + seconds * 1000
  let next = 0
  let stopped = false
  const take = (): Sending | null => {
    if (stopped || performance.now() > deadline) return null
    const sending = sendings[next]
    next += 1
    return sending ?? null
  }
  const count = (status: number) => others.set(status, (others.get(status) ?? 0) + 1)

  await Promise.all(
    Array.from({ length: connections }, async () => {
      let line = await open(port)
      for (let sending = take(); sending && line; sending = take()) {
        const at = performance.now()
        const status = await ask(line, sending.request)
        if (status === 303) {
          acknowledged.push(sending.key)
          latencies.push(performance.now() - at)
          if (stopAfter?.(acknowledged.length)) stopped = true
        } else count(status)
        if (status === 0) line = stopped ? null : await open(port)
      }
      line?.destroy()
    }),
  )
  latencies.sort((a, b) => a - b)
  return { acknowledged, others, latencies, seconds: (performance.now() - begun) / 1000 }
}

function open(port: number): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.once('connect', () => resolve(socket))
    // Kept for the life of the connection: a broken one is also closed, and counted there.
    socket.on('error', () => resolve(null))
  })
}

/** Sends one request and answers the status of its whole answer; 0 when the connection broke before. */
function ask(socket: Socket, request: Buffer): Promise<number> {
  return new Promise((resolve) => {
    let text = ''
    const end = (status: number) => {
      socket.off('data', read)
      socket.off('close', broken)
      resolve(status)
    }
    const broken = () => end(0)
    const read = (chunk: Buffer) => {
      text += chunk.toString('latin1')
      const head = text.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(text.slice(0, head + 2))?.[1] ?? 0)
      if (text.length >= head + 4 + length) end(Number(text.slice(9, 12)))
    }
    socket.on('data', read)
    socket.once('close', broken)
    if (socket.destroyed) end(0)
    else socket.write(request)
  })
}
