import { App, Button } from 'antd'
import { useState } from 'react'
import { saveFile } from '../import/file-content.ts'
import { useWords } from '../locale.ts'
import { useFormWords } from './page-words.ts'

type Taking = () => Promise<{ readonly name: string; readonly content: string }>
interface Props {
  readonly document: Taking
  readonly sheet: Taking | null
  readonly disabled?: boolean
}

/** DOCX, XLSX and print, each in one click. */
export function TakeButtons({ document, sheet, disabled = false }: Props) {
  const words = useWords()
  const w = useFormWords()
  const { message } = App.useApp()
  const [taking, setTaking] = useState<'document' | 'sheet' | null>(null)
  const take = async (which: 'document' | 'sheet', ask: Taking) => {
    setTaking(which)
    try {
      const { name, content } = await ask()
      saveFile(name, content)
    } catch {
      message.error(words.shell.state.notSent)
    } finally {
      setTaking(null)
    }
  }
  return (
    <>
      <Button loading={taking === 'document'} disabled={disabled} onClick={() => take('document', document)}>
        {w.document}
      </Button>
      {sheet && (
        <Button loading={taking === 'sheet'} disabled={disabled} onClick={() => take('sheet', sheet)}>
          {w.sheet}
        </Button>
      )}
      <Button onClick={() => window.print()}>{w.print}</Button>
    </>
  )
}
