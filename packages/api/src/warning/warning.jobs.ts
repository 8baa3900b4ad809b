/**
 * What time and data do with warnings: drafts appear and lapse, silence is told to the leader, a changed calendar moves the
 * days. Everything is worked out of the data in each round, so a round that was missed heals; a row's name is unique, so each
 * effect is there once, whichever instance finds it. Source: RELIABILITY "Outbox", "each deadline exactly once".
 */
import { randomUUID } from 'node:crypto'
import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import { draftOf, lapse, revive } from '@ratchet/domain/warning/draft'
import { moveDue, silencesOf } from '@ratchet/domain/warning/due'
import { type Found, lookedAtAgain, nameOf, turnOf } from '@ratchet/domain/warning/found'
import { ruleTable } from '@ratchet/domain/warning/rule'
import { type Warned, type Warning, warningStatuses } from '@ratchet/domain/warning/warning'
import { warningPaperWords } from '@ratchet/words/warning-paper'
import { recordFact } from '../audit/record.ts'
import { findCalendar } from '../calendar/calendar.queries.ts'
import type { Context, Tx } from '../context.ts'
import type { Db } from '../database/connect.ts'
import type { Keyring } from '../database/keyring.ts'
import { listFound, type Part } from './found.queries.ts'
import { whyGone } from './gone.queries.ts'
import { insertDraft, insertEscalation, listWarnings, loadWarning, mapKnown, saveWarning } from './warning.queries.ts'
import { tellDrafted, tellEscalated, tellMoved } from './warning-notice.commands.ts'

export interface DueDeps {
  readonly db: Db
  readonly keyring: Keyring
  readonly readNow: () => Promise<Instant>
  readonly profile: Context['profile']
  /** The demonstration makes its own, so that the same day gives the same rows. */
  readonly newId?: () => string
}
/** The system itself acts: nobody's name stands at it. */
export type DueContext = Pick<Context, 'keyring' | 'now' | 'newId' | 'requestId' | 'profile'> & { readonly actor: null }

async function contextNow({ keyring, readNow, profile, newId = randomUUID }: DueDeps): Promise<DueContext> {
  return { keyring, now: await readNow(), newId, requestId: `warning-${newId()}`, profile, actor: null }
}

async function keep(tx: Tx, ctx: DueContext, { next, fact }: Warned): Promise<void> {
  await saveWarning(tx, next)
  await recordFact(tx, ctx, fact)
}

function saidOf(found: Found) {
  const { kind, object } = ruleTable[found.rule]
  return {
    narrative: warningPaperWords.narrativeOf(found.rule, found.title, found.ground),
    requirement: warningPaperWords.requirement[object][kind],
    copies: kind === 'urgent' ? [...warningPaperWords.copies] : [],
  }
}

/** Drafts what was found and is not there yet. Answers how many. */
async function draftNew(deps: DueDeps, found: readonly Found[]): Promise<number> {
  const known = await mapKnown(deps.db)
  let drafted = 0
  for (const one of found) {
    if (known.has(nameOf(one))) continue
    const ctx = await contextNow(deps)
    const fresh = { id: ctx.newId(), at: ctx.now, illustrative: ctx.profile === 'demo' }
    const made = draftOf(one, saidOf(one), fresh)
    await deps.db.transaction().execute(async (tx) => {
      if (!(await insertDraft(tx, made.next))) return
      await recordFact(tx, ctx, made.fact)
      await tellDrafted(tx, ctx, made.next)
      drafted += 1
    })
  }
  return drafted
}

/** Takes back drafts whose ground is gone, and has lapsed ones stand again. Answers how many turned. */
async function turnOld(deps: DueDeps, found: readonly Found[], part: Part, today: Day): Promise<number> {
  const statuses = ['draft', 'proposed', 'lapsed'] as const
  const mine = (await listWarnings(deps.db, { statuses })).filter(
    (row) => (row.objectKind === 'item') === (part === 'items'),
  )
  const byDay = new Map<Day, ReadonlyMap<string, Found>>([[today, new Map(found.map((one) => [nameOf(one), one]))]])
  let turned = 0
  for (const row of mine) {
    const judgedDay = row.judgedAt && dayOf(row.judgedAt)
    const day = lookedAtAgain(today, { draftedDay: dayOf(row.draftedAt), judgedDay })
    const there = byDay.get(day) ?? new Map((await listFound(deps.db, day, part)).map((one) => [nameOf(one), one]))
    byDay.set(day, there)
    const now = there.get(nameOf(row))
    if (turnOf(row, now !== undefined) === null) continue
    const ctx = await contextNow(deps)
    const gone = now ? null : await whyGone(deps.db, row, day)
    turned += await deps.db.transaction().execute(async (tx) => {
      const before = await loadWarning(tx, row.id)
      const turn = before.version === row.version ? turnOf(before, now !== undefined) : null
      if (turn === 'lapse') await keep(tx, ctx, lapse(before, gone ?? 'ground-gone', ctx.now))
      if (turn === 'revive' && now) {
        const made = revive(before, now, saidOf(now), ctx.now)
        await keep(tx, ctx, made)
        await tellDrafted(tx, ctx, made.next)
      }
      return turn === null ? 0 : 1
    })
  }
  return turned
}

/** One round over one part of the rules. */
export async function draftDue(deps: DueDeps, part: Part): Promise<{ drafted: number; turned: number }> {
  const today = dayOf(await deps.readNow())
  const found = await listFound(deps.db, today, part)
  const drafted = await draftNew(deps, found)
  return { drafted, turned: await turnOld(deps, found, part, today) }
}

/** Tells silence to the leader, once for the day it began, and moves days with the calendar. Answers how many were told. */
export async function escalateDue(deps: DueDeps): Promise<number> {
  const calendar = await findCalendar(deps.db)
  const open = warningStatuses.filter((status) => ['issued', 'acknowledged', 'objected', 'returned'].includes(status))
  let told = 0
  for (const row of await listWarnings(deps.db, { statuses: open })) {
    const today = dayOf(await deps.readNow())
    if (moveDue(row, calendar) === null && silencesOf(row, calendar, today).length === 0) continue
    const ctx = await contextNow(deps)
    told += await deps.db.transaction().execute(async (tx) => tellSilence(tx, ctx, await loadWarning(tx, row.id)))
  }
  return told
}

async function tellSilence(tx: Tx, ctx: DueContext, before: Warning): Promise<number> {
  const calendar = await findCalendar(tx)
  const moved = moveDue(before, calendar)
  if (moved) {
    await keep(tx, ctx, moved)
    await tellMoved(tx, ctx, moved.next)
  }
  const row = moved?.next ?? before
  let told = 0
  for (const { kind, dueDay } of silencesOf(row, calendar, dayOf(ctx.now))) {
    const first = await insertEscalation(tx, ctx.newId(), { warningId: row.id, kind, dueDay, at: ctx.now })
    if (!first) continue
    const { number, version } = row
    const payload = { kind, number, dueDay, version }
    await recordFact(tx, ctx, { act: 'warning.escalated', subject: ['warning', row.id], payload, unitId: row.unitId })
    await tellEscalated(tx, ctx, row, kind, dueDay)
    told += 1
  }
  return told
}
