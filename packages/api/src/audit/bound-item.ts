const opened = [
  'id',
  'number',
  'cycle_id',
  'subject',
  'title',
  'origin',
  'lead_unit_id',
  'due_day',
  'status',
  'carried_over',
  'slip',
  'opened_at',
  'version',
]
const ofConcerns = [
  'id',
  'number',
  'cycle_id',
  'subject',
  'title',
  'origin',
  'lead_unit_id',
  'due_day',
  'status',
  'carried_over',
  'slip',
  'opened_at',
  'concern_id',
  'kind',
  'theme',
  'place_id',
  'co_unit_ids',
  'round',
  'outcome',
  'closed_at',
  'version',
]
const withCategory = [...ofConcerns, 'category']
const withClock = [...withCategory, 'clock_start', 'clock_days', 'recurrences']

/** A rectification item. One line an edition: a column that came later stands behind those that were there. */
export const boundItem: Readonly<Record<string, readonly (readonly string[])[]>> = {
  rectification_item: [opened, ofConcerns, withCategory, withClock],
}
