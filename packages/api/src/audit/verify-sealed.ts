import type { Selectable } from 'kysely'
import { openPhone, phoneIndex } from '../contact/contact.queries.ts'
import { commitmentTo } from '../contact/sealed.ts'
import type { Db } from '../database/connect.ts'
import type { Keyring } from '../database/keyring.ts'
import type { Contact, OpinionOrigin, OpinionWord } from '../database/tables.gen.ts'
import { factsCommitment, originOf } from '../intake/origin.queries.ts'
import { isNoteKept, type KeptNote, listNotes } from '../lookback/note.queries.ts'
import { opinionOf, ownKeyOf, type StoredOpinion } from '../opinion/opinion.queries.ts'
import { saidCommitment } from '../opinion/said.ts'
import type { Report } from './report.ts'

const PAGE = 200

/** One opinion with everything that is sealed under its key. */
interface Sealed {
  readonly opinion: StoredOpinion
  readonly words: readonly Selectable<OpinionWord>[]
  readonly contact: Selectable<Contact> | undefined
  readonly origins: readonly Selectable<OpinionOrigin>[]
  readonly notes: readonly KeptNote[]
}

/**
 * What the trail binds only by commitments: words and numbers of residents. Each is recomputed under the row's own key;
 * of what was erased there is no key, and must be nothing else. Answers how many opinions there are.
 */
export async function verifySealed(
  db: Db,
  keyring: Keyring,
  report: Report,
  onPage: () => Promise<void>,
): Promise<number> {
  let opinions = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await readPage(db, after)
    for (const sealed of page) {
      const wrong = (detail: string) => report('sealed-changed', `opinion ${sealed.opinion.number}`, detail)
      try {
        for (const what of sealed.opinion.erasedAt ? leftOf(sealed) : changedIn(keyring, sealed)) wrong(what)
      } catch {
        wrong('its key or a sealed value does not open')
      }
    }
    opinions += page.length
    await onPage()
    after = page.at(-1)?.opinion.id ?? after
    if (page.length < PAGE) return opinions
  }
}

/** Read as of one moment: what is erased meanwhile must not look like half of it. */
function readPage(db: Db, after: string): Promise<Sealed[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const rows = await tx
        .selectFrom('opinion')
        .selectAll()
        .where('id', '>', after)
        .orderBy('id')
        .limit(PAGE)
        .execute()
      const ids = rows.map((row) => row.id)
      if (ids.length === 0) return []
      const words = await tx.selectFrom('opinionWord').selectAll().where('opinionId', 'in', ids).execute()
      const contacts = await tx.selectFrom('contact').selectAll().where('id', 'in', ids).execute()
      const origins = await tx.selectFrom('opinionOrigin').selectAll().where('opinionId', 'in', ids).execute()
      const notesOf = Map.groupBy(await listNotes(tx, ids), (row) => row.opinionId)
      const wordsOf = Map.groupBy(words, (row) => row.opinionId)
      const originsOf = Map.groupBy(origins, (row) => row.opinionId)
      const contactOf = new Map(contacts.map((row) => [row.id, row]))
      return rows.map((row) => ({
        opinion: opinionOf(row),
        words: wordsOf.get(row.id) ?? [],
        contact: contactOf.get(row.id),
        origins: originsOf.get(row.id) ?? [],
        notes: notesOf.get(row.id) ?? [],
      }))
    })
}

const differs = (what: string) => `its ${what} is not what was recorded`

/** What differs of an opinion that has its key. Throws when something does not open. */
function* changedIn(keyring: Keyring, { opinion, words, contact, origins, notes }: Sealed): Generator<string> {
  const { id, maskedText, maskedCommitment } = opinion
  const key = ownKeyOf(keyring, opinion)
  if (saidCommitment(key, opinion) !== opinion.saidCommitment) yield differs('text')
  if ((maskedText === null ? null : commitmentTo(key, maskedText)) !== maskedCommitment) yield differs('masked text')
  for (const word of words)
    if (saidCommitment(key, { ...word, placeWords: null }) !== word.saidCommitment) yield differs('later word')
  for (const origin of origins) {
    const { factsCommitment: bound } = origin
    // Null: kept before there was a commitment, and bound as it stands by an earlier edition.
    if (bound !== null && factsCommitment(key, originOf(origin)) !== bound) yield differs('source’s account')
  }
  if (!notes.every((row) => isNoteKept(key, row))) yield differs('answer to a look-back')
  if (!contact || contact.erasedAt) return
  const phone = contact.phone && openPhone(key, id, contact.phone)
  if (!phone || commitmentTo(key, phone) !== contact.phoneCommitment) yield differs('phone number')
  // Else whoever knows another number finds this code by it.
  else if (phoneIndex(keyring, phone, contact.phoneIndexKeyId ?? '') !== contact.phoneIndex)
    yield differs('phone index')
}

/** What is there of an opinion that was erased. */
function* leftOf({ opinion, words, contact, origins, notes }: Sealed): Generator<string> {
  const { text, placeWords, maskedText, original, ownKey } = opinion
  const later = words.flatMap((word) => [word.text, word.original])
  const told = origins.flatMap((row) => [row.category, Object.keys(row.facts as object)[0] ?? null])
  const answers = notes.map((row) => row.note || null)
  const left = [text, placeWords, maskedText, original, ownKey, contact?.phone ?? null, ...later, ...told, ...answers]
  if (left.some((value) => value !== null)) yield 'it was erased, and there is something again'
}
