import autocannon from 'autocannon'

interface Load {
  readonly url: string
  readonly seconds: number
  readonly connections?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly method?: 'GET' | 'POST'
  readonly body?: string
}

/** Requests a second that were answered well; throws when any was not, since a refusal is quick. */
export async function requestsPerSecond({ url, seconds, connections = 32, ...asked }: Load): Promise<number> {
  const result = await autocannon({ url, duration: seconds, connections, ...asked })
  // A form is answered by a redirect.
  const bad = result['4xx'] + result['5xx'] + result.errors + result.timeouts
  if (bad > 0) throw new Error(`${bad} of ${result.requests.total} requests to ${url} were not answered well`)
  return result.requests.total / result.duration
}
