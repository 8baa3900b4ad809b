/** What the readiness pack 迎检材料包 holds: files as they were kept, and tables made now. Source: SPEC §12; DOMAIN S-194. */
import { makeFormFile } from '@ratchet/documents/form-file'
import { type CycleId, quartersOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import { counts, isOfCycle } from '@ratchet/domain/warning/count'
import { formPackWords as w } from '@ratchet/words/form-brief'
import { indicatorWords } from '@ratchet/words/indicator'
import { type Kysely, sql } from 'kysely'
import { findPackFiles } from '../assessment/evidence-pack.queries.ts'
import { findPublicCheckpoint } from '../audit/checkpoint.ts'
import { sha256 } from '../audit/digest.ts'
import { listCirculars } from '../circular/circular.queries.ts'
import type { Keyring } from '../database/keyring.ts'
import type { Database } from '../database/tables.gen.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { listWarnings } from '../warning/warning.queries.ts'
import { listForms } from './form.queries.ts'
import { findOwnerUnit } from './giver.queries.ts'
import { listItemFacts } from './item-fact.queries.ts'
import { type Folder, fileName, type PackEntry } from './pack.ts'
import { packTables } from './pack-table.queries.ts'
import { paperOf } from './warning-paper.queries.ts'

type Db = Kysely<Database>

export function made(folder: Folder, name: string, bytes: Uint8Array): PackEntry {
  return { folder, name, size: bytes.length, sha256: sha256(bytes), read: async () => bytes }
}

/** Files that are kept, in the order of the ids; read one by one when their volume is written. */
async function kept(
  db: Db,
  folder: Folder,
  files: readonly { readonly id: string; readonly name: (file: string) => string }[],
) {
  if (files.length === 0) return []
  const rows = await db
    .selectFrom('blob')
    .select(['id', 'name', 'size', 'sha256'])
    .where('id', 'in', [...new Set(files.map(({ id }) => id))])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return files.flatMap(({ id, name }): PackEntry[] => {
    const row = byId.get(id)
    if (!row) return []
    const read = async () =>
      (await db.selectFrom('blob').select('bytes').where('id', '=', id).executeTakeFirstOrThrow()).bytes
    return [{ folder, name: name(row.name), size: row.size, sha256: row.sha256, read }]
  })
}

async function formFiles(db: Db, cycleId: CycleId, today: Day): Promise<PackEntry[]> {
  const forms = (await listForms(db, { cycleId })).filter((form) => form.blobId !== null && form.status !== 'withdrawn')
  const files = forms.flatMap(({ blobId, number, title }) =>
    blobId ? [{ id: blobId, name: () => `${fileName(`${number} ${title.replaceAll('\n', '')}`)}.docx` }] : [],
  )
  const units = await mapUnits(db)
  const office = (await findOwnerUnit(db, today)).name
  const warnings = (await listWarnings(db)).filter((row) => isOfCycle(row, cycleId) && counts(row))
  const papers: PackEntry[] = []
  for (const warning of warnings) {
    const paper = paperOf(warning, { unit: units.get(warning.unitId)?.name ?? '', office })
    const maker = { name: office, at: warning.issuedAt ?? warning.draftedAt }
    const bytes = await makeFormFile({ form: 'document', paper, maker })
    papers.push(made('forms', `${fileName(`${warning.number} ${warning.title}`)}.docx`, bytes))
  }
  return [...(await kept(db, 'forms', files)), ...papers]
}

/** What was put to the items as evidence, in a folder each: the trail says which file belongs to which. */
async function evidenceFiles(db: Db, cycleId: CycleId): Promise<PackEntry[]> {
  const rows = await db
    .selectFrom('fact')
    .innerJoin('rectificationItem as item', (join) => join.on(sql<boolean>`item.id::text = fact.subject_id`))
    .select(['item.number', 'item.title', sql<string>`fact.payload ->> 'blobId'`.as('blobId')])
    .where('subjectKind', '=', 'rectification_item')
    .where('act', '=', 'rectification.evidenceAdded')
    .where('item.cycleId', '=', cycleId)
    .orderBy('item.number')
    .orderBy('fact.at')
    .execute()
  const files = rows.map(({ number, title, blobId }) => ({
    id: blobId,
    name: (file: string) => `${fileName(`${number} ${title}`, 40)}/${fileName(file)}`,
  }))
  return kept(db, 'evidence', files)
}

/** What the units handed in for the indicators, listed; each is read when its volume is written. */
async function indicatorFiles(db: Db, cycleId: CycleId): Promise<PackEntry[]> {
  const entries: PackEntry[] = []
  for (const quarter of quartersOf(cycleId)) {
    const names = { folder: (id: keyof typeof indicatorWords.zh.name) => indicatorWords.zh.name[id], links: w.links }
    const found = await findPackFiles(db, { quarter, unitId: null, indicator: null }, names)
    for (const { name, ...file } of found.entries)
      entries.push({ ...file, folder: 'indicators', name: `${quarter}/${name}` })
  }
  return entries
}

async function circularFiles(db: Db, cycleId: CycleId): Promise<PackEntry[]> {
  const { from, before } = spanOf(cycleId)
  const issued = (await listCirculars(db, { status: 'issued' })).filter(
    (row) => row.cycleId === cycleId || (row.issuedOn !== null && row.issuedOn >= from && row.issuedOn < before),
  )
  const files = issued.flatMap(({ blobId, number, title }) =>
    blobId ? [{ id: blobId, name: () => `${fileName(`${number} ${title.replaceAll('\n', '')}`)}.docx` }] : [],
  )
  return kept(db, 'circulars', files)
}

async function trailFiles(db: Db, keyring: Keyring): Promise<PackEntry[]> {
  const checkpoint = await findPublicCheckpoint(db, keyring)
  const bytes = (text: string) => new TextEncoder().encode(text)
  if (!checkpoint) return [made('trail', w.trailFile, bytes(w.noTrail))]
  const said = w.trailText(Number(checkpoint.size), checkpoint.headHash, checkpoint.at)
  return [
    made('trail', w.checkpointFile, bytes(`${JSON.stringify(checkpoint, null, 2)}\n`)),
    made('trail', w.trailFile, bytes(said)),
  ]
}

export interface PackAsked {
  readonly db: Db
  readonly keyring: Keyring
  readonly cycleId: CycleId
  readonly now: Instant
}

/** Everything of the half-year, in the order of the folders. */
export async function listPackEntries({ db, keyring, cycleId, now }: PackAsked): Promise<PackEntry[]> {
  const tables = await packTables(db, cycleId, await listItemFacts(db, cycleId, { beforeUse: true }))
  const entries = [
    ...tables,
    ...(await formFiles(db, cycleId, dayOf(now))),
    ...(await evidenceFiles(db, cycleId)),
    ...(await indicatorFiles(db, cycleId)),
    ...(await circularFiles(db, cycleId)),
    ...(await trailFiles(db, keyring)),
  ]
  return entries.toSorted((one, other) => w.folder[one.folder].localeCompare(w.folder[other.folder]))
}
