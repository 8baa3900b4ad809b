/** The self-survey of the demonstration: waves drawn from a known truth, handed in by the firm, released by the owner. */
import { type CycleId, quartersOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import { type ReadingSubject, readingSubjectSchema } from '@ratchet/domain/survey/wave'
import type { JobRun } from '../job/worker.ts'
import { listSurveyPlaces } from '../survey/given.queries.ts'
import { importInJob } from '../survey/import.jobs.ts'
import { planFieldwork, recheckFieldwork } from './fieldwork.ts'
import { awarenessTruth, firstReport, surveyTruth } from './figures.ts'
import { morning, type Stage } from './half-year.ts'
import { asked, type GeneratedWave, generateWave, headers, type Truth } from './wave-generator.ts'

/** The latest two waves were asked again; some of the last are still to be done. */
const RECHECKS_LEFT: Readonly<Record<number, number>> = { 7: 0, 8: 6 }

/** Schedules both quarterly waves; those whose time has come are imported and released, the first is only reported. */
export async function holdWaves(stage: Stage, id: CycleId, half: number, plannedAt: Day, today: Day): Promise<void> {
  const { player, firm } = stage
  for (const [place, quarter] of quartersOf(id).entries()) {
    const scheduledFor = addDays(spanOf(quarter).from, 68)
    const fresh = await player.play('owner', morning(plannedAt), (caller, key) =>
      caller.survey.scheduleWave({ quarter, firm, scheduledFor, key }),
    )
    const asks = { waveId: fresh.id, seen: fresh.version, questionnaireId: stage.questionnaireId }
    const asking = await player.play('owner', morning(plannedAt), (caller, key) =>
      caller.questionnaire.useForWave({ ...asks, key }),
    )
    const at = half * 2 + place
    const wave = at === 0 ? asking : await planFieldwork(stage, asking, quarter, plannedAt)
    const releasedOn = addDays(scheduledFor, 12)
    if (releasedOn > today) continue
    if (at === 0) await reportFirst(stage, wave, releasedOn)
    else await importWave(stage, wave, truthOf(quarter, at), releasedOn, RECHECKS_LEFT[at])
  }
}

interface Scheduled {
  readonly id: string
  readonly version: number
}

/** The first wave came before the platform did: there is the firm's published table and nothing else. */
async function reportFirst({ player }: Stage, wave: Scheduled, releasedOn: Day): Promise<void> {
  const { se, interviews: n, resettlement } = firstReport
  const results = [...asked].flatMap((subject) => {
    const theme = readingSubjectSchema.safeParse(subject)
    const estimate = surveyTruth[subject][0] ?? 0
    return theme.success
      ? [
          {
            theme: theme.data as ReadingSubject,
            estimate,
            se,
            margin: null,
            n: subject === 'resettlement' ? resettlement : n,
          },
        ]
      : []
  })
  await player.play('owner', morning(releasedOn), (caller, key) =>
    caller.survey.reportWave({ id: wave.id, seen: wave.version, releasedOn, n, results, key }),
  )
}

function truthOf(quarter: string, at: number): GeneratedWave {
  const truth = Object.fromEntries(asked.map((subject) => [subject, surveyTruth[subject][at] ?? 75])) as Truth
  const aware = { city: awarenessTruth.city[at] ?? 0.4, work: awarenessTruth.work[at] ?? 0.5 }
  return { quarter, from: addDays(spanOf(quarter as never).from, 45), truth, aware }
}

/** The firm hands its file in four days before the release; the job reads it as any other. */
async function importWave(
  stage: Stage,
  wave: Scheduled,
  generated: GeneratedWave,
  releasedOn: Day,
  left: number | undefined,
): Promise<void> {
  const { player } = stage
  const places = (await listSurveyPlaces(player.db)).toSorted((a, b) => (a.code ?? '').localeCompare(b.code ?? ''))
  const rows = generateWave(generated, places)
  const text = [headers, ...rows.map((row) => headers.map((header) => row[header]))]
    .map((line) => line.join(','))
    .join('\n')
  const file = { name: `${generated.quarter}测评数据（示例）.csv`, content: Buffer.from(text).toString('base64') }
  const handedIn = instantOf(addDays(releasedOn, -4), 10)
  const asking = { waveId: wave.id, file, mapping: null, coding: null, onlyWhole: false }
  const { id } = await player.play('surveyor', handedIn, (caller, key) => caller.survey.import({ ...asking, key }))
  await workImport(stage, id, handedIn)
  if (left !== undefined) await recheckFieldwork(stage, wave, addDays(releasedOn, -4), { left })
  await player.play('owner', morning(releasedOn), (caller, key) =>
    caller.survey.releaseWave({ id: wave.id, seen: wave.version, releasedOn, key }),
  )
}

/** Does the job's work here and now: there is no worker yet while the demonstration is made. */
async function workImport({ player }: Stage, importId: string, at: ReturnType<typeof morning>): Promise<void> {
  const job = await player.db.selectFrom('job').selectAll().where('object', '=', importId).executeTakeFirst()
  if (!job || job.status === 'done') return
  const run: JobRun = {
    db: player.db,
    keyring: player.keyring,
    checkpointFolder: '',
    readNow: async () => at,
    input: job.input as JobRun['input'],
    object: importId,
    progress: async () => undefined,
  }
  const { effect, result } = await importInJob(run)
  await player.db.transaction().execute(async (tx) => {
    await effect?.(tx)
    const done = { status: 'done', result: JSON.stringify(result ?? {}), startedAt: at, finishedAt: at }
    await tx.updateTable('job').set(done).where('id', '=', job.id).execute()
  })
}
