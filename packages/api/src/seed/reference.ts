import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aspectIdSchema } from '@ratchet/domain/cycle/aspect'
import type { Day } from '@ratchet/domain/day'
import { z } from 'zod'
import { recordFact } from '../audit/record.ts'
import { saveEntries, saveRound } from '../examination/examination.queries.ts'
import { morning } from './half-year.ts'
import type { Player } from './player.ts'

const referenceSchema = z.object({
  zone: z.string(),
  peers: z.array(z.string()),
  overallRank: z.record(z.string(), z.number().int().nullable()),
  aspects: z.array(z.object({ id: aspectIdSchema, change: z.enum(['up', 'down']), points: z.number().nullable() })),
})

/** The last half-year of the published history; its changes against the round before are known, its scores are not. */
const LAST = '2022H1'

/** The published facts of the zone, 2018–2022: read-only history, nothing invented, what is not public stays a gap. */
export async function seedReference(player: Player, at: Day): Promise<void> {
  const file = join(import.meta.dirname, '../../../../data/reference-case.json')
  const known = referenceSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const own = known.peers.find((peer) => known.zone.endsWith(peer)) ?? known.zone
  const { ctx } = await player.contextAt('admin', morning(at))
  if (await player.db.selectFrom('examinationRound').select('id').where('id', '=', LAST).executeTakeFirst()) return
  await player.db.transaction().execute(async (tx) => {
    const by = ctx.actor?.userId ?? ''
    for (const [id, rank] of Object.entries(known.overallRank)) {
      if (rank === null) continue
      await saveRound(tx, {
        id: id as typeof LAST,
        publishedOn: null,
        circularNumber: '',
        status: 'entered',
        enteredBy: by,
        comparedBy: null,
        scanId: null,
        peersEdition: 1,
        illustrative: false,
        reference: true,
        publishedChanges:
          id === LAST
            ? known.aspects.map((row) => ({ subject: row.id, direction: row.change, points: row.points }))
            : null,
        version: 1,
      })
      const entry = {
        id: ctx.newId(),
        roundId: id as typeof LAST,
        zone: own,
        subject: 'overall' as const,
        score: null,
        rank,
      }
      await saveEntries(tx, [{ ...entry, enteredBy: by, supersedes: null, reason: null }], ctx.now)
    }
    await recordFact(tx, ctx, {
      act: 'demo.referenceLoaded',
      subject: ['examination', LAST],
      payload: { ranks: known.overallRank },
    })
  })
}
