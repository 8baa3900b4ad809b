import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { useLocale } from '../locale.ts'
import { problemOf } from '../problem.ts'
import { fileContent, saveFile } from './file-content.ts'
import { type KeptImport, keepImport, keptImport } from './kept-import.ts'

const KIND = 'hotline'
/** A procedure takes no more; said before the file is read into memory. */
const LARGEST = 20 * 2 ** 20

const given = ({ file, mapping }: KeptImport) => ({ file: { name: file.name, content: file.content }, mapping })

/** An export of the hotline on its way in: kept on this device, read again at every change, handed in once. */
export function useHotlineImport() {
  const { locale } = useLocale()
  const [kept, setKept] = useState<KeptImport | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const preview = useMutation({
    mutationFn: (value: KeptImport) => client.intake.previewHotline.mutate(given(value)),
    // What can never be read is not kept: a refresh begins with the choice of a file.
    onError: (error) => problemOf(error).kind === 'refused' && void keepImport(KIND, null),
  })
  const badRows = useMutation({
    mutationFn: (value: KeptImport) => client.intake.hotlineBadRows.mutate({ ...given(value), locale }),
    onSuccess: ({ name, content }) => saveFile(name, content),
  })
  const act = useAct('intake.importHotline', client.intake.importHotline.mutate, { quiet: true })

  const keep = (value: KeptImport | null, reread = true) => {
    setKept(value)
    void keepImport(KIND, value)
    if (value && reread) preview.mutate(value)
    if (!value) preview.reset()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is read once, when the page opens
  useEffect(() => {
    void keptImport(KIND).then((found) => found && keep(found))
  }, [])

  return {
    kept,
    tooLarge: tooLarge ? LARGEST : null,
    preview: preview.data ?? null,
    /** Why the file could not be read at all. */
    unreadable: preview.error,
    reading: preview.isPending,
    act,
    choose: async (file: File) => {
      act.clear()
      setTooLarge(file.size > LARGEST)
      if (file.size > LARGEST) return
      const chosen = { name: file.name, size: file.size, content: await fileContent(file) }
      keep({ sender: '', round: null, circulars: {}, onlyWhole: false, file: chosen, mapping: null })
    },
    change: (patch: Partial<KeptImport>, reread = true) => kept && keep({ ...kept, ...patch }, reread),
    drop: () => {
      act.clear()
      keep(null)
    },
    downloadBadRows: () => kept && badRows.mutate(kept),
    downloading: badRows.isPending,
    run: async () => {
      if (!kept) return null
      const done = await act.perform({ ...given(kept), onlyWhole: kept.onlyWhole === true })
      if (!done) return null
      setKept(null)
      await keepImport(KIND, null)
      return { id: String(done.id), jobId: String(done.jobId) }
    },
  }
}
export type HotlinePreview = NonNullable<ReturnType<typeof useHotlineImport>['preview']>
