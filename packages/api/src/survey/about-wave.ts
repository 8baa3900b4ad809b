import type { WaveAbout } from '@ratchet/documents/wave-about'
import { instantSchema } from '@ratchet/domain/day'
import type { Wave } from '@ratchet/domain/survey/wave'
import { version } from '@ratchet/statistics/statistics'
import type { Kysely } from 'kysely'
import { readFrame } from '../analysis/sample.queries.ts'
import type { Context } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { findQuestionnaire } from '../questionnaire/questionnaire.queries.ts'
import { listImports } from './import.queries.ts'

/** What every file of the wave says about itself, beside how many cases and which data. */
export async function aboutWave(
  db: Kysely<Database>,
  wave: Wave & { readonly illustrative: boolean },
  made: { readonly at: Context['now']; readonly by: string },
  of: Pick<WaveAbout, 'rows' | 'interviews' | 'digest'>,
): Promise<WaveAbout> {
  const { quarter, firm, design, illustrative, releasedOn, plan, questionnaireId } = wave
  const found = questionnaireId === null ? null : await findQuestionnaire(db, questionnaireId)
  const stored = (await listImports(db, wave.id)).filter((row) => row.status === 'stored')
  const storedAt = stored.map((row) => instantSchema.parse(row.endedAt ?? row.askedAt)).sort()
  return {
    ...{ quarter, firm, design, illustrative, releasedOn, plan, ...of },
    questionnaire: found && { name: found.name, edition: found.edition, approval: found.approval },
    scale: (await readFrame(db, wave)).scale,
    imports: stored.map(({ fileName, sha256 }) => ({ fileName, sha256 })),
    statistics: version,
    cutOff: storedAt.at(-1) ?? null,
    madeAt: made.at,
    by: made.by,
  }
}
