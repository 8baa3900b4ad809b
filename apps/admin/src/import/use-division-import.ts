import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { useLocale } from '../locale.ts'
import { fileContent, saveFile } from './file-content.ts'
import { type KeptImport, keepImport, keptImport } from './kept-import.ts'
import { confirmedRows } from './mapping-rows.ts'

const KIND = 'divisions'
const given = ({ file, mapping }: KeptImport) => ({ file: { name: file.name, content: file.content }, mapping })

/** The list of divisions on its way in: kept on this device, read again at every change, taken over once. */
export function useDivisionImport() {
  const { locale } = useLocale()
  const [kept, setKept] = useState<KeptImport | null>(null)
  const preview = useMutation({ mutationFn: (value: KeptImport) => client.unit.previewDivisions.mutate(given(value)) })
  const badRows = useMutation({
    mutationFn: (value: KeptImport) => client.unit.divisionBadRows.mutate({ ...given(value), locale }),
    onSuccess: ({ name, content }) => saveFile(name, content),
  })
  const act = useAct('unit.importDivisions', client.unit.importDivisions.mutate)
  const [receipt, setReceipt] = useState<Awaited<ReturnType<typeof act.perform>> | null>(null)

  const keep = (value: KeptImport | null) => {
    setKept(value)
    void keepImport(KIND, value)
    if (value) preview.mutate(value)
    else preview.reset()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is taken up once, when the page opens
  useEffect(() => {
    void keptImport(KIND).then((found) => found && keep(found))
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
      setReceipt(null)
      act.clear()
      const chosen = { name: file.name, size: file.size, content }
      keep({ file: chosen, sender: '', mapping: null, round: null, circulars: {} })
    },
    map: (mapping: Record<string, string> | null) => kept && keep({ ...kept, mapping }),
    drop: () => {
      setReceipt(null)
      keep(null)
    },
    downloadBadRows: () => kept && badRows.mutate(kept),
    downloading: badRows.isPending,
    run: async () => {
      if (!preview.data) return
      const done = await act.perform({ divisions: confirmedRows(preview.data) })
      if (!done) return
      setReceipt(done)
      setKept(null)
      await keepImport(KIND, null)
    },
  }
}
