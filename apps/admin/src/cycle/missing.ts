/** Where a missing thing of a gate is mended, and what it is called there. */
import { aspectIdSchema, aspectOf, type FloorSubject, themeOf } from '@ratchet/domain/cycle/aspect'
import type { Missing } from '@ratchet/domain/cycle/gate-fact'
import type { RectificationItem } from '@ratchet/domain/rectification/item'
import type { Words } from '@ratchet/words/catalogue'

/** The page that mends it, with the row where there is one. */
export function mendingPlace({ kind, id }: Pick<Missing, 'kind' | 'id'>, cycleId: string): string {
  const c = `c=${cycleId}`
  const row = (name: string) => (id === '' ? '' : `&${name}=${id}`)
  if (kind === 'aspect') return `/goals?${c}${row('aspect')}`
  if (kind === 'target') return `/goals?${c}${row('target')}`
  if (kind === 'outline') return `/strategies?${c}`
  if (kind === 'measure' || kind === 'management') return `/strategies?${c}${row(kind)}`
  if (kind === 'quarter') return `/surveys?${c}${row('quarter')}`
  if (kind === 'campaign') return `/qr?${c}`
  if (kind === 'examination') return id === '' ? `/city-results/new?${c}` : `/city-results/${id}/compare?${c}`
  if (kind === 'report') return `/report?${c}${row('quarter')}`
  if (kind === 'scores') return `/scores?${c}${row('quarter')}`
  if (kind === 'circular') return `/circulars?${c}${row('quarter')}`
  if (kind === 'finding') return `/accountability?${c}`
  if (kind === 'case') return `/accountability/cases/${id}?${c}`
  if (kind === 'form') return `/forms?${c}${row('kind')}`
  if (kind === 'lookback') return `/lookback/${id}?${c}`
  if (kind === 'unlisted') return `/lookback?${c}`
  return `/tasks?${c}${row('item')}`
}

/** The name of a subject that carries a floor. */
export function subjectName(subject: FloorSubject, w: Words): string {
  const [aspect, theme] = [aspectOf(subject), themeOf(subject)]
  if (aspect) return w.cycle.aspect[aspect]
  if (theme) return w.cycle.theme[theme]
  return subject === 'rank' ? w.cyclePage.preview.rank : w.cyclePage.preview.overall
}

/** What is missing, in words: rules keep names and codes, never sentences. */
export function missingName(missing: Missing, items: readonly RectificationItem[], w: Words): string {
  const { gate } = w.cyclePage
  const { kind, id, label } = missing
  if (kind === 'outline') return gate.named.outline
  if (kind === 'examination') return id === '' ? gate.named.examination : gate.uncompared(w.picture.period(id))
  if (kind === 'campaign') return gate.named.campaign
  if (kind === 'quarter') return gate.quarter(w.surveyPage.quarter(id))
  if (kind === 'report') return gate.report(w.surveyPage.quarter(id), missing.figures?.units ?? 0)
  if (kind === 'scores') return gate.scores(w.surveyPage.quarter(id))
  if (kind === 'circular') return gate.circular(w.surveyPage.quarter(id))
  if (kind === 'finding') return gate.finding(label)
  if (kind === 'case') return gate.undecided(label)
  if (kind === 'form') return gate.form(w.form.kind[id as keyof typeof w.form.kind] ?? id)
  if (kind === 'lookback') return gate.lookback(label, missing.figures ?? {})
  if (kind === 'unlisted') return gate.unlisted(label, missing.figures ?? {})
  if (kind === 'measure' && id === '') return gate.named.measure
  if (kind === 'target' && id === '') return gate.named.target
  if (kind === 'item') {
    const item = items.find((row) => row.id === id)
    if (item?.origin === 'recover') return gate.slipItem(item.number, subjectName(item.subject, w))
  }
  const aspect = aspectIdSchema.safeParse(label)
  return aspect.success ? w.cycle.aspect[aspect.data] : label
}
