/** Where a wave's figures come from, for whoever reads them: the wave, its deliveries, the design as it was used. */
import type { AnalysedWave, Provenance } from '@ratchet/domain/analysis/provenance'
import { instantSchema } from '@ratchet/domain/day'
import { version } from '@ratchet/statistics/statistics'
import type { ActingContext } from '../context.ts'
import type { Db } from '../database/connect.ts'
import { findQuestionnaire } from '../questionnaire/questionnaire.queries.ts'
import { listImports } from '../survey/import.queries.ts'
import type { findWave } from '../survey/survey.queries.ts'
import type { Kept } from './computed.queries.ts'

export type StoredWave = Awaited<ReturnType<typeof findWave>>
type Seen = Pick<ActingContext, 'db' | 'now'>

/** Whether nothing of the wave is small to the caller: only to its own firm (UX goal 12). */
export const seesAll = ({ actor }: Pick<ActingContext, 'actor'>) => actor.grants.every((one) => one.role === 'surveyor')

export async function provenanceOf(ctx: Seen, wave: StoredWave, { computed, digest }: Kept): Promise<Provenance> {
  return { ...(await sourceOf(ctx, wave, digest)), statistics: computed.version, design: computed.used }
}

/** The same without a design, of which an opt-in wave has none. */
export async function sourceOf({ db, now }: Seen, { id }: StoredWave, digest: string) {
  const stored = (await listImports(db, id)).filter((row) => row.status === 'stored')
  const imports = stored.map(({ fileName, sha256, endedAt, askedAt }) => {
    return { fileName, sha256, storedAt: instantSchema.parse(endedAt ?? askedAt) }
  })
  const cutOff =
    imports
      .map((one) => one.storedAt)
      .sort()
      .at(-1) ?? now
  return { digest, statistics: version, cutOff, computedAt: now, imports }
}

export async function analysedWave(db: Db, wave: StoredWave): Promise<AnalysedWave> {
  const { id, quarter, firm, illustrative, releasedOn, questionnaireId } = wave
  const found = questionnaireId === null ? null : await findQuestionnaire(db, questionnaireId)
  const questionnaire = found && { id: found.id, name: found.name, edition: found.edition }
  return { id, quarter, firm, illustrative, releasedOn, questionnaire }
}
