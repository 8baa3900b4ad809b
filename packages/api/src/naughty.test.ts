import { randomUUID } from 'node:crypto'
import type { Day } from '@ratchet/domain/day'
import { matrix, type ProcedureName } from '@ratchet/domain/people/matrix'
import type { Actor } from '@ratchet/domain/people/permission'
import { type Role, roles } from '@ratchet/domain/people/role'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { testDatabase } from './database/test-database.ts'
import { appRouter } from './router.ts'
import { seed } from './seed/seed.ts'
import { contextOf, testKeyring } from './test-context.ts'
import { createCallerFactory } from './trpc.ts'

/**
 * RELIABILITY "10,000 naughty inputs: 0 answers of 5xx": each field of each procedure takes every value below in turn,
 * while the other fields hold good ones and name rows of the demonstration, so that many get as far as the database.
 */
const naughty: readonly unknown[] = [
  ...['a\u0000b', '?\u0000', '\ud800', 'xx\udc00yy', '?\ud800', '🏴‍☠️'.repeat(5), '𠮷'.repeat(40), '\u202e\u200b\ufeff'],
  ...['x'.repeat(10_000), '测'.repeat(2000), "'); drop table fact; --", '%_\\', '<img src=x onerror=alert(1)>', '=1+1'],
  ...['', '   ', '\t\v\u0007', '__proto__', '2026-02-30', '9999-12-31', '0001-01-01', '1e309', 'null', '$1', '{}'],
  ...[-1, 0, 0.1, 1e-9, 2 ** 31, 2 ** 53 - 1, 1e308, Number.NaN, Number.POSITIVE_INFINITY],
  ...[randomUUID(), '00000000-0000-0000-0000-000000000000'],
  ...[null, [], {}, true, [[null]], { toString: 1 }],
]

const { db } = await testDatabase()
await seed(db, testKeyring, '2026-11-22' as Day)
const zone = await db.selectFrom('unit').select('id').where('parentId', 'is', null).executeTakeFirstOrThrow()
const admin = await db.selectFrom('authUser').select('id').where('username', '=', 'admin').executeTakeFirstOrThrow()
const createCaller = createCallerFactory(appRouter)

/** Where `id` of a noun, or a field such as `unitId`, finds a row that is there. */
const tables: Readonly<Record<string, string>> = {
  account: 'auth_user',
  user: 'auth_user',
  actor: 'auth_user',
  holder: 'post_holder',
  grant: 'role_grant',
  goal: 'target',
  strategy: 'outline',
  rectification: 'rectification_item',
  survey: 'survey_wave',
  wave: 'survey_wave',
  entry: 'examination_entry',
  view: 'saved_view',
  audit: 'fact',
  leadUnit: 'unit',
  coUnit: 'unit',
  parent: 'unit',
  into: 'unit',
  place: 'unit',
  photo: 'opinion_photo',
  item: 'rectification_item',
}

async function anId(noun: string, field: string): Promise<string> {
  const name = field === 'id' ? noun : field.replace(/Ids?$/, '')
  const table = tables[name] ?? name
  const { rows } = await sql<{ name: string | null }>`select to_regclass(${table})::text as name`.execute(db)
  if (!rows[0]?.name) return randomUUID()
  const found = await sql<{ id: string }>`select id::text as id from ${sql.table(table)} order by 1 desc limit 1`
    .execute(db)
    .catch(() => ({ rows: [] as { id: string }[] }))
  return found.rows[0]?.id ?? randomUUID()
}

interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema | false
  readonly prefixItems?: readonly Schema[]
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
}

const texts = [
  '一段说明文字',
  '2026H2',
  '2026Q4',
  '2026-12-20',
  'wanted.name',
  'overall',
  '?q=1',
  '610111990',
  'pagename',
]

async function good(schema: Schema, noun: string, field: string): Promise<unknown> {
  const choice = (schema.anyOf ?? schema.oneOf)?.find((one) => one.type !== 'null')
  if (choice) return good(choice, noun, field)
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  const inside = schema.prefixItems ?? [schema.items || {}]
  if (schema.type === 'array') return Promise.all(inside.map((one) => good(one, noun, field)))
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (schema.type === 'boolean') return true
  if (field === 'key') return randomUUID()
  if (schema.format === 'uuid') return anId(noun, field)
  if (schema.type === 'string') return texts.find((text) => new RegExp(schema.pattern ?? '').test(text)) ?? texts[0]
  const fields: Record<string, unknown> = {}
  for (const [name, of] of Object.entries(schema.properties ?? {})) fields[name] = await good(of, noun, name)
  return fields
}

type Path = readonly (string | number)[]

/** Every place in the value, inner ones too. */
function places(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [
    ...(at.length > 0 ? [at] : []),
    ...Object.entries(value).flatMap(([name, inner]) => places(inner, [...at, name])),
  ]
}

function withValue(value: unknown, [first, ...rest]: Path, bad: unknown): unknown {
  if (first === undefined) return bad
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) }
  Reflect.set(copy, first, withValue(Reflect.get(copy, first), rest, bad))
  return copy
}

/** Somebody who may call it, so that the input and not the person is what is refused. */
function whoMay(procedure: ProcedureName): Actor {
  const { who } = matrix[procedure] as { who: 'public' | 'member' | Role[] }
  const held = typeof who === 'string' ? roles : who
  return { userId: admin.id, name: '示例', grants: held.map((role) => ({ role, unitId: zone.id, path: [zone.id] })) }
}

const procedures = Object.entries(appRouter._def.procedures) as unknown as [
  ProcedureName,
  { _def: { type: string; inputs: z.ZodType[] } },
][]

test.each(procedures)('%s answers every naughty value in any field with less than 500', async (name, { _def }) => {
  const [noun = '', act = ''] = name.split('.')
  const schema = z.toJSONSchema(_def.inputs[0] ?? z.object({}), { io: 'input', unrepresentable: 'any' }) as Schema
  const caller = createCaller(contextOf(db, whoMay(name))) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  const broken: unknown[] = []
  const base = await good(schema, noun, '')
  for (const place of places(base)) {
    for (const bad of naughty) {
      const fresh = { ...(base as object), ...(_def.type === 'mutation' ? { key: randomUUID() } : {}) }
      await caller[noun]
        ?.[act]?.(withValue(fresh, place, bad))
        .catch((error: Error & { code: string; cause?: Error }) => {
          if (error.code !== 'INTERNAL_SERVER_ERROR') return
          const shown = typeof bad === 'number' ? bad : JSON.stringify(bad)?.slice(0, 30)
          broken.push(`${place.join('.')} = ${shown}: ${(error.cause ?? error).message.slice(0, 200)}`)
        })
    }
  }
  expect(broken).toEqual([])
})
