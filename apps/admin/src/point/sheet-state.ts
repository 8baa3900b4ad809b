import { type SheetKind, sheetKindSchema } from '@ratchet/domain/handover/print-batch'
import { z } from 'zod'

/** What the address of the page says: which points, on which sheet, until when. */
export const sheetStateSchema = z.object({
  streets: z.string().optional(),
  places: z.string().optional(),
  points: z.string().optional(),
  batch: z.uuid().optional().catch(undefined),
  sheet: sheetKindSchema.optional().catch(undefined),
  by: z.iso.date().optional().catch(undefined),
  outdoor: z.literal('1').optional().catch(undefined),
})
export type SheetState = z.infer<typeof sheetStateSchema>

const idSchema = z.uuid()
const list = (text: string | undefined) => (text ?? '').split(',').filter((id) => idSchema.safeParse(id).success)

/** The input of the procedure; what is no id in a pasted address is left out. */
export function sheetInput({ streets, places, points, batch }: SheetState) {
  return { streetIds: list(streets), placeIds: list(places), pointIds: list(points), batchId: batch ?? null }
}

export interface Choice {
  readonly id: string
  readonly streetId: string
}

/** Which places are chosen, one by one or by their street. */
export function chosenPlaces(state: SheetState, choices: readonly Choice[]): ReadonlySet<string> {
  const { streetIds, placeIds } = sheetInput(state)
  return new Set(
    choices.filter((it) => streetIds.includes(it.streetId) || placeIds.includes(it.id)).map(({ id }) => id),
  )
}

/** The address for a set of places: a street that is chosen whole is named once, so that addresses stay short. */
export function patchOf(chosen: ReadonlySet<string>, choices: readonly Choice[]) {
  const byStreet = Map.groupBy(choices, (choice) => choice.streetId)
  const whole = [...byStreet].filter(([, under]) => under.every(({ id }) => chosen.has(id))).map(([id]) => id)
  const single = choices.filter((it) => chosen.has(it.id) && !whole.includes(it.streetId)).map(({ id }) => id)
  return { streets: whole.join(',') || null, places: single.join(',') || null, points: null, batch: null }
}

/** How many of the same code stand on one sheet of paper. */
export const perSheet: Readonly<Record<SheetKind, number>> = { poster: 1, door_card: 8, label: 24 }
/** How wide the code itself is, in millimetres. Source: UX §3.5. */
export const codeWidth: Readonly<Record<SheetKind, number>> = { poster: 120, door_card: 35, label: 22 }
