/**
 * The circular's scan 通报原件: attached to its round, so that whoever compares and audits sees what the figures were
 * typed from. A later scan takes the place of an earlier one, which stays in the trail. Source: SPEC §12; DOMAIN G-23.
 */
import type { Fact } from '../audit/fact.ts'
import type { Round } from './round.ts'

export type ScanFact = Fact<'examination.scanAttached'>

/** The round with its scan; `scan` is the file as it was stored. */
export function attachScan(
  round: Round,
  scan: { readonly id: string; readonly sha256: string; readonly name: string },
): { readonly round: Round; readonly fact: ScanFact } {
  const payload = { scanId: scan.id, sha256: scan.sha256, name: scan.name, before: round.scanId }
  return {
    round: { ...round, scanId: scan.id, version: round.version + 1 },
    fact: { act: 'examination.scanAttached', subject: ['examination', round.id], payload },
  }
}
