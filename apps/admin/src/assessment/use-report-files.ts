import type { CardId } from '@ratchet/domain/assessment/report'
import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newKey, problemSentence } from '../act.ts'
import { client } from '../api.ts'
import { fileContent, mediaTypeOf } from '../import/file-content.ts'
import { useLocale, useWords } from '../locale.ts'
import { problemOf } from '../problem.ts'

interface Sent {
  readonly key: string
  readonly file: File
  /** Why it was not kept; null while it is on its way. */
  readonly sentence: string | null
}
export interface ReportFiles {
  readonly list: readonly Sent[]
  readonly take: (files: Iterable<File>) => void
  readonly again: (sent: Sent) => void
  readonly forget: (sent: Sent) => void
}

const PROCEDURE = 'assessment.addEvidence'

/** Whether any file is still on its way: what is handed in then would lack it. */
export const useIsSending = (): boolean => useIsMutating({ mutationKey: [PROCEDURE] }) > 0

/** Files on their way to a card, one after the other; one that fails stays in sight, with what to do. */
export function useReportFiles(reportId: string, indicator: CardId): ReportFiles {
  const { locale } = useLocale()
  const w = useWords().shell.state
  const queries = useQueryClient()
  const [list, setList] = useState<readonly Sent[]>([])
  const adding = useMutation({
    mutationKey: [PROCEDURE],
    scope: { id: `${reportId} ${indicator}` },
    mutationFn: async ({ key, file }: Sent) => {
      const content = await fileContent(file)
      const given = { reportId, indicator, name: file.name, mediaType: mediaTypeOf(file), content }
      return client.assessment.addEvidence.mutate({ ...given, key })
    },
  })
  const send = async (sent: Sent) => {
    const { key } = sent
    try {
      await adding.mutateAsync(sent)
      await queries.invalidateQueries()
      setList((all) => all.filter((one) => one.key !== key))
    } catch (error) {
      const sentence = problemSentence(problemOf(error), PROCEDURE, locale, w) ?? w.notAccepted
      setList((all) => all.map((one) => (one.key === key ? { ...one, sentence } : one)))
    }
  }
  return {
    list,
    take: (files) => {
      const added = [...files].map((file): Sent => ({ key: newKey(), file, sentence: null }))
      setList((all) => [...all, ...added])
      for (const sent of added) void send(sent)
    },
    again: (sent) => {
      const retried = { ...sent, sentence: null }
      setList((all) => all.map((one) => (one.key === sent.key ? retried : one)))
      void send(retried)
    },
    forget: (sent) => setList((all) => all.filter((one) => one.key !== sent.key)),
  }
}
