/** The index of a readiness pack 迎检目录: what is in it, by clause and by file, each opening it. Source: SPEC §12; DOMAIN A12, S-194. */
import { type PackSheet, writePackSheets } from '@ratchet/documents/pack-sheet'
import type { Brief } from '@ratchet/domain/form/brief'
import type { Checklist, ClauseData } from '@ratchet/domain/form/checklist'
import { formKinds } from '@ratchet/domain/form/kind'
import { formPackWords as w } from '@ratchet/words/form-pack'
import type { Folder, PlacedEntry } from './pack.ts'

/** Where the material of a clause lies; what only a person can say stands in the self-inspection report. */
const folderOf: Readonly<Record<ClauseData, Folder>> = {
  targets: 'plan',
  measures: 'plan',
  tasks: 'plan',
  surveys: 'surveys',
  scan: 'surveys',
  reports: 'indicators',
  circulars: 'circulars',
  items: 'ledger',
  evidence: 'evidence',
  lookback: 'lookback',
  answers: 'lookback',
  publication: 'ledger',
  trail: 'trail',
}

export interface Indexed {
  readonly title: string
  /** Of which half-year, as of when. */
  readonly under: string
  readonly clauses: Checklist['clauses']
  readonly brief: Brief
  readonly volumes: readonly (readonly PlacedEntry[])[]
}
type Sheet = Omit<PackSheet, 'title' | 'under' | 'none'>

/** Rows with what their cells open, by the column that opens it. */
function linkedSheet(
  { name, columns }: Pick<Sheet, 'name' | 'columns'>,
  column: number,
  rows: readonly { readonly cells: readonly (string | number | null)[]; readonly to?: string | undefined }[],
): Sheet {
  const links = rows.flatMap(({ to }, at): [string, string][] => (to ? [[`${at},${column}`, to]] : []))
  return { name, columns, rows: rows.map(({ cells }) => cells), links: new Map(links) }
}

/** A single file opens itself, several open their folder. */
const opens = (folder: Folder, own: readonly PlacedEntry[]) =>
  own.length === 1 ? own[0]?.path : own.length > 1 && w.folder[folder] ? `${w.folder[folder]}/` : undefined

function overviewSheet(all: readonly PlacedEntry[], { facts, figures }: Brief): Sheet {
  const { overview } = w
  const folders = Object.keys(w.folder) as Folder[]
  const ofFolders = folders
    .toSorted((one, other) => w.folder[one].localeCompare(w.folder[other]))
    .map((folder) => {
      const own = all.filter((entry) => entry.folder === folder)
      return { cells: [overview.folders, w.folder[folder] || overview.root, own.length], to: opens(folder, own) }
    })
  const ofForms = formKinds.map((kind) => {
    const own = all.filter((entry) => entry.kind === kind)
    const to = own.length === 1 ? own[0]?.path : own[0]?.path.slice(0, own[0].path.lastIndexOf('/') + 1)
    const said = own.length === 0 ? overview.notIssued(kind) : overview.issued(kind)
    return { cells: [overview.forms, said, own.length], to }
  })
  return linkedSheet(overview, 1, [
    ...ofFolders,
    ...ofForms,
    ...facts.map((text) => ({ cells: [overview.facts, text, null] })),
    ...figures.map(({ name, value, interval, basis }) => ({
      cells: [overview.figures, overview.figure(name, value, interval, basis), null],
    })),
  ])
}

function clauseSheet(all: readonly PlacedEntry[], clauses: Checklist['clauses']): Sheet {
  const { byClause } = w
  const rows = clauses.map(({ clause, text, data }) => {
    const folder = data === null ? 'forms' : folderOf[data]
    const own = all.filter((entry) => (data === null ? entry.kind === 'self_inspection' : entry.folder === folder))
    const self = own.length === 0 ? byClause.selfMissing : byClause.selfOnly
    return { cells: [clause, text, data === null ? self : w.folder[folder], own.length], to: opens(folder, own) }
  })
  return linkedSheet(byClause, 2, rows)
}

/** Every file with its volume and its hash. */
function fileSheet(volumes: Indexed['volumes']): Sheet {
  const entries = volumes.flatMap((volume, at) => volume.map((entry) => ({ ...entry, volume: at + 1 })))
  const rows = entries.map(({ path, size, volume, sha256 }, at) => ({
    cells: [at + 1, path, size, w.byFile.volume(volume), sha256],
    to: path,
  }))
  return linkedSheet(w.byFile, 1, rows)
}

/** The index as XLSX: it lies at the root of the first volume, and names every file but itself. */
export async function writeIndex({ title, under, clauses, brief, volumes }: Indexed): Promise<Uint8Array> {
  const all = volumes.flat()
  const sheets = [overviewSheet(all, brief), clauseSheet(all, clauses), fileSheet(volumes)]
  const lines = [under, w.indexUnder(all.length, volumes.length)]
  return writePackSheets(sheets.map((sheet) => ({ ...sheet, title, under: lines, none: w.none })))
}
