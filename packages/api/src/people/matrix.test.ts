import { randomUUID } from 'node:crypto'
import { matrix, type ProcedureName } from '@ratchet/domain/people/matrix'
import { roles } from '@ratchet/domain/people/role'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { appRouter, assertMatrix } from '../router.ts'
import { actorOf, contextOf } from '../test-context.ts'
import { createCallerFactory } from '../trpc.ts'

const { db } = await testDatabase()
const zone = randomUUID()
const procedures = Object.keys(appRouter._def.procedures) as ProcedureName[]
/** No procedure takes this, so whoever gets past the choke point is stopped by the input and nothing happens. */
const impossible = { [randomUUID()]: true }

type Call = (input: unknown) => Promise<unknown>
const createCaller = createCallerFactory(appRouter)

/** What the choke point says to the caller: passed, or the code of its refusal. */
async function answer(procedure: ProcedureName, actor: ReturnType<typeof actorOf> | null): Promise<string> {
  const caller = createCaller(contextOf(db, actor)) as unknown as Record<string, Record<string, Call>>
  const [noun = '', act = ''] = procedure.split('.')
  try {
    await caller[noun]?.[act]?.(impossible)
  } catch (error) {
    const { code, cause } = error as { code: string; cause?: { code?: string } }
    if (code === 'UNAUTHORIZED' || code === 'FORBIDDEN' || cause?.code?.startsWith('owes-')) return cause?.code ?? code
  }
  return 'passed'
}

test('every procedure has an entry and every entry a procedure', () => {
  expect(assertMatrix).not.toThrow()
  expect(procedures.length).toBeGreaterThan(20)
})

test.each(procedures)('%s lets in whom the matrix names and nobody else', async (procedure) => {
  const { who, scope, evenOwing } = matrix[procedure] as { who: unknown; scope: string; evenOwing?: true }
  const open = who === 'public'
  expect(await answer(procedure, null)).toBe(open ? 'passed' : 'not-signed-in')
  const owing = { ...actorOf('owner', [zone]), owes: 'password' as const }
  if (!open && !evenOwing) expect(await answer(procedure, owing)).toBe('owes-password')
  for (const role of roles) {
    const named = open || who === 'member' || (who as string[]).includes(role)
    expect([role, await answer(procedure, actorOf(role, [zone]))]).toEqual([role, named ? 'passed' : 'not-permitted'])
    const below = named && (open || who === 'member' || scope !== 'zone')
    const actor = actorOf(role, [zone, randomUUID()])
    expect([role, await answer(procedure, actor)]).toEqual([role, below ? 'passed' : 'not-permitted'])
  }
})
