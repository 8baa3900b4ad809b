import { expect, test } from 'vitest'
import { stopGracefully } from './stop.ts'

test('unready first, then answers, then everything else in order', async () => {
  const order: string[] = []
  const lifecycle = { draining: false }
  const app = {
    close: async () => {
      order.push(lifecycle.draining ? 'answers while unready' : 'answers while ready')
    },
  }
  await stopGracefully({
    app: app as never,
    lifecycle,
    afterwards: [() => void order.push('loops'), () => void order.push('lock')],
  })
  expect(order).toEqual(['answers while unready', 'loops', 'lock'])
})

test('an answer that never comes does not keep the process', async () => {
  const order: string[] = []
  const app = { close: () => new Promise<never>(() => undefined) }
  await stopGracefully(
    { app: app as never, lifecycle: { draining: false }, afterwards: [() => void order.push('lock')] },
    20,
  )
  expect(order).toEqual(['lock'])
})
