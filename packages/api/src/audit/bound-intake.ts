const origin = [
  'id',
  'opinion_id',
  'word_id',
  'source',
  'number',
  'came_on',
  'due',
  'due_basis',
  'due_estimated',
  'register_due',
  'registered_at',
  'reply_form',
  'extension',
  'reply',
  'import_id',
  'version',
]

/** Bound tables of where opinions come from: exports of the hotline, a source's own number and deadline, its rule. See `bound`. */
export const boundIntake: Readonly<Record<string, readonly (readonly string[])[]>> = {
  hotline_import: [
    [
      'id',
      'file_name',
      'sha256',
      'size',
      'mapping',
      'only_whole',
      'status',
      'accepted',
      'rejected',
      'fixed',
      'unchanged',
      'linked',
      'failure',
      'asked_by',
      'asked_at',
      'ended_at',
      'version',
    ],
  ],
  opinion_origin: [
    // In its first edition the digest held what the source told, which can be guessed at: now it holds a commitment.
    [...origin.slice(0, 12), 'category', 'facts', ...origin.slice(12)],
    [...origin, 'facts_commitment'],
  ],
  source_rule: [['id', 'days', 'counting', 'reply_form', 'by_name', 'at', 'version']],
}
