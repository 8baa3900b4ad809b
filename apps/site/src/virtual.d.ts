declare module 'virtual:site-assets' {
  interface Loaded {
    readonly styles: readonly string[]
    readonly scripts: readonly string[]
  }
  export const assets: {
    readonly mark: string
    readonly kinds: Readonly<Record<'plain' | 'figures' | 'talk', Loaded>>
  }
}
declare module 'virtual:tokens.css' {}
