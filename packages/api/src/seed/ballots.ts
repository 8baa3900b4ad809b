/**
 * The ballots of the demonstration, by an open generator: whoever passes a code and feels like it answers, a little more
 * content where a place is, a little more often in the evening. They are taken in by the same code as a resident's.
 */
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { findDayKey, throwDayKeys } from '../ballot/day-key.ts'
import { receiveBallots } from '../ballot/receive.ts'
import { rollUpAll } from '../ballot/roll-up.jobs.ts'
import type { WaitingBallot } from '../ballot/sent-ballot.ts'
import { formToken, isProof, tokenOf } from '../ballot/token.ts'
import { idFrom } from '../database/id-from.ts'
import type { Stage } from './half-year.ts'

/** Forms on a day of a campaign that is over, and of the running one. */
const FORMS = { over: 34, running: 120 } as const
/** Hours of a day in which codes are scanned; the evening counts twice. */
const HOURS = [8, 9, 11, 12, 16, 17, 18, 19, 19, 20, 20]
/** How content people are with each question, as a mean step of 1–5, and the share that cannot say. */
const asked: readonly (readonly [item: string, mean: number, unknown: number])[] = [
  ['sanitation', 3.9, 0.01],
  ['property', 3.2, 0.06],
  ['transport', 3.4, 0.02],
  ['cadre_style', 3.8, 0.08],
  ['teaching', 3.6, 0.14],
  ['poverty_employment', 3.5, 0.16],
  ['resettlement', 3.3, 0.3],
  ['overall', 3.7, 0.02],
]
/** Cheap on purpose: what the demonstration proves is that proofs are checked, not that they were hard. */
const BITS = 4

interface Scene {
  readonly campaignId: string
  readonly points: readonly { readonly code: string; readonly placeId: string }[]
  /** Points of a year: people grew a little more content. */
  readonly lift: number
}

/** Plays every campaign that has begun by the day, day by day; the counters are rolled up as they are while it runs. */
export async function playBallots({ player }: Pick<Stage, 'player'>, today: Day): Promise<void> {
  const { db } = player
  const campaigns = await db
    .selectFrom('campaign')
    .selectAll()
    .where('firstDay', '<=', today)
    .orderBy('firstDay')
    .execute()
  for (const [at, campaign] of campaigns.entries()) {
    const first = campaign.firstDay as Day
    const points = await db
      .selectFrom('point')
      .select(['code', 'placeId'])
      .where('status', '=', 'open')
      .where('openedAt', '<', instantOf(first))
      .orderBy('code')
      .execute()
    if (points.length === 0) continue
    const scene = { campaignId: campaign.id, points, lift: at * 0.06 }
    const isOver = campaign.lastDay < today
    for (let day = first; day <= (isOver ? campaign.lastDay : addDays(today, -1)); day = addDays(day, 1))
      await playDay(player, scene, day as Day, isOver ? FORMS.over : FORMS.running)
    if (!isOver) await playDisturbance(player, scene, addDays(today, -2))
    const { ctx } = await player.contextAt(null, instantOf(addDays(isOver ? (campaign.lastDay as Day) : today, 1)))
    await throwDayKeys(ctx)
  }
  await rollUpAll(db)
}

async function playDay(player: Stage['player'], scene: Scene, day: Day, forms: number): Promise<void> {
  const random = chance(`${scene.campaignId}/${day}`)
  const { ctx } = await player.contextAt(null, instantOf(day, 21))
  const key = await findDayKey(ctx)
  const sent = Array.from({ length: forms }, (_, at) => formOf(ctx, scene, day, at, random))
  const take = (waiting: readonly WaitingBallot[]) =>
    player.db.transaction().execute((tx) => receiveBallots(tx, waiting, key))
  const taken = await take(sent.map(({ first }) => first))
  const further = sent.flatMap(({ first, more }, at) => {
    const form = taken[at]
    if (Object.keys(more).length === 0 || !form || 'refusal' in form) return []
    const next = { ...first.sent, key: `${first.sent.key}/2`, form: formToken(ctx.keyring, form.formId), answers: more }
    return [{ ctx: first.ctx, sent: { ...next, token: null, proof: null } }]
  })
  await take(further)
}

