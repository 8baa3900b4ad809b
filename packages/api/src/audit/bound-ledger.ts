/** Bound tables of the office's own ledger that came in, and of frozen ledgers with their corrections. See `bound`. */
const entry = [
  'id',
  'import_id',
  'row',
  'key',
  'cells',
  'status',
  'item_id',
  'number',
  'concern_id',
  'concern_number',
  'live',
  'version',
]
const takenFor = [...entry, 'lead_unit_id', 'co_unit_ids', 'due_day']

export const boundLedger: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ledger_import: [
    [
      'id',
      'cycle_id',
      'name',
      'sha256',
      'shape',
      'mapping',
      'status',
      'made',
      'known',
      'rejected',
      'by',
      'at',
      'undone_by',
      'undone_at',
      'undone_reason',
      'illustrative',
      'version',
    ],
  ],
  ledger_entry: [entry, takenFor],
  ledger_snapshot: [
    ['id', 'number', 'span', 'rows', 'row_count', 'digest', 'frozen_by', 'frozen_at', 'illustrative', 'version'],
  ],
  ledger_correction: [['id', 'snapshot_id', 'entry', 'field', 'before', 'after', 'reason', 'by', 'at', 'version']],
}
