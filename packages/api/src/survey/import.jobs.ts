/** Reading a delivery in a job: rows are written unseen, a thousand at a time, and count all at once or not at all. */
import { SheetError } from '@ratchet/documents/sheet'
import { readSurveyFile } from '@ratchet/documents/survey-file'
import { SurveyFileError, type SurveyGiven, type SurveyReading } from '@ratchet/documents/survey-wave'
import type { Instant } from '@ratchet/domain/day'
import { fail, type SurveyImport, store } from '@ratchet/domain/survey/import'
import { dispositions, isInterview } from '@ratchet/domain/survey/plan'
import { type Answers, flagsOf, medianSeconds } from '@ratchet/domain/survey/quality'
import { recordFact } from '../audit/record.ts'
import { openOwnKey, unseal } from '../contact/sealed.ts'
import type { Tx } from '../context.ts'
import type { Db } from '../database/connect.ts'
import { idFrom } from '../database/id-from.ts'
import { json } from '../database/json.ts'
import { saveMapping } from '../examination/import-mapping.queries.ts'
import type { JobOutcome, JobRun, JobWork } from '../job/worker.ts'
import { givenFor } from './given.queries.ts'
import { codingSchema } from './given-survey.ts'
import { findImport, saveImport } from './import.queries.ts'
import { dropResponses, importDigest, insertResponses, takeOver } from './response.queries.ts'
import { findWave, loadWave } from './survey.queries.ts'

interface Asked {
  readonly importId: string
  /** How many rows were good when the file was handed in. */
  readonly rows: number
  readonly by: { readonly userId: string; readonly name: string }
}

/** The bytes of the file as it came, and the key that seals it; null once it was undone. */
export async function openImportFile(
  db: Db,
  keyring: JobRun['keyring'],
  id: string,
): Promise<{ key: Buffer; bytes: Buffer } | null> {
  const row = await db.selectFrom('surveyImportFile').selectAll().where('id', '=', id).executeTakeFirst()
  const key = row?.ownKey ? openOwnKey(keyring, id, row.ownKey, row.ownKeyId) : null
  return key && row?.sealed ? { key, bytes: unseal(key, `survey_import_file/${id}/sealed`, row.sealed) } : null
}

/** What the file is read against, as it was agreed when it was handed in. */
export async function givenOf(db: Db, row: SurveyImport): Promise<SurveyGiven> {
  const wave = await findWave(db, row.waveId)
  return { ...(await givenFor(db, wave)), mapping: row.mapping, coding: codingSchema.parse(row.coding) }
}

/** Reads the file of an import into its wave. Started again, it begins anew: what nobody saw is dropped first. */
export const importInJob: JobWork = async (run) => {
  const { db, keyring } = run
  // Asked before the last transaction: with the embedded database nothing else may be asked inside it.
  const now = await run.readNow()
  const { importId, by } = run.input as unknown as Asked
  const ending = { keyring, by, now }
  const row = await findImport(db, importId)
  const file = await openImportFile(db, keyring, importId)
  if (row.status !== 'queued' || !file) return { result: { importId, status: row.status } }
  await db.transaction().execute((tx) => dropResponses(tx, importId))
  try {
    const reading = await readInto(run, row, file)
    return endOf(row, reading, ending)
  } catch (error) {
    if (!(error instanceof SheetError || error instanceof SurveyFileError)) throw error
    return failed(row, error.code, {}, ending)
  }
}

/** Writes the good rows and marks what is suspicious of them. */
async function readInto(run: JobRun, row: SurveyImport, file: { key: Buffer; bytes: Buffer }): Promise<SurveyReading> {
  const { db } = run
  const into = { importId: row.id, waveId: row.waveId, key: file.key }
  let done = 0
  const reading = await readSurveyFile(file.bytes, await givenOf(db, row), async (rows) => {
    await db.transaction().execute(async (tx) => {
      await refuseEnded(tx, row.id)
      await insertResponses(tx, into, rows)
    })
    done += rows.length
    await run.progress(done, (run.input as unknown as Asked).rows)
  })
  await flagResponses(db, row.id)
  return reading
}

/** A worker that slept until another had ended its import adds nothing to what is stored. */
async function refuseEnded(tx: Tx, id: string): Promise<void> {
  const row = await tx.selectFrom('surveyImport').select('status').where('id', '=', id).forShare().executeTakeFirst()
  if (row?.status !== 'queued') throw new Error(`the import ${id} has ended`)
}

/** Flags stand beside an answer and change nothing of it: what is suspicious is kept (SPEC §9). */
async function flagResponses(db: Db, importId: string): Promise<void> {
  const rows = await db
    .selectFrom('surveyResponse')
    .select(['id', 'seconds', 'answers'])
    .where('importId', '=', importId)
    .where('disposition', 'in', dispositions.filter(isInterview))
    .execute()
  const medians = { seconds: medianSeconds(rows.map((row) => row.seconds)) }
  const flagged = rows.map(({ id, seconds, answers }) => ({
    id,
    flags: flagsOf({ seconds, answers: answers as Answers }, medians),
  }))
  const byFlags = Map.groupBy(
    flagged.filter((row) => row.flags.length > 0),
    (row) => json(row.flags),
  )
  for (const [flags, found] of byFlags) {
    const ids = found.map((row) => row.id)
    for (let from = 0; from < ids.length; from += 5000)
      await db
        .updateTable('surveyResponse')
        .set({ flags })
        .where('id', 'in', ids.slice(from, from + 5000))
        .execute()
  }
}

const countsOf = ({ counts }: SurveyReading) => ({
  accepted: counts.accepted,
  rejected: counts.rejected,
  fixed: counts.fixed,
})

/** In whose name an import ends, and when. */
interface Ending extends Pick<Asked, 'by'> {
  readonly keyring: JobRun['keyring']
  readonly now: Instant
}

function endOf(row: SurveyImport, reading: SurveyReading, ending: Ending): JobOutcome {
  const counts = countsOf(reading)
  if (row.onlyWhole && counts.rejected > 0) return failed(row, 'rows-rejected', counts, ending)
  if (counts.accepted === 0) return failed(row, 'nothing-read', counts, ending)
  return {
    result: { importId: row.id, waveId: row.waveId, status: 'stored', ...counts },
    effect: async (tx) => {
      // The lock of the wave: a release that waits for it must see these answers or come before them.
      const wave = await loadWave(tx, row.waveId)
      const before = await findImport(tx, row.id)
      if (before.status !== 'queued') return
      if (wave.releasedOn !== null) return end(tx, ending, fail(before, 'already-released', counts, ending.now))
      const taken = await takeOver(tx, { importId: row.id, waveId: row.waveId })
      const digest = await importDigest(tx, row.id)
      await saveMapping(tx, 'wave', wave.firm, row.mapping, ending.now)
      await end(tx, ending, store(before, { ...counts, ...taken, digest }, ending.now))
    },
  }
}

function failed(row: SurveyImport, failure: string, counts: object, ending: Ending): JobOutcome {
  return {
    result: { importId: row.id, waveId: row.waveId, status: 'failed', failure, ...counts },
    effect: async (tx) => {
      await dropResponses(tx, row.id)
      await end(tx, ending, fail(await findImport(tx, row.id), failure, counts, ending.now))
    },
  }
}

async function end(tx: Tx, { keyring, by, now }: Ending, ended: ReturnType<typeof store>): Promise<void> {
  await saveImport(tx, ended.row)
  const { id } = ended.row
  const recorder = { keyring, actor: { ...by, grants: [] }, now, newId: () => idFrom(`${id}/end`), requestId: id }
  await recordFact(tx, recorder, ended.fact)
}
