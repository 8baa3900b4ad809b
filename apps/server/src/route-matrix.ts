/**
 * Every HTTP route of this process as data; a route without an entry stops the start (RELIABILITY "Authorisation at
 * one choke point"). What `/api/trpc` holds is in the domain's matrix, procedure by procedure.
 */
export interface RouteEntry {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /**
   * `everyone`: no account, nothing private in the answer. `matrix`: the domain's matrix decides, by procedure.
   * `sign-in`: an allow-listed path of the sign-in library. `member`: a session, and the object's own rule.
   */
  readonly who: 'everyone' | 'matrix' | 'sign-in' | 'member'
}

const get = (path: string, who: RouteEntry['who']): RouteEntry => ({ method: 'GET', path, who })
const post = (path: string, who: RouteEntry['who']): RouteEntry => ({ method: 'POST', path, who })

export const routeMatrix: readonly RouteEntry[] = [
  get('/healthz', 'everyone'),
  get('/readyz', 'everyone'),
  get('/metrics', 'everyone'),
  get('/checkpoint.json', 'everyone'),
  get('/receipt.json', 'everyone'),
  get('/lookback/:number/list.csv', 'everyone'),
  get('/api/trpc/:path', 'matrix'),
  post('/api/trpc/:path', 'matrix'),
  get('/api/auth/*', 'sign-in'),
  post('/api/auth/*', 'sign-in'),
  get('/api/blob/:id', 'member'),
  get('/api/export/:id', 'member'),
  get('/api/photo/:id', 'member'),
  get('/api/*', 'everyone'),
  get('/admin', 'everyone'),
  get('/admin/sw.js', 'everyone'),
  get('/admin/*', 'everyone'),
  get('/photo/:id', 'everyone'),
  get('/report', 'everyone'),
  post('/report', 'everyone'),
  get('/track', 'everyone'),
  post('/track', 'everyone'),
  get('/t/:code', 'everyone'),
  post('/t/:code', 'everyone'),
  get('/a/:code', 'everyone'),
  post('/a/:code', 'everyone'),
  get('/q', 'everyone'),
  get('/q/:code', 'everyone'),
  get('/Q/:code', 'everyone'),
  post('/q/:code', 'everyone'),
  get('/q/:code/thanks', 'everyone'),
  get('/q/:code/say', 'everyone'),
  post('/q/:code/say', 'everyone'),
  get('/q/:code/told', 'everyone'),
  post('/q/:code/told', 'everyone'),
  get('/sw.js', 'everyone'),
  get('/prefer', 'everyone'),
  get('/elder', 'everyone'),
  get('/*', 'everyone'),
]

export type RouteName = `${string} ${string}`
export const routeName = (method: string, path: string): RouteName => `${method} ${path}`

/** Names of registered routes that have no entry. HEAD is what GET is. */
export function routesWithoutEntry(registered: readonly RouteName[], matrix = routeMatrix): readonly RouteName[] {
  const known = new Set(matrix.map((entry) => routeName(entry.method, entry.path)))
  return registered.filter((name) => !name.startsWith('HEAD ') && !known.has(name))
}
