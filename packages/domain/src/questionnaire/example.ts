/** Invented items and a questionnaire for tests of this noun and of those that read answers. */
import type { Day } from '../day.ts'
import type { Item } from './item.ts'
import type { Approval, Questionnaire } from './questionnaire.ts'

const words = (text: string) => ({ zh: text, en: text })
const plain = { required: false, dontKnow: true }

export const sanitation: Item = { ...plain, id: 'sanitation', kind: 'five', words: words('sanitation'), required: true }
export const knows: Item = { ...plain, id: 'aware_work', kind: 'yesno', words: words('knows') }
export const heardFrom: Item = {
  ...plain,
  id: 'heard_from',
  kind: 'choice',
  dontKnow: false,
  multiple: true,
  words: words('heard from'),
  options: ['notice', 'neighbour', 'phone'].map((id) => ({ id, words: words(id) })),
  showIf: { item: 'aware_work', is: [1] },
}
export const askedAgain: Item = {
  ...plain,
  id: 'notice_read',
  kind: 'ten',
  words: words('notice'),
  showIf: { item: 'heard_from', is: ['notice', 'phone'] },
}
export const age: Item = {
  ...plain,
  id: 'age',
  kind: 'number',
  dontKnow: false,
  words: words('age'),
  min: 16,
  max: 110,
  unit: words('years'),
}
export const place: Item = { ...plain, id: 'place', kind: 'place', dontKnow: false, words: words('place') }
export const comment: Item = {
  ...plain,
  id: 'comment',
  kind: 'text',
  dontKnow: false,
  words: words('comment'),
  maxLength: 5,
}
export const exampleItems: readonly Item[] = [sanitation, knows, heardFrom, askedAgain, age, place, comment]

export const approval: Approval = {
  basis: 'approved',
  body: 'statistics office',
  mark: 'M1',
  number: '〔2026〕1',
  validUntil: '2026-12-31' as Day,
}
export const exampleDraft: Questionnaire = {
  id: '00000000-0000-4000-8000-000000000051',
  name: 'quarterly',
  edition: 1,
  kind: 'quarterly',
  status: 'draft',
  title: words('title'),
  introduction: words(''),
  items: [...exampleItems],
  scalesEdition: 1,
  approval: null,
  issuedOn: null,
  version: 1,
}
