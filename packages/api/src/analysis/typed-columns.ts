import type { Margin } from '@ratchet/domain/survey/plan'
import type { Sample } from './sample.ts'

/** Answers to one item: NaN where there is no valid one. */
export interface AnswerColumn {
  readonly value: Float64Array
  /** 1 = 不了解. */
  readonly unknown: Uint8Array
  readonly hasAny: boolean
}

/** The interviews of a sample as typed columns; weights are 0 where an interview does not count. */
export interface TypedColumns {
  readonly rows: number
  readonly place: readonly string[]
  readonly street: readonly string[]
  readonly weights: Float64Array
  readonly complete: Uint8Array
  readonly flagged: Uint8Array
  readonly excluded: Uint8Array
  readonly withoutWeight: number
  answers(item: string): AnswerColumn
  trait(trait: Margin['trait']): readonly (string | null)[]
}

/** Parses the columns in the thread that computes with them. */
export function typedColumns({ columns, frame }: Sample): TypedColumns {
  const list = <T>(text: string) => JSON.parse(text) as T[]
  const rows = columns.interviews
  const excluded = Uint8Array.from(list<number>(columns.excluded))
  const isWeighted = frame.plan.weights === 'given'
  const given = list<number | null>(columns.weight)
  const weights = Float64Array.from({ length: rows }, (_, k) => {
    if (excluded[k]) return 0
    return isWeighted ? (given[k] ?? 0) : 1
  })
  const answers = new Map<string, AnswerColumn>()
  return {
    rows,
    place: list<string>(columns.place),
    street: list<string>(columns.street),
    weights,
    complete: Uint8Array.from(list<boolean>(columns.complete), Number),
    flagged: Uint8Array.from(list<number>(columns.flagged)),
    excluded,
    withoutWeight: isWeighted ? given.filter((weight, k) => weight === null && !excluded[k]).length : 0,
    answers(item) {
      const known = answers.get(item)
      if (known) return known
      const column = answerColumn(list<number | string | null>(columns.answers[item] ?? '[]'), rows)
      answers.set(item, column)
      return column
    },
    trait: (trait) => list<string | null>(columns.traits[trait] ?? '[]'),
  }
}

function answerColumn(given: readonly (number | string | null)[], rows: number): AnswerColumn {
  const value = new Float64Array(rows).fill(Number.NaN)
  const unknown = new Uint8Array(rows)
  let hasAny = false
  for (let k = 0; k < rows; k++) {
    const answer = given[k]
    if (typeof answer === 'number') value[k] = answer
    else if (answer === 'dk') unknown[k] = 1
    else continue
    hasAny = true
  }
  return { value, unknown, hasAny }
}
