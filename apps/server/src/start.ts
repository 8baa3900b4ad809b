import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

// Before anything of ours is loaded: what Node compiled for an earlier start is read instead of being compiled again. It lies
// with the libraries, where nobody can write who may not change the program itself.
enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/compiled'))
const { runOrComplain } = await import('./complaint.ts')
await runOrComplain(async () => {
  const { start } = await import('./start-product.ts')
  await start()
})
flushCompileCache()
