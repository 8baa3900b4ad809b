import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { useLocale } from '../locale.ts'
import { problemOf } from '../problem.ts'
import { fileContent, saveFile } from './file-content.ts'
import { type KeptImport, keepImport, keptImport } from './kept-import.ts'

const KIND = 'wave'
/** A procedure takes no more; said before the file is read into memory. */
const LARGEST = 20 * 2 ** 20

const given = (waveId: string, { file, mapping, coding }: KeptImport) => ({
  waveId,
  file: { name: file.name, content: file.content },
  mapping,
  coding: coding ? { ...coding, dontKnow: [...coding.dontKnow] } : null,
})

/** A firm's file on its way into a wave: kept on this device, read again at every change, handed in once. */
export function useSurveyImport(waveId: string | null) {
  const { locale } = useLocale()
  const [kept, setKept] = useState<KeptImport | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const preview = useMutation({
    mutationFn: (value: KeptImport) => client.survey.previewImport.mutate(given(waveId ?? '', value)),
    // What can never be read is not kept: a refresh begins with the choice of a file.
    onError: (error) => problemOf(error).kind === 'refused' && void keepImport(KIND, null),
  })
  const badRows = useMutation({
    mutationFn: (value: KeptImport) => client.survey.badRows.mutate({ ...given(waveId ?? '', value), locale }),
    onSuccess: ({ name, content }) => saveFile(name, content),
  })
  const act = useAct('survey.import', client.survey.import.mutate, { quiet: true })
  const [handedIn, setHandedIn] = useState<{ id: string; jobId: string } | null>(null)

  const keep = (value: KeptImport | null, reread = true) => {
    setKept(value)
    void keepImport(KIND, value)
    if (value && waveId && reread) preview.mutate(value)
    if (!value) preview.reset()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is read against the wave that is chosen
  useEffect(() => {
    if (waveId) void keptImport(KIND).then((found) => found && keep(found))
  }, [waveId])

  return {
    kept,
    tooLarge: tooLarge ? LARGEST : null,
    handedIn,
    preview: preview.data ?? null,
    /** Why the file could not be read at all. */
    unreadable: preview.error,
    reading: preview.isPending,
    act,
    choose: async (file: File) => {
      setHandedIn(null)
      act.clear()
      setTooLarge(file.size > LARGEST)
      if (file.size > LARGEST) return
      const chosen = { name: file.name, size: file.size, content: await fileContent(file) }
      const open = { sender: '', round: null, circulars: {}, coding: null, onlyWhole: false }
      keep({ ...open, file: chosen, mapping: null })
    },
    change: (patch: Partial<KeptImport>, reread = true) => kept && keep({ ...kept, ...patch }, reread),
    drop: () => {
      setHandedIn(null)
      act.clear()
      keep(null)
    },
    downloadBadRows: () => kept && badRows.mutate(kept),
    downloading: badRows.isPending,
    run: async () => {
      if (!kept || !waveId) return null
      const done = await act.perform({ ...given(waveId, kept), onlyWhole: kept.onlyWhole === true })
      if (!done) return null
      const taken = { id: String(done.id), jobId: String(done.jobId) }
      setHandedIn(taken)
      setKept(null)
      await keepImport(KIND, null)
      return taken
    },
  }
}
export type SurveyPreview = NonNullable<ReturnType<typeof useSurveyImport>['preview']>
