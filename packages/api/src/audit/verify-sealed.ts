import { readContact } from '../contact/contact.queries.ts'
import { commitmentTo } from '../contact/sealed.ts'
import type { Db } from '../database/connect.ts'
import type { Keyring } from '../database/keyring.ts'
import { opinionOf, ownKeyOf, type StoredOpinion } from '../opinion/opinion.queries.ts'
import { originalWords, saidCommitment } from '../opinion/said.ts'
import { canonical } from './digest.ts'
import type { Report } from './report.ts'

const PAGE = 200

/**
 * What the trail binds only by commitments: words and numbers of residents. Each is recomputed under the row's own key;
 * what was erased has no key and nothing to compare. Answers how many opinions there are.
 */
export async function verifySealed(
  db: Db,
  keyring: Keyring,
  report: Report,
  onPage: () => Promise<void>,
): Promise<number> {
  let opinions = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db.selectFrom('opinion').selectAll().where('id', '>', after).orderBy('id').limit(PAGE).execute()
    for (const opinion of rows.map(opinionOf)) {
      if (opinion.ownKey === null) continue
      try {
        await verifyOpinion(db, keyring, opinion, (what) =>
          report('sealed-changed', `opinion ${opinion.number}`, `its ${what} is not what was recorded`),
        )
      } catch {
        report('sealed-changed', `opinion ${opinion.number}`, 'its key or a sealed value does not open')
      }
    }
    opinions += rows.length
    await onPage()
    after = rows.at(-1)?.id ?? after
    if (rows.length < PAGE) return opinions
  }
}

async function verifyOpinion(db: Db, keyring: Keyring, opinion: StoredOpinion, wrong: (what: string) => void) {
  const { id, text, placeWords, original, maskedText, maskedCommitment } = opinion
  const key = ownKeyOf(keyring, opinion)
  if (saidCommitment(key, { text: text ?? '', placeWords }) !== opinion.saidCommitment) wrong('text')
  // Opens only under the right key, at its own place, unchanged.
  if (original) originalWords(key, 'opinion', { id, text: text ?? '', placeWords, original })
  if ((maskedText === null ? null : commitmentTo(key, maskedText)) !== maskedCommitment) wrong('masked text')
  const words = await db.selectFrom('opinionWord').selectAll().where('opinionId', '=', id).execute()
  for (const word of words) {
    if (commitmentTo(key, canonical({ text: word.text, placeWords: null })) !== word.saidCommitment) wrong('later word')
  }
  const contact = await readContact(db, keyring, id)
  if (contact?.phone && commitmentTo(key, contact.phone) !== contact.phoneCommitment) wrong('phone number')
}
