/**
 * A lost code 查询码丢了: the phone number and the last words of what was said find it again. Whatever is wrong, the answer
 * is the same; each failure makes the next try wait. Source: issue 2/6; RELIABILITY "Tracking code".
 */
import { phoneOf } from '@ratchet/domain/contact/phone'
import { showCode } from '@ratchet/domain/feedback/code'
import { endsWith } from '@ratchet/domain/feedback/say'
import { Refusal } from '@ratchet/domain/refusal'
import { phoneIndexes } from '../contact/contact.queries.ts'
import type { Context } from '../context.ts'
import { opinionOf, ownKeyOf } from '../opinion/opinion.queries.ts'
import { originalWords, trackingCode } from '../opinion/said.ts'
import { type Buckets, beginTry, forgiveTry } from '../people/delay.commands.ts'

/** Opinions of one number that are looked through at most, newest first. */
const MOST = 50

const waitOf = (seconds: number) => new Refusal('too-many-tries', { minutes: Math.ceil(seconds / 60) })
const fromBucket = ({ from }: Pick<Context, 'from'>): Buckets => (from ? [{ kind: 'lookup', name: from }] : [])

/** The number by its keyed index alone: as this prefix asks for it, and as everybody does. */
function phoneBuckets({ from }: Pick<Context, 'from'>, index: string | undefined): Buckets {
  if (index === undefined) return []
  const name = index.slice(0, 32)
  return [...(from ? [{ kind: 'caller', name: `${name} ${from}` } as const] : []), { kind: 'phone', name }]
}

/** Counts an unknown code against the prefix that it came from; answers what to throw. */
export async function countUnknown(ctx: Context, error: unknown): Promise<unknown> {
  const buckets = fromBucket(ctx)
  if (!(error instanceof Refusal) || error.code !== 'code-unknown' || buckets.length === 0) return error
  const wait = await beginTry(ctx.db, buckets, ctx.now)
  return wait > 0 ? waitOf(wait) : error
}

/** Codes of what was said with this number and ends with these words. Refuses with `nothing-found` or `too-many-tries`. */
export async function findCodes(ctx: Context, given: { readonly phone: string; readonly lastWords: string }) {
  const digits = phoneOf(given.phone)
  const indexes = digits ? phoneIndexes(ctx.keyring, digits) : []
  const buckets = [...fromBucket(ctx), ...phoneBuckets(ctx, indexes.at(-1))]
  if (buckets.length > 0) {
    const wait = await beginTry(ctx.db, buckets, ctx.now)
    if (wait > 0) throw waitOf(wait)
  }
  const rows =
    indexes.length > 0
      ? await ctx.db
          .selectFrom('opinion')
          .innerJoin('contact', 'contact.id', 'opinion.id')
          .selectAll('opinion')
          .where('contact.phoneIndex', 'in', indexes)
          .where('opinion.erasedAt', 'is', null)
          .orderBy('opinion.receivedAt', 'desc')
          .limit(MOST)
          .execute()
      : []
  const found = rows.map(opinionOf).flatMap((opinion) => {
    if (opinion.text === null || opinion.echo) return []
    const words = { id: opinion.id, text: opinion.text, placeWords: opinion.placeWords, original: opinion.original }
    const { text } = originalWords(ownKeyOf(ctx.keyring, opinion), 'opinion', words)
    const code = endsWith(text, given.lastWords) ? trackingCode(ctx.keyring, opinion.id, opinion.codeKeyId) : null
    return code ? [{ code: showCode(code), said: opinion.text, receivedAt: opinion.receivedAt }] : []
  })
  if (found.length === 0) throw new Refusal('nothing-found')
  await forgiveTry(ctx.db, buckets)
  return { codes: found }
}
