/** What the readiness pack 迎检材料包 holds: files as they were kept, and tables made now. Source: SPEC §12; DOMAIN S-194. */
import { makeFormFile } from '@ratchet/documents/form-file'
import { type CycleId, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { briefPaperOf } from '@ratchet/domain/form/brief'
import { formPackWords as w } from '@ratchet/words/form-pack'
import { briefWords } from '@ratchet/words/form-paper'
import { findPublicCheckpoint } from '../audit/checkpoint.ts'
import { listCirculars } from '../circular/circular.queries.ts'
import { findCycle } from '../cycle/cycle.queries.ts'
import type { Db } from '../database/connect.ts'
import type { Keyring } from '../database/keyring.ts'
import { findBrief } from './brief.queries.ts'
import { fileName, made, type PackEntry, type PlacedEntry, placed } from './pack.ts'
import { evidenceEntries, indicatorEntries } from './pack-evidence.queries.ts'
import { formEntries } from './pack-form.queries.ts'
import { keptFiles } from './pack-kept.queries.ts'
import { ledgerEntry } from './pack-ledger.queries.ts'
import { lookbackEntry } from './pack-lookback.queries.ts'
import { type PackOf, packTables } from './pack-table.queries.ts'

async function circularEntries({ db, cycleId }: PackOf): Promise<PackEntry[]> {
  const { from, before } = spanOf(cycleId)
  const issued = (await listCirculars(db, { status: 'issued' })).filter(
    (row) => row.cycleId === cycleId || (row.issuedOn !== null && row.issuedOn >= from && row.issuedOn < before),
  )
  const files = issued.flatMap(({ blobId, number, title }) =>
    blobId ? [{ id: blobId, name: () => `${fileName(`${number} ${title.replaceAll('\n', '')}`)}.docx` }] : [],
  )
  return keptFiles(db, 'circulars', files)
}

/** Text that an old Windows reads: marked as UTF-8, its lines ended as there. */
const plain = (text: string) => new TextEncoder().encode(`\ufeff${text}\r\n`)

async function trailEntries({ db }: PackOf, keyring: Keyring): Promise<PackEntry[]> {
  const checkpoint = await findPublicCheckpoint(db, keyring)
  if (!checkpoint) return [made('trail', w.trailFile, plain(w.noTrail))]
  const said = w.trailText(Number(checkpoint.size), checkpoint.headHash, w.day(dayOf(checkpoint.at as Instant)))
  const bytes = new TextEncoder().encode(`${JSON.stringify(checkpoint, null, 2)}\n`)
  return [made('trail', w.checkpointFile, bytes), made('trail', w.trailFile, plain(said))]
}

export interface PackAsked {
  readonly db: Db
  readonly keyring: Keyring
  readonly cycleId: CycleId
  readonly now: Instant
}

/** The half-year of a pack, with what stands under each title. */
export async function packOf({ db, cycleId, now }: Omit<PackAsked, 'keyring'>): Promise<PackOf & { readonly db: Db }> {
  const { illustrative } = await findCycle(db, cycleId)
  return { db, cycleId, now, under: w.under(cycleId, w.day(dayOf(now)), illustrative) }
}

/** The brief without what is asked of the leader: that is no matter of an inspector. */
async function briefEntry(of: PackOf & { readonly db: Db }) {
  const { brief, office } = await findBrief(of, of.cycleId)
  const maker = { name: office, at: of.now }
  const bytes = await makeFormFile({
    form: 'document',
    paper: briefPaperOf({ ...brief, asks: null }, briefWords),
    maker,
  })
  return { brief, entry: made('brief', w.brief, bytes) }
}

/** Everything of the half-year where the archive will have it, and the brief that its index quotes. */
export async function listPackEntries({ keyring, ...asked }: PackAsked) {
  const of = await packOf(asked)
  const { brief, entry } = await briefEntry(of)
  const entries: PlacedEntry[] = placed([
    entry,
    await ledgerEntry(of),
    ...(await packTables(of)),
    await lookbackEntry(of),
    ...(await formEntries(of)),
    ...(await evidenceEntries(of)),
    ...(await indicatorEntries(of)),
    ...(await circularEntries(of)),
    ...(await trailEntries(of, keyring)),
  ])
  return { of, brief, entries }
}
