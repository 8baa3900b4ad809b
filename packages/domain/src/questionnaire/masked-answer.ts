/**
 * Answers as they are kept 答案留存: a question in one's own words may be answered with a number of one's own, which is hidden.
 * A place is answered by its id: one in sixty ids holds figures that would pass for a phone number, and is none.
 * Source: SPEC §10; RELIABILITY.
 */
import { maskNumbers } from '../contact/personal-data.ts'
import { idSchema } from '../id.ts'
import type { Answer, Answers } from './answer.ts'

const masked = (answer: Answer): Answer =>
  typeof answer === 'string' && !idSchema.safeParse(answer).success ? maskNumbers(answer) : answer

export function maskedAnswers(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, masked(answer)]))
}
