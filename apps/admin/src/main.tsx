import './trusted-types.ts'
import 'virtual:tokens.css'
import './design/design.css'
import './design/page-part.css'
import './design/button-link.css'
// Before the shell's own, whose print rules have the last word.
import './shell/top-bar.css'
import './shell/shell.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api.ts'
import { keptLocale } from './locale.ts'
import { router } from './routes.tsx'
import { Theme } from './shell/Theme.tsx'
import { loadWords } from './words.ts'

await loadWords(keptLocale())

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Theme>
          <RouterProvider router={router} />
        </Theme>
      </QueryClientProvider>
    </StrictMode>,
  )
}
