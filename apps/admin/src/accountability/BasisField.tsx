import type { FieldIssue } from '../problem.ts'
import { useCaseWords } from './case-words.ts'
import { TextField } from './TextField.tsx'

interface Props {
  readonly value: string
  readonly issues: readonly FieldIssue[]
  readonly onChange: (basis: string) => void
}

/** By what paper somebody writes down an act that is another's: a unit's receipt or statement, a person's remedy. */
export function BasisField(given: Props) {
  const { ask } = useCaseWords()
  return <TextField label={ask.basis} hint={ask.basisHint} name="basis" most={200} {...given} />
}
