/**
 * The classifier in use 在用模型: learnt from what came with the product and from what people decided since, newest first.
 * It is kept in memory alone: who is erased leaves it with the next learning, and every instance comes to the same one.
 */
import { setImmediate } from 'node:timers/promises'
import { classifierSteps, type SortedText } from '@ratchet/domain/classification/learn-classifier'
import type { KnownPlace } from '@ratchet/domain/classification/place'
import { type Asked, type Classifier, suggest } from '@ratchet/domain/classification/suggestion'
import type { Category } from '@ratchet/domain/opinion/category'
import { firstCategories } from '@ratchet/domain/opinion/first-categories'
import type { Kysely } from 'kysely'
import { findEdition } from '../catalogue/catalogue.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { readBundled, readSoundList, readWordList } from './bundled.ts'
import { countDecisions, listDecided } from './decision.queries.ts'

type Db = Kysely<Database>
/** It learns anew after so many decisions, or after a twentieth of what it knows where that is more. */
const LEARN_AFTER = 20

let kept: { lexicon: ReturnType<typeof readWordList>; sounds: ReturnType<typeof readSoundList> } | null = null
const words = () => {
  kept ??= { lexicon: readWordList(), sounds: readSoundList() }
  return kept
}
let bundled: Promise<Classifier> | null = null

interface Learnt {
  readonly classifier: Classifier
  readonly decisions: number
  learning: Promise<Classifier> | null
}
const inUse = new WeakMap<Db, Learnt>()

/** The categories that an office sorts by now: its newest edition, before its first those of the product. */
export async function currentCategories(db: Db): Promise<readonly Category[]> {
  return (await findEdition(db, 'category'))?.content ?? firstCategories
}

/** Learnt from the product's texts alone, once a process; a server begins with it while it starts. */
export function warmClassifier(): Promise<Classifier> {
  bundled ??= learnOffice([], firstCategories)
  return bundled
}

/**
 * The classifier of an office. Reads go by `db`, which inside an act is its transaction; `office` is the database itself.
 * Whoever asks first after enough decisions waits the moment that learning takes, so that what is suggested follows from
 * what was decided alone; where it cannot be learnt the former one serves on.
 */
export async function classifierOf(db: Db, office: Db): Promise<Classifier> {
  const first = await warmClassifier()
  const now: Learnt = inUse.get(office) ?? { classifier: first, decisions: 0, learning: null }
  inUse.set(office, now)
  const decisions = await countDecisions(db)
  if (decisions - now.decisions < Math.max(LEARN_AFTER, now.decisions / 20)) return now.classifier
  const decided = await listDecided(db)
  const categories = await currentCategories(db)
  now.learning ??= learnOffice(decided, categories).then((classifier) => {
    inUse.set(office, { classifier, decisions, learning: null })
    return classifier
  })
  return now.learning.catch(() => {
    now.learning = null
    return now.classifier
  })
}

/** Learns in small steps, so that others are answered in between. */
export async function learnOffice(
  decided: readonly SortedText[],
  categories: readonly Category[],
): Promise<Classifier> {
  const examples = [...readBundled(categories), ...decided]
  const steps = classifierSteps(`1+${decided.length}`, examples, categories, words().lexicon)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    await setImmediate()
  }
}

const placeKinds = ['street', 'community', 'village', 'park', 'property']

/** Places that exist, for finding their names in a text. */
export async function listKnownPlaces(db: Db): Promise<KnownPlace[]> {
  return db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('kind', 'in', placeKinds)
    .where('retiredDay', 'is', null)
    .orderBy('id')
    .execute()
}

/** What is suggested for a text, or null where there is nothing to go by. */
export async function suggestFor(db: Db, office: Db, asked: Asked, places: readonly KnownPlace[]) {
  return suggest(await classifierOf(db, office), asked, places, words().sounds)
}
