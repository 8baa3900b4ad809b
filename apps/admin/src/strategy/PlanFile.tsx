import { useMutation } from '@tanstack/react-query'
import { problemSentence } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { FileDrop } from '../design/FileDrop.tsx'
import { fileContent } from '../import/file-content.ts'
import { useLocale, useWords } from '../locale.ts'
import { problemOf } from '../problem.ts'

/** A plan as a file: its words come into the field below, where they are read like pasted ones. */
export function PlanFile({ onText }: { onText: (text: string) => void }) {
  const words = useWords()
  const { locale } = useLocale()
  const read = useMutation({
    mutationFn: async (file: File) =>
      client.strategy.readPlanFile.mutate({ file: { name: file.name, content: await fileContent(file) } }),
    onSuccess: ({ text }) => onText(text),
  })
  const problem = read.error ? problemOf(read.error) : null
  return (
    <>
      <FileDrop accept=".docx,.txt" hint={words.strategyPage.paste.file} onFile={(file) => read.mutate(file)} />
      <ActProblem sentence={problem && problemSentence(problem, 'strategy.readPlanFile', locale, words.shell.state)} />
    </>
  )
}