/**
 * Somebody sends full marks again and again without our page, from one network, to one point; two residents say that they
 * were told what to answer. More than the point's cap is left out of the default view, and all of it can be seen.
 */
async function playDisturbance(player: Stage['player'], { campaignId, points }: Scene, day: Day): Promise<void> {
  const code = points[0]?.code ?? ''
  const { ctx } = await player.contextAt(null, instantOf(day, 23))
  const key = await findDayKey(ctx)
  const answers = Object.fromEntries(asked.map(([item]) => [item, 5]))
  const sent = Array.from({ length: 34 }, (_, at) => ({
    ctx: { ...ctx, from: '203.0.113.0/24' },
    sent: {
      key: `demo-push/${campaignId}/${at}`,
      code,
      form: null,
      answers,
      token: null,
      proof: null,
      mode: 'self' as const,
    },
  }))
  await player.db.transaction().execute((tx) => receiveBallots(tx, sent, key))
  for (const hour of [10, 19])
    await player.send(instantOf(day, hour), (caller, ownKey) => caller.survey.told({ code, key: ownKey }))
}

/** One person: where, when, from which network, how they answered the first question and the further ones. */
function formOf(
  ctx: WaitingBallot['ctx'],
  { campaignId, points, lift }: Scene,
  day: Day,
  at: number,
  random: () => number,
) {
  const point = points[Math.floor(random() ** 1.4 * points.length)] ?? { code: '', placeId: '' }
  const hour = HOURS[Math.floor(random() * HOURS.length)] ?? 9
  const minute = Math.floor(random() * 60)
  const now = new Date(Date.parse(instantOf(day, hour)) + (minute * 60 + (at % 60)) * 1000).toISOString()
  const mood = (random() + random() + random() - 1.5) * 0.9 + placeMood(point.placeId) + lift
  const stepOf = (mean: number) => Math.min(5, Math.max(1, Math.round(mean + mood + (random() - 0.5) * 2.4)))
  const howMany = random() < 0.3 ? 1 : random() < 0.6 ? 3 : asked.length
  const answers = Object.fromEntries(
    asked.slice(0, howMany).map(([item, mean, unknown]) => [item, random() < unknown ? 'dk' : stepOf(mean)]),
  )
  const { sanitation = 3, ...more } = answers
  const ownKey = `demo-scan/${campaignId}/${day}/${at}`
  const bound = { code: point.code, campaignId, key: ownKey, formId: null }
  const hasScript = random() > 0.12
  // A few tap before they have read.
  const seconds = random() < 0.02 ? 1 : 4 + Math.floor(random() * 40)
  const token = tokenOf(ctx.keyring, bound, Date.parse(now) / 1000 - seconds, BITS)
  return {
    first: {
      ctx: {
        ...ctx,
        now: now as typeof ctx.now,
        from: `10.${Math.floor(random() * 40)}.${Math.floor(random() * 200)}.0/24`,
      },
      sent: {
        key: ownKey,
        code: point.code,
        form: null,
        answers: { sanitation },
        token,
        proof: hasScript ? solve(token) : null,
        mode: random() < 0.07 ? ('helper' as const) : ('self' as const),
      },
    },
    more,
  }
}

/** A place's own lot, between −0.4 and 0.4 of a step, the same in every campaign. */
const placeMood = (placeId: string) => (Number.parseInt(idFrom(`mood/${placeId}`).slice(0, 4), 16) / 65535 - 0.5) * 0.8

function solve(token: string): string {
  let n = 0
  while (!isProof(token, BITS, String(n))) n += 1
  return String(n)
}

function chance(name: string): () => number {
  const generator = xoroshiro128plus(Number.parseInt(idFrom(name).slice(0, 8), 16) | 0)
  return () => uniformFloat64(generator)
}
