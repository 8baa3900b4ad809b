import { useEffect, useState } from 'react'

/** Closing a drawer or dialog leads the keyboard back to where it was opened from, not to the top of the page. */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // After the dialog let go of the focus itself.
      requestAnimationFrame(() => {
        const free = document.activeElement === null || document.activeElement === document.body
        if (free && opener instanceof HTMLElement && opener.isConnected) opener.focus()
      })
    },
    [opener],
  )
}
