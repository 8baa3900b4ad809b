/** The rows of the matrix 权限矩阵 for ledgers 台账: the office's own coming in, frozen ones, and day one. Source: SPEC §10, §12. */
import { itemReader, zone } from './grantee.ts'
import type { Rule } from './permission.ts'

export const ledgerMatrix = {
  'ledger.preview': zone('owner'),
  'ledger.badRows': zone('owner'),
  'ledger.import': zone('owner'),
  'ledger.undo': zone('owner'),
  'ledger.imports': zone('owner', 'leader', 'inspector'),
  // Which entries each of them reads is asked of the item itself.
  'ledger.running': itemReader,
  'ledger.origin': itemReader,
  'ledger.list': zone('owner', 'leader', 'inspector'),
  'ledger.find': zone('owner', 'leader', 'inspector'),
  'ledger.difference': zone('owner', 'leader', 'inspector'),
  'ledger.snapshotFile': zone('owner', 'leader', 'inspector'),
  'ledger.export': zone('owner', 'leader', 'inspector'),
  'ledger.freeze': zone('owner'),
  'ledger.correct': zone('owner'),
  'ledger.firstDay': { who: ['owner', 'leader', 'admin'], scope: 'none' },
  'strategy.readPlanFile': zone('owner'),
} satisfies Record<string, Rule>
