import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newKey, problemSentence } from '../act.ts'
import { client } from '../api.ts'
import { fileContent, mediaTypeOf } from '../import/file-content.ts'
import { useLocale, useWords } from '../locale.ts'
import { problemOf } from '../problem.ts'

export interface Upload {
  readonly key: string
  readonly file: File
  /** Why it was not kept; null while it is on its way. */
  readonly sentence: string | null
}

export interface Uploads {
  readonly list: readonly Upload[]
  /** How many are on their way. */
  readonly sending: number
  readonly take: (files: Iterable<File>) => void
  readonly again: (upload: Upload) => void
  readonly forget: (upload: Upload) => void
}

const PROCEDURE = 'rectification.addEvidence'

/** Files on their way to the item, one after the other; one that fails stays in sight, with what to do. */
export function useUploads(itemId: string, onKept: (id: string) => void): Uploads {
  const { locale } = useLocale()
  const w = useWords().shell.state
  const queries = useQueryClient()
  const [list, setList] = useState<readonly Upload[]>([])
  const kept = useRef(onKept)
  kept.current = onKept
  const line = useRef(Promise.resolve())
  const settle = (key: string, sentence: string | null) =>
    setList((all) =>
      sentence === null
        ? all.filter((upload) => upload.key !== key)
        : all.map((upload) => (upload.key === key ? { ...upload, sentence } : upload)),
    )
  const send = async ({ key, file }: Upload) => {
    try {
      const content = await fileContent(file)
      const { id } = await client.rectification.addEvidence.mutate({
        itemId,
        name: file.name,
        mediaType: mediaTypeOf(file),
        content,
        key,
      })
      await queries.invalidateQueries()
      kept.current(id)
      settle(key, null)
    } catch (error) {
      settle(key, problemSentence(problemOf(error), PROCEDURE, locale, w) ?? w.notAccepted)
    }
  }
  const queue = (upload: Upload) => {
    line.current = line.current.then(() => send(upload))
  }
  return {
    list,
    sending: list.filter((upload) => upload.sentence === null).length,
    take: (files) => {
      const added = [...files].map((file): Upload => ({ key: newKey(), file, sentence: null }))
      setList((all) => [...all, ...added])
      for (const upload of added) queue(upload)
    },
    again: (upload) => {
      const retried = { ...upload, sentence: null }
      setList((all) => all.map((one) => (one.key === upload.key ? retried : one)))
      queue(retried)
    },
    forget: (upload) => setList((all) => all.filter((one) => one.key !== upload.key)),
  }
}
