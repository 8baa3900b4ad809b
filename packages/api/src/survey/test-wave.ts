import { createHash, randomUUID } from 'node:crypto'
import type { Disposition, WavePlan } from '@ratchet/domain/survey/plan'
import type { Db } from '../database/connect.ts'
import { json } from '../database/json.ts'

export type TestAnswers = Readonly<Record<string, number | string>>

/** One case of a test wave; what is left out is made up by {@link makeWave}. */
export interface TestCase {
  readonly caseId?: string
  /** Which street and which of its places, counted from 0. */
  readonly street: number
  readonly place: number
  readonly disposition?: Disposition
  readonly interviewer?: string | null
  readonly startedAt?: string
  readonly seconds?: number | null
  readonly answers?: TestAnswers
  readonly traits?: Readonly<Record<string, string | number | null>>
  readonly weight?: number | null
  readonly comment?: string | null
  readonly flags?: readonly string[]
}

interface TestWave {
  readonly zoneId: string
  /** 2026Q3, or the nearest before it that the firm has no wave in. */
  readonly quarter?: string
  readonly firm?: string
  readonly design?: 'probability' | 'opt_in'
  readonly plan?: WavePlan | null
  readonly streets?: number
  readonly placesPerStreet?: number
  /** Cases of each place, made up; nothing when `cases` are given. */
  readonly perPlace?: number
  readonly cases?: readonly TestCase[]
  readonly questionnaireId?: string | null
}

const themes = ['teaching', 'transport', 'poverty_employment', 'cadre_style', 'sanitation', 'resettlement', 'property']

/** Answers that differ from case to case and repeat with the same number: seven themes, overall, awareness. */
export function answersOf(at: number): Record<string, number | string> {
  const graded = themes.map((theme, place): [string, number | string] => [
    theme,
    (at + place) % 11 === 0 ? 'dk' : 1 + ((at * 3 + place * 2) % 5),
  ])
  return { ...Object.fromEntries(graded), overall: 1 + (at % 5), aware_city_survey: at % 2, aware_work: (at % 3) % 2 }
}

/**
 * A wave with streets, places, one stored import and its responses, written straight into the tables: for tests of what
 * reads them. Without a fact behind it, so `verify` would complain.
 */
export async function makeWave(db: Db, given: TestWave) {
  const { zoneId, streets = 2, placesPerStreet = 3, perPlace = 6, firm = '甲机构' } = given
  const quarter = given.quarter ?? (await freeQuarter(db, firm))
  const unit = { sinceDay: '2025-01-01', sort: 0, illustrative: false, version: 1 }
  const tag = randomUUID().slice(0, 8)
  const streetRows = Array.from({ length: streets }, (_, at) => ({
    ...unit,
    id: randomUUID(),
    kind: 'street',
    name: `${tag}街${at + 1}`,
    parentId: zoneId,
  }))
  const placeRows = streetRows.flatMap((street, place) =>
    Array.from({ length: placesPerStreet }, (_, at) => ({
      ...unit,
      id: randomUUID(),
      kind: 'community',
      name: `${tag}社区${place + 1}-${at + 1}`,
      parentId: street.id,
    })),
  )
  await db
    .insertInto('unit')
    .values([...streetRows, ...placeRows])
    .execute()

  const waveId = randomUUID()
  await db
    .insertInto('surveyWave')
    .values({
      id: waveId,
      quarter,
      firm,
      design: given.design ?? 'probability',
      scheduledFor: '2026-08-05',
      illustrative: false,
      questionnaireId: given.questionnaireId ?? null,
      plan: given.plan ? json(given.plan) : null,
      version: 1,
    })
    .execute()
  const importId = await addImport(db, waveId)

  const cases =
    given.cases ??
    placeRows.flatMap((_, at) =>
      Array.from(
        { length: perPlace },
        (): TestCase => ({ street: Math.floor(at / placesPerStreet), place: at % placesPerStreet }),
      ),
    )
  const rows = cases.map((one, at) => {
    const street = streetRows[one.street]
    const place = placeRows[one.street * placesPerStreet + one.place]
    if (!street || !place) throw new Error(`the test wave has no place ${one.street}-${one.place}`)
    const disposition = one.disposition ?? 'complete'
    const isInterview = disposition === 'complete' || disposition === 'partial'
    const startedAt = one.startedAt ?? `2026-08-0${(at % 8) + 1}T09:00`
    return {
      id: randomUUID(),
      importId,
      waveId,
      caseId: one.caseId ?? `C${String(at + 1).padStart(5, '0')}`,
      sheet: 'Sheet1',
      sheetRow: at + 2,
      disposition,
      streetId: street.id,
      placeId: place.id,
      interviewer: one.interviewer === undefined ? `F10${(at % 4) + 1}` : one.interviewer,
      startedAt: isInterview ? startedAt : null,
      endedAt: isInterview ? startedAt.replace('T09:00', 'T09:12') : null,
      seconds: one.seconds === undefined ? (isInterview ? 600 + (at % 7) * 30 : null) : one.seconds,
      answers: json(one.answers ?? (isInterview ? answersOf(at) : {})),
      traits: json(one.traits ?? { gender: at % 2 === 0 ? 'male' : 'female', age: 20 + (at % 50) }),
      weight: one.weight === undefined ? (isInterview ? 0.5 + (at % 4) * 0.25 : null) : one.weight,
      comment: one.comment ?? null,
      original: null,
      flags: json(one.flags ?? []),
      digest: createHash('sha256').update(`${waveId}/${at}`).digest('hex'),
    }
  })
  // A statement takes 65,535 values at most.
  for (let from = 0; from < rows.length; from += 1000) {
    await db
      .insertInto('surveyResponse')
      .values(rows.slice(from, from + 1000))
      .execute()
  }
  return {
    waveId,
    importId,
    streetIds: streetRows.map((row) => row.id),
    placeIds: placeRows.map((row) => row.id),
    caseIds: rows.map((row) => row.caseId),
  }
}

async function freeQuarter(db: Db, firm: string): Promise<string> {
  const waves = await db.selectFrom('surveyWave').select('quarter').where('firm', '=', firm).execute()
  const taken = new Set(waves.map((wave) => wave.quarter))
  for (let year = 2026; year > 2000; year -= 1) {
    const free = [`${year}Q3`, `${year}Q2`, `${year}Q1`, `${year - 1}Q4`].find((quarter) => !taken.has(quarter))
    if (free) return free
  }
  throw new Error('no quarter is free')
}

/** Another delivery of the wave; rows may be hung on it, and only a stored one's are seen. */
export async function addImport(db: Db, waveId: string, status: 'stored' | 'undone' = 'stored'): Promise<string> {
  const id = randomUUID()
  const sha256 = createHash('sha256').update(id).digest('hex')
  const file = { fileName: 'wave.csv', sha256, size: 1000, mapping: json({}), coding: json({}), onlyWhole: false }
  const ended = { status, digest: sha256, endedAt: '2026-09-01T02:00:00.000Z' as unknown as Date }
  const asked = { askedByName: '李岚', askedAt: '2026-09-01T01:00:00.000Z' as unknown as Date }
  await db
    .insertInto('surveyImport')
    .values({ id, waveId, ...file, ...ended, ...asked, version: 1 } as never)
    .execute()
  return id
}
