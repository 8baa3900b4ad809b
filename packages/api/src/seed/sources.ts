/** Other channels in the demonstration: papers with their own numbers and deadlines, in several states, and a pasted chat. */
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import type { Stage } from './half-year.ts'
import { seenOf } from './materials.ts'
import { sort } from './residents.ts'
import { type Paper, papers, pasted } from './source-papers.ts'

export async function playSources(stage: Stage, today: Day): Promise<void> {
  for (const paper of papers) await playPaper(stage, today, paper)
  const { player, unitId } = stage
  const cameOn = addDays(today, -4)
  const placeId = unitId('双寨社区居民委员会')
  const rows = pasted.map((row, at) => ({ ...row, row: at + 1, placeId, urgent: false, speaker: at + 1 }))
  const filed = await player.play('xinzhu', instantOf(cameOn, 15), (caller, key) =>
    caller.intake.fileChat({ unitId: unitId('新筑街道'), cameOn, rows, key }),
  )
  const results = filed.results as readonly { readonly row: number; readonly id: string | null }[]
  for (const { row, id } of results.slice(0, -1)) {
    const kind = rows[row - 1]?.kind ?? 'other'
    if (id) await sort(stage, addDays(cameOn, 1), id, { kind, place: '双寨社区居民委员会', urgent: false })
  }
}

async function playPaper(stage: Stage, today: Day, paper: Paper): Promise<void> {
  const { player, unitId } = stage
  const cameOn = addDays(today, -paper.day)
  const { source, number, kind, text, place } = paper
  const given = {
    ...{ source, number, kind, text, unitId: unitId('组织人事部'), phone: null, cameOn },
    ...{ original: paper.original ?? null, category: paper.category ?? null, urgent: paper.urgent === true },
    due: paper.due === undefined ? null : addDays(cameOn, paper.due),
    placeId: place && unitId(place),
  }
  const filed = await player.play('owner', instantOf(cameOn, 11), (caller, key) =>
    caller.intake.file({ ...given, key }),
  )
  const id = String(filed.id)
  if (paper.original) return
  // Today's and yesterday's wait to be sorted.
  if (paper.day > 4) await sort(stage, addDays(cameOn, 1), id, { kind, place, urgent: paper.urgent === true })
  const seen = async () => {
    const row = await player.db
      .selectFrom('opinionOrigin')
      .select('version')
      .where('opinionId', '=', id)
      .executeTakeFirst()
    return row?.version ?? 0
  }
  if (paper.registered) {
    const version = await seen()
    await player.play('owner', instantOf(addDays(cameOn, 3), 9), (caller, key) =>
      caller.intake.register({ id, seen: version, key }),
    )
  }
  if (paper.extended) {
    const version = await seen()
    const to = addDays(cameOn, 60 + paper.extended)
    const reason = '账目需要第三方审计，四周内出结果（示例）。'
    await player.play('owner', instantOf(addDays(cameOn, 12), 9), (caller, key) =>
      caller.intake.extend({ id, seen: version, to, reason, key }),
    )
  }
  if (!paper.answer) return
  const answer = { outcome: 'explained', text: paper.answer, againDay: null } as const
  const version = await seenOf(stage, 'opinion', id)
  await player.play('owner', instantOf(addDays(cameOn, 14), 10), (caller, key) =>
    caller.opinion.answer({ id, seen: version, ...answer, key }),
  )
  if (!paper.replied) return
  const origin = await seen()
  await player.play('owner', instantOf(addDays(cameOn, 16), 10), (caller, key) =>
    caller.intake.reply({ id, seen: origin, reference: paper.replied ?? '', key }),
  )
}
