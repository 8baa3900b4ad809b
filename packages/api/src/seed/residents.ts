/** The residents' loop of the demonstration, played through the real procedures by residents and officials. */
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import { showCode } from '@ratchet/domain/feedback/code'
import type { Sentiment } from '@ratchet/domain/opinion/category'
import { firstCategories } from '@ratchet/domain/opinion/first-categories'
import type { Verdict } from '@ratchet/domain/opinion/opinion'
import { trackingCode } from '../opinion/said.ts'
import { categoryOfMatter } from './grade-voices.ts'
import type { Stage } from './half-year.ts'
import { playItem } from './item-play.ts'
import { photoOf, seenOf } from './materials.ts'
import { type Thanks, thanks } from './thanks.ts'
import { type Matter, type Voice, voices } from './voices.ts'

type Said = Pick<Voice, 'kind' | 'place' | 'text' | 'photo' | 'phone' | 'by'>

/** Somebody says something on the day, or a helper types it; answers the opinion's id. */
async function say(
  { player, unitId }: Stage,
  day: Day,
  { kind, place, text, photo, phone, by }: Said,
): Promise<string> {
  const given = { kind, placeId: place ? unitId(place) : null, placeWords: '', text }
  const way = { phone: phone ?? null, consentVersion: phone ? 1 : null }
  if (by) {
    const [mode, unit] =
      by === 'owner' ? (['phone', '组织人事部'] as const) : (['helper', '双寨社区居民委员会'] as const)
    const filed = { mode, unitId: unitId(unit), ...given, ...way, photoIds: [] }
    return (await player.play(by, instantOf(day, 10), (caller, key) => caller.opinion.file({ ...filed, key }))).id
  }
  const content = photo && photoOf(photo)
  const staged = content
    ? await player.send(instantOf(day, 19), (caller, key) =>
        caller.feedback.addPhoto({ name: 'photo.jpg', content, key }),
      )
    : null
  const photoIds = staged ? [staged] : []
  return player.send(instantOf(day, 19), (caller, key) => caller.feedback.submit({ ...given, ...way, photoIds, key }))
}

interface Sorting {
  readonly kind: Voice['kind']
  readonly place: string | null
  readonly urgent: boolean
  /** The category, where it is known beforehand. */
  readonly named?: string | null
  /** How it sounds, where that is known beforehand. */
  readonly heard?: Sentiment
}

/** Somebody says what it is about, and where. */
export async function sort(
  stage: Stage,
  day: Day,
  id: string,
  { kind, place, urgent, named = null, heard }: Sorting,
): Promise<void> {
  const theme = kind === 'other' ? null : kind
  const as = { theme, placeId: place ? stage.unitId(place) : null, urgent }
  const seen = await seenOf(stage, 'opinion', id)
  await stage.player.play('owner', instantOf(day, 9), async (caller, key) => {
    // Whoever sorts reads what is suggested, and takes the category where it is one of the theme that was meant.
    const { as: suggested } = await caller.classification.suggest({ id })
    const fits = suggested !== null && suggested.theme === theme
    const isNamed = firstCategories.some((category) => category.id === named && category.theme === theme)
    const category = isNamed ? named : fits ? suggested.category : null
    // Whoever reads 学位满了 knows that nobody is pleased: praise is what is known to be praise.
    const suggestedTone = suggested?.sentiment === 'neutral' ? 'neutral' : 'negative'
    const sentiment = heard ?? suggestedTone
    return caller.opinion.classify({ id, seen, ...as, category, sentiment, key })
  })
}

/** What the resident says of the answer, by the code that nobody but the keyring can make. */
async function answer({ player }: Stage, day: Day, id: string, verdict: Verdict, word: string): Promise<void> {
  const row = await player.db.selectFrom('opinion').select('codeKeyId').where('id', '=', id).executeTakeFirstOrThrow()
  const { ctx } = await player.contextAt(null, instantOf(day, 20))
  const code = showCode(trackingCode(ctx.keyring, id, row.codeKeyId) ?? '')
  await player.send(instantOf(day, 20), (caller, key) => caller.feedback.answer({ code, verdict, word, key }))
}

/** One matter from the first voice to where its work stands; `from` is the day on which it was said. */
async function playMatter(stage: Stage, cycleId: CycleId, matter: Matter, from: Day): Promise<void> {
  const { player, unitId } = stage
  const { kind, place, title, urgent = false, masked = matter.text } = matter
  const id = await say(stage, from, matter)
  const next = addDays(from, 1)
  await sort(stage, next, id, { kind, place, urgent, named: categoryOfMatter[title] ?? null })
  const seen = await seenOf(stage, 'opinion', id)
  await player.play('owner', instantOf(next, 9), (caller, key) => caller.opinion.mask({ id, seen, masked, key }))
  const where = { category: categoryOfMatter[title] ?? null, placeId: unitId(place) }
  const about = { title, theme: kind, ...where, urgent, opinions: [{ id, seen: seen + 1 }] }
  const concern = await player.play('owner', instantOf(next, 9), (caller, key) =>
    caller.concern.open({ ...about, key }),
  )
  for (let echo = 0; echo < matter.echoes; echo += 1) {
    // Two of three leave a number and may be called: whom a look-back can ask.
    const phone =
      matter.silent || echo % 3 === 2
        ? null
        : `139${String(matter.day).padStart(4, '0')}${String(echo).padStart(4, '0')}`
    await player.send(instantOf(addDays(from, 1), 18), (caller, key) =>
      caller.feedback.support({ concernId: concern.id, phone, consentVersion: phone === null ? null : 1, key }),
    )
  }
  await playItem(stage, cycleId, matter, concern.id, next)
  if (matter.verdict) {
    const word = matter.verdict === 'unsolved' ? '10月又塌了，比原来还深' : ''
    await answer(stage, addDays(from, 19), id, matter.verdict, word)
  }
}

/** Matters of a closed half-year: all of them settled before it closes. */
export async function playMatters(
  stage: Stage,
  cycleId: CycleId,
  matters: readonly Matter[],
  dayOf: (matter: Matter) => Day,
): Promise<void> {
  for (const matter of matters) await playMatter(stage, cycleId, matter, dayOf(matter))
}

/** What came in lately: not looked at, only sorted, or answered at once. */
export async function playVoices(stage: Stage, today: Day): Promise<void> {
  const all: readonly (Voice & Partial<Thanks>)[] = [...voices, ...thanks]
  for (const voice of all) {
    const day = addDays(today, -voice.day)
    const id = await say(stage, day, voice)
    const { kind, place, sorted, answer: given, category } = voice
    const as = { kind, place, urgent: sorted?.urgent === true }
    const heard = category ? ({ named: category, heard: 'positive' } as const) : {}
    if (sorted || given) await sort(stage, addDays(day, 1), id, { ...as, ...heard })
    if (!given) continue
    const againDay = given.again ? addDays(today, given.again) : null
    const seen = await seenOf(stage, 'opinion', id)
    await stage.player.play('owner', instantOf(addDays(day, 2), 10), (caller, key) =>
      caller.opinion.answer({ id, seen, outcome: given.outcome, text: given.text, againDay, key }),
    )
  }
}
