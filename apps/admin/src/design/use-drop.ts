import { type DragEvent, useState } from 'react'

/** Lets files be dropped on what takes the attributes; `over` while they hang above it. */
export function useDrop(take: (files: FileList) => void) {
  const [over, setOver] = useState(false)
  const attrs = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer.files)
    },
  }
  return { over, attrs }
}
