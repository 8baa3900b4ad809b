/** The seven forms in the readiness pack 迎检表单: a folder each, as they were issued, and who acknowledged them. Source: SPEC §11, §12; DOMAIN A12. */
import { makeFormFile } from '@ratchet/documents/form-file'
import { writePackSheets } from '@ratchet/documents/pack-sheet'
import { dayOf } from '@ratchet/domain/day'
import { type FormKind, formKinds } from '@ratchet/domain/form/kind'
import { counts, isOfCycle } from '@ratchet/domain/warning/count'
import { formWords } from '@ratchet/words/form'
import { formPackWords as w } from '@ratchet/words/form-pack'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { listWarnings } from '../warning/warning.queries.ts'
import { listFormReceipts, listForms } from './form.queries.ts'
import { findOwnerUnit } from './giver.queries.ts'
import { fileName, made, type PackEntry } from './pack.ts'
import { type KeptFile, keptFiles } from './pack-kept.queries.ts'
import type { PackOf } from './pack-table.queries.ts'
import { paperOf } from './warning-paper.queries.ts'

type Row = readonly string[]

const oneLine = (title: string) => title.replaceAll('\n', '')
const nameOf = (kind: FormKind, number: string, title: string) =>
  `${w.formFolder(formKinds.indexOf(kind) + 1, kind)}/${fileName(`${number} ${oneLine(title)}`)}.docx`

async function keptForms({ db, cycleId }: PackOf) {
  const forms = (await listForms(db, { cycleId })).filter((form) => form.blobId !== null && form.status !== 'withdrawn')
  const receipts = Map.groupBy(
    await listFormReceipts(
      db,
      forms.map(({ id }) => id),
    ),
    ({ formId }) => formId,
  )
  const files = forms.flatMap(({ blobId, kind, number, title }): KeptFile[] =>
    blobId ? [{ id: blobId, kind, name: () => nameOf(kind, number ?? '', title) }] : [],
  )
  const rows = forms.flatMap((form): Row[] => {
    const head = [formWords.zh.kind[form.kind], form.number ?? '', oneLine(form.title), form.content.giver]
    const until = [form.dueDay ?? '', form.issuedOn ?? '']
    const given = receipts.get(form.id) ?? []
    if (given.length === 0) return [[...head, '', ...until, '', '', '']]
    return given.map(({ name, acknowledgedBy, at, note }) => [
      ...[...head, name, ...until],
      ...[acknowledgedBy?.name ?? w.formList.waiting, at ? dayOf(at) : '', note ?? ''],
    ])
  })
  return { entries: await keptFiles(db, 'forms', files), rows }
}

/** Warnings are drawn from the warnings themselves, with the receipt that was given since. */
async function warningForms({ db, cycleId, now }: PackOf) {
  const units = await mapUnits(db)
  const office = (await findOwnerUnit(db, dayOf(now))).name
  const warnings = (await listWarnings(db)).filter((row) => isOfCycle(row, cycleId) && counts(row))
  const entries: PackEntry[] = []
  const rows: Row[] = []
  for (const warning of warnings) {
    const kind = warning.kind === 'urgent' ? ('urgent_warning' as const) : ('warning' as const)
    const { number, title, replyDue, issuedOn, issuedAt, draftedAt, acknowledgedBy, acknowledgedAt } = warning
    const unit = units.get(warning.unitId)?.name ?? ''
    const maker = { name: office, at: issuedAt ?? draftedAt }
    const bytes = await makeFormFile({ form: 'document', paper: paperOf(warning, { unit, office }), maker })
    entries.push(made('forms', nameOf(kind, number ?? '', title), bytes, kind))
    rows.push([
      ...[formWords.zh.kind[kind], number ?? '', oneLine(title), office, unit, replyDue ?? '', issuedOn ?? ''],
      ...[acknowledgedBy?.name ?? w.formList.waiting, acknowledgedAt ? dayOf(acknowledgedAt) : '', ''],
    ])
  }
  return { entries, rows }
}

/** The forms that were issued and not withdrawn, and their list, in which each of the seven stands whether there is one or not. */
export async function formEntries(of: PackOf): Promise<PackEntry[]> {
  const [kept, warned] = [await keptForms(of), await warningForms(of)]
  const all = [...kept.rows, ...warned.rows]
  const rows = formKinds.flatMap((kind): Row[] => {
    const own = all.filter(([name]) => name === formWords.zh.kind[kind])
    if (own.length === 0) return [[formWords.zh.kind[kind], '', w.formList.notIssued]]
    return own.toSorted((one, other) => (one[6] ?? '').localeCompare(other[6] ?? ''))
  })
  const { file, name, title, columns } = w.formList
  const list = await writePackSheets([{ name, title, under: [of.under], columns, rows, none: w.none }])
  return [made('forms', file, list), ...kept.entries, ...warned.entries]
}
