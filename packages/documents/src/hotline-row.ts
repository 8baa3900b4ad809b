/**
 * One row of a hotline's export 逐行校验: every cell read, every reason of the row named, and the order taken whole or not at
 * all. Source: SPEC §10, §14; data/open.
 */
import { phoneOf } from '@ratchet/domain/contact/phone'
import { holdsOwnNumber } from '@ratchet/domain/intake/origin'
import { sourceNumberOf } from '@ratchet/domain/intake/source'
import type { HotlineCells } from './hotline-cells.ts'
import { isDoneWord, isUrgentWord, satisfactions } from './hotline-field.ts'
import type { HotlineFix, HotlineOrder } from './hotline-order.ts'
import type { PlaceBook } from './survey-place.ts'
import { lookupText } from './survey-text.ts'
import { type Moment, momentOf } from './survey-time.ts'

export interface OrderContext {
  readonly sheet: string
  readonly columns: ReadonlyMap<string, { readonly index: number; readonly label: string; readonly letter: string }>
  readonly book: PlaceBook
  readonly merged: PlaceBook
  readonly retired: PlaceBook
  readonly nameOf: (placeId: string) => string
  readonly is1904: boolean
  readonly longestText: number
  /** The numbers so far: the second row with a number is the wrong one. */
  readonly seen: Set<string>
}

/** Reads one row; null where something of it was refused, which the cells have gathered. */
export function readOrder(context: OrderContext, sheetRow: number, row: HotlineCells): HotlineOrder | null {
  const number = numberIn(context, row)
  const original = sourceNumberOf(row.text('original')) || null
  const called = momentIn(context, row, 'call')
  if (row.text('call') === '') row.refuse('call', 'missing_required')
  const placeId = placeIn(context, row)
  const text = textIn(context, row)
  const inDays = daysIn(row.text('due'))
  const due = inDays ? null : momentIn(context, row, 'due')
  const done = momentIn(context, row, 'done')
  if (called && due && before(due, called)) row.refuse('due', 'due_before_call')
  if (called && done && before(done, called)) row.refuse('done', 'done_before_call')
  const satisfaction = satisfactionIn(row)
  const phone = phoneIn(row)
  const rest = {
    kind: row.text('kind') || null,
    category: row.text('category') || null,
    urgent: isUrgentWord(row.text('urgency')),
    unit: row.text('unit') || null,
    result: row.words('result') || null,
  }
  const isDone = isDoneWord(row.text('status')) ?? done !== null
  for (const field of ['caller', 'title']) row.text(field)
  if (row.findings.length > 0 || !called) return null
  return {
    sheet: context.sheet,
    row: sheetRow,
    number,
    original,
    calledAt: called.at,
    placeId,
    text,
    phone,
    ...rest,
    due: due?.at ?? null,
    dueIn: inDays,
    isDone,
    doneAt: done?.at ?? null,
    satisfaction,
  }
}

function numberIn({ seen }: OrderContext, row: HotlineCells): string {
  const number = sourceNumberOf(row.text('no'))
  if (number === '') row.refuse('no', 'missing_required')
  else if (holdsOwnNumber(number)) row.refuse('no', 'number_names_somebody')
  else if (seen.has(number)) row.refuse('no', 'duplicate_id')
  else seen.add(number)
  return number
}

function momentIn({ is1904 }: OrderContext, row: HotlineCells, field: string): Moment | null {
  const text = row.text(field)
  if (text === '') return null
  const cell = row.raw(field)
  const moment = momentOf(typeof cell === 'number' ? cell : text, is1904)
  if (!moment) row.refuse(field, 'invalid_date')
  return moment
}

/** A day holds until it is over. */
const before = (one: Moment, other: Moment) =>
  one.isDay || other.isDay ? one.at.slice(0, 10) < other.at.slice(0, 10) : one.at < other.at

function daysIn(text: string): HotlineOrder['dueIn'] {
  const found = /^(\d{1,3})\s*个?\s*(工作日|自然日|日历日|天|日)(内)?$/.exec(text)
  return found ? { days: Number(found[1]), counting: found[2] === '工作日' ? 'working' : 'calendar' } : null
}

/** The community, else the street; an order of the whole zone names neither. */
function placeIn({ book, merged, retired, nameOf }: OrderContext, row: HotlineCells): string | null {
  const streetText = row.text('street')
  const streetId = streetText === '' ? null : book.streetOf(streetText)
  if (streetText !== '' && streetId === null) row.refuse('street', 'unknown_street')
  const clean = row.clean('comm')
  if (clean.text === '') return streetId
  const found = book.find(clean.text, streetId)
  const became = found ? null : merged.find(clean.text, streetId)
  const place = found?.place ?? became?.place
  if (!place) {
    row.refuse('comm', retired.find(clean.text, streetId) ? 'retired_community' : 'unknown_community')
    return null
  }
  const by = became ? 'merged_community' : found?.by
  const named: HotlineFix[] = by === undefined || by === 'name' || by === 'short' ? [] : [by]
  const now = became ? nameOf(place.id) : place.name
  row.fix('comm', [...clean.fixes, ...named], now)
  if (streetId !== null && place.streetId !== streetId) row.refuse('comm', 'street_community_mismatch')
  return place.id
}

function textIn({ longestText }: OrderContext, row: HotlineCells): string {
  const text = row.words('text') || row.words('title')
  if (text === '') row.refuse('text', 'missing_required')
  else if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2) row.refuse('text', 'no_words')
  else if ([...text].length > longestText) row.refuse('text', 'text_too_long')
  return text
}

function satisfactionIn(row: HotlineCells): string | null {
  const text = row.text('sat')
  if (text === '') return null
  const found = satisfactions.get(lookupText(text).replace(/[(（].*$/u, ''))
  if (!found) row.refuse('sat', 'unknown_satisfaction')
  return found ?? null
}

/** The first number of the cell; an order without one that can be called is told and taken: the hotline has it. */
function phoneIn(row: HotlineCells): string | null {
  const text = row.text('phone')
  if (text === '') return null
  const phone = text
    .replace(/[(（][^)）]*[\p{Script=Han}][^)）]*[)）]/gu, ' ')
    .replace(/(转|分机|-?ext\.?)\s*\d{1,6}/giu, ' ')
    .split(/[/、,，;；|\n]|\s{2,}|或|和/u)
    .map((part) => phoneOf(part.replace(/[\p{Script=Han}：:]/gu, '').replace(/\.0$/, '')))
    .find((found) => found !== null)
  if (!phone) row.fix('phone', ['phone_unreadable'], '')
  return phone ?? null
}
