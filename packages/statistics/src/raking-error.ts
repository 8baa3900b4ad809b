import type { Deviation } from './margin.ts'
import { StatError } from './stat-error.ts'

/** Gives up: no weights, but how far it got and where it failed. */
export function notConverged(cycles: number, worst: Deviation): StatError {
  return new StatError(
    'RakingNotConverged',
    `after ${cycles} iterations ${worst.name} = ${worst.label} still deviates by ${worst.deviation} from its target`,
    { iterations: cycles, margin: worst.name, label: worst.label, deviation: worst.deviation },
  )
}
