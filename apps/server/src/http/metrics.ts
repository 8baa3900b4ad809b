import { monitorEventLoopDelay } from 'node:perf_hooks'
import { findOutboxAge } from '@ratchet/api/outbox/delivery.queries'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../deps.ts'
import { watchTrail } from './trail-watch.ts'

/** Prometheus text format 0.0.4, written by hand: one counter, one histogram and a dozen gauges need no library. */
const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

interface Series {
  count: number
  sum: number
  readonly buckets: number[]
}

export function addMetrics(app: FastifyInstance, deps: AppDeps, running: () => number): void {
  const requests = new Map<string, number>()
  const durations = new Map<string, Series>()
  const trailAge = watchTrail(deps.connection.pool)
  const loop = monitorEventLoopDelay({ resolution: 20 })
  loop.enable()
  app.addHook('onClose', async () => {
    loop.disable()
  })

  app.addHook('onResponse', (request, reply, next) => {
    // The route's pattern, not the address: an address can hold a tracking code, and there are too many of them.
    const route = request.routeOptions.url ?? 'none'
    const labels = `method="${request.method}",route="${route}",status="${reply.statusCode}"`
    requests.set(labels, (requests.get(labels) ?? 0) + 1)
    const series = durations.get(route) ?? { count: 0, sum: 0, buckets: BUCKETS_S.map(() => 0) }
    const seconds = reply.elapsedTime / 1000
    series.count += 1
    series.sum += seconds
    BUCKETS_S.forEach((bound, index) => {
      if (seconds <= bound) series.buckets[index] = (series.buckets[index] ?? 0) + 1
    })
    durations.set(route, series)
    next()
  })

  app.get('/metrics', async (_request, reply) => {
    const { pool } = deps.connection
    const trail = await trailAge().catch(() => null)
    const outbox = await findOutboxAge(deps.connection.db).catch(() => null)
    const memory = process.memoryUsage()
    const lines = [
      ...family('http_requests_total', 'counter', 'Answered requests.', [...requests]),
      ...histogram(durations),
      ...gauge('http_requests_running', 'Requests being answered.', running()),
      ...gauge('database_up', '1 when the database answered just now.', trail ? 1 : 0),
      ...gauge('database_connections', 'Open connections.', pool.totalCount),
      ...gauge('database_connections_idle', 'Connections waiting for work.', pool.idleCount),
      ...gauge('database_requests_waiting', 'Requests waiting for a connection.', pool.waitingCount),
      ...gauge('audit_facts_unsealed', 'Committed facts without a link.', trail?.waiting ?? 0),
      ...gauge('audit_unsealed_seconds', 'How long the oldest of them waits.', trail?.unsealedFor ?? 0),
      ...gauge('audit_unchecked_seconds', 'How long a link waits for a checkpoint.', trail?.uncheckedFor ?? 0),
      ...gauge('outbox_waiting', 'Messages that wait for hooks that are on.', outbox?.waiting ?? 0),
      ...gauge('outbox_untried_seconds', 'How long the oldest due message was not tried.', outbox?.untriedFor ?? 0),
      ...gauge('event_loop_delay_p99_seconds', 'Delay of the event loop.', loop.percentile(99) / 1e9),
      ...gauge('memory_resident_bytes', 'Memory of the process.', memory.rss),
      ...gauge('memory_heap_bytes', 'Heap in use.', memory.heapUsed),
      ...gauge('draining', '1 while the process is stopping.', deps.lifecycle.draining ? 1 : 0),
    ]
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(`${lines.join('\n')}\n`)
  })
}

function family(name: string, kind: string, help: string, values: readonly [labels: string, value: number][]) {
  const samples = values.map(([labels, value]) => `ratchet_${name}${labels ? `{${labels}}` : ''} ${value}`)
  return [`# HELP ratchet_${name} ${help}`, `# TYPE ratchet_${name} ${kind}`, ...samples]
}

const gauge = (name: string, help: string, value: number) => family(name, 'gauge', help, [['', value]])

function histogram(durations: ReadonlyMap<string, Series>): string[] {
  const name = 'ratchet_http_request_seconds'
  const samples = [...durations].flatMap(([route, { count, sum, buckets }]) => [
    ...buckets.map((total, index) => `${name}_bucket{route="${route}",le="${BUCKETS_S[index]}"} ${total}`),
    `${name}_bucket{route="${route}",le="+Inf"} ${count}`,
    `${name}_sum{route="${route}"} ${sum}`,
    `${name}_count{route="${route}"} ${count}`,
  ])
  return [`# HELP ${name} Time to answer.`, `# TYPE ${name} histogram`, ...samples]
}
