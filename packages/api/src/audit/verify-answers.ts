import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { caseDigests, importDigest, responseDigest, waveDigest } from '../survey/response.queries.ts'
import type { Report } from './report.ts'

const PAGE = 2000

/**
 * What the trail binds by one digest an import: the answers of survey waves. Each answer is digested anew, each import
 * and each released wave from its answers. Answers how many answers there are.
 */
export async function verifyAnswers(db: Db, report: Report, onPage: () => Promise<void>): Promise<number> {
  const answers = await verifyRows(db, report, onPage)
  for (const { id, fileName, digest, replaced } of await listStored(db)) {
    const wrong = (detail: string) => report('answers-changed', `survey_import ${id}`, `${fileName}: ${detail}`)
    if ((await importDigest(db, id)) !== digest) wrong('its answers are not those that were stored')
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from survey_response old
      where old.superseded_by = ${id} and exists (select from survey_response fresh
        where fresh.import_id = ${id} and fresh.case_id = old.case_id)`.execute(db)
    const hidden = await db
      .selectFrom('surveyResponse')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('supersededBy', '=', id)
      .executeTakeFirstOrThrow()
    if (rows[0]?.n !== replaced || Number(hidden.n) !== replaced) wrong('it replaces other answers than it did')
    await onPage()
  }
  const released = await db
    .selectFrom('surveyWave')
    .select(['id', 'quarter', 'digest'])
    .where('digest', 'is not', null)
    .execute()
  for (const wave of released) {
    if ((await waveDigest(db, wave.id)) === wave.digest) continue
    const count = (await caseDigests(db, wave.id)).size
    report(
      'answers-changed',
      `wave ${wave.id}`,
      `${wave.quarter}: its ${count} answers are not those it was released from`,
    )
  }
  return answers
}

const listStored = (db: Db) =>
  db
    .selectFrom('surveyImport')
    .select(['id', 'fileName', 'digest', 'replaced'])
    .where('status', '=', 'stored')
    .orderBy('id')
    .execute()

async function verifyRows(db: Db, report: Report, onPage: () => Promise<void>): Promise<number> {
  let answers = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await db
      .selectFrom('surveyResponse')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    for (const row of page)
      if (responseDigest(row as unknown as Parameters<typeof responseDigest>[0]) !== row.digest)
        report('answers-changed', `survey_response ${row.id}`, `case ${row.caseId} is not what was imported`)
    answers += page.length
    await onPage()
    after = page.at(-1)?.id ?? after
    if (page.length < PAGE) return answers
  }
}
