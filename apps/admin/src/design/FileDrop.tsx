import { Upload as UploadIcon } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'
import { useWords } from '../locale.ts'

interface FileDropProps {
  readonly accept: string
  readonly hint?: string
  readonly onFile: (file: File) => void
}

/** A file by choosing or by dropping; works by keyboard since it is a real file input. */
export function FileDrop({ accept, hint, onFile }: FileDropProps) {
  const w = useWords().shell.form
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (file: File | undefined) => file && onFile(file)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <label
      htmlFor={id}
      className={over ? 'file-drop file-drop-over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <UploadIcon size={20} aria-hidden />
      <span>{w.file}</span>
      {hint && <span className="field-hint">{hint}</span>}
      <input
        id={id}
        type="file"
        accept={accept}
        className="sr-only"
        onChange={(event) => {
          take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </label>
  )
}
