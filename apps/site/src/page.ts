import { type Component, h, type VNode } from 'vue'
import type { PageKind } from '../assets.ts'
import type { RenderDeps, Rendered } from './render.ts'
import type { View } from './view.ts'

/** A page opened for one request: its title and the component with its data in it. */
export interface OpenPage {
  readonly title: string
  readonly body: VNode
  /** What the page loads; pages that are only read load the least. */
  readonly kind?: PageKind | undefined
  /** A form that was filled badly or a code that leads nowhere is a page too, under its own status. */
  readonly status?: Rendered['status'] | undefined
  /** One thing to do, step by step: nothing else is offered at the foot of the screen. */
  readonly isTask?: boolean | undefined
  /** The page itself says where the size of its letters is chosen: what is asked comes first. */
  readonly sizesLast?: boolean | undefined
}

export interface SitePage {
  readonly path: string
  readonly open: (view: View, deps: RenderDeps) => Promise<OpenPage>
}

interface Definition<Data> {
  readonly path: string
  readonly load: (deps: RenderDeps, query: URLSearchParams, path: string) => Promise<Data>
  readonly title: (view: View, data: Data) => string
  readonly component: Component
  readonly kind?: PageKind
  readonly status?: (data: Data) => Rendered['status']
  readonly isTask?: boolean
  readonly sizesLast?: boolean
}

/** A route as data: path → loader → component, whose props are `view` and `data`. */
export function page<Data>({ path, load, title, component, status, ...how }: Definition<Data>): SitePage {
  return {
    path,
    open: async (view, deps) => {
      const data = await load(deps, new URL(view.url, 'http://site').searchParams, view.path)
      return { ...how, title: title(view, data), body: h(component, { view, data }), status: status?.(data) }
    },
  }
}
