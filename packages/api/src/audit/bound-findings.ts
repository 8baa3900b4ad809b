/** Bound tables of what the rules of accountability read and say: editions, sample sizes, findings. See `bound`. */
export const boundFindings: Readonly<Record<string, readonly (readonly string[])[]>> = {
  accountability_regulation: [
    ['id', 'edition', 'content', 'note', 'adopted_by', 'adopted_at', 'illustrative', 'version'],
  ],
  examination_sample: [
    ['id', 'round_id', 'subject', 'n', 'deff', 'sd', 'source', 'entered_by', 'entered_at', 'illustrative', 'version'],
  ],
  accountability_finding: [
    [
      'id',
      'year',
      'rule',
      'regulation_edition',
      'outcome',
      'candidates',
      'because',
      'figures',
      'circular_id',
      'chosen',
      'opened',
      'status',
      'examined_by',
      'at',
      'decided_by',
      'decided_at',
      'reason',
      'illustrative',
      'version',
    ],
  ],
}
