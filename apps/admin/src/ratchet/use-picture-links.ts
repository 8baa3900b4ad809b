import { type RefObject, useEffect } from 'react'
import { useGo } from '../shell/page.ts'

/** Links inside a picture open in place like every other link of the portal; a new window on request. */
export function usePictureLinks(box: RefObject<HTMLElement | null>): void {
  const go = useGo()
  useEffect(() => {
    const element = box.current
    const follow = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
      const href = (event.target as Element).closest('svg a')?.getAttribute('href')
      if (!href?.startsWith('/admin/')) return
      event.preventDefault()
      go(href.slice('/admin'.length))
    }
    element?.addEventListener('click', follow)
    return () => element?.removeEventListener('click', follow)
  })
}
