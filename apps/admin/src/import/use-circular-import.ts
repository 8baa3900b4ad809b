import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { useLocale, useWords } from '../locale.ts'
import { fileContent, saveFile } from './file-content.ts'
import { type KeptImport, keepImport, keptImport } from './kept-import.ts'

const KIND = 'examination'
const given = ({ file, sender, mapping, round }: KeptImport) => ({
  file: { name: file.name, content: file.content },
  sender,
  mapping,
  round: round as never,
})

/** The circular on its way in: kept on this device, read again at every change, taken over once. */
export function useCircularImport() {
  const w = useWords().importing
  const { locale } = useLocale()
  const [kept, setKept] = useState<KeptImport | null>(null)
  const preview = useMutation({ mutationFn: (value: KeptImport) => client.examination.preview.mutate(given(value)) })
  const badRows = useMutation({
    mutationFn: (value: KeptImport) => client.examination.badRows.mutate({ ...given(value), locale }),
    onSuccess: ({ name, content }) => saveFile(name, content),
  })
  const act = useAct('examination.import', client.examination.import.mutate)
  const [receipt, setReceipt] = useState<Awaited<ReturnType<typeof act.perform>> | null>(null)

  const keep = (value: KeptImport | null, reread: boolean) => {
    setKept(value)
    void keepImport(KIND, value)
    if (value && reread) preview.mutate(value)
    if (!value) preview.reset()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is taken up once, when the page opens
  useEffect(() => {
    void keptImport(KIND).then((found) => found && keep(found, true))
  }, [])

  return {
    kept,
    receipt: receipt ?? null,
    preview: preview.data ?? null,
    /** Why the file could not be read at all. */
    unreadable: preview.error,
    reading: preview.isPending,
    act,
    choose: async (file: File) => {
      const content = await fileContent(file)
      const sender = kept?.sender ?? w.defaultSender
      setReceipt(null)
      act.clear()
      keep(
        { file: { name: file.name, size: file.size, content }, sender, mapping: null, round: null, circulars: {} },
        true,
      )
    },
    change: (patch: Partial<KeptImport>, reread = true) => kept && keep({ ...kept, ...patch }, reread),
    drop: () => {
      setReceipt(null)
      keep(null, false)
    },
    downloadBadRows: () => kept && badRows.mutate(kept),
    downloading: badRows.isPending,
    run: async () => {
      if (!kept || !preview.data) return
      const circulars = preview.data.plan
        .filter(({ state }) => state === 'new')
        .map(({ id }) => ({
          id,
          publishedOn: (kept.circulars[id]?.publishedOn || null) as never,
          circularNumber: kept.circulars[id]?.circularNumber ?? '',
        }))
      const done = await act.perform({ ...given(kept), circulars })
      if (!done) return
      setReceipt(done)
      setKept(null)
      await keepImport(KIND, null)
    },
  }
}
