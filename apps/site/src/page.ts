import { type Component, h, type VNode } from 'vue'
import type { RenderDeps } from './render.ts'
import type { View } from './view.ts'

/** A page opened for one request: its title and the component with its data in it. */
export interface OpenPage {
  readonly title: string
  readonly body: VNode
}

export interface SitePage {
  readonly path: string
  readonly open: (view: View, deps: RenderDeps) => Promise<OpenPage>
}

interface Definition<Data> {
  readonly path: string
  readonly load: (deps: RenderDeps, query: URLSearchParams) => Promise<Data>
  readonly title: (view: View, data: Data) => string
  readonly component: Component
}

/** A route as data: path → loader → component, whose props are `view` and `data`. */
export function page<Data>({ path, load, title, component }: Definition<Data>): SitePage {
  return {
    path,
    open: async (view, deps) => {
      const data = await load(deps, new URL(view.url, 'http://site').searchParams)
      return { title: title(view, data), body: h(component, { view, data }) }
    },
  }
}
