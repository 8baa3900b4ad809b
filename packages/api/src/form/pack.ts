/**
 * A readiness pack in volumes 分卷: what goes into which, and under which name, decided before anything is read, so that the index
 * can say where each file is and no more than one volume is in memory. Source: SPEC §12; RELIABILITY "limits".
 */
import type { FormKind } from '@ratchet/domain/form/kind'
import { formPackWords as w } from '@ratchet/words/form-pack'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'

export type Folder = keyof typeof w.folder

export interface PackEntry {
  readonly folder: Folder
  /** Below the folder, with folders of its own. */
  readonly name: string
  readonly size: number
  readonly sha256: string
  /** Of a form: which of the seven it is. */
  readonly kind?: FormKind
  read(): Promise<Uint8Array>
}
export interface PlacedEntry extends PackEntry {
  /** From the root of the pack, as the archive has it. */
  readonly path: string
}

/** A file that is made now. */
export function made(folder: Folder, name: string, bytes: Uint8Array, kind?: FormKind): PackEntry {
  return { folder, name, size: bytes.length, sha256: sha256(bytes), ...(kind && { kind }), read: async () => bytes }
}

/** Bytes of a volume: what an office's mail and a browser on a slow line still take. */
export const VOLUME_BYTES = 40_000_000

/** The entries in volumes, in their order; one that is larger than a volume has one to itself. */
export function volumesOf<Entry extends Pick<PackEntry, 'size'>>(
  entries: readonly Entry[],
  most = VOLUME_BYTES,
): Entry[][] {
  const volumes: Entry[][] = [[]]
  let size = 0
  for (const entry of entries) {
    if (size + entry.size > most && volumes.at(-1)?.length) {
      volumes.push([])
      size = 0
    }
    volumes.at(-1)?.push(entry)
    size += entry.size
  }
  return volumes
}

export const partSchema = z.object({ blobId: z.uuid(), name: z.string(), size: z.number(), files: z.number() })
export type PackPart = z.infer<typeof partSchema>

/** The longest ending that is kept when a name is cut, with its dot. */
const ENDING = 6
/** What no file may be called on Windows, whatever its ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu

/** A name that every system takes as a file's: no separators, no marks that Windows refuses, not too long, its ending kept. */
export function fileName(text: string, most = 80): string {
  const clean = [...text.normalize('NFC').replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')]
  const dot = clean.lastIndexOf('.')
  const ending = dot > 0 && clean.length - dot <= ENDING ? clean.slice(dot) : []
  const cut = clean.length <= most ? clean : [...clean.slice(0, most - ending.length), ...ending]
  return (
    cut
      .join('')
      .trim()
      .replace(/[. ]+$/u, '')
      .replace(DEVICE, '_$&') || '_'
  )
}

/** The names with a number where one is taken; Windows takes capitals for the same letters. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const dot = name.lastIndexOf('.')
    const [stem, end] = dot > name.lastIndexOf('/') ? [name.slice(0, dot), name.slice(dot)] : [name, '']
    let free = name
    for (let turn = 2; taken.has(free.toLowerCase()); turn += 1) free = `${stem} (${turn})${end}`
    taken.add(free.toLowerCase())
    return free
  })
}

/** Each entry where the archive will have it, by folder, what lies in it before what lies deeper, then by the numbers in names. */
export function placed(entries: readonly PackEntry[]): PlacedEntry[] {
  const sorted = entries.toSorted(
    (one, other) =>
      w.folder[one.folder].localeCompare(w.folder[other.folder]) ||
      Number(one.name.includes('/')) - Number(other.name.includes('/')) ||
      one.name.localeCompare(other.name, 'zh-CN', { numeric: true }),
  )
  const paths = uniqueNames(
    sorted.map(({ folder, name }) => [w.folder[folder], name].filter((part) => part !== '').join('/')),
  )
  return sorted.map((entry, at) => ({ ...entry, path: paths[at] ?? '' }))
}
