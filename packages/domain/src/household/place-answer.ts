/**
 * Questions about the place 所在社区、村: where somebody lives is known at the door, so on a visit it is not asked, on a phone or
 * on paper. Source: SPEC §5; UX §3.1.
 */
import type { Answers } from '../questionnaire/answer.ts'
import type { Item } from '../questionnaire/item.ts'

/** What the door itself answers: the id of its community or village, wherever a question asks for it. */
export function placeAnswers(items: readonly Item[], placeId: string): Answers {
  return Object.fromEntries(items.flatMap((item) => (item.kind === 'place' ? [[item.id, placeId]] : [])))
}

/** The answers as they are read: places by their names. */
export function withPlaceNames(items: readonly Item[], answers: Answers, names: ReadonlyMap<string, string>): Answers {
  const asked = new Set(items.flatMap((item) => (item.kind === 'place' ? [item.id] : [])))
  const read = ([id, answer]: [string, Answers[string]]) => [
    id,
    asked.has(id) ? (names.get(String(answer)) ?? answer) : answer,
  ]
  return Object.fromEntries(Object.entries(answers).map(read))
}
