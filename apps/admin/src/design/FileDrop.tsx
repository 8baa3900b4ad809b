import { Upload as UploadIcon } from 'lucide-react'
import { useId } from 'react'
import { useWords } from '../locale.ts'
import { useDrop } from './use-drop.ts'

interface FileDropProps {
  readonly accept: string
  readonly hint?: string
  readonly onFile: (file: File) => void
}

/** A file by choosing or by dropping; works by keyboard since it is a real file input. */
export function FileDrop({ accept, hint, onFile }: FileDropProps) {
  const w = useWords().shell.form
  const id = useId()
  const take = (file: File | undefined) => file && onFile(file)
  const { over, attrs } = useDrop((files) => take(files[0]))
  return (
    <label htmlFor={id} className={over ? 'file-drop file-drop-over' : 'file-drop'} {...attrs}>
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
