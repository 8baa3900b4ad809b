// What a resident said, and the way back, only as commitments under a key that erasure destroys.
const received = [
  'id',
  'number',
  'source',
  'kind',
  'said_commitment',
  'masked_commitment',
  'code_key_id',
  'code_mac',
  'place_id',
  'theme',
  'urgent',
  'status',
  'concern_id',
  'echo',
  'received_at',
  'assign_due',
  'reply_due',
  'due_estimated',
  'answer',
  'outcome',
  'again_day',
  'answered_at',
  'verdict',
  'verdict_at',
  'told_how',
  'told_at',
  'filed_by',
  'filed_by_name',
  'filed_unit_id',
  'erased_at',
  'version',
]
const sorted = [...received, 'category', 'second_theme', 'sentiment']

const opened = ['id', 'number', 'title', 'theme', 'place_id', 'urgent', 'opened_at', 'opened_by_name', 'version']
const ofCategory = [...opened, 'category']
const mergeable = [...ofCategory, 'merged_into_id']

/** Opinions and concerns. One line an edition: a column that came later stands behind those that were there. */
export const boundOpinion: Readonly<Record<string, readonly (readonly string[])[]>> = {
  opinion: [received, sorted],
  concern: [opened, ofCategory, mergeable],
}
