/**
 * A readiness pack in volumes 分卷: what goes into which, decided before anything is read, so that the index can say where each
 * file is and no more than one volume is in memory. Source: SPEC §12; RELIABILITY "limits".
 */

import type { formPackWords } from '@ratchet/words/form-brief'
import { z } from 'zod'

export type Folder = keyof typeof formPackWords.folder

export interface PackEntry {
  readonly folder: Folder
  /** Below the folder, with folders of its own. */
  readonly name: string
  readonly size: number
  readonly sha256: string
  read(): Promise<Uint8Array>
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

/** A name that every system takes as a file's: no separators, no marks that Windows refuses, not too long. */
export function fileName(text: string, most = 80): string {
  const clean = text.replace(/[\\/:*?"<>|\r\n\t]/gu, '_').trim()
  return [...clean].slice(0, most).join('') || '_'
}
