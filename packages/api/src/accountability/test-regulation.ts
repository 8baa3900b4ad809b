import { regulationContentSchema } from '@ratchet/domain/accountability/regulation'
import type { Day } from '@ratchet/domain/day'
import { regulationPreset } from '@ratchet/words/regulation-preset'

/** The regulation that tests and worked examples are judged by: the sample text, with calendar years. */
export const workedRegulation = regulationContentSchema.parse(
  regulationPreset({ issuedOn: '2022-12-20' as Day, effectiveFrom: '2023-01-01' as Day, starts: 'H1' }),
)
