import type { Instant } from '@ratchet/domain/day'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { openRectificationOffice } from '../rectification/test-office.ts'
import { testNow } from '../test-context.ts'

/** An office of reviews in which what a resident says is followed until it is published, at any time. */
export async function openMatters(db: Db) {
  const office = await openRectificationOffice(db)
  const { call, close, key, open } = office

  /** Something said, with its code and id. */
  async function saidAt(now: Instant, changed: object = {}) {
    const { code } = await office.resident(now).submit({ ...office.said, ...changed, key: key() })
    // Numbers of all years come from one sequence.
    const said = db.selectFrom('opinion').select('id').orderBy(sql`substring(number from 9)`, 'desc')
    return { code, id: (await said.executeTakeFirstOrThrow()).id }
  }
  const versionOf = async (id: string) =>
    (await db.selectFrom('opinion').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version

  /** A concern out of these opinions. */
  async function concernOf(ids: readonly string[], now: Instant = testNow) {
    const opinions = await Promise.all(ids.map(async (id) => ({ id, seen: await versionOf(id) })))
    const about = { title: '主路路灯不亮', theme: 'transport', placeId: office.community, urgent: false } as const
    return (await (await call('李岚', now)).concern.open({ ...about, opinions, key: key() })).id
  }

  async function joinAt(id: string, concernId: string, now: Instant) {
    const { opinion } = await call('李岚', now)
    return opinion.join({ id, seen: await versionOf(id), concernId, key: key() })
  }

  /** What was done for a closed item, as residents read it. */
  async function publishAt({ id, photo }: { id: string; photo: string }, now: Instant, changed: object = {}) {
    const { rectification } = await call('李岚', now)
    const { quote, done, version } = await rectification.previewPublication({ id })
    const draft = { quote, done, outcome: 'solved' as const, againDay: null, photosBefore: [], photosAfter: [photo] }
    return rectification.publish({ id, seen: version, ...draft, ...changed, key: key() })
  }

  /** An item of the concern, closed. */
  const settle = async (concernId: string, now: Instant = testNow) =>
    close({ ...(await open({ concernId })), version: 1 }, { now })

  const verdict = (code: string, said: 'solved' | 'unsolved', now: Instant, about: string[] = []) =>
    office.resident(now).answer({ code, verdict: said, word: '', about, key: key() })

  return { ...office, saidAt, versionOf, concernOf, joinAt, publishAt, settle, verdict }
}

/** So many days after the day of the tests. */
export const daysLater = (days: number) => new Date(Date.parse(testNow) + days * 86_400_000).toISOString() as Instant
