import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { fileContent, saveFile } from '../import/file-content.ts'
import { type KeptImport, keepImport, keptImport } from '../import/kept-import.ts'
import { useLocale } from '../locale.ts'
import { problemOf } from '../problem.ts'

const KIND = 'ledger'
const given = (cycleId: CycleId | null, { file, mapping, words, asWritten }: KeptImport) => ({
  file: { name: file.name, content: file.content },
  mapping,
  words: { ...words },
  asWritten: [...(asWritten ?? [])],
  cycleId,
})

/** The office's own ledger on its way in: kept on this device, read again at every change, handed in once. */
export function useLedgerImport(cycleId: CycleId | null) {
  const { locale } = useLocale()
  const [kept, setKept] = useState<KeptImport | null>(null)
  const preview = useMutation({
    mutationFn: (value: KeptImport) => client.ledger.preview.mutate(given(cycleId, value)),
    // What can never be read is not kept: a refresh begins with the choice of a file.
    onError: (error) => problemOf(error).kind === 'refused' && void keepImport(KIND, null),
  })
  const badRows = useMutation({
    mutationFn: (value: KeptImport) => client.ledger.badRows.mutate({ ...given(cycleId, value), locale }),
    onSuccess: ({ name, content }) => saveFile(name, content),
  })
  const act = useAct('ledger.import', client.ledger.import.mutate, { quiet: true })
  const [handedIn, setHandedIn] = useState<{ id: string; jobId: string; rows: number } | null>(null)

  const keep = (value: KeptImport | null) => {
    setKept(value)
    void keepImport(KIND, value)
    act.clear()
    if (value) preview.mutate(value)
    else preview.reset()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is read against the cycle that takes it in
  useEffect(() => {
    void keptImport(KIND).then((found) => found && keep(found))
  }, [cycleId])

  return {
    kept,
    handedIn,
    preview: preview.data ?? null,
    /** Why the file could not be read at all. */
    unreadable: preview.error,
    reading: preview.isPending,
    act,
    choose: async (file: File) => {
      setHandedIn(null)
      const chosen = { name: file.name, size: file.size, content: await fileContent(file) }
      keep({ file: chosen, sender: '', mapping: null, round: null, circulars: {}, words: {} })
    },
    map: (mapping: Record<string, string> | null) => kept && keep({ ...kept, mapping }),
    settle: (word: string, unitId: string) => kept && keep({ ...kept, words: { ...kept.words, [word]: unitId } }),
    keepAsWritten: (asWritten: readonly string[]) => kept && keep({ ...kept, asWritten }),
    drop: () => {
      setHandedIn(null)
      keep(null)
    },
    downloadBadRows: () => kept && badRows.mutate(kept),
    downloading: badRows.isPending,
    run: async () => {
      if (!kept) return
      const done = await act.perform(given(cycleId, kept))
      if (!done) return
      setHandedIn({ id: String(done.id), jobId: String(done.jobId), rows: Number(done.rows) })
      setKept(null)
      preview.reset()
      await keepImport(KIND, null)
    },
  }
}
export type LedgerImporting = ReturnType<typeof useLedgerImport>
export type LedgerPreview = NonNullable<LedgerImporting['preview']>
